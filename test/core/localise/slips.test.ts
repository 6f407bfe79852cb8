import type { Figure } from '../../../src/core/figures/figure';
import { Evidence } from '../../../src/core/localise/evidence';
import type { Cell, Model } from '../../../src/core/localise/model';
import { isCopy, isTotalOf, isWrongCell, patternRank, turnsNegative, valuePattern } from '../../../src/core/localise/slips';
import { atMost, equal, evaluateAll, figure } from './department';

const modelOf = ([first, ...others]: readonly Figure[]): Model =>
  new Evidence(evaluateAll([equal('r', first === undefined ? [] : [first], others)])).model;

const model = (...printed: string[]): Model =>
  modelOf(printed.map((each, index) => figure({ row: `${index}`, printed: each, at: [index, 0] })));

function patternOf(wrong: string, right: string): string | null {
  const both = model(wrong, right);
  return valuePattern(both.cell(0), both.cell(0).value, both.cell(1).value);
}

test.each([
  ['-108.83', '108.83', 'sign'],
  ['108.83', '180.83', 'transposed-digits'],
  ['105.43', '104.53', 'transposed-digits'],
  ['5.02', '0.52', 'transposed-digits'],
  ['108.83', '103.83', 'one-digit'],
  ['18.83', '108.83', 'one-digit'],
  ['1008.83', '108.83', 'one-digit'],
  ['1088.30', '108.83', 'decimal-point'],
  ['10.88', '108.83', 'decimal-point'],
  ['1.09', '108.83', 'decimal-point'],
  ['108830.00', '108.83', 'decimal-point'],
  ['0.11', '108.83', 'decimal-point'],
  ['1088300.00', '108.83', 'unit'],
  ['0.01', '83.00', null],
  ['', '108.83', 'left-out'],
  ['', '-108.83', null],
  ['108.83', '', null],
  ['108.83', '97.41', null],
  ['-108.83', '180.83', null],
])('%s for %s is %s', (wrong, right, pattern) => {
  expect(patternOf(wrong, right)).toBe(pattern);
});

test('counts know no unit and no decimal point', () => {
  const figures = ['20', '2'].map((printed, index) => figure({ row: `${index}`, printed, unit: 'count', at: [index, 0] }));
  const counts = modelOf(figures);
  expect(valuePattern(counts.cell(0), 20n, 2n)).toBeNull();
});

test('a value moved into the blank neighbour, or exchanged with it, is in the wrong cell', () => {
  const both = model('', '63.20');
  const cells: Cell[] = [both.cell(0), both.cell(1)];
  const [blank, filled] = cells.map(({ value }) => value) as [bigint, bigint];
  expect([isWrongCell(cells, [filled, blank]), isWrongCell(cells, [filled, filled])]).toEqual([true, false]);
});

test('an amount below zero is believed last, and of a cell that is below zero like any other', () => {
  const cells = model('5.00', '', '-5.00');
  expect([0, 1, 2].map((index) => turnsNegative(cells.cell(index), -1n))).toEqual([true, true, false]);
  expect(turnsNegative(cells.cell(0), 0n)).toBe(false);
});

test('patterns are ranked from the sign to none at all', () => {
  expect([patternRank('sign'), patternRank('copy-differs'), patternRank(null)]).toEqual([0, 8, 9]);
});

test('a copy has two figures, a total stands alone against two', () => {
  const [a, b, c] = [
    figure({ row: 'a', printed: '1.00' }),
    figure({ row: 'b', printed: '2.00' }),
    figure({ row: 'c', printed: '3.00' }),
  ];
  const sum = equal('sum', [c], [a, b]);
  expect([isCopy(equal('copy', [a], [b])), isCopy(atMost('within', [a], [b])), isCopy(sum)]).toEqual([true, false, false]);
  expect([isTotalOf(sum, c), isTotalOf(sum, a), isTotalOf(equal('copy', [a], [b]), a)]).toEqual([true, false, false]);
});
