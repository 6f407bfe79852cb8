import type { TableKind } from '../../figures/kinds';
import { labelWords } from '../../text/words';

/** What is known of 支出功能分类科目 (政府收支分类科目), whoever's tables list them. */

/**
 * 类 with the names they had in the years' 政府收支分类科目; the first is today's. Tables without
 * codes (01表, 04表) are matched by these words.
 */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  '201': ['一般公共服务支出'],
  '202': ['外交支出'],
  '203': ['国防支出'],
  '204': ['公共安全支出'],
  '205': ['教育支出'],
  '206': ['科学技术支出'],
  '207': ['文化旅游体育与传媒支出', '文化体育与传媒支出'],
  '208': ['社会保障和就业支出'],
  '209': ['社会保险基金支出'],
  '210': ['卫生健康支出', '医疗卫生与计划生育支出', '医疗卫生支出'],
  '211': ['节能环保支出'],
  '212': ['城乡社区支出'],
  '213': ['农林水支出'],
  '214': ['交通运输支出'],
  '215': ['资源勘探工业信息等支出', '资源勘探信息等支出', '资源勘探电力信息等支出'],
  '216': ['商业服务业等支出'],
  '217': ['金融支出', '金融监管等支出'],
  '218': ['地震灾后恢复重建支出'],
  '219': ['援助其他地区支出'],
  '220': ['自然资源海洋气象等支出', '国土海洋气象等支出', '国土资源气象等支出'],
  '221': ['住房保障支出'],
  '222': ['粮油物资储备支出', '粮油物资管理支出'],
  '223': ['国有资本经营预算支出'],
  '224': ['灾害防治及应急管理支出'],
  '227': ['预备费'],
  '229': ['其他支出'],
  '230': ['转移性支出'],
  '231': ['债务还本支出'],
  '232': ['债务付息支出'],
  '233': ['债务发行费用支出'],
  '234': ['抗疫特别国债安排的支出'],
};

/** Wording that differs between forms and years: a code beside the name, connectives and the last words. */
function core(name: string): string {
  return labelWords(name)
    .replace(/^\(?2\d\d\)?[-:]?|\(?2\d\d\)?$/g, '')
    .replace(/(?:事务)?(?:支出)?$/, '')
    .replace(/[和与及、]/g, '')
    .replace(/等$/, '');
}

const CODE_BY_NAME = new Map(
  Object.entries(CLASSES).flatMap(([code, names]) => names.map((name) => [core(name), code] as const)),
);

/** The code of a class by its printed name, `208` for 八、社会保障和就业支出; `null` for words that name no class. */
export function classCodeOf(name: string): string | null {
  return CODE_BY_NAME.get(core(name)) ?? null;
}

/** Today's name of a class, `null` for a code that is not known. */
export function className(code: string): string | null {
  return CLASSES[code]?.[0] ?? null;
}

/**
 * 款 that only 政府性基金预算 has (政府收支分类科目 of 2018 and later); 类 223 is 国有资本经营预算's own. All others are
 * 一般公共预算's.
 */
const FUND_SECTIONS =
  /^(?:20610|2070[79]|20710|2082[239]|2116[0-2]|212(?:08|1\d)|213(?:6[679]|7\d)|2146\d|2147\d|2156[0-2]|216(?:60)|217(?:04)|229(?:04|08|60)|23004|23104|23204|23304|234\d\d)/;

/** The budget that an account below 类 is one of, by the table that lists it. */
export function budgetOf(code: string): TableKind {
  if (code.startsWith('223')) return 'state-capital';
  return FUND_SECTIONS.test(code) ? 'government-fund' : 'general-budget';
}

interface KnownAccount {
  /** That it had in the years' 政府收支分类科目; the first is today's. */
  readonly names: readonly string[];
  /** What it is spent on, as it follows 用于, where it means one thing. */
  readonly use?: string;
}

/** Accounts that nearly every department has. */
const COMMON: Readonly<Record<string, KnownAccount>> = {
  '20805': { names: ['行政事业单位养老支出', '行政事业单位离退休'] },
  '2080501': { names: ['行政单位离退休', '归口管理的行政单位离退休'], use: '支付行政单位离退休人员经费' },
  '2080502': { names: ['事业单位离退休'], use: '支付事业单位离退休人员经费' },
  '2080505': { names: ['机关事业单位基本养老保险缴费支出'], use: '缴纳机关事业单位基本养老保险' },
  '2080506': { names: ['机关事业单位职业年金缴费支出'], use: '缴纳职业年金' },
  '2080599': { names: ['其他行政事业单位养老支出', '其他行政事业单位离退休支出'] },
  '20808': { names: ['抚恤'] },
  '2080801': { names: ['死亡抚恤'], use: '发放死亡抚恤金' },
  '2080802': { names: ['伤残抚恤'] },
  '2089999': { names: ['其他社会保障和就业支出'] },
  '21011': { names: ['行政事业单位医疗'] },
  '2101101': { names: ['行政单位医疗'], use: '缴纳职工基本医疗保险' },
  '2101102': { names: ['事业单位医疗'], use: '缴纳职工基本医疗保险' },
  '2101103': { names: ['公务员医疗补助'], use: '缴纳公务员医疗补助' },
  '2101199': { names: ['其他行政事业单位医疗支出'] },
  '22102': { names: ['住房改革支出'] },
  '2210201': { names: ['住房公积金'], use: '缴纳职工住房公积金' },
  '2210202': { names: ['提租补贴'], use: '发放提租补贴' },
  '2210203': { names: ['购房补贴'], use: '发放购房补贴' },
};

/** 项 that most 款 of agencies and institutions have, each under the same last two digits. */
const COMMON_ITEMS: Readonly<Record<string, { readonly digits: string; readonly use?: string }>> = {
  行政运行: { digits: '01', use: '保障机关正常运转' },
  一般行政管理事务: { digits: '02' },
  机关服务: { digits: '03' },
  事业运行: { digits: '50', use: '保障单位正常运转' },
};

/** `null` for an account whose use a person has to tell. */
export function usualUse(code: string, name: string): string | null {
  const item = COMMON_ITEMS[labelWords(name)];
  const isOwn = item !== undefined && code.length === 7 && code.endsWith(item.digits);
  return COMMON[code]?.use ?? (isOwn ? item.use : undefined) ?? null;
}

/** The names that 政府收支分类科目 had for an account over the years, today's first; empty for one that is not known here. */
export function officialNames(code: string): readonly string[] {
  return CLASSES[code] ?? COMMON[code]?.names ?? [];
}

/** Codes of the accounts that have or had this name, below 类 only those that nearly every department has. */
export function codesNamed(name: string): readonly string[] {
  const same = (names: readonly string[]): boolean => names.some((one) => labelWords(one) === labelWords(name));
  const known = [...Object.keys(CLASSES), ...Object.keys(COMMON)];
  return known.filter((code) => same(officialNames(code)));
}

/** The last two digits of 项 of this name, whatever 款 they stand under; `null` for other names. */
export function itemDigitsOf(name: string): string | null {
  const words = labelWords(name);
  return COMMON_ITEMS[words]?.digits ?? (words.startsWith('其他') ? '99' : null);
}
