import { noteOf } from '../../../src/core/marks/marks';
import { opinion } from '../../../src/app/report/opinion';
import { reviewJson } from '../../../src/app/report/reviewJson';
import { reviewText } from '../../../src/app/report/reviewText';
import { reviewWorkbook, type TableKind, type WorkbookSnapshot } from '../../../src/core';
import { reviewMarks } from '../../../src/core/marks/reviewMarks';
import { makeDepartment } from '../../workbooks/department';
import { placeOf, withValue } from '../../workbooks/editing';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';

const DEPARTMENT = makeDepartment({ seed: 21, fund: true, carryOver: true, tails: true });

/** Four figures of as many tables written wrong: errors within tables and between them, with and without an explanation. */
function broken(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const { current } = reviewWorkbook(workbook).context;
  const wrong: readonly (readonly [TableKind, string, string])[] = [
    ['summary', 'revenue-total', 'amount'],
    ['fiscal-summary', 'outflow-total', 'total'],
    ['expenditure', 'total', 'basic'],
    ['three-public', 'final', 'total'],
  ];
  return wrong.reduce(
    (before, [table, row, column], index) =>
      withValue(before, placeOf(current.figure(table, row, column)), 7777.77 + 111.11 * index),
    workbook,
  );
}

/** All that people read of a review: on a terminal, in the 审核意见, in the notes of cells. */
function wordsOf(workbook: WorkbookSnapshot): string[] {
  const { review } = reviewWorkbook(workbook);
  expect(review.relations.error).toBeGreaterThan(3);
  const paper = opinion(reviewJson('民政局.xlsx', review)).blocks.flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells);
    return block.kind === 'picture' ? [block.picture.spoken] : [block.text];
  });
  return [...reviewText('民政局.xlsx', review).split('\n'), ...paper, ...reviewMarks(review).map(noteOf)];
}

describe('what people read of a review', () => {
  it.each([
    ['shanxi', shanxiWorkbook(DEPARTMENT)],
    ['shanghai', shanghaiWorkbook(DEPARTMENT, 'B')],
  ])('names no finding by its internal number: %s', (_, workbook) => {
    expect(wordsOf(broken(workbook)).filter((text) => /(?<![A-Za-z\d])f\d+(?![A-Za-z\d])/.test(text))).toEqual([]);
  });

  it('calls the tables of a form without numbers 《…》 throughout', () => {
    const words = wordsOf(broken(shanghaiWorkbook(DEPARTMENT, 'B')));
    expect(words.filter((text) => /\d\d表/.test(text))).toEqual([]);
    expect(words.filter((text) => text.includes('《支出决算表》')).length).toBeGreaterThan(0);
  });
});
