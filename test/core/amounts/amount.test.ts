import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { readAmount, readAmountText, type AmountReading } from '../../../src/core/amounts/amount';
import { plainAmount, separatedAmount } from '../../../src/core/amounts/format';

const amount = (value: string, decimals: number): AmountReading => ({
  kind: 'amount',
  value: new Decimal(value),
  decimals,
  asText: true,
});

/** Amounts as forms print them: 万元 with two decimals, 万元 with six, 元, negative ones. */
const amounts = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.constantFrom(0, 1, 2, 6))
  .map(([digits, decimals]) => new Decimal(digits).div(new Decimal(10).pow(decimals)));

const FULL_WIDTH: Readonly<Record<string, string>> = { '.': '．', ',': '，', '-': '－', '(': '（', ')': '）' };
const wide = (text: string): string =>
  text
    .replace(/\d/g, (digit) => '０１２３４５６７８９'.charAt(Number(digit)))
    .replace(/[.,\-()]/g, (sign) => FULL_WIDTH[sign] ?? sign);

const FORMS: Readonly<Record<string, (value: Decimal) => string>> = {
  plain: (value) => plainAmount(value),
  'thousands by commas': (value) => separatedAmount(value),
  'thousands by blanks': (value) => separatedAmount(value).replace(/,/g, ' '),
  'thousands by no-break blanks': (value) => separatedAmount(value).replace(/,/g, '\u00a0'),
  'full width': (value) => wide(separatedAmount(value)),
  'Chinese zeros': (value) => plainAmount(value).replace(/0/g, '〇'),
  'blanks around': (value) => ` \u3000${plainAmount(value)}\u00a0 `,
  'invisible characters': (value) => `\u200b${plainAmount(value)}\ufeff`,
  'blanks beside the point': (value) => plainAmount(value).replace('.', ' . '),
  'leading apostrophe': (value) => `'${plainAmount(value)}`,
  'another minus': (value) => plainAmount(value).replace('-', '−'),
  'brackets for negative': (value) => (value.isNegative() ? `(${separatedAmount(value.negated())})` : separatedAmount(value)),
  'full-width brackets': (value) => (value.isNegative() ? `（${separatedAmount(value.negated())}）` : separatedAmount(value)),
  currency: (value) => (value.isNegative() ? plainAmount(value) : `￥${plainAmount(value)}`),
  'no digit before the point': (value) => plainAmount(value).replace(/^(-?)0\./, '$1.'),
};

describe('readAmountText', () => {
  it.each(Object.entries(FORMS))('what was written %s is read back', (_, write) => {
    fc.assert(
      fc.property(amounts, (value) => {
        const reading = readAmountText(write(value));
        expect(reading).toMatchObject({ kind: 'amount', asText: true, decimals: Math.max(2, value.decimalPlaces()) });
        expect(reading.kind === 'amount' && reading.value.equals(value)).toBe(true);
      }),
    );
  });

  it.each(['元', '千元', '万元', '亿元', '辆', '人次'])('keeps the unit that the cell prints: %s', (unit) => {
    expect(readAmountText(`12.50${unit}`)).toEqual({ ...amount('12.5', 2), unit });
    expect(readAmountText(`1,234 ${unit}`)).toEqual({ ...amount('1234', 0), unit });
  });

  it.each(['', ' ', '\u3000', '\u00a0\u200b', '\n'])('%j is empty', (text) => {
    expect(readAmountText(text)).toEqual({ kind: 'empty' });
  });

  it.each(['-', '——', '—', '－', '―', '--', '/', '\\', '— —', '无', '不适用', '_'])('%s stands for nothing', (text) => {
    expect(readAmountText(text)).toEqual({ kind: 'dash' });
  });

  it.each(['0', '0.00', '〇', '零', '○', '-0.00', '(0.00)'])('%s is an exact zero without a sign', (text) => {
    const reading = readAmountText(text);
    expect(reading.kind === 'amount' && reading.value.isZero() && !reading.value.isNegative()).toBe(true);
  });

  it.each([
    '1,234.00 567.00', '12.00\n13.00', '12.00/13.00', '12;13', '100 200', '12  345.00', '1.2.3', '12.00、13.00', '1,234.00  1,234.00', '12.3445.67', '1.234,50',
  ])('%j: two amounts are a problem', (text) => {
    expect(readAmountText(text)).toEqual({ kind: 'problem', problem: 'two-amounts', text });
  }); // prettier-ignore

  it.each([
    '#####', '12.5%', '１２％', '2024-08-01', '2024.8.1', '2024/8/1', '2024年8月1日', '约12.5', 'XX', '待填', '1e5', '12万', '12.5-', '(-12.5)', '-(12.5)',
    '(12.5', '12.5)', '12,34', 'O.5', '一', '12.5元整', '#REF!', '±3', '二〇二四', '5万和6万', '1至2',
  ])('%j: words are a problem', (text) => {
    expect(readAmountText(text)).toEqual({ kind: 'problem', problem: 'text', text });
  }); // prettier-ignore
});

describe('readAmount', () => {
  it('reads a number cell as it prints', () => {
    fc.assert(
      fc.property(amounts, (value) => {
        const reading = readAmount({ value: value.toNumber() });
        expect(reading).toEqual({ kind: 'amount', value, decimals: value.decimalPlaces(), asText: false });
      }),
    );
  });

  it.each([
    [0.1 + 0.2, '0.3'],
    [1001.01 - 1000 + 0.0000000000002, '1.01'],
    [1.0100000000002183, '1.01'],
    [-2.2737367544323206e-13, '0'],
    [10_000_000.01 - 9_999_999, '1.01'],
    [1 / 3, '0.333333333333333'],
    [1161.9500000000003, '1161.95'],
    [-0, '0'],
    [1e21, '1000000000000000000000'],
    [1e-7, '0.0000001'],
    [123456789012.34, '123456789012.34'],
  ])('%d is %s: what a double holds beyond 15 digits is not part of the figure', (value, printed) => {
    const reading = readAmount({ value });
    expect(reading.kind === 'amount' && reading.value.toFixed()).toBe(printed);
  });

  it('reads a number that its format prints smaller as it is printed, and any other as it is', () => {
    expect(readAmount({ value: 24_011_334, format: '0!.0000' })).toEqual({
      kind: 'amount',
      value: new Decimal('2401.1334'),
      decimals: 4,
      asText: false,
    });
    expect(readAmount({ value: 2401.5, format: '0.00' })).toEqual({
      kind: 'amount',
      value: new Decimal('2401.5'),
      decimals: 1,
      asText: false,
    });
  });

  it.each([
    [1.0100000000002183, '1.01'],
    [1.1234000000002183, '1.1234'],
    [1.1234560000002183, '1.123456'],
    // Seven decimals are none that an amount in 万元 has: the number is kept as it is.
    [1.1234567800002183, '1.12345678000022'],
    [0.3333333333333333, '0.333333333333333'],
  ])('leaves off what subtracting left behind %d', (value, read) => {
    expect(readAmount({ value })).toMatchObject({ kind: 'amount', value: new Decimal(read) });
  });

  it('tells nothing, errors and formulas without a value apart', () => {
    expect(readAmount(null)).toEqual({ kind: 'empty' });
    expect(readAmount({ value: null })).toEqual({ kind: 'empty' });
    expect(readAmount({ value: null, formula: 'SUM(A1:A2)' })).toEqual({
      kind: 'problem',
      problem: 'uncalculated',
      text: '=SUM(A1:A2)',
    });
    expect(readAmount({ value: { error: '#REF!' } })).toEqual({ kind: 'problem', problem: 'error-value', text: '#REF!' });
    expect(readAmount({ value: true })).toEqual({ kind: 'problem', problem: 'text', text: 'TRUE' });
    expect(readAmount({ value: 12.5, formula: 'A1' })).toMatchObject({ kind: 'amount', value: new Decimal('12.5') });
  });
});
