import { Decimal } from 'decimal.js';
import { Evidence } from '../../../src/core/localise/evidence';
import { oneCellMends, twoCellsCover } from '../../../src/core/localise/fewCells';
import type { DecidedResult } from '../../../src/core/rules/relation';
import { equal, evaluateAll, figure } from './department';
import { evidenceOf } from './statedRelations';

/** How many of four copies of a figure hold once it is changed to 8.00, `null` where too many stay broken. */
function mended(...copies: readonly string[]): number | null {
  const changed = figure({ row: 'changed', printed: '5.00', at: [0, 2] });
  const relations = copies.map((printed, index) =>
    equal(`copy ${index}`, [changed], [figure({ row: `copy ${index}`, printed, at: [index + 1, 2] })]),
  );
  const evidence = new Evidence(evaluateAll(relations));
  const amounts = new Map([[changed, { value: new Decimal('8.00'), slack: new Decimal(0) }]]);
  return evidence.mendedAmong(evidence.around([changed]), amounts)?.length ?? null;
}

test('a change mends where three of four that are broken hold with it', () => {
  expect(mended('8.00', '8.00', '8.00', '8.00')).toBe(4);
  expect(mended('8.00', '8.00', '8.00', '9.00')).toBe(3);
});

test('one that leaves more of them broken mends nothing', () => {
  expect(mended('8.00', '8.00', '9.00', '9.00')).toBeNull();
  expect(mended('8.00', '8.00', '9.00')).toBeNull();
});

/** Those of the broken relations whose words are named; all without names. */
const brokenOf = (evidence: Evidence, names: readonly string[] = []): readonly DecidedResult[] =>
  evidence.broken.filter(({ relation }) => names.length === 0 || names.includes(relation.id));

describe('whether one cell mends relations', () => {
  test.each<[expected: boolean, what: string, relations: string[], row?: string]>([
    [true, 'an equation', ['x = 8.00']],
    [true, 'from its other side', ['8.00 = x']],
    [true, 'two that agree within rounding', ['x = 8.00', 'x = 8.02']],
    [false, 'not two that do not', ['x = 8.00', 'x = 8.03']],
    [true, 'an inequality', ['9.00 <= x']],
    [true, 'an inequality and an equation', ['9.00 <= x', 'x = 9.00']],
    [false, 'not where the equation is below it', ['9.00 <= x', 'x = 8.00']],
    [true, 'up to what holds now', ['x = 8.00', 'x <= 8.00']],
    [true, 'within rounding of it', ['x = 8.00', 'x <= 7.98']],
    [false, 'not beyond it', ['x = 8.00', 'x <= 7.97']],
    [true, 'down to what holds now', ['x = 3.00', '3.02 <= x']],
    [false, 'not below it', ['x = 3.00', '3.03 <= x']],
    [true, 'a sum beside others', ['x + 1.00 = 8.00', 'x <= 7.00']],
    [false, 'a sum that leaves too little room', ['x + 1.00 = 8.00', 'x <= 6.00']],
    [false, 'not below zero', ['x + 8.00 = 5.00']],
    [true, 'but for carry-overs', ['x + 8.00 = 5.00'], 'opening'],
    [false, 'not two that share no cell', ['x = 8.00', 'y = 8.00']],
    [true, 'two that share one of two', ['x + y = 11.00', 'x = 6.00']],
    [false, 'not what stands in no cell', ['9.00 = 8.00']],
    [true, 'one that the other side takes twice', ['x + x = 8.00']],
  ])('%s: %s', (expected, _, relations, row = 'revenue-total') => {
    const evidence = evidenceOf(relations, row);
    expect(oneCellMends(evidence, evidence.broken)).toBe(expected);
  }); // prettier-ignore

  test('whatever else is broken', () => {
    const evidence = evidenceOf(['x = 8.00', 'x = 20.00']);
    expect(oneCellMends(evidence, brokenOf(evidence, ['x = 8.00']))).toBe(true);
  });
});

test.each<[expected: boolean, relations: string[]]>([
  [true, ['x = 8.00', 'x = 9.00']],
  [true, ['x = 8.00', 'y = 9.00']],
  [true, ['x + y = 8.00', 'y = 9.00', 'x = 7.00']],
  [false, ['x = 8.00', 'y = 9.00', 'z = 9.00']],
  [true, ['x + z = 8.00', 'y = 9.00', 'z = 9.00']],
  [false, ['9.00 = 8.00', 'y = 9.00']],
])('two cells are in all of these relations, %s: %j', (expected, relations) => {
  const evidence = evidenceOf(relations);
  expect(twoCellsCover(evidence, evidence.broken)).toBe(expected);
});

describe('the evidence that is left', () => {
  const ids = ({ broken }: Evidence): string[] => broken.map(({ relation }) => relation.id);

  test('once relations are explained', () => {
    const evidence = evidenceOf(['x = 8.00', 'y = 9.00', 'z = 5.00']);
    expect(ids(evidence.without(new Set(brokenOf(evidence, ['x = 8.00']))))).toEqual(['y = 9.00']);
    expect(ids(evidence.without(new Set()))).toEqual(['x = 8.00', 'y = 9.00']);
  });

  test('once figures are put right: what they mend holds, what they break is broken, the rest is as it was', () => {
    const evidence = evidenceOf(['x = 8.00', 'x <= 6.00', 'x + y = 13.00', 'z = 9.00']);
    const x = brokenOf(evidence, ['x = 8.00'])[0]?.relation.terms[0]?.figure;
    if (x === undefined) throw new RangeError('no x');
    const right = new Map([[x, { value: new Decimal('8.00'), slack: new Decimal('0.005') }]]);
    expect(ids(evidence.corrected(right))).toEqual(['x <= 6.00', 'z = 9.00']);
    expect(ids(evidence)).toEqual(['x = 8.00', 'x + y = 13.00', 'z = 9.00']);
  });
});
