import type { TableKind } from '../figures/kinds';
import type { RuleSpec } from './rule';

/**
 * Relations of the columns that some forms print beside the final account: budgets, last year and the change. Departments
 * may leave such columns open; they are compared where they are filled in.
 */
type Spec = Pick<RuleSpec, 'id' | 'title' | 'basis' | 'left' | 'right' | 'filled' | 'without'> &
  Pick<Partial<RuleSpec>, 'each' | 'columns' | 'when' | 'operator' | 'examples'>;

export const BASIS_OF_OTHER_SIDES = '部门决算公开报表：预算数、上年数和增减额各栏与决算数同样汇总';
export const BUDGET_SIDES = ['budget', 'adjusted-budget'] as const;
export const OTHER_SIDES = [...BUDGET_SIDES, 'prior'] as const;

/** 本年数＝上年数＋增减额 of every row; beside a budget 增减额 may be the change from that. */
export function changeRule(table: TableKind, amount = 'amount', prior = 'prior'): Spec {
  return {
    id: `${table}.change`,
    title: '本年数＝上年数＋增减额',
    basis: BASIS_OF_OTHER_SIDES,
    each: { of: [table], rows: 'all' },
    left: [[table, '$row', amount]],
    right: [
      [table, '$row', prior],
      [table, '$row', 'change'],
    ],
    filled: ['change'],
    examples: { agree: ['100.00 = 120.00 + -20.00'], differ: ['100.00 = 120.00 + 20.00'] },
    without: BUDGET_SIDES.flatMap((side) => [side, `${side}-total`]),
  };
}

/** 合计 of every row in 预算数 and 上年数 against the columns that it sums. */
export function rowSumsOfOtherSides(table: TableKind, parts: readonly string[]): Spec[] {
  return OTHER_SIDES.map((side): Spec => ({
    id: `${table}.row-sum-${side}`,
    title: '预算数、上年数：合计＝各分栏之和',
    basis: BASIS_OF_OTHER_SIDES,
    each: { of: [table], rows: 'all' },
    left: [[table, '$row', `${side}-total`]],
    right: parts.map((part) => [table, '$row', `${side}-${part}`] as const),
    filled: ['total', ...parts].map((part) => `${side}-${part.replace('?', '')}`),
  }));
}

/** What a table of accounts budgets below an account: what was budgeted and never spent has often no row of its own. */
export function budgetsWithin(table: TableKind, columns: readonly string[]): Spec {
  return {
    id: `${table}.budgets-within`,
    title: '预算数：各类之和不大于合计，各款之和不大于类，各项之和不大于款',
    basis: BASIS_OF_OTHER_SIDES,
    operator: '<=',
    each: { of: [table], rows: 'parents' },
    columns,
    left: [[table, '$children', '$column']],
    right: [[table, '$row', '$column']],
    filled: columns,
    examples: { agree: ['60.00 + 40.00 <= 100.00', '60.00 + 30.00 <= 100.00'], differ: ['60.00 + 50.00 <= 100.00'] },
  };
}
