import { TABLE_KINDS, type TableKind } from '../../figures/kinds';
import { basicExpenditure } from './basicExpenditure';
import { fiscalSummary } from './fiscalSummary';
import { expenditure, generalBudget, governmentFund, revenue, stateCapital } from './functional';
import { information } from './information';
import type { TableSpec } from './spec';
import { summary } from './summary';
import { threePublic } from './threePublic';

/** To teach the product another wording of a table, change the one file of that table in this folder. */
export const CATALOG: Readonly<Record<TableKind, TableSpec>> = {
  summary,
  revenue,
  expenditure,
  'fiscal-summary': fiscalSummary,
  'general-budget': generalBudget,
  'basic-expenditure': basicExpenditure,
  'government-fund': governmentFund,
  'state-capital': stateCapital,
  'three-public': threePublic,
  information,
};

/** The tables that list 支出功能分类科目; 06表 lists economic ones. */
export const FUNCTIONAL_TABLES: readonly TableKind[] = TABLE_KINDS.filter((kind) =>
  CATALOG[kind].blocks.every(({ accounts }) => accounts === 'functional'),
);
