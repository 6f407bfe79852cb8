import { Decimal } from 'decimal.js';
import { columnRoles, printedRows } from '../../assets/samples/build/printedTable';
import { basicExpenditure } from '../../assets/samples/build/tables/basicExpenditure';
import type { DepartmentData, MoneySource, SpendingItem } from './department';

/** Functional classes in the order of the forms. */
export const FUNCTIONAL_CLASSES: readonly (readonly [code: string, name: string])[] = [
  ['201', '一般公共服务支出'], ['202', '外交支出'], ['203', '国防支出'], ['204', '公共安全支出'], ['205', '教育支出'],
  ['206', '科学技术支出'], ['207', '文化旅游体育与传媒支出'], ['208', '社会保障和就业支出'], ['210', '卫生健康支出'],
  ['211', '节能环保支出'], ['212', '城乡社区支出'], ['213', '农林水支出'], ['214', '交通运输支出'],
  ['215', '资源勘探工业信息等支出'], ['216', '商业服务业等支出'], ['217', '金融支出'], ['219', '援助其他地区支出'],
  ['220', '自然资源海洋气象等支出'], ['221', '住房保障支出'], ['222', '粮油物资储备支出'], ['223', '国有资本经营预算支出'],
  ['224', '灾害防治及应急管理支出'], ['229', '其他支出'], ['231', '债务还本支出'], ['232', '债务付息支出'],
  ['234', '抗疫特别国债安排的支出'],
]; // prettier-ignore

const NAMES: ReadonlyMap<string, string> = new Map([
  ...FUNCTIONAL_CLASSES,
  ['20113', '商贸事务'], ['2011301', '行政运行'], ['2011302', '一般行政管理事务'], ['2011350', '事业运行'],
  ['20508', '进修及培训'], ['2050803', '培训支出'],
  ['20805', '行政事业单位养老支出'], ['2080501', '行政单位离退休'], ['2080505', '机关事业单位基本养老保险缴费支出'],
  ['2080506', '机关事业单位职业年金缴费支出'],
  ['21011', '行政事业单位医疗'], ['2101101', '行政单位医疗'], ['2101102', '事业单位医疗'],
  ['21208', '国有土地使用权出让收入安排的支出'], ['2120899', '其他国有土地使用权出让收入安排的支出'],
  ['21299', '其他城乡社区支出'], ['2129901', '其他城乡社区支出'],
  ['22102', '住房改革支出'], ['2210201', '住房公积金'], ['2210203', '购房补贴'],
  ['22301', '解决历史遗留问题及改革成本支出'], ['2230105', '国有企业退休人员社会化管理补助支出'],
  ['22960', '彩票公益金安排的支出'], ['2296002', '用于社会福利的彩票公益金支出'],
]); // prettier-ignore

export interface AccountRow {
  readonly code: string;
  readonly name: string;
  /** The items under this account, itself included. */
  readonly items: readonly SpendingItem[];
}

/** Classes, sections and items of what is spent from `sources`, parents before children, by code. */
export function accountRows(data: DepartmentData, sources: readonly MoneySource[]): AccountRow[] {
  const items = data.items.filter(({ source }) => sources.includes(source));
  const codes = new Set(items.flatMap(({ code }) => [code.slice(0, 3), code.slice(0, 5), code]));
  return [...codes].sort().map((code) => ({
    code,
    name: data.names?.get(code) ?? NAMES.get(code) ?? code,
    items: items.filter((item) => item.code.startsWith(code)),
  }));
}

export type Measure = (item: SpendingItem) => number;
export const spent: Measure = (item) => item.basic + item.project + toSuperior(item) + operating(item) + toAffiliates(item);
export const basic: Measure = (item) => item.basic;
export const project: Measure = (item) => item.project;
export const toSuperior: Measure = (item) => item.toSuperior ?? 0;
export const operating: Measure = (item) => item.operating ?? 0;
export const toAffiliates: Measure = (item) => item.toAffiliates ?? 0;
export const opening: Measure = (item) => item.opening;
export const closing: Measure = (item) => item.closing;
export const surplusUsed: Measure = (item) => item.surplusUsed;
/** Income = what was spent and is left, less what was there before. */
export const received: Measure = (item) => spent(item) + item.closing - item.opening - item.surplusUsed;

export const ALL_SOURCES: readonly MoneySource[] = [
  'general', 'fund', 'state-capital', 'superior', 'business', 'operating', 'affiliates', 'other',
]; // prettier-ignore
export const FISCAL: readonly MoneySource[] = ['general', 'fund', 'state-capital'];

/** Σ of `measure` over the items of the given sources. */
export function total(items: readonly SpendingItem[], measure: Measure, sources: readonly MoneySource[] = ALL_SOURCES): number {
  return items.filter(({ source }) => sources.includes(source)).reduce((sum, item) => sum + measure(item), 0);
}

/** 分 as 万元 with two decimals, rounded half up on its own as forms do; nothing for zero. */
export function printed(fen: number, zero = ''): string {
  return fen === 0 ? zero : new Decimal(fen).div(1000000).toFixed(2, Decimal.ROUND_HALF_UP);
}

export interface EconomicAccount {
  readonly code: string;
  readonly name: string;
}

/** The economic accounts of the form whose code starts with one of `classes`, by code. */
export function economicAccounts(classes: readonly string[]): EconomicAccount[] {
  const width = columnRoles(basicExpenditure.columns).length;
  return printedRows(basicExpenditure.body, width)
    .flatMap((row) => [0, 3, 6, 9].map((first) => ({ code: row[first] ?? '', name: row[first + 1] ?? '' })))
    .filter(({ code }) => classes.some((start) => code.startsWith(start)))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** What was spent on an economic item, or on all items of a class. */
export function economicAmount(data: DepartmentData, code: string): number {
  return [...data.economic].reduce((sum, [item, amount]) => (item.startsWith(code) ? sum + amount : sum), 0);
}
