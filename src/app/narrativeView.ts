import { inputDefinition } from '../core/narrative/inputs';
import type { MissingInput, Narrative, Paragraph, Run } from '../core/narrative/narrative';
import { narrate } from '../core/narrative/narrate';
import { mergeInputs } from '../core/narrative/parseInputs';
import { PROFILES } from '../core/narrative/profiles';
import { outdatedParagraphs } from './exportRecord';
import { priorNarrativeInputs } from './priorYear';
import type { SessionState } from './sessionState';
import { profileId } from './settings';
import { narrativeInputs } from './typedInputs';

/** The narrative of the reviewed workbook, `null` before a review or where no profile is known. */
export function currentNarrative(state: Pick<SessionState, 'reviewed' | 'settings' | 'inputs' | 'prior'>): Narrative | null {
  const { reviewed, settings, inputs, prior } = state;
  if (reviewed === null) return null;
  const id = profileId(settings, reviewed.review);
  const profile = id === null ? undefined : PROFILES[id];
  if (profile === undefined) return null;
  const typed = narrativeInputs(inputs);
  const last = priorNarrativeInputs(prior);
  return narrate(reviewed.context.current, last === null ? typed : mergeInputs(last, typed), profile);
}

export interface ParagraphView extends Paragraph {
  /** What it said when it was handed out; `null` when it still says so, or never was. */
  readonly before: string | null;
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

export function narrativeView(narrative: Narrative, exported: SessionState['exported']): NarrativeView {
  const { before, gone } = outdatedParagraphs(narrative, exported);
  const view = (paragraph: Paragraph): ParagraphView => ({ ...paragraph, before: before.get(paragraph.id) ?? null });
  return {
    title: view({ id: 'title', runs: narrative.title }),
    sections: narrative.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(view) })),
    outdated: before.size,
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
