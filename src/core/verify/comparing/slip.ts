import { Decimal } from 'decimal.js';
import { slipOfDigits } from '../../localise/slips';
import type { SlipPattern } from '../../findings/finding';
import type { Stated } from './compare';
import { exactOf, isWrong, type Judgement } from './relation';
import type { Sum } from './sum';
import { sumOf } from '../../amounts/rounded';
import type { Operand } from '../reading/operand';

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

/** A number of a sum that was probably mistyped. */
export interface SlippedNumber {
  /** As the text prints it, without its sign. */
  readonly number: Decimal;
  readonly pattern: SlipPattern;
}

/** The one number of a text whose slip alone would make a sum hold; `null` where it may be none or any of several. */
export function slipInSum({ left, operator, right }: Sum): SlippedNumber | null {
  if (operator !== '=') return null;
  const difference = sumOf(left).value.minus(sumOf(right).value);
  const slipped = ({ value, place }: Operand, by: Decimal): readonly SlippedNumber[] => {
    const pattern = place === undefined ? null : slipIn({ value, place }, value.plus(by));
    return pattern === null ? [] : [{ number: value.abs(), pattern }];
  };
  const [only, ...others] = [
    ...left.flatMap((figure) => slipped(figure, difference.negated())),
    ...right.flatMap((figure) => slipped(figure, difference)),
  ];
  return only === undefined || others.length > 0 ? null : only;
}
