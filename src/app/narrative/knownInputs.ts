import { inputSources } from '../../core/messages/inputSheet';
import { mergeInputs, NO_INPUTS, type NarrativeInputs } from '../../core/narrative/inputs/parseInputs';
import { budgetInputs } from '../../core/narrative/sheet/budgetInputs';
import type { KnownInputs } from '../../core/narrative/sheet/inputSheet';
import { priorNarrativeInputs } from '../priorYear';
import type { SessionState } from '../session/sessionState';
import { reviewedInputs } from './ownInputs';
import { narrativeInputs } from './typedInputs';

/** What the narrative goes by, in rising order: last year's workbook, 部门预算 in this one, what was typed in the pane, the 底稿. */
export function knownInputs({
  reviewed,
  inputs,
  prior,
}: Pick<SessionState, 'reviewed' | 'inputs' | 'prior'>): readonly KnownInputs[] {
  const own = reviewed === null ? null : reviewedInputs(reviewed);
  return [
    { inputs: priorNarrativeInputs(prior) ?? NO_INPUTS, source: inputSources.priorWorkbook },
    {
      inputs: reviewed === null ? NO_INPUTS : budgetInputs(reviewed.workbook, reviewed.context.current),
      source: inputSources.budgetTable,
    },
    { inputs: narrativeInputs(inputs), source: inputSources.typed },
    { inputs: own?.inputs ?? NO_INPUTS, source: inputSources.typed },
  ];
}

export function mergedInputs(known: readonly KnownInputs[]): NarrativeInputs {
  return known.reduce((all, { inputs }) => mergeInputs(all, inputs), NO_INPUTS);
}
