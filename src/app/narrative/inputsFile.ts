import { inputSheetProblems } from '../../core/messages/inputSheet';
import { sessionMessages } from '../session/sessionMessages';
import { type NarrativeInputs, parseInputs, type ParsedInputs } from '../../core/narrative/inputs/parseInputs';
import { findInputSheet } from '../../core/narrative/sheet/findInputSheet';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { SessionProblem } from '../problem';

/** The inputs in the text of a .json 底稿. @throws SessionProblem for what is none. */
export function inputsInJson(text: string): NarrativeInputs {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new SessionProblem('bad-inputs', sessionMessages.inputsNotJson);
  }
  return checked(parseInputs(json));
}

/** The inputs on the 情况说明底稿 of a workbook. @throws SessionProblem where there is none, or a mistake in it. */
export function inputsInWorkbook(workbook: WorkbookSnapshot): NarrativeInputs {
  const found = findInputSheet(workbook);
  if (found === null) throw new SessionProblem('no-inputs', inputSheetProblems.noSheet());
  if ('problem' in found) throw new SessionProblem('several-inputs', found.problem);
  return checked(found.read);
}

function checked(parsed: ParsedInputs): NarrativeInputs {
  if (!parsed.ok) throw new SessionProblem('bad-inputs', parsed.problems.join(''));
  return parsed.inputs;
}
