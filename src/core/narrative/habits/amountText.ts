import { Decimal } from 'decimal.js';
import { plainAmount, separated } from '../../amounts/format';
import { toWanYuan } from '../../amounts/unit';
import type { TextUnit, Profile } from './profile';

export type AmountHabits = Pick<Profile, 'separators' | 'unit' | 'decimals' | 'amounts'>;

const ZERO = new Decimal(0);

/** No amount of money is finer than the 分, which is the sixth decimal in 万元. */
const FINEST: Readonly<Record<TextUnit, number>> = { 元: 2, 万元: 6, 亿元: 10 };

/** The 分, in 万元. */
export const FINEST_GRAIN = FINEST.万元;

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

/**
 * The difference of two amounts in 万元 as a text tells it: one that is less than half of the smallest amount the text counts in
 * is none. That is the 分 where it counts 元, else 0.01 万元 unless its amounts are printed finer. Nothing else is rounded before
 * it is printed, so that what is told agrees with the tables to the last place.
 */
export function toldDifference(current: Decimal, base: Decimal, grain: number): Decimal {
  const difference = current.minus(base);
  return rounded(difference, grain).isZero() ? ZERO : difference;
}

/** Decimals, in 万元, of the smallest amount that a text counts in. */
export function grainOf({ unit, decimals }: Pick<Profile, 'unit' | 'decimals'>): number {
  if (unit === '元') return FINEST_GRAIN;
  return Math.max(2, unit === '亿元' ? decimals - 4 : decimals);
}
