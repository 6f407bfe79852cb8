import { Decimal } from 'decimal.js';
import { amountText } from '../../../../src/core/narrative/habits/amountText';

const habits = { separators: true, unit: '万元', decimals: 2, amounts: 'fixed' } as const;

test.each([
  ['1234.5', '1,234.50'],
  ['0.004', '0.004'],
  ['0.000001', '0.000001'],
  // Less than a 分 is no amount of money.
  ['0.0000004', '0.000000'],
  ['0', '0.00'],
])('%s 万元 is printed as %s: never as zero, and never finer than the 分', (value, text) => {
  expect(amountText(new Decimal(value), habits)).toBe(text);
});
