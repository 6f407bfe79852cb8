import { basicExpenditureRules } from './basicExpenditure';
import { copyRules } from './copies';
import { crossTableRules } from './crossTable';
import { expenditureRules } from './expenditure';
import { fiscalSummaryRules } from './fiscalSummary';
import { generalBudgetRules, governmentFundRules, stateCapitalRules } from './fundTables';
import { informationRules } from './information';
import { fundTotalRules, limitRules } from './limits';
import { priorYearRules } from './priorYear';
import { revenueRules } from './revenue';
import type { RuleSpec } from './rule';
import { summaryRules } from './summary';
import { threePublicRules } from './threePublic';

/** Every relation of the product, in the order of the tables. To add one, add it to its table's file. */
export const RULES: readonly RuleSpec[] = [
  ...summaryRules,
  ...revenueRules,
  ...expenditureRules,
  ...fiscalSummaryRules,
  ...generalBudgetRules,
  ...basicExpenditureRules,
  ...governmentFundRules,
  ...stateCapitalRules,
  ...threePublicRules,
  ...informationRules,
  ...copyRules,
  ...crossTableRules,
  ...fundTotalRules,
  ...limitRules,
  ...priorYearRules,
];

const BY_ID = new Map(RULES.map((rule) => [rule.id, rule]));

export function ruleById(id: string): RuleSpec | undefined {
  return BY_ID.get(id);
}
