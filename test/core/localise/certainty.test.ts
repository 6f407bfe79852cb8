import { Decimal } from 'decimal.js';
import type { Figure } from '../../../src/core/figures/figure';
import type { TableKind } from '../../../src/core/figures/kinds';
import { withoutFalseCertainty } from '../../../src/core/localise/certainty';
import type { Explanation } from '../../../src/core/localise/explanation';
import { equal, evaluateAll, figure } from './department';

/** An account that a table does not list, with what it should have. */
function missing(table: TableKind, account: string, amount: string): Explanation {
  const proposed = new Decimal(amount);
  const absent = { ...figure({ row: account, printed: '', at: [0, 0] }), table, cell: null };
  return {
    status: 'unique',
    cells: [{ figure: absent, proposed, low: proposed, high: proposed }],
    pattern: 'left-out',
    repairs: [`${table} ${account}`],
    more: false,
  };
}

const statuses = (...explanations: readonly Explanation[]) =>
  withoutFalseCertainty(explanations, { results: [], isOwn: () => true }).map(({ status }) => status);

describe('accounts that tables do not list', () => {
  test('one alone is certain', () => {
    expect(statuses(missing('general-budget', '20508', '14.01'))).toEqual(['unique']);
  });

  test('two of one amount in two tables may be one account under two codes', () => {
    expect(statuses(missing('general-budget', '20508', '14.01'), missing('expenditure', '20503', '14.01'))).toEqual([
      'ambiguous',
      'ambiguous',
    ]);
  });

  test('of other amounts, of one account, or in one table they are certain', () => {
    expect(statuses(missing('general-budget', '20508', '14.01'), missing('expenditure', '20503', '14.02'))).toEqual([
      'unique',
      'unique',
    ]);
    expect(statuses(missing('general-budget', '20508', '14.01'), missing('expenditure', '20508', '14.01'))).toEqual([
      'unique',
      'unique',
    ]);
    expect(statuses(missing('expenditure', '20508', '14.01'), missing('expenditure', '20503', '14.01'))).toEqual([
      'unique',
      'unique',
    ]);
  });
});

test('a cell on, above or below the emptied line of an account that another table has is not certain', () => {
  const at = (table: TableKind, row: number, printed: string, account = '20503') => ({
    ...figure({ row: account, printed, at: [row, 0] }),
    table,
  });
  const results = evaluateAll([equal('copy', [at('expenditure', 5, '')], [at('general-budget', 9, '14.01')])]);
  const statusAt = (row: number) => {
    const proposed = new Decimal('3.00');
    const cells = [{ figure: at('expenditure', row, '2.00', '20508'), proposed, low: proposed, high: proposed }];
    const explanation: Explanation = { status: 'unique', cells, pattern: 'one-digit', repairs: [], more: false };
    return withoutFalseCertainty([explanation], { results, isOwn: () => true })[0]?.status;
  };
  expect([3, 4, 5, 6, 7].map(statusAt)).toEqual(['unique', 'ambiguous', 'ambiguous', 'ambiguous', 'unique']);
});

describe('the only explanation of a cell of 03表', () => {
  const of = (table: TableKind, row: string): Figure => figure({ table, row, printed: '5.00', at: [3, 3] });
  const [cell, beside, elsewhere] = [of('expenditure', 'a'), of('expenditure', 'b'), of('revenue', 'a')];
  const explanation = (about: Figure, more: Partial<Explanation> = {}): Explanation => ({
    status: 'unique',
    cells: [{ figure: about, proposed: new Decimal(8), low: new Decimal(8), high: new Decimal(8) }],
    pattern: null,
    repairs: [],
    more: false,
    ...more,
  });
  const RELATIONS = {
    within: equal('within', [cell], [beside]),
    across: equal('across', [cell], [elsewhere]),
    others: equal('others', [elsewhere], [of('revenue', 'b')]),
  };
  const results = evaluateAll(Object.values(RELATIONS));
  const open = (status: 'none' | 'gave-up', ...repairs: string[]): Explanation =>
    explanation(cell, { status, cells: [], repairs });

  interface Case {
    readonly own?: Partial<Explanation>;
    /** What is said of others. */
    readonly others?: readonly Explanation[];
    readonly rows?: readonly Explanation[];
    /** A figure of last year's workbook. */
    readonly lastYears?: Figure;
  }

  function certaintyOf({ own, others = [], rows = [], lastYears }: Case): Pick<Explanation, 'status' | 'more'> | undefined {
    const isOwn = (one: Figure): boolean => one !== lastYears;
    const [{ status, more } = explanation(cell)] = withoutFalseCertainty(
      [explanation(cell, own), ...others],
      { results, isOwn },
      rows,
    );
    return { status, more };
  }

  test.each<[string, Case]>([
    ['nothing else is broken', {}],
    ['what is unexplained is of other tables', { others: [open('none', 'others')] }],
    ['another table has a wrong code', { rows: [explanation(elsewhere, { pattern: 'wrong-code', status: 'ambiguous' })] }],
    ['a wrong code of its table is certain itself', { rows: [explanation(beside, { pattern: 'wrong-code' })] }],
    ['a row of its table is left out', { rows: [explanation(beside, { pattern: 'row-left-out', status: 'ambiguous' })] }],
    [
      'two figures in each other’s place break a sum of the table too',
      { own: { pattern: 'wrong-cell', repairs: ['across', 'within'] } },
    ],
    ['other tables contradict a slip of one cell', { own: { pattern: 'one-digit', repairs: ['across'] } }],
    ['last year is in what it does not mend', { own: { repairs: ['within'] }, lastYears: elsewhere }],
  ])('is certain where %s', (_, one) => {
    expect(certaintyOf(one)).toEqual({ status: 'unique', more: false });
  });

  test.each<[string, Case]>([
    ['something of its table has no explanation', { others: [open('none', 'within')] }],
    ['the search for something of its table did not end', { others: [open('gave-up', 'across')] }],
    ['a code of its table may be wrong', { rows: [explanation(beside, { pattern: 'wrong-code', status: 'ambiguous' })] }],
    ['other tables alone contradict two figures in each other’s place', { own: { pattern: 'wrong-cell', repairs: ['across'] } }],
    ['what it mends has a figure of last year', { own: { repairs: ['within', 'across'] }, lastYears: elsewhere }],
  ])('is one of more where %s', (_, one) => {
    expect(certaintyOf(one)).toEqual({ status: 'ambiguous', more: true });
  });

  test('one of several stays what it is', () => {
    const own = { status: 'ambiguous' } as const;
    expect(certaintyOf({ own, others: [open('none', 'within')] })).toEqual({ status: 'ambiguous', more: false });
  });
});
