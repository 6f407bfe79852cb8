import { Decimal } from 'decimal.js';
import { readAmount } from '../../../src/core/amounts/amount';
import { rangeRows } from '../../../src/core/workbook/rangeRows';
import { enteredForFormat, printedByFormat, scalesNumbers } from '../../../src/core/workbook/scaledFormat';

const printed = (value: number, format: string): string | null => {
  const shown = printedByFormat(new Decimal(value), format);
  return shown === null ? null : shown.value.toFixed(shown.decimals);
};

describe('a number format that prints a number smaller than it is', () => {
  it.each([
    ['a point written between digits', '0!.0000', 24011334.22, '2401.1334'],
    ['the same as Excel keeps it', '0\\.0000', 24011334.22, '2401.1334'],
    ['the same in quotes', '0"."0000', 24011334.22, '2401.1334'],
    ['with thousands', '#,##0!.0000', 24011334.22, '2401.1334'],
    ['half is rounded up', '0!.0000', 12345.5, '1.2346'],
    ['a negative number', '0!.0000', -12345.5, '-1.2346'],
    ['thousands and a written point', '0!.0,', 24011334.22, '2401.1'],
    ['the same with a unit behind', '0!.0,"万元"', 24011334.22, '2401.1'],
    ['thousands', '#,##0.00,', 24011334.22, '24011.33'],
    ['thousands before the point', '#,##0,.00', 24011334.22, '24011.33'],
    ['millions', '0.00,,', 24011334.22, '24.01'],
    ['of three sections the third for nothing', '0!.0000;-0!.0000;"-"', 0, null],
    ['of two sections the second for negatives', '0.00;-0.00,', -1234, '-1.23'],
    ['by a condition', '[>=10000]0!.0,;0', 24011334, '2401.1'],
    ['below the bound of a condition', '[>=10000]0!.0,;0', 9999, null],
  ])('%s', (_, format, value, expected) => {
    expect(scalesNumbers(format)).toBe(true);
    expect(printed(value, format)).toBe(expected);
  });

  it.each([
    'General',
    '#,##0.00',
    '#,##0.00_ ;[Red]-#,##0.00',
    '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
    '0.00"万元"',
    '0"."',
    '"A."0.00',
    '0.00%',
    'yyyy"."mm"."dd',
    '@',
    '0.00E+00',
    '',
  ])('%s prints it as it is', (format) => {
    expect(scalesNumbers(format)).toBe(false);
    expect(printed(1234567.5, format)).toBeNull();
  });

  it('the figure of such a cell is the printed one, and what is entered for it the other', () => {
    const format = '0!.0000';
    expect(readAmount({ value: 24011334.22, format })).toEqual({
      kind: 'amount',
      value: new Decimal('2401.1334'),
      decimals: 4,
      asText: false,
    });
    expect(enteredForFormat(new Decimal('2401.1334'), format).toNumber()).toBe(24011334);
    expect(enteredForFormat(new Decimal('24.5'), '0.00,').toNumber()).toBe(24500);
    expect(enteredForFormat(new Decimal('24.5'), '0.00').toNumber()).toBe(24.5);
  });
});

test('a host’s range keeps the formats that scale, and no others', () => {
  const values = [[24011334, 1.5, '合计']];
  const formats = [['0!.0000', '#,##0.00', '0!.0000']];
  expect(rangeRows({ values, formulas: values, formats })).toEqual([
    [{ value: 24011334, format: '0!.0000' }, { value: 1.5 }, { value: '合计' }],
  ]);
});
