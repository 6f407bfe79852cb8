import { withTotals } from '../../core/narrative/slots/answeredTotals';
import type { Narrative } from '../../core/narrative/text/narrative';
import { runsText } from '../../core/said/run';
import { impossibleAnswers } from '../../core/verify/impossibleAnswers';
import { currentProfile } from './currentProfile';
import type { NarrativeState } from './narrativeView';
import { knownInputs, mergedInputs } from './ownInputs';

/** Sentences on answers that cannot be, by the checks of any text; as the command line tells them. */
export function impossibleSentences(narrative: Narrative, state: NarrativeState): readonly string[] {
  const { reviewed } = state;
  if (reviewed === null) return [];
  const { current, prior } = reviewed.context;
  const inputs = withTotals(current, mergedInputs(knownInputs(state)), currentProfile(state));
  const found = impossibleAnswers(narrative, { current, prior }, inputs).map(({ said }) => runsText(said));
  return [...new Set(found)];
}
