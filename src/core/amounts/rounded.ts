import { Decimal } from 'decimal.js';
import { HALF_FEN, slackOf } from './slack';

/**
 * A number that stands for every number within `slack` of it, bounds included: what rounding left of it. Figures of the tables are
 * ones (slackOf), and so is what is worked out from them: slacks add up as the numbers do. There is no other tolerance.
 */
export interface Rounded {
  readonly value: Decimal;
  /** Never negative. */
  readonly slack: Decimal;
}

const ZERO = new Decimal(0);
const HALF = new Decimal('0.5');

/** A count, or a number that rounding has not touched. */
export function exactly(value: Decimal): Rounded {
  return { value, slack: ZERO };
}

/** An amount in 万元 that was typed or worked out for print: as exact as a figure of the tables with its decimals. */
export function publishedAmount(value: Decimal): Rounded {
  return { value, slack: slackOf(value, value.decimalPlaces(), '万元') };
}

/**
 * A number of a text as it is printed.
 * @param place worth of one unit of its last printed place, in the unit of `value`; amounts are in 万元 and never finer than the 分
 */
export function printedTo(value: Decimal, place: Decimal): Rounded {
  return { value, slack: Decimal.max(place.times(HALF), HALF_FEN) };
}

/**
 * A change that a text prints. It was worked out from two amounts that are themselves printed to that place, so that it is as
 * far from the true change as both of them together.
 */
export function changePrintedTo(value: Decimal, place: Decimal): Rounded {
  const { slack } = printedTo(value, place);
  return { value, slack: slack.plus(slack) };
}

/** 0 for no parts. */
export function sumOf([first = exactly(ZERO), ...others]: readonly Rounded[]): Rounded {
  const { value, slack } = first;
  return others.reduce((sum, part) => ({ value: sum.value.plus(part.value), slack: sum.slack.plus(part.slack) }), {
    value,
    slack,
  });
}

export function differenceOf(a: Rounded, b: Rounded): Rounded {
  return { value: a.value.minus(b.value), slack: a.slack.plus(b.slack) };
}

/** @param factor exact: another unit, a number of points */
export function scaled({ value, slack }: Rounded, factor: Decimal): Rounded {
  return { value: value.times(factor), slack: slack.times(factor.abs()) };
}

export function magnitudeOf({ value, slack }: Rounded): Rounded {
  return { value: value.abs(), slack };
}

/** 1 or −1 where every number that it stands for has that sign; 0 where it may be nothing. */
export function signOf({ value, slack }: Rounded): -1 | 0 | 1 {
  if (value.abs().lessThanOrEqualTo(slack)) return 0;
  return value.isNegative() ? -1 : 1;
}

/** Both may stand for one number. */
export function agree(a: Rounded, b: Rounded): boolean {
  return signOf(differenceOf(a, b)) === 0;
}

/**
 * The same number, printed twice: two roundings of one number are never further apart than half of the coarser place, and equal
 * where the places are.
 */
export function isSameNumber(a: Rounded, b: Rounded): boolean {
  return apart(a, b).lessThanOrEqualTo(Decimal.max(a.slack, b.slack));
}

/**
 * How a printed number is to what it should say.
 * `same`: what it should say, rounded to its place, or what says it, printed more finely.
 * `rounding`: rounding of both explains the difference.
 * `cut`: places were left off otherwise than by rounding to the nearest: cut, rounded up, or turned to the other neighbour so that
 * shares add up to 100. All of them end less than one printed place away from the number as the source prints it: 8 for 9.00 is no cut.
 */
export type Closeness = 'same' | 'rounding' | 'cut' | 'different';

export function closeness(printed: Rounded, source: Rounded): Closeness {
  const distance = apart(printed, source);
  // Where two figures as printed are a whole slack away from the difference that is said, it is not the same.
  if (distance.lessThanOrEqualTo(printed.slack) || distance.lessThan(source.slack)) return 'same';
  if (distance.lessThanOrEqualTo(printed.slack.plus(source.slack))) return 'rounding';
  return distance.lessThan(placeOf(printed)) ? 'cut' : 'different';
}

function apart(a: Rounded, b: Rounded): Decimal {
  return a.value.minus(b.value).abs();
}

/** One unit of the last place that the number is known to: twice its slack. */
export function placeOf({ slack }: Rounded): Decimal {
  return slack.plus(slack);
}
