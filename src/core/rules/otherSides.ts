import type { TableKind } from '../figures/kinds';
import { itemById, partsPrintedIn } from '../form';
import { cellIn, columnSum, type Facts } from './mechanisms';
import type { RuleDraft } from './rule';

/**
 * Relations of the columns that some forms print beside the final account: budgets, last year and the change. Departments
 * may leave such columns open; they are compared where they are filled in.
 */

export const BASIS_OF_OTHER_SIDES = '部门决算公开报表：预算数、上年数和增减额各栏与决算数同样汇总';
export const BUDGET_SIDES = ['budget', 'adjusted-budget'] as const;
export const OTHER_SIDES = [...BUDGET_SIDES, 'prior'] as const;

/** 本年数＝上年数＋增减额 of every row; beside a budget 增减额 may be the change from that. */
export function changeRule(table: TableKind, amount = 'amount', prior = 'prior'): RuleDraft {
  return columnSum(table, amount, [prior, 'change'], {
    id: `${table}.change`,
    title: '本年数＝上年数＋增减额',
    basis: BASIS_OF_OTHER_SIDES,
    filled: ['change'],
    examples: { agree: ['100.00 = 120.00 + -20.00'], differ: ['100.00 = 120.00 + 20.00'] },
    without: BUDGET_SIDES.flatMap((side) => [side, `${side}-total`]),
  });
}

/** 合计 of every row in 预算数 and 上年数 against the columns that it sums. */
export function rowSumsOfOtherSides(table: TableKind, parts: readonly string[]): RuleDraft[] {
  return OTHER_SIDES.map((side) => {
    const [total, ...columns] = ['total', ...parts].map((part) => `${side}-${part}`) as [string, ...string[]];
    return columnSum(table, total, columns, {
      id: `${table}.row-sum-${side}`,
      title: '预算数、上年数：合计＝各分栏之和',
      basis: BASIS_OF_OTHER_SIDES,
      filled: [total, ...columns].map((column) => column.replace('?', '')),
    });
  });
}

export interface SumBeside extends Omit<Facts, 'basis'> {
  readonly whole: string;
  /** Last year may have had parts that this year's form does not list. */
  readonly prior?: false;
  /** The columns under each side, where a side has more than one amount. */
  readonly within?: readonly string[];
  /** Instead of the parts of the item: every functional class. */
  readonly parts?: '$classes';
}

/** The same sums in 预算数 and 上年数, where departments filled them in. */
export function sumsBeside(table: TableKind, sums: readonly SumBeside[]): readonly RuleDraft[] {
  return sums.map(({ id, title, when, whole, parts, prior, within = [] }): RuleDraft => {
    const sides = prior === false ? BUDGET_SIDES : OTHER_SIDES;
    const columns = within.length === 0 ? sides : sides.flatMap((side) => within.map((column) => `${side}-${column}`));
    const rows = parts === undefined ? partsPrintedIn(table, itemById(whole)).map(({ cell: [, row] }) => `${row}?`) : [parts];
    return {
      id: `${id}-of-other-sides`,
      title: `预算数、上年数：${title}`,
      basis: BASIS_OF_OTHER_SIDES,
      ...(when ? { when } : {}),
      columns,
      left: [[table, `${cellIn(table, itemById(whole))[1]}?`, '$column']],
      right: rows.map((row) => [table, row, '$column']),
      filled: columns,
    };
  });
}

/** What a table of accounts budgets below an account: what was budgeted and never spent has often no row of its own. */
export function budgetsWithin(table: TableKind, columns: readonly string[]): RuleDraft {
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
