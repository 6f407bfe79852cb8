import { inputDefinition } from '../core/narrative/inputs';
import type { MissingInput, Narrative, Paragraph, Run } from '../core/narrative/narrative';
import { narrate } from '../core/narrative/narrate';
import type { Profile } from '../core/narrative/profile';
import { PROFILES } from '../core/narrative/profiles';
import { outdatedParagraphs } from './exportRecord';
import { knownInputs, mergedInputs } from './ownInputs';
import type { SessionState } from './sessionState';
import { profileId } from './settings';

/** The narrative of the reviewed workbook, `null` before a review or where no profile is known. */
export function currentNarrative(state: Pick<SessionState, 'reviewed' | 'settings' | 'inputs' | 'prior'>): Narrative | null {
  const { reviewed, settings } = state;
  const profile = currentProfile(state);
  if (reviewed === null || profile === null) return null;
  const { year, department } = settings;
  return narrate(reviewed.context.current, mergedInputs(knownInputs(state)), profile, { year, department });
}

/** `null` before a review, or where neither a person nor the tables say which region's wording it is. */
export function currentProfile({ reviewed, settings }: Pick<SessionState, 'reviewed' | 'settings'>): Profile | null {
  const id = reviewed === null ? null : profileId(settings, reviewed.review);
  return id === null ? null : (PROFILES[id] ?? null);
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
