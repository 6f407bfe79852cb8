import { Decimal } from 'decimal.js';
import { plainAmount, separated } from '../../amounts/format';
import { toWanYuan } from '../../amounts/slack';
import type { MoneyUnit, Profile } from './profile';

export type AmountHabits = Pick<Profile, 'separators' | 'unit' | 'decimals' | 'amounts'>;

/** No amount of money is finer than the 分, which is the sixth decimal in 万元. */
const FINEST: Readonly<Record<MoneyUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/**
 * An amount, given in 万元, as a region prints it, rounded half up (away from zero). One that would be printed as zero and is
 * not gets as many more decimals as it needs.
 */
export function amountText(value: Decimal, { separators, unit, decimals, amounts }: AmountHabits): string {
  const inUnit = value.div(toWanYuan(unit));
  let places = decimals;
  while (places < FINEST[unit] && !inUnit.isZero() && rounded(inUnit, places).isZero()) places++;
  const fixed = rounded(inUnit, places).toFixed(places);
  const text = amounts === 'trimmed' && fixed.includes('.') ? fixed.replace(/\.?0+$/, '') : fixed;
  return separators ? separated(text) : text;
}

/** An amount, given in 万元, with all its decimals: formulas are for checking. */
export function exactAmountText(value: Decimal, { separators, unit }: Pick<AmountHabits, 'separators' | 'unit'>): string {
  const text = plainAmount(value.div(toWanYuan(unit)));
  return separators ? separated(text) : text;
}

function rounded(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}

/** How finely a text reckons. */
export type Precision = Pick<Profile, 'unit' | 'decimals'>;

/**
 * An amount in 万元 as the text reckons with it: to two decimals, half up (away from zero), which is how amounts in 万元 are
 * published, so that a reader can recompute every difference; finer where the text prints finer amounts, to the 分 where it
 * counts 元. Coarser amounts are rounded when they are printed, so that differences and percentages do not suffer.
 */
export function asPublished(value: Decimal, precision?: Precision): Decimal {
  return rounded(value, precision === undefined ? 2 : placesOf(precision));
}

function placesOf({ unit, decimals }: Precision): number {
  if (unit === '元') return FINEST.万元;
  return Math.max(2, unit === '亿元' ? decimals - 4 : decimals);
}
