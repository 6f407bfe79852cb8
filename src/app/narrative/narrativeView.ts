import { YEAR_LABEL, DEPARTMENT_LABEL, pending } from '../../core/messages/narrative';
import { sessionMessages } from '../session/sessionMessages';
import { DOCUMENT_INPUTS, REQUIRED_DOCUMENT_INPUTS } from '../../core/narrative/inputs/inputCatalogue';
import { inputDefinition, inputLabel } from '../../core/narrative/inputs/inputs';
import type { MissingInput, Narrative, Paragraph, Run } from '../../core/narrative/text/narrative';
import { narrate } from '../../core/narrative/narrate';
import type { NarrativeInputs } from '../../core/narrative/inputs/parseInputs';
import type { ChangedSentences } from '../../core/narrative/text/compareNarratives';
import { outdatedParagraphs } from './exportRecord';
import { knownInputs, mergedInputs } from './knownInputs';
import type { SessionState } from '../session/sessionState';
import { currentProfile } from './currentProfile';

export type NarrativeState = Pick<SessionState, 'reviewed' | 'settings' | 'inputs' | 'prior' | 'wordings' | 'defaultWording'>;

/**
 * The narrative of the reviewed workbook, `null` before a review or where no profile is known.
 * @throws ProfileError when a template of an own wording is wrong in a way that only this workbook brings out.
 */
export function currentNarrative(state: NarrativeState): Narrative | null {
  const { reviewed, settings } = state;
  const profile = currentProfile(state);
  if (reviewed === null || profile === null) return null;
  const { year, department } = settings;
  return narrate(reviewed.context.current, mergedInputs(knownInputs(state)), profile, { year, department });
}

export interface ParagraphView extends Paragraph {
  /** The sentences that differ from what was handed out; `null` when it still says so, or never was. */
  readonly changed: ChangedSentences | null;
}

export interface SectionView {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly ParagraphView[];
}

export interface NarrativeView {
  readonly title: ParagraphView;
  readonly sections: readonly SectionView[];
  /** Paragraphs that say something else than what was handed out. */
  readonly outdated: number;
  /** Texts that were handed out and are not in the narrative any more. */
  readonly gone: readonly string[];
}

/** @param before what was shown last: a paragraph that is as it was is the same object, and need not be drawn again. */
export function narrativeView(
  narrative: Narrative,
  exported: SessionState['exported'],
  before: NarrativeView | null = null,
): NarrativeView {
  const { changed, gone } = outdatedParagraphs(narrative, exported);
  const shown = before === null ? [] : [before.title, ...before.sections.flatMap(({ paragraphs }) => paragraphs)];
  const earlier = new Map(shown.map((paragraph) => [paragraph.id, paragraph]));
  const view = (paragraph: Paragraph): ParagraphView => {
    const now = { ...paragraph, changed: changed.get(paragraph.id) ?? null };
    const was = earlier.get(paragraph.id);
    return was !== undefined && JSON.stringify(was) === JSON.stringify(now) ? was : now;
  };
  return {
    title: view({ id: 'title', runs: narrative.title }),
    sections: narrative.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(view) })),
    outdated: changed.size,
    gone,
  };
}

/** What is missing and can be typed, in the order of the text. */
export function typableInputs(narrative: Narrative): readonly MissingInput[] {
  return narrative.missing.filter(isTypable);
}

/** Year and department are settings; everything else that can be typed is in the inputs' catalogue. */
export function isTypable({ key, cause }: Pick<Extract<Run, { kind: 'missing' }>, 'key' | 'cause'>): boolean {
  return cause === 'input' && (key === 'year' || key === 'department' || inputDefinition(key) !== null);
}

/** What an input is called: the narrative's own name for it where it has one. */
export function labelIn(narrative: Narrative, key: string): string {
  if (key === 'year') return YEAR_LABEL;
  if (key === 'department') return DEPARTMENT_LABEL;
  return narrative.missing.find((input) => input.key === key)?.label ?? inputLabel(key);
}

/** What is missing anywhere in the whole document and can be typed, with the paragraphs where it is missed. */
export function documentGaps(narrative: Narrative, inputs: NarrativeInputs): readonly Pick<MissingInput, 'key' | 'paragraphs'>[] {
  const parts = DOCUMENT_INPUTS.filter((key) => !inputs.values.has(key));
  return [...typableInputs(narrative), ...parts.map((key) => ({ key, paragraphs: [key] }))];
}

/** What the whole document lacks besides what the text lacks, by their names. */
export function documentLacks({ values }: NarrativeInputs): readonly string[] {
  return REQUIRED_DOCUMENT_INPUTS.filter((key) => !values.has(key)).map((key) => inputLabel(key));
}

/** How much of what is handed out is still to be filled in. */
export function unfilledIn(narrative: Narrative, inputs: NarrativeInputs, isWhole: boolean): number {
  return narrative.missing.length + (isWhole ? documentLacks(inputs).length : 0);
}

/**
 * The input that is typed after `key`, with the paragraph where it is missed first; from the beginning again after the last.
 * `null` where nothing is missing.
 */
export function nextGap(
  gaps: readonly Pick<MissingInput, 'key' | 'paragraphs'>[],
  key: string | null,
): { readonly key: string; readonly paragraph: string } | null {
  const place = gaps.findIndex((gap) => gap.key === key);
  const next = gaps[place + 1] ?? gaps.find((gap) => gap.key !== key) ?? gaps[0];
  const paragraph = next?.paragraphs[0];
  return next === undefined || paragraph === undefined ? null : { key: next.key, paragraph };
}

/** One input that only the whole disclosure document has. */
export interface DocumentPart {
  readonly label: string;
  readonly paragraph: ParagraphView;
}

/**
 * What the whole document says besides tables and 情况说明, as paragraphs of typed or missing text.
 * @param changed those that were handed out with other sentences.
 */
export function documentParts(
  inputs: NarrativeInputs,
  changed: ReadonlyMap<string, ChangedSentences> = new Map(),
): readonly DocumentPart[] {
  return DOCUMENT_INPUTS.map((key) => {
    const text = inputs.values.get(key);
    const label = inputLabel(key);
    const run: Run =
      typeof text === 'string'
        ? { kind: 'input', key, text }
        : {
            kind: 'missing',
            key,
            label,
            text: REQUIRED_DOCUMENT_INPUTS.includes(key) ? pending(label) : sessionMessages.optional(label),
            cause: 'input',
          };
    return { label, paragraph: { id: key, runs: [run], changed: changed.get(key) ?? null } };
  });
}
