import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import {
  agree,
  changePrintedTo,
  closeness,
  differenceOf,
  exactly,
  isSameNumber,
  magnitudeOf,
  printedTo,
  publishedAmount,
  scaled,
  signOf,
  sumOf,
  type Closeness,
  type Rounded,
} from '../../../src/core/amounts/rounded';

/** Amounts as the books have them, in 万元: to the 分. */
const booked = fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }).map((fen) => new Decimal(fen).times('0.000001'));
/** Decimals that people print of 万元: none to six. */
const decimals = fc.integer({ min: 0, max: 6 });
const MODES = [Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_EVEN, Decimal.ROUND_HALF_DOWN] as const;
const nearest = fc.constantFrom(...MODES);
const anyWay = fc.constantFrom<Decimal.Rounding>(
  ...MODES,
  Decimal.ROUND_DOWN,
  Decimal.ROUND_UP,
  Decimal.ROUND_FLOOR,
  Decimal.ROUND_CEIL,
);

const placeOf = (places: number): Decimal => Decimal.pow(10, -places);
const print = (value: Decimal, places: number, mode: Decimal.Rounding = Decimal.ROUND_HALF_UP): Rounded =>
  printedTo(value.toDecimalPlaces(places, mode), placeOf(places));
const text = ({ value, slack }: Rounded): string => `${value.toFixed()} ± ${slack.toFixed()}`;

describe('what a printed number stands for', () => {
  it.each<[name: string, rounded: Rounded, expected: string]>([
    ['half of its last place', print(new Decimal('12.34'), 2), '12.34 ± 0.005'],
    ['half of a whole 万元', print(new Decimal('12'), 0), '12 ± 0.5'],
    ['never less than half a 分', print(new Decimal('12.345678'), 8), '12.345678 ± 0.0000005'],
    [
      'a change: both of the amounts that it was worked out from',
      changePrintedTo(new Decimal('-1.20'), placeOf(2)),
      '-1.2 ± 0.01',
    ],
    ['an amount that was typed with two decimals at most', publishedAmount(new Decimal('12.3')), '12.3 ± 0.005'],
    ['an amount that was typed to the 分', publishedAmount(new Decimal('12.345678')), '12.345678 ± 0.0000005'],
    ['nothing, typed', publishedAmount(new Decimal(0)), '0 ± 0'],
    ['a count', exactly(new Decimal(3)), '3 ± 0'],
  ])('%s', (_, rounded, expected) => {
    expect(text(rounded)).toBe(expected);
  });
});

describe('numbers worked out from rounded ones', () => {
  it.each<[name: string, rounded: Rounded, expected: string]>([
    ['a sum', sumOf([print(new Decimal('1.20'), 2), print(new Decimal('3.4'), 1)]), '4.6 ± 0.055'],
    ['no parts', sumOf([]), '0 ± 0'],
    ['a difference', differenceOf(print(new Decimal('1.20'), 2), print(new Decimal('3.40'), 2)), '-2.2 ± 0.01'],
    ['without its sign', magnitudeOf(print(new Decimal('-2.20'), 2)), '2.2 ± 0.005'],
    ['in another unit', scaled(print(new Decimal('-2.20'), 2), new Decimal(-10)), '22 ± 0.05'],
  ])('%s', (_, rounded, expected) => {
    expect(text(rounded)).toBe(expected);
  });

  test('a sum that holds in the books holds among the figures that are printed of it, to whatever place each is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(booked, decimals, nearest), { maxLength: 12 }), decimals, nearest, (parts, places, mode) => {
        const total = parts.reduce((sum, [value]) => sum.plus(value), new Decimal(0));
        expect(agree(sumOf(parts.map((part) => print(...part))), print(total, places, mode))).toBe(true);
      }),
    );
  });

  test('a difference that holds in the books holds among the figures', () => {
    fc.assert(
      fc.property(booked, booked, decimals, (a, b, places) => {
        expect(agree(differenceOf(print(a, places), print(b, 2)), print(a.minus(b), places))).toBe(true);
      }),
    );
  });

  test('a change that was worked out from the printed amounts adds up with the changes of the parts', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(booked, booked), { minLength: 1, maxLength: 6 }), (parts) => {
        const totals = parts.reduce(([now, then], [a, b]) => [now.plus(a), then.plus(b)], [new Decimal(0), new Decimal(0)]);
        const changeOf = ([now, then]: readonly [Decimal, Decimal]): Rounded =>
          changePrintedTo(print(now, 2).value.minus(print(then, 2).value), placeOf(2));
        expect(agree(sumOf(parts.map(changeOf)), changeOf(totals))).toBe(true);
      }),
    );
  });

  test('the bound is reached: one 分 more is an error', () => {
    const parts = ['0.005', '0.005', '0.005'].map((value) => print(new Decimal(value), 2));
    expect(text(sumOf(parts))).toBe('0.03 ± 0.015');
    expect(agree(sumOf(parts), print(new Decimal('0.01499'), 2))).toBe(true);
    expect(agree(sumOf(parts), print(new Decimal('0.00'), 2))).toBe(false);
  });
});

describe('signOf', () => {
  it.each<[value: string, sign: number]>([
    ['0.02', 1],
    ['-0.02', -1],
    ['0.01', 0],
    ['-0.01', 0],
    ['0', 0],
  ])('a difference of %s between two amounts with two decimals', (value, sign) => {
    expect(signOf({ value: new Decimal(value), slack: new Decimal('0.01') })).toBe(sign);
  });

  test('a part that is no more than its whole in the books never exceeds it in print', () => {
    fc.assert(
      fc.property(booked, booked, decimals, decimals, (a, b, places, others) => {
        const [part, whole] = a.lessThanOrEqualTo(b) ? [a, b] : [b, a];
        expect(signOf(differenceOf(print(part, places), print(whole, others)))).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('more than both slacks is more', () => {
    expect(signOf(differenceOf(print(new Decimal('1.02'), 2), print(new Decimal('1.01'), 2)))).toBe(0);
    expect(signOf(differenceOf(print(new Decimal('1.03'), 2), print(new Decimal('1.01'), 2)))).toBe(1);
    expect(signOf(differenceOf(exactly(new Decimal(3)), exactly(new Decimal(2))))).toBe(1);
  });
});

describe('one number, printed twice', () => {
  test('is the same to whatever places it is rounded', () => {
    fc.assert(
      fc.property(booked, decimals, decimals, (value, places, others) => {
        expect(isSameNumber(print(value, places), print(value, others))).toBe(true);
      }),
    );
  });

  test('is the same to the digit where the places are the same', () => {
    fc.assert(
      fc.property(booked, booked, decimals, (a, b, places) => {
        const [one, other] = [print(a, places), print(b, places)];
        expect(isSameNumber(one, other)).toBe(one.value.equals(other.value));
      }),
    );
  });
});

describe('closeness of a printed number to what it should say', () => {
  const figure = (value: string): Rounded => publishedAmount(new Decimal(value));
  it.each<[name: string, printed: Rounded, source: Rounded, expected: Closeness]>([
    ['its digits', print(new Decimal('12.34'), 2), figure('12.34'), 'same'],
    ['rounded to fewer places', print(new Decimal('12.3'), 1), figure('12.34'), 'same'],
    ['more finely', print(new Decimal('12.3412'), 4), figure('12.34'), 'same'],
    ['the next hundredth', print(new Decimal('12.35'), 2), figure('12.34'), 'rounding'],
    ['two hundredths away', print(new Decimal('12.36'), 2), figure('12.34'), 'different'],
    [
      'a difference of two figures, a hundredth away',
      print(new Decimal('1.01'), 2),
      differenceOf(figure('3'), figure('2')),
      'rounding',
    ],
    ['cut', printedTo(new Decimal('12.3'), placeOf(1)), figure('12.39'), 'cut'],
    ['rounded up', printedTo(new Decimal('13'), placeOf(0)), figure('12.34'), 'cut'],
    ['a whole place away', printedTo(new Decimal('8'), placeOf(0)), figure('9'), 'different'],
    ['a count', exactly(new Decimal(3)), exactly(new Decimal(3)), 'same'],
    ['another count', exactly(new Decimal(3)), exactly(new Decimal(4)), 'different'],
  ])('%s', (_, printed, source, expected) => {
    expect(closeness(printed, source)).toBe(expected);
  });

  test('a number rounded to the nearest is never cut or different, however finely the source is printed', () => {
    fc.assert(
      fc.property(booked, decimals, decimals, nearest, (value, places, others, mode) => {
        expect(['same', 'rounding']).toContain(closeness(print(value, places, mode), print(value, others)));
      }),
    );
  });

  test('a number that lost its places in any way is never different from the one that it was', () => {
    fc.assert(
      fc.property(booked, decimals, anyWay, (value, places, mode) => {
        expect(closeness(print(value, places, mode), exactly(value))).not.toBe('different');
      }),
    );
  });
});
