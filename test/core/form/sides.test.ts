import { cell, column, row, sum, type Place } from '../../../src/core/form/item/place';
import { beside, type Beside } from '../../../src/core/form/item/sides';

test.each<[place: Place, side: Beside, cells: string[]]>([
  [row('summary', 'opening'), 'budget', ['summary opening budget']],
  [column('expenditure', 'basic'), 'prior', ['expenditure total prior-basic']],
  [column('expenditure', 'total'), 'adjusted-budget', ['expenditure total adjusted-budget-total']],
  [cell('three-public', 'final', 'reception'), 'budget', ['three-public budget reception']],
  [
    sum([row('summary', 'opening'), column('revenue', 'fiscal')]),
    'prior',
    ['summary opening prior', 'revenue total prior-fiscal'],
  ],
])('%j beside %s', (place, side, cells) => {
  expect(beside(place, side)).toEqual({ cells: cells.map((words) => words.split(' ')) });
});

test('a sum is printed in all of its places', () => {
  expect(sum([row('summary', 'opening'), column('revenue', 'fiscal')]).cells).toEqual([
    ['summary', 'opening', 'amount'],
    ['revenue', 'total', 'fiscal'],
  ]);
});

test('a place knows the input of last year’s figure where there is one', () => {
  expect([row('summary', 'opening'), row('summary', 'opening', 'last')].map(({ lastYear }) => lastYear)).toEqual([
    undefined,
    'last',
  ]);
  expect([sum([]), sum([], 'last')].map(({ lastYear }) => lastYear)).toEqual([undefined, 'last']);
  expect([sum([]), cell('summary', 'a', 'b')].some((place) => 'lastYear' in place)).toBe(false);
});
