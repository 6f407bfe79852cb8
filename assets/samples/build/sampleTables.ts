import type { PrintedTable } from './printedTable';
import { basicExpenditure } from './tables/basicExpenditure';
import { expenditure } from './tables/expenditure';
import { fiscalSummary } from './tables/fiscalSummary';
import { generalBudget } from './tables/generalBudget';
import { governmentFund } from './tables/governmentFund';
import { information } from './tables/information';
import { revenue } from './tables/revenue';
import { stateCapital } from './tables/stateCapital';
import { summary } from './tables/summary';
import { threePublic } from './tables/threePublic';

/** 公开01表 … 公开10表 of 泽州县社会保险中心 for 2024, as that department published them. */
export const sampleTables: readonly PrintedTable[] = [
  summary,
  revenue,
  expenditure,
  fiscalSummary,
  generalBudget,
  basicExpenditure,
  governmentFund,
  stateCapital,
  threePublic,
  information,
];
