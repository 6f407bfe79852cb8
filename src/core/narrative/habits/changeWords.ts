import type { Decimal } from 'decimal.js';
import { COMMA } from '../../messages/narrative';
import { amountText, grainOf, toldDifference, type AmountHabits } from './amountText';
import { changePercentText } from './percent';
import type { Profile } from './profile';

export type ChangeHabits = AmountHabits & Pick<Profile, 'words' | 'changePercent'>;

/** A change in the words and number habits of a region. `difference` has its sign. */
export interface ChangeParts {
  readonly difference: Decimal;
  /** 增加 or 减少, and 增长 or 下降. */
  readonly verb: string;
  readonly percentVerb: string;
  readonly amount: string;
  /** `null` where the base is not above zero, so that no percentage means anything. */
  readonly percent: string | null;
}

/** `null` where nothing changed. */
export function changeParts(current: Decimal, base: Decimal, habits: ChangeHabits): ChangeParts | null {
  const difference = toldDifference(current, base, grainOf(habits));
  if (difference.isZero()) return null;
  const up = difference.isPositive();
  return {
    difference,
    verb: up ? habits.words.increase : habits.words.decrease,
    percentVerb: up ? habits.words.rise : habits.words.fall,
    amount: amountText(difference.abs(), habits),
    percent: base.greaterThan(0) ? changePercentText(difference.abs().div(base), habits.changePercent) : null,
  };
}

/** `增加1,193.98万元，增长87.4%`. */
export function changeWords(current: Decimal, base: Decimal, habits: ChangeHabits): string {
  const change = changeParts(current, base, habits);
  if (change === null) return habits.words.unchanged;
  const amount = `${change.verb}${change.amount}${habits.unit}`;
  return change.percent === null ? `${amount}${habits.words.noBase}` : `${amount}${COMMA}${change.percentVerb}${change.percent}`;
}
