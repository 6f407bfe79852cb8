import { useMemo } from 'react';
import { draftTexts } from '../../../app/narrative/lastYearInputs';
import { currentNarrative, type NarrativeState } from '../../../app/narrative/narrativeView';
import { sessionMessages } from '../../../core/messages/session';
import type { Narrative } from '../../../core/narrative/narrative';
import { ProfileError } from '../../../core/narrative/wording/profile';
import { isOwnKey, ownId, ownWording } from '../../../app/narrative/wording';
import { strings } from '../../strings';
import { useSession } from '../../useSession';

export type NarrativeOutcome = { readonly narrative: Narrative } | { readonly sentence: string };

/** The narrative of today, or why there is none. */
export function useNarrative(): NarrativeOutcome {
  const state = useNarrativeState();
  return useMemo(() => outcomeOf(state), [state]);
}

/** Those parts of the state that a narrative follows from, the same object while none of them has changed. */
export function useNarrativeState(): NarrativeState {
  const { state } = useSession();
  const { reviewed, settings, inputs, prior, wordings } = state;
  return useMemo(() => ({ reviewed, settings, inputs, prior, wordings }), [reviewed, settings, inputs, prior, wordings]);
}

/** What last year's 底稿 said, by key. */
export function useDrafts(): ReadonlyMap<string, string> {
  const { state } = useSession();
  const { reviewed, lastYear } = state;
  return useMemo(() => draftTexts({ reviewed, lastYear }), [reviewed, lastYear]);
}

function outcomeOf(state: NarrativeState): NarrativeOutcome {
  if (state.reviewed === null) return { sentence: strings.narrative.noReview };
  const { profile } = state.settings;
  if (profile !== null && isOwnKey(profile) && ownWording(profile, state.wordings) === null) {
    return { sentence: sessionMessages.wordingMissing(ownId(profile)) };
  }
  try {
    const narrative = currentNarrative(state);
    return narrative === null ? { sentence: strings.narrative.noProfile } : { narrative };
  } catch (error) {
    if (!(error instanceof ProfileError)) throw error;
    return { sentence: sessionMessages.wordingWrong(error.paragraph, error.detail) };
  }
}
