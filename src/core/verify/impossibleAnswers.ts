import type { FindingDraft } from '../check/findings';
import type { NarrativeInputs } from '../narrative/inputs/parseInputs';
import { narrativeText, type Narrative } from '../narrative/text/narrative';
import type { VerifyContext } from './reading/target';
import { textDocument } from './textDocument';
import { verifyNarrative } from './verifyNarrative';

/** What a text lacks is told by its 〔待填〕. */
const LACKING = /^narrative\.(?:unfilled|missing|section)/;

/**
 * Answers that cannot be, seen in the text that was written with them: a part above its whole, a budget against its completion,
 * counts that do not add up. The text is read back by the same checks as anybody's, so that nothing is written that they refuse.
 */
export function impossibleAnswers(
  narrative: Narrative,
  context: VerifyContext,
  inputs: NarrativeInputs,
): readonly FindingDraft[] {
  const { findings } = verifyNarrative(textDocument(narrativeText(narrative)), context, { inputs });
  return findings
    .map(({ finding }) => finding)
    .filter(({ severity, rule }) => (severity === 'error' || severity === 'warning') && !LACKING.test(rule));
}
