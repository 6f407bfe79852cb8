import { INPUT_SHEET_NAME } from '../../core/messages/inputSheet';
import { inputSheet } from '../../core/narrative/sheet/inputSheet';
import { inputSheetAddition, newInputSheet, type InputSheetPlan } from '../../core/narrative/sheet/inputSheetPlan';
import { SessionProblem } from '../problem';
import { sessionMessages } from '../session/sessionMessages';
import type { SessionState } from '../session/sessionState';
import { currentProfile } from './currentProfile';
import { draftsOf } from './drafts';
import { knownInputs } from './knownInputs';
import { reviewedInputs } from './ownInputs';

/**
 * What has to be written so that the workbook has a complete 情况说明底稿.
 * @throws SessionProblem where no wording is known, or a 底稿 that is there stands in the way.
 */
export function ownInputsPlan(state: SessionState): InputSheetPlan {
  const { reviewed, settings } = state;
  const profile = currentProfile(state);
  if (reviewed === null || profile === null) throw new SessionProblem('no-profile', sessionMessages.noProfile);
  const own = reviewedInputs(reviewed);
  const problem = own?.problems[0];
  const isInTheWay = own?.sheet === null || (own?.otherYear !== null && own?.sheet.name === INPUT_SHEET_NAME);
  if (isInTheWay && problem !== undefined) throw new SessionProblem('inputs-in-the-way', problem);
  const { current: figures, prior } = reviewed.context;
  const { year, department } = settings;
  const [known, lastYear] = [knownInputs(state), draftsOf(state)];
  const description = inputSheet(figures, profile, { known, prior, year, department, ...(lastYear && { lastYear }) });
  const sheet = own?.otherYear === null ? own.sheet : null;
  return sheet === null ? newInputSheet(description) : inputSheetAddition(description, sheet);
}
