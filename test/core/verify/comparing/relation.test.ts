import { Decimal } from 'decimal.js';
import { exactly, printedTo, type Rounded } from '../../../../src/core/amounts/rounded';
import { compareAgain } from '../../../../src/core/verify/comparing/compare';
import { verdictOf, type Relation } from '../../../../src/core/verify/comparing/relation';
import { slipOf } from '../../../../src/core/verify/comparing/slip';
import { printedNumber, type PrintedNumber } from '../../../../src/core/verify/reading/tokens';

const printed = (words: string): PrintedNumber => printedNumber(words, new Decimal(1));
const figure = (words: string): Rounded & { readonly place: Decimal } => {
  const { value, place } = printed(words);
  return { ...printedTo(value, place), place };
};
const verdict = (number: string, relation: Relation): string => verdictOf({ number: printed(number) }, relation);

test.each([
  ['97.64', '97.64', 'equal'],
  ['97.6', '97.64', 'rounded'],
  ['97.64', '97.6', 'rounded'],
  ['98', '97.64', 'rounded'],
  ['97', '97.64', 'tail'],
  ['97.69', '97.6', 'tail'],
  ['97.65', '97.64', 'tail'],
  ['97.66', '97.64', 'different'],
  ['99', '97.64', 'different'],
])('%s said again of %s is %s', (again, first, expected) => {
  expect(compareAgain(printed(again), figure(first))).toBe(expected);
  expect(verdict(again, { kind: 'again', first: figure(first) })).toBe(expected);
});

test('a figure of a cell that is exact to the 分 is no rounded one, however few digits it shows', () => {
  const [cell, first] = [{ ...figure('100'), slack: new Decimal('0.005') }, exactly(new Decimal('100.30'))];
  expect(compareAgain(cell, first)).toBe('tail');
  expect(compareAgain(figure('100'), first)).toBe('rounded');
});

test.each([
  ['9.76', 'equal'],
  ['9.8', 'equal'],
  ['9.7', 'cut'],
  ['9.77', 'different'],
])('%s points of 97.60%% of 10 are %s', (number, expected) => {
  expect(verdict(number, { kind: 'product', of: exactly(new Decimal('97.60')), factor: new Decimal('0.1') })).toBe(expected);
});

test.each([
  ['0', '0', 'equal'],
  ['3', '1.20', 'equal'],
  ['0', '1.20', 'different'],
  ['3', '0', 'different'],
])('%s guests and %s of money are %s', (number, money, expected) => {
  expect(verdict(number, { kind: 'together', other: figure(money) })).toBe(expected);
});

test.each([
  ['2.50', '1.10', '1.40', 'equal'],
  ['2.51', '1.10', '1.40', 'tail'],
  ['2.52', '1.10', '1.40', 'different'],
])('%s is %s and %s together: %s', (whole, one, other, expected) => {
  const relation: Relation = { kind: 'sum', left: [figure(whole)], operator: '=', right: [figure(one), figure(other)] };
  expect(verdictOf({}, relation)).toBe(expected);
});

test('a word is the one that the figures call for, or another', () => {
  const of = [exactly(new Decimal(93))];
  expect(verdictOf({}, { kind: 'word', said: '优', is: '优', of })).toBe('equal');
  expect(verdictOf({}, { kind: 'word', said: '良', is: '优', of })).toBe('different');
});

test('the slip of a wrong number is told by its relation', () => {
  const relation: Relation = { kind: 'amount', is: { ...figure('1297.19') }, year: 'current' };
  const slip = (words: string): string | null => {
    const number = printed(words);
    return slipOf(number, { relation, verdict: verdictOf({ number }, relation) });
  };
  expect([slip('1279.19'), slip('1297.91'), slip('129.719'), slip('1297.19'), slip('1300')]).toEqual([
    'transposed-digits',
    'transposed-digits',
    'decimal-point',
    null,
    null,
  ]);
});

describe('where figures leave nothing to compare with', () => {
  test.each([
    ['0', 'equal'],
    ['100', 'equal'],
    ['50', 'no-base'],
  ])('%s% of nothing is %s', (number, expected) => {
    expect(verdict(number, { kind: 'ratio', part: figure('0'), whole: figure('0') })).toBe(expected);
  });

  test('a change from less than nothing is no percentage', () => {
    expect(verdict('200', { kind: 'change', current: figure('10.00'), base: figure('-10.00') })).toBe('no-base');
  });

  test('an amount that is nothing has nothing left off: 0.1 is another one', () => {
    expect(verdict('0.1', { kind: 'amount', is: figure('0'), year: 'current' })).toBe('different');
  });
});

test.each([
  ['10.01', 'equal'],
  ['10.02', 'other-way'],
])('%s below 10.00 is %s: rounding may have turned them round', (current, expected) => {
  const relation: Relation = { kind: 'order', current: figure(current), base: figure('10.00') };
  expect(verdictOf({ direction: 'down' }, relation)).toBe(expected);
});

test.each([
  ['1.21', '1.12', 'transposed-digits'],
  ['0.21', '0.12', null],
])('%s for %s is a slip of the keyboard: %s', (number, right, slip) => {
  const relation: Relation = { kind: 'amount', is: figure(right), year: 'current' };
  expect(slipOf(printed(number), { relation, verdict: 'different' })).toBe(slip);
});
