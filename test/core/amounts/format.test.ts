import { Decimal } from 'decimal.js';
import { plainAmount, separatedAmount } from '../../../src/core/amounts/format';

describe('amounts as printed', () => {
  it.each([
    ['0', '0.00', '0.00'],
    ['1161.95', '1161.95', '1,161.95'],
    ['1234567.5', '1234567.50', '1,234,567.50'],
    ['-1234.5', '-1234.50', '-1,234.50'],
    ['-123', '-123.00', '-123.00'],
    ['100.123456', '100.123456', '100.123456'],
    ['1234.000001', '1234.000001', '1,234.000001'],
    ['1234.0123456789', '1234.0123456789', '1,234.0123456789'],
    ['1e21', '1000000000000000000000.00', '1,000,000,000,000,000,000,000.00'],
  ])('%s', (value, plain, separated) => {
    expect(plainAmount(new Decimal(value))).toBe(plain);
    expect(separatedAmount(new Decimal(value))).toBe(separated);
  });

  it('what a division left is said in two decimals', () => {
    expect(separatedAmount(new Decimal('1736.64839688342734175'))).toBe('1,736.65');
    expect(separatedAmount(new Decimal('0.00000000001'))).toBe('0.00');
  });
});
