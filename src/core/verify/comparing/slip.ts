import { Decimal } from 'decimal.js';
import { slipOfDigits } from '../../localise/slips';
import type { SlipPattern } from '../../findings/finding';
import type { Stated } from './compare';
import { exactOf, isWrong, type Judgement } from './relation';

/** Any two numbers of fewer digits are a digit apart. */
const LEAST_DIGITS = 3;

/** The slip of the keyboard by which a printed number came from the right one, the same as in a cell; `null` for none. */
export function slipIn({ value, place, decimals = place.decimalPlaces() }: Stated, right: Decimal): SlipPattern | null {
  const [before, after] = [value, right].map((one) => one.abs().div(place).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toFixed());
  if (before === undefined || after === undefined || before === after) return null;
  if (Math.min(before.length, after.length) < LEAST_DIGITS) return null;
  const slip = slipOfDigits(BigInt(before), BigInt(after), decimals, false);
  return slip === 'unit' ? null : slip;
}

/** The slip by which the number of a wrong statement came from what its relation says. */
export function slipOf(number: Stated | undefined, { relation, verdict }: Judgement): SlipPattern | null {
  const isNone = number === undefined || !isWrong(verdict) || verdict === 'other-way' || verdict === 'no-base';
  return isNone ? null : slipIn(number, exactOf(relation));
}
