import { DEFAULT_THRESHOLD, readThreshold, unexplainedChanges } from '../../core/narrative/changes/unexplainedChanges';
import { steepRates } from '../../core/narrative/changes/steepRates';
import { withTotals } from '../../core/narrative/slots/answeredTotals';
import { runsText } from '../../core/said/run';
import type { Narrative } from '../../core/narrative/text/narrative';
import type { NarrativeState } from './narrativeView';
import { knownInputs, mergedInputs } from './knownInputs';
import { currentProfile } from './currentProfile';

/** 提示: a large change without a reason, or a rate beyond reason. */
export interface ReasonHint {
  readonly key: string;
  /** The paragraph that waits for the reason, or tells the rate. */
  readonly paragraph: string;
  readonly message: string;
}

/** The changes from the chosen threshold on whose reasons are missing, in the order of the text; then rates beyond reason. */
export function reasonHints(narrative: Narrative, state: NarrativeState): readonly ReasonHint[] {
  const { reviewed, settings } = state;
  const profile = currentProfile(state);
  if (reviewed === null || profile === null) return [];
  const { current: figures, prior } = reviewed.context;
  const context = { figures, prior, inputs: withTotals(figures, mergedInputs(knownInputs(state)), profile) };
  const threshold = readThreshold(`${settings.reasonPercent},${settings.reasonAmount}`) ?? DEFAULT_THRESHOLD;
  const unexplained = unexplainedChanges(narrative, context, profile, threshold).map(({ key, paragraph, finding }) => ({
    key,
    paragraph,
    message: runsText(finding.said),
  }));
  return [...unexplained, ...steepRates(narrative, figures)];
}
