import { Decimal } from 'decimal.js';
import { localise } from '../../../src/core/localise';
import type { TableKind } from '../../../src/core/figures/kinds';
import type { Figure } from '../../../src/core/figures/figure';
import { department, equal, evaluateAll, figure, retyped, substitute } from './department';

const { relations, figures } = department(2, 6);

/** What is found once every figure that `isWrong` picks was typed `factor` times as large. */
function explained(isWrong: (figure: Figure) => boolean, factor: number, others: ReadonlyMap<Figure, string> = new Map()) {
  const replaced = new Map<Figure, Figure>();
  for (const old of figures) {
    if (isWrong(old) && old.value?.isZero() === false) replaced.set(old, retyped(old, old.value.times(factor).toFixed(2)));
    const printed = others.get(old);
    if (printed !== undefined) replaced.set(old, retyped(old, printed));
  }
  return localise(evaluateAll(substitute(relations, replaced)));
}

test('a table typed in 元 is one finding', () => {
  const explanations = explained(({ table }) => table === 'fiscal-summary', 10000);
  expect(explanations).toMatchObject([{ status: 'unique', pattern: 'unit', area: { table: 'fiscal-summary' } }]);
  expect(explanations[0]?.area?.factor?.toFixed()).toBe('0.0001');
});

test('two tables that agree with each other and not with the rest are both found', () => {
  const explanations = explained(({ table }) => table === 'fiscal-summary' || table === 'general-budget', 10000);
  expect(explanations.map(({ area }) => area?.table).sort()).toEqual(['fiscal-summary', 'general-budget']);
  const own = new Map(relations.map(({ id, terms }) => [id, new Set(terms.map((term) => term.figure.table))]));
  for (const { area, cells, repairs, more } of explanations) {
    expect(more).toBe(false);
    expect(cells.filter(({ figure: { table } }) => table !== area?.table)).toEqual([]);
    expect(cells.every(({ figure: { value }, proposed }) => value?.div(10000).equals(proposed))).toBe(true);
    expect(repairs.filter((id) => area && own.get(id)?.has(area.table) !== true)).toEqual([]);
  }
});

test('a column typed in 元 is one finding that names the column', () => {
  const explanations = explained(({ table, column }) => table === 'expenditure' && column === 'basic', 10000);
  expect(explanations).toMatchObject([{ pattern: 'unit', area: { table: 'expenditure', column: 'basic' } }]);
});

test('a slip among the figures of such a table is still found', () => {
  const slipped = figures.find(({ table, row }) => table === 'expenditure' && row === 'total');
  if (slipped === undefined || slipped.value === null) throw new Error('there is a total');
  const explanations = explained(
    ({ table }) => table === 'fiscal-summary',
    10000,
    new Map([[slipped, slipped.value.negated().toFixed(2)]]),
  );
  expect(explanations).toMatchObject([
    { area: { table: 'fiscal-summary' } },
    { status: 'unique', pattern: 'sign', cells: [{ figure: { table: 'expenditure', row: 'total' } }] },
  ]);
});

test('a single figure typed in 元 is a cell, not a table', () => {
  const single = figures.find(
    ({ table, row, value }) => table === 'general-budget' && row.length === 7 && value?.isZero() === false,
  );
  const explanations = explained((each) => each === single, 10000);
  expect(explanations[0]?.area).toBeUndefined();
  expect(explanations[0]).toMatchObject({ pattern: 'unit', cells: [{ figure: { row: single?.row } }] });
});

test('inequalities alone are no evidence of a wrong unit', () => {
  const slipped = ['2010101', '2010102'].flatMap(
    (row) => figures.find((each) => each.table === 'general-budget' && each.row === row && each.column === 'basic') ?? [],
  );
  const tenfold = new Map(slipped.map((each) => [each, each.value?.times(10).plus(1).toFixed(2) ?? '']));
  const explanations = explained(() => false, 1, tenfold);
  expect(explanations.length).toBeGreaterThan(0);
  expect(explanations.filter(({ area }) => area !== undefined)).toEqual([]);
});

describe('what is no evidence of a table in another unit', () => {
  /** An amount and its two parts in one table, and the same times ten thousand in another; the wholes should be equal. */
  const inTwoUnits = (...printed: readonly [string, string, string]) => {
    const inTable = (table: TableKind, factor: number): Figure[] =>
      printed.map((one, index) =>
        figure({ table, row: `row-${index}`, printed: new Decimal(one).times(factor).toFixed(2), at: [index, 1] }),
      );
    const [one, other] = [inTable('summary', 1), inTable('fiscal-summary', 10000)];
    const sums = [one, other].map((figures, index) => equal(`sum-${index}`, figures.slice(0, 1), figures.slice(1)));
    const relations = [equal('copy', one.slice(0, 1), other.slice(0, 1)), ...sums];
    return localise(evaluateAll(relations)).filter(({ area }) => area !== undefined);
  };

  test('one amount that then agrees, where it is large', () => {
    expect(inTwoUnits('500.00', '300.00', '200.00')).toMatchObject([{ pattern: 'unit', area: { table: 'summary' } }]);
  });

  test('but not where it is hardly larger than what rounding leaves open', () => {
    expect(inTwoUnits('0.50', '0.30', '0.20')).toEqual([]);
  });
});
