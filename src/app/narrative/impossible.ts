import { withTotals } from '../../core/narrative/slots/answeredTotals';
import { mergeInputs, type NarrativeInputs } from '../../core/narrative/inputs/parseInputs';
import { narrate } from '../../core/narrative/narrate';
import type { Narrative } from '../../core/narrative/text/narrative';
import { impossibleAnswers } from '../../core/verify/impossibleAnswers';
import { currentProfile } from './currentProfile';
import type { NarrativeState } from './narrativeView';
import { knownInputs, mergedInputs } from './knownInputs';
import { narrativeInputs } from './typedInputs';

/** Sentences on answers that cannot be, by the checks of any text; as the command line tells them. */
export function impossibleSentences(narrative: Narrative, state: NarrativeState): readonly string[] {
  return sentencesOn(narrative, state, mergedInputs(knownInputs(state)));
}

/**
 * What could not be if this were answered, and is told of nothing that is answered now; nothing for an answer that cannot be read.
 * @throws ProfileError when a template of an own wording is wrong in a way that only this workbook brings out.
 */
export function impossibleWith(state: NarrativeState, key: string, text: string): readonly string[] {
  const answer = narrativeInputs({ [key]: text });
  const profile = currentProfile(state);
  if (state.reviewed === null || profile === null || answer.values.size === 0) return [];
  const { current } = state.reviewed.context;
  const { year, department } = state.settings;
  const known = mergedInputs(knownInputs(state));
  const sentences = (inputs: NarrativeInputs): readonly string[] =>
    sentencesOn(narrate(current, inputs, profile, { year, department }), state, inputs);
  const before = sentences(known);
  return sentences(mergeInputs(known, answer)).filter((sentence) => !before.includes(sentence));
}

function sentencesOn(narrative: Narrative, state: NarrativeState, answers: NarrativeInputs): readonly string[] {
  const { reviewed } = state;
  if (reviewed === null) return [];
  const { current, prior } = reviewed.context;
  const profile = currentProfile(state);
  const inputs = withTotals(current, answers, profile);
  return impossibleAnswers(narrative, { current, prior }, inputs, profile?.ownInputs);
}
