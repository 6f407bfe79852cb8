import { Decimal } from 'decimal.js';
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
  withoutFalseCertainty(explanations, [], () => true).map(({ status }) => status);

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
    return withoutFalseCertainty([explanation], results, () => true)[0]?.status;
  };
  expect([3, 4, 5, 6, 7].map(statusAt)).toEqual(['unique', 'ambiguous', 'ambiguous', 'ambiguous', 'unique']);
});
