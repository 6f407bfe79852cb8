import { Decimal } from 'decimal.js';
import { placeOf, scaled, type Closeness, type Rounded } from './rounded';

/**
 * A quotient of rounded numbers. It is not equally sure upwards and downwards, so that it has bounds where other numbers have a
 * slack: the least and the greatest quotient of numbers that the two stand for. They are worked out where somebody asks for them: most
 * printed quotients are what the printed figures give.
 */
export interface Quotient {
  /** Of the numbers as printed. */
  readonly value: Decimal;
  readonly low: Decimal;
  readonly high: Decimal;
}

const ZERO = new Decimal(0);
const HUNDRED = new Decimal(100);
/** Bounds that cannot be written down exactly lie outside of the true ones. */
const Down = Decimal.clone({ rounding: Decimal.ROUND_FLOOR });
const Up = Decimal.clone({ rounding: Decimal.ROUND_CEIL });

/** `null` where the whole may be nothing. */
export function quotientOf(part: Rounded, whole: Rounded): Quotient | null {
  if (whole.value.abs().lessThanOrEqualTo(whole.slack)) return null;
  const value = part.value.div(whole.value);
  const ends = (one: Rounded): readonly [Decimal, Decimal] => endsOf(whole.value.isNegative() ? negated(one) : one);
  return {
    value,
    get low() {
      const [[least], [small, large]] = [ends(part), ends(whole)];
      return new Decimal(new Down(least).div(least.isNegative() ? small : large));
    },
    get high() {
      const [[, most], [small, large]] = [ends(part), ends(whole)];
      return new Decimal(new Up(most).div(most.isNegative() ? large : small));
    },
  };
}

/** What `part` is of `whole`, in percent; `null` where the whole may be nothing. */
export function percentOf(part: Rounded, whole: Rounded): Quotient | null {
  return quotientOf(scaled(part, HUNDRED), whole);
}

/**
 * By how much `current` is above or below `base`, in percent of it and without its sign; `null` where the base may be nothing. The
 * base counts once, in the quotient of the two: taking it off first and dividing by it again would double its slack.
 */
export function percentChange(current: Rounded, base: Rounded): Quotient | null {
  const percent = percentOf(current, base);
  if (percent === null) return null;
  const above = (one: Decimal): Decimal => one.minus(HUNDRED);
  return {
    value: above(percent.value).abs(),
    get low() {
      return Decimal.max(above(percent.low), above(percent.high).negated(), ZERO);
    },
    get high() {
      return Decimal.max(above(percent.high), above(percent.low).negated());
    },
  };
}

/** As a number with one slack, that of its farther bound. */
export function roundedOf({ value, low, high }: Quotient): Rounded {
  return { value, slack: Decimal.max(value.minus(low), high.minus(value)) };
}

/**
 * How a printed quotient is to the one that it should say. It is the `same` only where it is what the printed figures give, so that
 * whoever works it out again comes to the same.
 */
export function closenessToQuotient(printed: Rounded, quotient: Quotient): Closeness {
  if (printed.value.minus(quotient.value).abs().lessThanOrEqualTo(printed.slack)) return 'same';
  const outside = Decimal.max(quotient.low.minus(printed.value), printed.value.minus(quotient.high));
  if (outside.lessThanOrEqualTo(printed.slack)) return 'rounding';
  return outside.lessThan(placeOf(printed)) ? 'cut' : 'different';
}

function endsOf({ value, slack }: Rounded): readonly [Decimal, Decimal] {
  return [value.minus(slack), value.plus(slack)];
}

function negated({ value, slack }: Rounded): Rounded {
  return { value: value.negated(), slack };
}
