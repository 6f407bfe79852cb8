import type { TableKind } from '../tables/kinds';
import type { RuleSpec, TermSpec } from './rule';

/**
 * Relations of the columns that some forms print beside the final account: budgets, last year and the change. Departments
 * may leave such columns open; they are compared where they are filled in.
 */
type Spec = Pick<RuleSpec, 'id' | 'title' | 'basis' | 'left' | 'right' | 'filled' | 'without'> &
  Pick<Partial<RuleSpec>, 'each' | 'columns' | 'when'>;

const BASIS = '部门决算公开报表：预算数、上年数和增减额各栏与决算数同样汇总';
const BUDGETS = ['budget', 'adjusted-budget'] as const;

function terms(table: TableKind, rows: readonly string[], column: string): readonly TermSpec[] {
  return rows.map((row) => [table, row, column] as const);
}

/** 本年数＝上年数＋增减额 of every row; beside a budget 增减额 may be the change from that. */
export function changeRule(table: TableKind, amount = 'amount', prior = 'prior'): Spec {
  return {
    id: `${table}.change`,
    title: '本年数＝上年数＋增减额',
    basis: BASIS,
    each: { of: [table], rows: 'all' },
    left: [[table, '$row', amount]],
    right: [
      [table, '$row', prior],
      [table, '$row', 'change'],
    ],
    filled: ['change'],
    without: BUDGETS.flatMap((side) => [side, `${side}-total`]),
  };
}

interface Sum {
  readonly id: string;
  readonly title: string;
  readonly whole: string;
  readonly parts: readonly string[];
  readonly when?: RuleSpec['when'];
  /** Last year may have had parts that this year's form does not list. */
  readonly prior?: boolean;
}

/** Sums of rows in 预算数 and 上年数; `within` are the columns under each of them, none where they hold one amount. */
export function sumsOfOtherSides(table: TableKind, sums: readonly Sum[], within: readonly string[] = []): Spec[] {
  return sums.map(({ id, title, whole, parts, when, prior = true }): Spec => {
    const sides = prior ? [...BUDGETS, 'prior'] : BUDGETS;
    const columns = within.length === 0 ? sides : sides.flatMap((side) => within.map((column) => `${side}-${column}`));
    return {
      id: `${table}.${id}-of-other-sides`,
      title: `预算数、上年数：${title}`,
      basis: BASIS,
      columns,
      left: terms(table, [whole], '$column'),
      right: terms(table, parts, '$column'),
      filled: columns,
      ...(when ? { when } : {}),
    };
  });
}

/** 合计 of every row in 预算数 and 上年数 against the columns that it sums. */
export function rowSumsOfOtherSides(table: TableKind, parts: readonly string[]): Spec[] {
  return [...BUDGETS, 'prior'].map((side): Spec => ({
    id: `${table}.row-sum-${side}`,
    title: '预算数、上年数：合计＝各分栏之和',
    basis: BASIS,
    each: { of: [table], rows: 'all' },
    left: [[table, '$row', `${side}-total`]],
    right: parts.map((part) => [table, '$row', `${side}-${part}`] as const),
    filled: ['total', ...parts].map((part) => `${side}-${part.replace('?', '')}`),
  }));
}
