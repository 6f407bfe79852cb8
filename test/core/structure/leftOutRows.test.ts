import { reviewWorkbook } from '../../../src/core';
import { sheet } from '../tables/printed';

const revenue = (rows: string): string => `
  收入决算表
  单位：万元
  科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
  合计||100.5|100.5|||||
  ${rows}`;
const expenditure = `
  支出决算表
  单位：万元
  科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
  合计||100.5|60.5|40|||
  208|社会保障和就业支出|80.25|50.25|30|||
  20805|行政事业单位养老支出|80.25|50.25|30|||
  2080501|行政单位离退休|30.25|30.25||||
  2080505|机关事业单位基本养老保险缴费支出|50|20|30|||
  221|住房保障支出|20.25|10.25|10|||
  22102|住房改革支出|20.25|10.25|10|||
  2210201|住房公积金|20.25|10.25|10|||`;
const CLASS_208 = `208|社会保障和就业支出|80.25|80.25|||||
  20805|行政事业单位养老支出|80.25|80.25|||||`;
const ITEM = '2080501|行政单位离退休|30.25|30.25|||||';
const OTHER_ITEM = '2080505|机关事业单位基本养老保险缴费支出|50|50|||||';
const CLASS_221 = `221|住房保障支出|20.25|20.25|||||
  22102|住房改革支出|20.25|20.25|||||
  2210201|住房公积金|20.25|20.25|||||`;

function leftOut(...rows: string[]): string[] {
  const sheets = [sheet(revenue(rows.join('\n')), { name: '02' }), sheet(expenditure, { name: '03' })];
  return reviewWorkbook({ sheets })
    .review.findings.filter(({ rule }) => rule === 'structure.row-left-out')
    .map(
      ({ message, cells }) => `${cells[0]?.address} ${/可能漏了“(.*?)”/.exec(message)?.[1]} ${/多 (\S+)$/.exec(message)?.[1]}`,
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
});
