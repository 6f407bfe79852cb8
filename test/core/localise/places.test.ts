import { admissibleDecimals, mostDecimalsByTable, printedDecimals } from '../../../src/core/localise/places';
import { figure } from './department';

const printed = (...amounts: readonly string[]) => amounts.map((one) => figure({ printed: one }));

test('money is printed with two decimals at least and never finer than the 分; counts as they are', () => {
  expect(printed('5', '5.1', '5.123', '5.1234567').map(printedDecimals)).toEqual([2, 2, 3, 6]);
  expect(printedDecimals(figure({ printed: '5.123', unit: '元' }))).toBe(2);
  expect(printedDecimals(figure({ printed: '5', unit: 'count' }))).toBe(0);
});

test.each([
  ['first', ['1.1234', '2.00', '3']],
  ['last', ['3', '2.00', '1.1234']],
])('the finest figure of a table says how many decimals it prints, be it the %s', (_, amounts) => {
  expect(mostDecimalsByTable(printed(...amounts))).toEqual(new Map([['summary', 4]]));
});

test('each table has decimals of its own, counts none', () => {
  const figures = [
    figure({ printed: '1.123' }),
    figure({ printed: '1', table: 'revenue' }),
    figure({ printed: '1.5', table: 'information', unit: 'count' }),
  ];
  expect(mostDecimalsByTable(figures)).toEqual(
    new Map([
      ['summary', 3],
      ['revenue', 2],
    ]),
  );
});

test('a corrected figure has two decimals, its own or as many as its table prints', () => {
  expect(admissibleDecimals(figure({ printed: '5.123' }), 6)).toEqual([2, 3, 6]);
  expect(admissibleDecimals(figure({ printed: '5' }), 0)).toEqual([2]);
  expect(admissibleDecimals(figure({ printed: '5.12', unit: '元' }), 6)).toEqual([2]);
  expect(admissibleDecimals(figure({ printed: '5', unit: 'count' }), 6)).toEqual([0]);
});
