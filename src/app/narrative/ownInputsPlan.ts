import { INPUT_SHEET_NAME } from '../../core/messages/inputSheet';
import { inputSheet, type KnownInputs } from '../../core/narrative/sheet/inputSheet';
import { inputSheetAddition, newInputSheet, type InputSheetPlan } from '../../core/narrative/sheet/inputSheetPlan';
import type { NarrativeInputs } from '../../core/narrative/inputs/parseInputs';
import type { Profile } from '../../core/narrative/habits/profile';
import { reviewedInputs } from './ownInputs';
import { SessionProblem } from '../problem';
import type { Reviewed, SessionState } from '../session/sessionState';

/**
 * What has to be written so that the workbook has a complete 情况说明底稿.
 * @param drafts what last year's 底稿 say.
 * @throws SessionProblem where one that is there stands in the way.
 */
export function ownInputsPlan(
  reviewed: Reviewed,
  known: readonly KnownInputs[],
  profile: Profile,
  facts: Pick<SessionState['settings'], 'year' | 'department'>,
  drafts: NarrativeInputs | null,
): InputSheetPlan {
  const own = reviewedInputs(reviewed);
  const problem = own?.problems[0];
  const isInTheWay = own?.sheet === null || (own?.otherYear !== null && own?.sheet.name === INPUT_SHEET_NAME);
  if (isInTheWay && problem !== undefined) throw new SessionProblem('inputs-in-the-way', problem);
  const { current: figures, prior } = reviewed.context;
  const { year, department } = facts;
  const description = inputSheet(figures, profile, { known, prior, year, department, ...(drafts && { lastYear: drafts }) });
  const sheet = own?.otherYear === null ? own.sheet : null;
  return sheet === null ? newInputSheet(description) : inputSheetAddition(description, sheet);
}
