import type { FindingDraft } from '../check/findings';
import { accountNames } from './accountNames';
import { childrenListed, parentsListed } from './accounts';
import { CAPTIONS } from './captions';
import { COMPLETENESS } from './completeness';
import type { StructureCheck, StructureContext } from './context';
import { DISCLOSURE } from './disclosure';
import { FIGURES } from './figures';
import { rowsLeftOut } from './leftOutRows';
import { lineNumbersRunOn } from './lineNumbers';
import { PLAUSIBILITY } from './plausibility';
import { THREE_PUBLIC } from './threePublic';

const ACCOUNTS: readonly StructureCheck[] = [accountNames, parentsListed, childrenListed, rowsLeftOut, lineNumbersRunOn];

const CHECKS = [COMPLETENESS, CAPTIONS, FIGURES, ACCOUNTS, PLAUSIBILITY, THREE_PUBLIC, DISCLOSURE].flat();

/** Completeness and form of the workbook, apart from its arithmetic. */
export function structureFindings(context: StructureContext): FindingDraft[] {
  return CHECKS.flatMap((check) => check(context));
}
