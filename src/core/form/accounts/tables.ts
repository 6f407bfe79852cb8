import type { TableKind } from '../../figures/kinds';

/** A table that lists accounts, by what keys of the 底稿 call it: `prior.general.2080505`. */
export interface AccountTable {
  readonly table: TableKind;
  /** The column of what was spent. */
  readonly column: string;
  /** Before an account's title, where more than one table may have the account. */
  readonly budget: string;
}

/** 支出功能分类科目 of the three budgets. */
export const BUDGET_TABLES = {
  general: { table: 'general-budget', column: 'total', budget: '' },
  fund: { table: 'government-fund', column: 'total', budget: '政府性基金' },
  capital: { table: 'state-capital', column: 'total', budget: '国有资本经营' },
} as const satisfies Readonly<Record<string, AccountTable>>;

/** The table of each budget. */
export const BUDGET_KINDS: readonly TableKind[] = Object.values(BUDGET_TABLES).map(({ table }) => table);

/** The same with 支出经济分类科目, which have no budget of their own. */
export const ACCOUNT_TABLES: Readonly<Record<string, AccountTable>> = {
  ...BUDGET_TABLES,
  economic: { table: 'basic-expenditure', column: 'amount', budget: '基本支出中的' },
};
