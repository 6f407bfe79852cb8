import { checkedCells } from '../../src/app/checkedCells';
import { reviewWorkbook } from '../../src/core';
import { a1 } from '../../src/core/workbook/address';
import { makeDepartment } from '../workbooks/department';
import { placeOf, withValue } from '../workbooks/editing';
import { shanxiWorkbook } from '../workbooks/shanxi';

const right = shanxiWorkbook(makeDepartment({ seed: 21, tails: true }));
const { context, review } = reviewWorkbook(right);
const place = (figure: Parameters<typeof placeOf>[0]) => {
  const { sheet, row, column } = placeOf(figure);
  return { sheet, address: a1(row, column) };
};
const project = placeOf(context.current.figure('expenditure', '2011302', 'project'));

describe('figures that were checked and agree', () => {
  it('are all those of a workbook without an error that some relation speaks of, 尾差 among them', () => {
    const cells = review.results.flatMap(({ relation }) =>
      relation.terms.flatMap(({ figure }) => (figure.cell === null ? [] : [place(figure)])),
    );
    const checked = checkedCells(review.results);
    expect(cells.filter(({ sheet, address }) => checked.get(sheet)?.has(address) !== true)).toEqual([]);
    const total = place(context.current.figure('expenditure', '2011302', 'total'));
    const speaking = review.results.filter(({ relation }) =>
      relation.terms.some(
        ({ figure }) => figure.cell !== null && place(figure).address === total.address && place(figure).sheet === total.sheet,
      ),
    );
    expect(checked.get(total.sheet)?.get(total.address)).toBe(speaking.length);
  });

  it('are none of those in a relation that is broken', () => {
    const wrong = reviewWorkbook(withValue(right, project, 1.01)).review;
    const checked = checkedCells(wrong.results);
    const broken = wrong.results.filter(({ verdict }) => verdict === 'error');
    expect(broken.length).toBeGreaterThan(0);
    const ticked = broken.flatMap(({ relation }) =>
      relation.terms.filter(({ figure }) => figure.cell !== null && checked.get(place(figure).sheet)?.has(place(figure).address)),
    );
    expect(ticked).toEqual([]);
  });
});
