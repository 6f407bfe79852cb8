import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import type { TableKind } from '../../../src/core/figures/kinds';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withValue, type Place } from '../../workbooks/editing';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const workbook = shanxiWorkbook(makeDepartment({ seed: 5 }));
const { current } = reviewWorkbook(workbook).context;
type Cell = readonly [table: TableKind, row: string, column: string];

const place = (...cell: Cell): Place => placeOf(current.figure(...cell));
const amount = (...cell: Cell): string => current.figure(...cell)?.value?.toFixed(2) ?? '';

const suspected = (changed: WorkbookSnapshot): string[] =>
  reviewWorkbook(changed).review.suspects.map(
    ({ status, pattern, cells }) =>
      `${status} ${pattern} ${cells.map(({ value, proposed }) => `${value}→${proposed}`).join(', ')}`,
  );

describe('blanks', () => {
  it.each([
    ['expenditure', 'total', 'total'],
    ['revenue', 'total', 'fiscal'],
    ['summary', 'revenue-total', 'amount'],
    ['general-budget', '208', 'basic'],
  ] as Cell[])('a 合计 that was emptied is to be what it was: %s %s %s', (...cell) => {
    expect(suspected(withValue(workbook, place(...cell), null))).toEqual([`unique left-out →${amount(...cell)}`]);
  });

  it('a value in a cell that was blank is to go again', () => {
    const blank = place('expenditure', '2011301', 'to-superior');
    expect(suspected(withValue(workbook, blank, 12.5))).toEqual([expect.stringMatching(/^(?:unique|ambiguous) .* 12\.50→$/)]);
  });

  it('a value that went into the blank cell below is one suspect of two cells', () => {
    const value = Number(amount('expenditure', '2011301', 'basic'));
    const moved = withValue(
      withValue(workbook, place('expenditure', '2011301', 'basic'), null),
      place('expenditure', '2011302', 'basic'),
      value,
    );
    expect(suspected(moved)).toEqual([expect.stringMatching(new RegExp(`^unique wrong-cell .*→${value.toFixed(2)}`))]);
  });
});
