import { Liquid } from 'liquidjs';
import { profileProblems as say } from './profileWords';
import { filtersFor } from './filters';
import { spokenMistake } from './templateMistake';
import type { Run } from '../text/narrative';
import { ProfileError, type Profile } from '../habits/profile';
import { textRun, type Scope, type Slot, type Words } from '../slots/slot';

/**
 * Liquid renders text; what a slot stands for must survive it. Each output writes a marker (a private-use pair around
 * an index) and the composed text is split back into runs at the markers.
 */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const MARKER = /\uE000(\d+)\uE001/;

export interface Composer {
  /** @throws ProfileError for a mistake in the template: unknown name or filter, a number without a filter. */
  compose(paragraph: string, template: string, scope: Scope): readonly Run[];
}

export function composerFor(profile: Profile): Composer {
  let pieces: (readonly Run[])[] = [];
  const liquid = engineFor(profile, (value) => {
    pieces.push(runsOf(value));
    return `${OPEN}${pieces.length - 1}${CLOSE}`;
  });
  return {
    compose(paragraph, template, scope) {
      pieces = [];
      try {
        if (template.includes(OPEN) || template.includes(CLOSE)) throw new WrongOutput(say.privateCharacters());
        const text = String(liquid.parseAndRenderSync(template, scope)).trim();
        return splitAtMarkers(text, pieces);
      } catch (cause) {
        throw new ProfileError(profile.id, paragraph, detailOf(cause));
      }
    },
  };
}

/** A mistake that is already said in a sentence; the template language hands it on as the cause of its own. */
class WrongOutput extends Error {}

function detailOf(cause: unknown): string {
  if (cause instanceof WrongOutput) return cause.message;
  const original: unknown = typeof cause === 'object' && cause !== null && 'originalError' in cause ? cause.originalError : null;
  return original instanceof WrongOutput ? original.message : spokenMistake(cause);
}

/** A sentence needs a thousandth of these; a loop over a billion numbers is told at once. Items and characters. */
const LIMITS = { memoryLimit: 1_000_000, parseLimit: 1_000_000 };

/** The template language with the filters of a wording. */
export function engineFor(profile: Profile, outputEscape: (value: unknown) => string): Liquid {
  const liquid = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    templates: {},
    outputEscape,
    ...LIMITS,
  });
  for (const [name, { write }] of Object.entries(filtersFor(profile)))
    liquid.registerFilter(name, write as (...given: unknown[]) => Words);
  return liquid;
}

function runsOf(value: unknown): readonly Run[] {
  if (typeof value === 'string') return [textRun(value)];
  if (isSlot(value) && value.type === 'words') return value.runs;
  throw new WrongOutput(say.needsFilter());
}

function isSlot(value: unknown): value is Exclude<Slot, Scope> {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function splitAtMarkers(text: string, pieces: readonly (readonly Run[])[]): readonly Run[] {
  const runs: Run[] = [];
  text.split(MARKER).forEach((part, index) => {
    const added = index % 2 === 0 ? [textRun(part)] : (pieces[Number(part)] ?? []);
    for (const run of added) {
      const last = runs.at(-1);
      if (run.text === '') continue;
      if (run.kind === 'text' && last?.kind === 'text') runs[runs.length - 1] = textRun(last.text + run.text);
      else runs.push(run);
    }
  });
  return runs;
}
