import { useEffect, useMemo, useState } from 'react';
import { draftTexts, offered } from '../../../app/narrative/drafts';
import type { Offer } from '../../../core/narrative/sheet/offers';
import { currentNarrative, type NarrativeState } from '../../../app/narrative/narrativeView';
import type { DocumentChanges } from '../../../core/disclosure/compareDocuments';
import { sessionMessages } from '../../../app/session/sessionMessages';
import type { Narrative } from '../../../core/narrative/text/narrative';
import { ProfileError } from '../../../core/narrative/habits/profile';
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
  const { reviewed, settings, inputs, prior, wordings, defaultWording } = state;
  return useMemo(
    () => ({ reviewed, settings, inputs, prior, wordings, defaultWording }),
    [reviewed, settings, inputs, prior, wordings, defaultWording],
  );
}

/** What last year's 底稿 said, by key. */
export function useDrafts(): ReadonlyMap<string, string> {
  const { reviewed, lastYear, inputs, prior } = useSession().state;
  return useMemo(() => draftTexts({ reviewed, lastYear, inputs, prior }), [reviewed, lastYear, inputs, prior]);
}

/** Answers that lie at hand, by key, without those that somebody refused on the 底稿. */
export function useOffers(): ReadonlyMap<string, Offer> {
  const { reviewed, lastYear, inputs, prior } = useSession().state;
  return useMemo(() => offered({ reviewed, lastYear, inputs, prior }), [reviewed, lastYear, inputs, prior]);
}

/** What cannot be among the answers, read back from the text that was written with them; empty while that is being found out. */
export function useImpossible(narrative: Narrative): readonly string[] {
  const state = useNarrativeState();
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    void import(/* webpackChunkName: "document-tab" */ '../../../app/narrative/impossible').then(({ impossibleSentences }) => {
      if (isWanted) setFound(impossibleSentences(narrative, state));
    });
    return () => {
      isWanted = false;
    };
  }, [narrative, state]);
  return found;
}

/** Milliseconds without a key before what is being typed is judged. */
const PAUSE = 400;

/** What could not be if `text` were the answer, while it is being typed; `null` for what is no figure. */
export function useImpossibleAnswer(key: string, text: string | null): readonly string[] {
  const state = useNarrativeState();
  const [found, setFound] = useState<readonly string[]>([]);
  useEffect(() => {
    let isWanted = true;
    setFound([]);
    if (text === null || text.trim() === '') return undefined;
    const judge = async (): Promise<void> => {
      const module = await import(/* webpackChunkName: "document-tab" */ '../../../app/narrative/impossible');
      if (isWanted) setFound(module.impossibleWith(state, key, text));
    };
    // Only a wording that fails on this workbook throws, and the tab says so itself.
    const timer = setTimeout(() => void judge().catch(() => undefined), PAUSE);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [state, key, text]);
  return found;
}

/** What the whole document that was handed out says otherwise by now; `null` where nothing, and while that is being found out. */
export function useDocumentChanges(): DocumentChanges | null {
  const { session, state } = useSession();
  const { exported } = state;
  const narrativeState = useNarrativeState();
  const [changes, setChanges] = useState<DocumentChanges | null>(null);
  const document = exported?.document ?? null;
  useEffect(() => {
    let isWanted = true;
    const compare = async (): Promise<DocumentChanges | null> => {
      if (document === null) return null;
      const module = await import(/* webpackChunkName: "whole-document" */ '../../../app/narrative/documentChanges');
      return module.documentChanges(session.state);
    };
    void compare().then(
      (found) => {
        if (isWanted) setChanges(found);
      },
      // Only a wording that fails on this workbook gets here, and the tab says so itself.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [session, document, narrativeState]);
  return changes;
}

function outcomeOf(state: NarrativeState): NarrativeOutcome {
  if (state.reviewed === null) return { sentence: strings.narrative.noReview };
  if (state.reviewed.review.tables.length === 0) return { sentence: sessionMessages.noTables };
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
