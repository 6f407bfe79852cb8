import { Decimal } from 'decimal.js';
import type { ChangePart } from '../../../../src/core/narrative/changes/change';
import { draftReason } from '../../../../src/core/narrative/changes/draftReason';
import { explainChange } from '../../../../src/core/narrative/changes/explainChange';
import { shanxi } from '../../../../src/core/narrative/profiles';
import { inputsOf } from '../narrated';
import { figuresOf } from '../tableBuilder';

const BEFORE = new Decimal(1000);

/** The parts that a draft names of a change, whose parts moved by these amounts. */
function named(dimension: ChangePart['dimension'], ...moved: readonly number[]): readonly string[] {
  const sum = moved.reduce((one, other) => one + other, 0);
  const parts = moved.map((difference, index): ChangePart => ({
    dimension,
    ...(dimension === 'spending' ? { kind: index === 0 ? 'project' : 'basic' } : {}),
    name: '甲乙丙丁戊'.charAt(index),
    current: BEFORE.plus(difference),
    previous: BEFORE,
    difference: new Decimal(difference),
    cells: [],
  }));
  const draft = draftReason(
    {
      reason: 'reason.general',
      against: 'prior',
      current: BEFORE.plus(sum),
      base: BEFORE,
      difference: new Decimal(sum),
      ratio: null,
      cells: [],
      groups: [{ dimension, title: '', parts }],
    },
    shanxi,
  );
  return [...draft.matchAll(/[甲乙丙丁戊]/g)].map(String);
}

test('a list stops where a fifth of the movement is left', () => {
  expect(named('class', 80, 20)).toEqual(['甲']);
  expect(named('class', 79, 21)).toEqual(['甲', '乙']);
});

test('no more than three are named', () => {
  expect(named('class', 30, 25, 20, 15, 10)).toEqual(['甲', '乙', '丙']);
});

test('a kind of spending is worth a clause from a twentieth of what moved most on', () => {
  expect(named('spending', 100, 5)).toEqual(['甲', '乙']);
  expect(named('spending', 100, 4.99)).toEqual(['甲']);
});

test('nothing is a percentage of what is below zero', () => {
  const figures = figuresOf({ summary: { 'inflow-total': '100', 'outflow-total': '100' } });
  const ratioFrom = (before: number) =>
    explainChange('reason.total', { figures, prior: null, inputs: inputsOf({ 'prior.summary.revenue-total': before }) })?.ratio;
  expect(ratioFrom(50)?.toFixed()).toBe('1');
  expect(ratioFrom(-50)).toBeNull();
});
