import { memoised } from './memoised';
import { labelWords } from './words';

/**
 * 类 of 支出功能分类科目 with the names they had in the years' 政府收支分类科目; the first is today's. Tables without
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
const core = memoised((name) =>
  labelWords(name)
    .replace(/^\(?2\d\d\)?[-:]?|\(?2\d\d\)?$/g, '')
    .replace(/(?:事务)?(?:支出)?$/, '')
    .replace(/[和与及、]/g, '')
    .replace(/等$/, ''),
);

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
