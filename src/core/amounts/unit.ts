import { Decimal } from 'decimal.js';

/** The units of money that are read and converted, and what each is worth in 万元, in which all amounts are kept and compared. */
const WAN_YUAN = {
  亿元: new Decimal(10000),
  万元: new Decimal(1),
  千元: new Decimal('0.1'),
  元: new Decimal('0.0001'),
} as const;

export type MoneyUnit = keyof typeof WAN_YUAN;

/** The unit that a table states. `count` is for 辆, 台（套）, 人次 and the like, which stay as they are. */
export type Unit = MoneyUnit | 'count';

/** As alternatives of a regular expression, for words that stand behind a number or behind 单位. */
export const MONEY_UNITS = Object.keys(WAN_YUAN).join('|');

const MONEY_UNIT = new RegExp(`^(?:${MONEY_UNITS})$`);

export function isMoneyUnit(words: string): words is MoneyUnit {
  return MONEY_UNIT.test(words);
}

const ONE = new Decimal(1);

/** `value in 万元 = printed value × factor`; 1 for counts. */
export function toWanYuan(unit: Unit): Decimal {
  return unit === 'count' ? ONE : WAN_YUAN[unit];
}

/** What an amount is multiplied by where it is written in 元 and read as 万元, and the other way round. */
export const UNIT_SLIPS: readonly Decimal[] = [toWanYuan('元'), ONE.div(toWanYuan('元'))];
