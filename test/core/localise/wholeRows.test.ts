import { runsText } from '../../../src/core/said/run';
import { a1, reviewWorkbook, type Suspect, type SuspectCell } from '../../../src/core';
import { sheet } from '../tables/printed';
import { CLASS_208, CLASS_221, expenditure, ITEM, OTHER_ITEM, revenue, revenueOf } from '../tables/revenueAndExpenditure';

function suspectsOf(...rows: string[]): Suspect[] {
  return [...reviewWorkbook(revenueOf(...rows)).review.suspects];
}

const addressOf = ({ at }: SuspectCell): string => (at === null ? '' : a1(at.row, at.column));

function spoken(suspects: readonly Suspect[]): string[] {
  return suspects.map(
    ({ status, pattern, cells, explains }) =>
      `${status} ${pattern ?? ''} ${cells.map((cell) => `${addressOf(cell)} ${cell.label} ${cell.value}→${cell.proposed}`.trim()).join(', ')} [${explains.length}]`,
  );
}

describe('slips of whole rows', () => {
  it('nothing is suspected in a table that adds up', () => {
    expect(suspectsOf(CLASS_208, ITEM, OTHER_ITEM, CLASS_221)).toEqual([]);
  });

  it('an item left out is one explanation, with its amounts', () => {
    expect(spoken(suspectsOf(CLASS_208, OTHER_ITEM, CLASS_221))).toEqual([
      'unique row-left-out 2080501 行政单位离退休 本年收入合计（表中未列此行） →30.25, 2080501 行政单位离退休 财政拨款收入（表中未列此行） →30.25 [2]',
    ]);
  });

  it('a 类 left out with all its rows is one explanation', () => {
    expect(spoken(suspectsOf(CLASS_208, ITEM, OTHER_ITEM))).toEqual([
      'unique row-left-out 221 住房保障支出 本年收入合计（表中未列此行） →20.25, 221 住房保障支出 财政拨款收入（表中未列此行） →20.25 [2]',
    ]);
  });

  it('a row printed twice is to be struck out', () => {
    expect(spoken(suspectsOf(CLASS_208, ITEM, ITEM, OTHER_ITEM, CLASS_221))).toEqual([
      'unique row-twice C8 2080501 行政单位离退休 本年收入合计 30.25→, D8 2080501 行政单位离退休 财政拨款收入 30.25→ [2]',
    ]);
  });

  it('a row printed twice is not asked for in other tables', () => {
    const sheets = [sheet(revenue([CLASS_208, ITEM, OTHER_ITEM, CLASS_221].join('\n')), { name: '02' })];
    const twice = expenditure.replace(/ *2080501.*\n/, (row) => row + row);
    const { findings } = reviewWorkbook({ sheets: [...sheets, sheet(twice, { name: '03' })] }).review;
    expect(findings.filter(({ said }) => runsText(said).includes('#'))).toEqual([]);
  });

  it('an account printed twice with other amounts: the row that does not belong', () => {
    const wrong = '2080501|行政单位离退休|31|31|||||';
    expect(spoken(suspectsOf(CLASS_208, wrong, ITEM, OTHER_ITEM, CLASS_221))).toEqual([
      expect.stringContaining('unique row-twice C7'),
    ]);
  });

  it('a wrong figure in a row that is there stays a suspect of its own, though another row is absent', () => {
    const wrong = '2080505|机关事业单位基本养老保险缴费支出|19.75|50|||||';
    expect(
      suspectsOf(CLASS_208, wrong, ITEM, CLASS_221).map(({ pattern, cells }) => [pattern, cells.map(addressOf)]),
    ).toContainEqual(['total-not-updated', ['C7']]);
  });

  it('beside a row left out, a wrong figure elsewhere is found as well', () => {
    const wrong = CLASS_221.replace('2210201|住房公积金|20.25', '2210201|住房公积金|2.25');
    const suspects = suspectsOf(CLASS_208, OTHER_ITEM, wrong);
    expect(suspects.map(({ status, pattern, cells }) => `${status} ${pattern ?? ''} ${cells[0] && addressOf(cells[0])}`)).toEqual(
      ['unique row-left-out ', 'unique one-digit C10'],
    );
  });

  it('the only item of a 款, left out, explains that the 款 has none', () => {
    const { findings, suspects } = reviewWorkbook(
      revenueOf(CLASS_208, ITEM, OTHER_ITEM, CLASS_221.replace(/\n *2210201.*/, '')),
    ).review;
    const said = findings.filter(({ rule }) => rule === 'structure.childless').map(({ id }) => id);
    expect(spoken(suspects).map((words) => words.replace(/ \[.*/, ''))).toEqual([
      'unique row-left-out 2210201 住房公积金 本年收入合计（表中未列此行） →20.25, 2210201 住房公积金 财政拨款收入（表中未列此行） →20.25',
    ]);
    expect(said).toHaveLength(1);
    expect(suspects[0]?.explains).toEqual(expect.arrayContaining(said));
  });

  it('a row that no sum and no other table has is to go as a whole, and nothing says that it is in 元', () => {
    const inserted = '2080599|其他行政事业单位养老支出|30.25|30.25|||||';
    const suspects = suspectsOf(CLASS_208, ITEM, OTHER_ITEM, inserted, CLASS_221);
    expect(suspects.map(({ pattern }) => pattern)).not.toContain('unit');
    expect(suspects.map(({ status }) => status)).not.toContain('unique');
  });

  it('what no other table has is not made up', () => {
    const suspects = suspectsOf(CLASS_208, ITEM, OTHER_ITEM.replace('50|50', '45|45'), CLASS_221);
    expect(suspects.map(({ pattern }) => pattern)).not.toContain('row-left-out');
  });

  it('a 类 whose rows are there without it is an error, and one explanation with what they add up to', () => {
    const workbook = revenueOf(CLASS_208.replace(/^.*\n/, ''), ITEM, OTHER_ITEM, CLASS_221);
    const { findings, suspects } = reviewWorkbook(workbook).review;
    const [missing] = findings.filter(({ rule }) => rule === 'structure.missing-parent');
    expect(missing?.severity).toBe('error');
    expect(spoken(suspects)).toEqual([
      'unique row-left-out 208 社会保障和就业支出 本年收入合计（表中未列此行） →80.25, 208 社会保障和就业支出 财政拨款收入（表中未列此行） →80.25 [1]',
    ]);
    expect(suspects[0]?.explains).toContain(missing?.id);
  });

  it('a 款 that no other table lists, or a table without any, is no error', () => {
    const severities = (...rows: string[]): string[] =>
      reviewWorkbook(revenueOf(...rows)).review.findings.flatMap(({ rule, severity }) =>
        rule === 'structure.missing-parent' ? [severity] : [],
      );
    const withoutSections = [CLASS_208, CLASS_221].map((rows) => rows.replace(/\n *(?:20805|22102)\|.*/, ''));
    expect(severities(...withoutSections, ITEM, OTHER_ITEM)).not.toContain('error');
    const unknown = '2159901|其他资源勘探工业信息等支出|0|0|||||';
    expect(severities(CLASS_208, ITEM, OTHER_ITEM, CLASS_221, unknown)).toEqual(['warning']);
  });
});
