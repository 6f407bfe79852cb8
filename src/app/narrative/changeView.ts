import { changeWords } from '../../core/narrative/habits/changeWords';
import { draftReason } from '../../core/narrative/changes/draftReason';
import type { ChangePart } from '../../core/narrative/changes/change';
import { explainChange, type ExplainedChange } from '../../core/narrative/changes/explainChange';
import { withTotals } from '../../core/narrative/slots/answeredTotals';
import type { NarrativeState } from './narrativeView';
import { knownInputs, mergedInputs } from './knownInputs';
import { currentProfile } from './currentProfile';

/** Parts of one group that are shown; further ones moved less. */
const SHOWN_PARTS = 5;

export interface ChangeView {
  readonly change: string;
  readonly explained: ExplainedChange;
  readonly groups: readonly { readonly title: string; readonly parts: readonly ChangePartView[] }[];
  /** A clause to begin with; empty where the figures say nothing beyond the total. */
  readonly draft: string;
}

export interface ChangePartView {
  readonly part: ChangePart;
  readonly change: string;
}

/** What the figures say about the change that a reason is asked for; `null` for other inputs and while one year is not known. */
export function changeView(state: NarrativeState, key: string): ChangeView | null {
  const profile = currentProfile(state);
  if (state.reviewed === null || profile === null) return null;
  const { current: figures, prior } = state.reviewed.context;
  const inputs = withTotals(figures, mergedInputs(knownInputs(state)), profile);
  const explained = explainChange(key, { figures, prior, inputs });
  if (explained === null) return null;
  const words = (now: ChangePart['current'], before: ChangePart['current']): string => changeWords(now, before, profile);
  return {
    explained,
    change: words(explained.current, explained.base),
    groups: explained.groups.map(({ title, parts }) => ({
      title,
      parts: parts.slice(0, SHOWN_PARTS).map((part) => ({ part, change: words(part.current, part.previous) })),
    })),
    draft: draftReason(explained, profile),
  };
}
