import { Decimal } from 'decimal.js';
import { evaluate } from '../../../src/core/check/evaluate';
import { leftOpenByUnread } from '../../../src/core/check/unread';
import type { UnreadFigure } from '../../../src/core/figures/figure';
import type { Figures } from '../../../src/core/figures/figures';
import type { CellRef } from '../../../src/core/workbook/address';
import { figuresOf } from '../narrative/tableBuilder';
import { runsText } from '../../../src/core/said/run';
import { reviewWorkbook } from '../../../src/core';
import { sheet } from '../tables/printed';

const general = `
  一般公共预算财政拨款支出决算表
  单位：万元
  科目编码|科目名称|合计|基本支出|项目支出
  合计||100.5|60.5|40
  208|社会保障和就业支出|80.25|50.25|30
  20805|行政事业单位养老支出|80.25|50.25|30
  2080505|机关事业单位基本养老保险缴费支出|80.25|50.25|30`;

const review = (text: string): ReturnType<typeof reviewWorkbook>['review'] => reviewWorkbook({ sheets: [sheet(text)] }).review;
const said = (text: string, severity: string): string[] =>
  review(text)
    .findings.filter((finding) => finding.severity === severity && finding.relation !== undefined)
    .map(({ relation }) => relation ?? '');

describe('what was not understood', () => {
  it('a sum that is off by just that is not checked, and the finding says why', () => {
    const text = `${general}\n  21A|卫生健康支出|20.25|10.25|10`;
    expect(said(text, 'error')).toEqual([]);
    expect(said(text, 'undecided')).toEqual(
      ['total', 'basic', 'project'].map((column) => `general-budget.hierarchy[total,${column}]`),
    );
    const [finding] = review(text).findings.filter(({ relation }) => relation !== undefined);
    expect(runsText(finding?.said ?? [])).toMatch(/卫生健康支出.*未检查/);
  });

  it('a sum that is off by something else is an error', () => {
    expect(said(`${general}\n  21A|卫生健康支出|19.25|10.25|10`, 'error')).toEqual(['general-budget.hierarchy[total,total]']);
  });

  it('a column that is not known is what a row may be off by', () => {
    const text = `
      收入决算表
      单位：万元
      科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|非本级横向拨款|其他收入
      合计||100.5|60.5|||40|
      208|社会保障和就业支出|100.5|60.5|||40|`;
    expect(said(text, 'error')).toEqual([]);
    expect(said(text, 'undecided')).toEqual(['revenue.row-sum[total]', 'revenue.row-sum[208]']);
  });
});

describe('amounts that were not understood', () => {
  const at = (sheetName: string, row: number, column: number): CellRef => ({ sheet: sheetName, row, column });
  const unreadAt = (value: string, cell: CellRef): UnreadFigure => ({
    label: value,
    cell,
    value: new Decimal(value),
    slack: new Decimal('0.005'),
  });
  /** `100 = 60` or `100 <= 60` in the first row of a sheet, beside what was not understood. */
  const verdict = (operator: '=' | '<=', unread: readonly UnreadFigure[]): string => {
    const row = { '208': { total: '100.00', basic: '60.00' } };
    const figures = figuresOf({ expenditure: row });
    const terms = (['total', 'basic'] as const).map((column, index) => {
      const figure = figures.figure('expenditure', '208', column);
      if (figure === undefined) throw new Error(column);
      return { coefficient: index === 0 ? (1 as const) : (-1 as const), figure };
    });
    // An account that the table does not list has no cell.
    const unlisted = terms.slice(1).map((term) => ({ ...term, figure: { ...term.figure, cell: null, value: new Decimal(0) } }));
    const result = evaluate({ id: 'x.y', rule: 'x.y', operator, terms: [...unlisted, ...terms], leftCount: 1 });
    const beside = { tables: [{ kind: 'expenditure', unread }] } as unknown as Figures;
    return leftOpenByUnread(result, beside).verdict;
  };
  const [row, otherRow] = [0, 7];

  it.each<[expected: string, what: string, operator: '=' | '<=', unread: readonly UnreadFigure[]]>([
    ['undecided', 'one in the row that is just what is missing', '=', [unreadAt('40.00', at('expenditure', row, 9))]],
    ['undecided', 'one in the column', '=', [unreadAt('40.00', at('expenditure', otherRow, 1))]],
    ['undecided', 'one within the slack of all', '=', [unreadAt('40.01', at('expenditure', row, 9))]],
    ['error', 'one beyond it', '=', [unreadAt('40.02', at('expenditure', row, 9))]],
    ['error', 'one in neither', '=', [unreadAt('40.00', at('expenditure', otherRow, 9))]],
    ['error', 'one of another sheet', '=', [unreadAt('40.00', at('other', row, 9))]],
    ['error', 'more than what is missing', '=', [unreadAt('50.00', at('expenditure', row, 9))]],
    ['undecided', 'more than what a part exceeds its whole by', '<=', [unreadAt('50.00', at('expenditure', row, 9))]],
    ['error', 'less than that', '<=', [unreadAt('30.00', at('expenditure', row, 9))]],
    ['undecided', 'three together', '=', ['20.00', '15.00', '5.00', '1.00'].map((one, index) => unreadAt(one, at('expenditure', row, 9 + index)))],
    ['error', 'four of five together, which would be chance', '=', ['20.00', '12.00', '5.00', '3.00', '77.00'].map((one, index) => unreadAt(one, at('expenditure', row, 9 + index)))],
    ['undecided', 'all four', '=', ['20.00', '12.00', '5.00', '3.00'].map((one, index) => unreadAt(one, at('expenditure', row, 9 + index)))],
  ])('leave it %s: %s', (expected, _, operator, unread) => {
    expect(verdict(operator, unread)).toBe(expected);
  }); // prettier-ignore

  it('leave it an error: one of another table, beside a figure of this one', () => {
    const figures = figuresOf({
      expenditure: { '208': { total: '100.00' } },
      revenue: { '208': { total: '60.00' } },
    });
    const terms = (['expenditure', 'revenue'] as const).map((table, index) => {
      const figure = figures.figure(table, '208', 'total');
      if (figure === undefined) throw new Error(table);
      const cell = at('both', index * 5, index * 20);
      return { coefficient: index === 0 ? (1 as const) : (-1 as const), figure: { ...figure, cell } };
    });
    const result = evaluate({ id: 'x.y', rule: 'x.y', operator: '=', terms, leftCount: 1 });
    const unread = [unreadAt('40.00', at('both', row, 29))];
    const beside = {
      tables: [
        { kind: 'expenditure', unread: [] },
        { kind: 'revenue', unread },
      ],
    } as unknown as Figures;
    expect(leftOpenByUnread(result, beside).verdict).toBe('error');
  });
});
