import { runsText } from '../../said/run';
import { type Narrative, type Paragraph } from './narrative';

/** A narrative as it was handed out: each paragraph's text by its id. The title counts as a paragraph. */
export type ParagraphTexts = Readonly<Record<string, string>>;

export interface ChangedParagraph {
  readonly id: string;
  /** `null` for a paragraph that was not there. */
  readonly before: string | null;
  /** `null` for a paragraph that is not there any more. */
  readonly after: string | null;
  readonly sentences: ChangedSentences;
}

/** Those sentences of a text that differ. */
export interface ChangedSentences {
  readonly before: readonly string[];
  readonly after: readonly string[];
}

export function paragraphTexts(narrative: Narrative): ParagraphTexts {
  return Object.fromEntries(allParagraphs(narrative).map(({ id, runs }) => [id, runsText(runs)]));
}

/** The texts of a narrative that was kept as JSON; `null` when it is not what a narrative looks like. */
export function readParagraphTexts(json: unknown): ParagraphTexts | null {
  if (!isRecord(json) || !Array.isArray(json['sections'])) return null;
  const texts: Record<string, string> = {};
  const take = (id: unknown, runs: unknown): boolean => {
    if (typeof id !== 'string' || !Array.isArray(runs)) return false;
    const words = runs.map((run: unknown) => (isRecord(run) ? run['text'] : null));
    if (!words.every((word) => typeof word === 'string')) return false;
    texts[id] = words.join('');
    return true;
  };
  const takeSection = (section: unknown): boolean => {
    const paragraphs: unknown = isRecord(section) ? section['paragraphs'] : null;
    return Array.isArray(paragraphs) && paragraphs.every((one: unknown) => isRecord(one) && take(one['id'], one['runs']));
  };
  return take('title', json['title']) && json['sections'].every(takeSection) ? texts : null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What differs between a narrative that was handed out and the one of today, in the order of today's; what is gone at the end. */
export function compareNarratives(earlier: ParagraphTexts, narrative: Narrative): readonly ChangedParagraph[] {
  return changedParagraphs(earlier, paragraphTexts(narrative));
}

/** As `compareNarratives`, where only the texts of both are at hand. */
export function changedParagraphs(earlier: ParagraphTexts, now: ParagraphTexts): readonly ChangedParagraph[] {
  const ids = [...Object.keys(now), ...Object.keys(earlier).filter((id) => now[id] === undefined)];
  return ids.flatMap((id) => {
    const [before, after] = [earlier[id] ?? null, now[id] ?? null];
    return before === after ? [] : [{ id, before, after, sentences: changedSentences(before ?? '', after ?? '') }];
  });
}

/** Every paragraph of a narrative, the title as the first. */
function allParagraphs(narrative: Narrative): readonly Pick<Paragraph, 'id' | 'runs'>[] {
  return [{ id: 'title', runs: narrative.title }, ...narrative.sections.flatMap((section) => section.paragraphs)];
}

/** The sentences of either text that the other does not have, in order; each as often as it is missing there. */
export function changedSentences(before: string, after: string): ChangedSentences {
  const [first, second] = [sentencesOf(before), sentencesOf(after)];
  return { before: without(first, second), after: without(second, first) };
}

function sentencesOf(text: string): string[] {
  return text.match(/[^。；\n]+[。；]?/g) ?? [];
}

function without(sentences: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return sentences.filter((sentence) => {
    const at = left.indexOf(sentence);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
