import type { FindingDraft } from '../check/findings';
import { accountNames } from './accountNames';
import { childrenListed, parentsListed } from './accounts';
import { departmentFilledIn, departmentsAgree, unitsAgree, unitStated, yearsAgree } from './captions';
import {
  comparedColumns,
  emptyTables,
  foreignFigures,
  informationThere,
  missingTables,
  readProblems,
  sheetsRead,
} from './completeness';
import type { StructureCheck, StructureContext } from './context';
import { noComments, noExternalLinks, noFormulas, nothingHidden, noPersonalProperties } from './disclosure';
import { noMoreDecimalsThanPrinted, noNegatives, printedAsStored, storedAsNumbers } from './figures';
import {
  agencyCostsThere,
  carryOverMoved,
  generalAccountsOnly,
  insurancesAgree,
  notLastYears,
  operatingHasRevenue,
  personnelAccountsAreBasic,
  procurementWithinSpending,
} from './plausibility';
import { rowsLeftOut } from './leftOutRows';
import { lineNumbersRunOn } from './lineNumbers';
import { threePublicForOne, threePublicNotInYuan, threePublicWithinBudget, vehiclesHaveCosts } from './threePublic';

const CHECKS: readonly StructureCheck[] = [
  sheetsRead,
  missingTables,
  informationThere,
  readProblems,
  foreignFigures,
  comparedColumns,
  emptyTables,
  unitStated,
  unitsAgree,
  yearsAgree,
  departmentsAgree,
  departmentFilledIn,
  noNegatives,
  noMoreDecimalsThanPrinted,
  storedAsNumbers,
  printedAsStored,
  accountNames,
  parentsListed,
  childrenListed,
  rowsLeftOut,
  lineNumbersRunOn,
  insurancesAgree,
  personnelAccountsAreBasic,
  agencyCostsThere,
  vehiclesHaveCosts,
  generalAccountsOnly,
  operatingHasRevenue,
  threePublicWithinBudget,
  threePublicNotInYuan,
  threePublicForOne,
  procurementWithinSpending,
  carryOverMoved,
  notLastYears,
  nothingHidden,
  noFormulas,
  noExternalLinks,
  noComments,
  noPersonalProperties,
];

/** Completeness and form of the workbook, apart from its arithmetic. */
export function structureFindings(context: StructureContext): FindingDraft[] {
  return CHECKS.flatMap((check) => check(context));
}
