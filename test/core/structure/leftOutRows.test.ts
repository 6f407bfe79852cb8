import { runsText } from '../../../src/core/said/run';
import { reviewWorkbook, type WorkbookSnapshot } from '../../../src/core';
import { sheet } from '../tables/printed';
import { a1 } from '../../../src/core/workbook/address';
import { CLASS_208, CLASS_221, expenditure, ITEM, OTHER_ITEM, revenueOf } from '../tables/revenueAndExpenditure';

const leftOut = (...rows: string[]): string[] => named(revenueOf(...rows));

function named(workbook: WorkbookSnapshot): string[] {
  return reviewWorkbook(workbook)
    .review.findings.filter(({ rule }) => rule === 'structure.row-left-out')
    .map(
      ({ said, cells }) =>
        `${cells.map(({ row, column }) => a1(row, column))[0]} ${/可能漏了“(.*?)”/.exec(runsText(said))?.[1]} ${/多 (\S+)$/.exec(runsText(said))?.[1]}`,
    );
}

describe('rows left out', () => {
  it('none in a table that adds up', () => {
    expect(leftOut(CLASS_208, ITEM, OTHER_ITEM, CLASS_221)).toEqual([]);
  });

  it('an item is named at its 款, with the difference', () => {
    expect(leftOut(CLASS_208, OTHER_ITEM, CLASS_221)).toEqual(['C6 2080501 行政单位离退休 30.25']);
  });

  it('a 类 with all its rows is named once, at 合计', () => {
    expect(leftOut(CLASS_208, ITEM, OTHER_ITEM)).toEqual(['C4 221 住房保障支出 20.25']);
  });

  it('two rows that may be meant are not guessed at', () => {
    expect(leftOut(CLASS_208, CLASS_221)).toEqual([]);
  });

  it('nor where one of the rows is there and two others are not', () => {
    const third = expenditure.replace(
      '2080501|行政单位离退休|30.25|30.25',
      '2080501|行政单位离退休|10.25|10.25||||\n  2080502|事业单位离退休|20|20',
    );
    const [revenue] = revenueOf(CLASS_208, OTHER_ITEM, CLASS_221).sheets;
    expect(named({ sheets: revenue === undefined ? [] : [revenue, sheet(third, { name: '03' })] })).toEqual([]);
  });
});
