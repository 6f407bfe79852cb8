import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  closenessToQuotient,
  percentChange,
  percentOf,
  quotientOf,
  roundedOf,
  type Quotient,
} from '../../../src/core/amounts/quotient';
import { exactly, printedTo, publishedAmount, type Closeness, type Rounded } from '../../../src/core/amounts/rounded';

/** Amounts as the books have them, in 万元: to the 分, a hundredth of 万元 and more. */
const booked = fc.integer({ min: 10_000, max: 9_999_999_999 }).map((fen) => new Decimal(fen).times('0.000001'));
const published = (value: Decimal): Rounded => publishedAmount(value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP));
const percent = (value: Decimal, places = 2): Rounded =>
  printedTo(value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP), Decimal.pow(10, -places));
const of = (value: string): Rounded => publishedAmount(new Decimal(value));
const text = (quotient: Quotient | null): string | null =>
  quotient === null ? null : [quotient.low, quotient.value, quotient.high].map((one) => one.toFixed(4)).join(' … ');

describe('percentOf', () => {
  it.each<[name: string, part: Rounded, whole: Rounded, expected: string | null]>([
    ['bounds from the bounds of both', of('1'), of('4'), '24.8439 … 25.0000 … 25.1564'],
    ['counts', exactly(new Decimal(1)), exactly(new Decimal(4)), '25.0000 … 25.0000 … 25.0000'],
    ['a negative part', of('-1'), of('4'), '-25.1564 … -25.0000 … -24.8439'],
    ['nothing of a whole', of('0'), of('4'), '0.0000 … 0.0000 … 0.0000'],
    ['a whole that is nothing', of('1'), of('0'), null],
    ['a whole that may be nothing', of('1'), { value: new Decimal('0.004'), slack: new Decimal('0.005') }, null],
  ])('%s', (_, part, whole, expected) => {
    expect(text(percentOf(part, whole))).toBe(expected);
  });

  test('the bounds are reached by amounts that the figures stand for, and by none beyond', () => {
    fc.assert(
      fc.property(booked, booked, (part, whole) => {
        const [a, b] = [published(part), published(whole)];
        const quotient = quotientOf(a, b);
        expect(quotient?.low.toSignificantDigits(15)).toEqual(
          a.value.minus(a.slack).div(b.value.plus(b.slack)).toSignificantDigits(15),
        );
        expect(quotient?.high.toSignificantDigits(15)).toEqual(
          a.value.plus(a.slack).div(b.value.minus(b.slack)).toSignificantDigits(15),
        );
        expect(quotient?.low.times(b.value.plus(b.slack)).lessThanOrEqualTo(a.value.minus(a.slack))).toBe(true);
      }),
    );
  });

  test('a percentage that holds in the books is never different, whatever was rounded before it was printed', () => {
    fc.assert(
      fc.property(booked, booked, fc.integer({ min: 0, max: 4 }), (part, whole, places) => {
        const quotient = percentOf(published(part), published(whole));
        const printed = percent(part.div(whole).times(100), places);
        expect(quotient && ['same', 'rounding'].includes(closenessToQuotient(printed, quotient))).toBe(true);
      }),
    );
  });

  test('one that was worked out from the printed figures is the same', () => {
    fc.assert(
      fc.property(booked, booked, fc.integer({ min: 0, max: 4 }), (part, whole, places) => {
        const [a, b] = [published(part), published(whole)];
        const quotient = percentOf(a, b);
        const printed = percent(a.value.div(b.value).times(100), places);
        expect(quotient && closenessToQuotient(printed, quotient)).toBe('same');
      }),
    );
  });
});

describe('percentChange', () => {
  it.each<[name: string, current: Rounded, base: Rounded, expected: string | null]>([
    ['an increase', of('5'), of('4'), '24.7191 … 25.0000 … 25.2816'],
    ['a decrease', of('3'), of('4'), '24.7810 … 25.0000 … 25.2185'],
    ['either way', of('4'), of('4'), '0.0000 … 0.0000 … 0.2503'],
    ['down to nothing', of('0'), of('4'), '100.0000 … 100.0000 … 100.0000'],
    ['from nothing', of('4'), of('0'), null],
  ])('%s', (_, current, base, expected) => {
    expect(text(percentChange(current, base))).toBe(expected);
  });

  test('a change that holds in the books is never different', () => {
    fc.assert(
      fc.property(booked, booked, (current, base) => {
        const quotient = percentChange(published(current), published(base));
        const printed = percent(current.div(base).minus(1).abs().times(100));
        expect(quotient && ['same', 'rounding'].includes(closenessToQuotient(printed, quotient))).toBe(true);
      }),
    );
  });
});

describe('closenessToQuotient', () => {
  const third = percentOf(of('100000'), of('300000'));
  it.each<[printed: string, places: number, expected: Closeness]>([
    ['33.33', 2, 'same'],
    ['33', 0, 'same'],
    ['33.34', 2, 'cut'],
    ['34', 0, 'cut'],
    ['33.35', 2, 'different'],
    ['35', 0, 'different'],
  ])('a third as %s', (printed, places, expected) => {
    expect(third && closenessToQuotient(percent(new Decimal(printed), places), third)).toBe(expected);
  });

  test('small amounts leave more room', () => {
    const quotient = percentOf(of('0.05'), of('1.23'));
    expect(quotient && closenessToQuotient(percent(new Decimal('3.69')), quotient)).toBe('rounding');
  });
});

test('a quotient as one number has the slack of its farther bound', () => {
  const quotient = percentOf(of('1'), of('4'));
  expect(quotient && roundedOf(quotient).slack).toEqual(quotient?.high.minus(quotient.value));
});

test('a place that was cut is less than one place away from what the figures can give', () => {
  const between = { value: new Decimal('9.20'), low: new Decimal(9), high: new Decimal('9.40') };
  const whole = (value: string): Rounded => printedTo(new Decimal(value), new Decimal(1));
  expect(closenessToQuotient(whole('8'), between)).toBe('different');
  expect(closenessToQuotient(whole('8.01'), between)).toBe('cut');
  expect(closenessToQuotient(whole('10.40'), between)).toBe('different');
  expect(closenessToQuotient(whole('10.39'), between)).toBe('cut');
});
