import type { WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { sheet } from './printed';

export const revenue = (rows: string): string => `
  收入决算表
  单位：万元
  科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
  合计||100.5|100.5|||||
  ${rows}`;
export const expenditure = `
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
export const CLASS_208 = `208|社会保障和就业支出|80.25|80.25|||||
  20805|行政事业单位养老支出|80.25|80.25|||||`;
export const ITEM = '2080501|行政单位离退休|30.25|30.25|||||';
export const OTHER_ITEM = '2080505|机关事业单位基本养老保险缴费支出|50|50|||||';
export const CLASS_221 = `221|住房保障支出|20.25|20.25|||||
  22102|住房改革支出|20.25|20.25|||||
  2210201|住房公积金|20.25|20.25|||||`;

/** 02表 with these rows beside a whole 03表. */
export function revenueOf(...rows: string[]): WorkbookSnapshot {
  return { sheets: [sheet(revenue(rows.join('\n')), { name: '02' }), sheet(expenditure, { name: '03' })] };
}
