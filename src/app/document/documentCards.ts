import type { FindingWords } from '../../core/findings/finding';
import { compareClasses, type FindingClass } from '../findingClass';
import type { FindingItem } from '../findingsView';
import type { DocumentCheck } from './documentCheck';
import { type MarkedText, markedText } from './markedText';
import type { MarkedSentence } from './markedSentence';

/** One sentence of the document with everything that was found about it, or something that is not there. */
export interface DocumentCard {
  readonly key: string;
  /** The worst of its findings. */
  readonly className: FindingClass;
  /** `null` for what is not there. */
  readonly sentence: MarkedText | null;
  /** Where the sentence stands: its section, and which of its paragraphs. */
  readonly place: Pick<FindingWords, 'section' | 'paragraph'> | null;
  /** The worst first, then in reading order. */
  readonly items: readonly FindingItem[];
}

/** The findings sentence by sentence: sentences with errors first, then in reading order. */
export function documentCards({ findings, sentences }: DocumentCheck, items: readonly FindingItem[]): readonly DocumentCard[] {
  const sentenceOf = new Map(findings.map(({ id }, index) => [id, sentences[index] ?? null]));
  const groups = new Map<string, { sentence: MarkedSentence; item: FindingItem }[]>();
  const cards: DocumentCard[] = [];
  for (const item of items) {
    const sentence = sentenceOf.get(item.finding.id) ?? null;
    if (sentence === null) cards.push(cardOf(item.key, [item], null));
    else groups.set(sentence.id, [...(groups.get(sentence.id) ?? []), { sentence, item }]);
  }
  const about = [...groups].map(([id, group]) =>
    cardOf(
      id,
      group.map(({ item }) => item),
      markedText(group.map(({ sentence, item: { className } }) => ({ sentence, className }))),
    ),
  );
  return [...about, ...cards].sort((one, other) => compareClasses(one.className, other.className));
}

function cardOf(key: string, items: readonly FindingItem[], sentence: MarkedText | null): DocumentCard {
  const sorted = [...items].sort((one, other) => compareClasses(one.className, other.className));
  const words = items.flatMap(({ finding }) => finding.words?.[0] ?? []);
  return { key, sentence, items: sorted, className: sorted[0]?.className ?? 'undecided', place: words[0] ?? null };
}
