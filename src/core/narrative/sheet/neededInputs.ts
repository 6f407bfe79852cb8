import type { Figures } from '../../figures/figures';
import { amountAt, placesOfInput } from '../changes/comparisons';
import { inputLabelIn } from '../inputs/accountTitle';
import { DOCUMENT_INPUTS } from '../inputs/inputCatalogue';
import { inputDefinition } from '../inputs/inputs';
import { narrate, type NarrateOptions } from '../narrate';
import { missingIn, type Narrative, type Run } from '../text/narrative';
import { NO_INPUTS, type NarrativeInputs } from '../inputs/parseInputs';
import { ownKey } from '../inputs/ownInput';
import { inputsOfPictures } from '../pictures/pictures';
import type { Profile } from '../habits/profile';

/** An input that a narrative uses or asks for. */
export interface NeededInput {
  readonly key: string;
  readonly label: string;
  /** The text is complete without it: another input stands in. */
  readonly optional: boolean;
  /** The inputs that have to be known before anybody can tell whether this one is asked for. */
  readonly after?: readonly string[];
}

/**
 * The inputs that the narrative of these tables in this wording needs: those that it still asks for, those known ones that
 * it uses or would ask for, and those that could overrule a shared one. What becomes needless (the reason of a figure that
 * did not change) is not among them.
 */
export function neededInputs(
  figures: Figures,
  known: NarrativeInputs,
  profile: Profile,
  facts: NarrateOptions = {},
): readonly NeededInput[] {
  const narrative = narrate(figures, known, profile, facts);
  const asked = inputsIn(narrate(figures, NO_INPUTS, profile, facts));
  const now = inputsIn(narrative);
  const needs = new Map<string, NeededInput>();
  const add = (key: string, label: string | undefined, optional: boolean) => {
    if (inputDefinition(key) !== null && !needs.has(key))
      needs.set(key, { key, label: label ?? asked.labels.get(key) ?? inputLabelIn(key, figures), optional });
  };
  for (const key of now.missing) add(key, now.labels.get(key), false);
  for (const [key, { label, after }] of now.later) {
    if (!needs.has(key) && inputDefinition(key) !== null) needs.set(key, { key, label, optional: true, after });
  }
  for (const key of [...now.used, ...asked.missing, ...asked.later.keys()]) if (known.values.has(key)) add(key, undefined, false);
  // What follows from other answers or is a matter of course may be told otherwise.
  for (const key of now.used) add(key, undefined, true);

  for (const key of now.overruling) add(key, undefined, true);
  for (const key of adjustedBudgets(figures, known, profile))
    if (needs.has(key.replace(/^adjusted/, 'budget'))) add(key, undefined, !known.values.has(key));
  const { year, department } = narrative;
  for (const key of inputsOfPictures({ figures, inputs: known, profile, year, department }))
    add(key, undefined, !known.values.has(key));
  for (const own of profile.ownInputs) if (own.optional) add(ownKey(own), own.name, !known.values.has(ownKey(own)));
  for (const key of DOCUMENT_INPUTS) add(key, undefined, !known.values.has(key));
  return [...needs.values()];
}

/** The slot of a wording that can speak of the budget of the whole year. */
const ADJUSTED_SLOT = '对比预算';

/** Where there was no budget at the beginning of the year but spending, the text may go by the budget of the whole year. */
function adjustedBudgets(figures: Figures, known: NarrativeInputs, profile: Profile): readonly string[] {
  if (!profile.sections.some(({ paragraphs }) => paragraphs.some(({ text }) => text.includes(ADJUSTED_SLOT)))) return [];
  return [...known.values].flatMap(([key, value]) => {
    if (!key.startsWith('budget.') || typeof value === 'string' || !value.isZero()) return [];
    const spent = amountAt(figures, placesOfInput(key));
    return spent === null || spent.isZero() ? [] : [key.replace(/^budget/, 'adjusted')];
  });
}

interface InputsInText {
  readonly missing: ReadonlySet<string>;
  /** What others lead to, with the inputs that have to be known first. */
  readonly later: ReadonlyMap<string, { readonly label: string; readonly after: readonly string[] }>;
  readonly used: ReadonlySet<string>;
  readonly overruling: ReadonlySet<string>;
  readonly labels: ReadonlyMap<string, string>;
}

function inputsIn(narrative: Narrative): InputsInText {
  const found = {
    missing: new Set<string>(),
    later: new Map<string, { readonly label: string; readonly after: readonly string[] }>(),
    used: new Set<string>(),
    overruling: new Set<string>(),
    labels: new Map<string, string>(),
  };
  const take = (run: Run): void => {
    for (const { key, label, listLabel, cause, leadsTo, total } of missingIn(run)) {
      if (total !== undefined) found.overruling.add(total);
      for (const lead of leadsTo ?? []) {
        if (lead.isPart === true) {
          found.missing.add(lead.key);
          found.labels.set(lead.key, lead.label);
          continue;
        }
        const after = found.later.get(lead.key)?.after ?? [];
        found.later.set(lead.key, { label: lead.label, after: after.includes(key) ? after : [...after, key] });
      }
      if (cause !== 'input') continue;
      found.missing.add(key);
      found.labels.set(key, listLabel ?? label);
    }
    if (run.kind === 'input') found.used.add(run.key);
    if (run.kind === 'figure') for (const key of run.inputs ?? []) found.used.add(key);
    if ((run.kind === 'missing' || run.kind === 'input') && run.overruledBy !== undefined) found.overruling.add(run.overruledBy);
  };
  for (const { paragraphs } of narrative.sections) for (const { runs } of paragraphs) runs.forEach(take);
  return found;
}
