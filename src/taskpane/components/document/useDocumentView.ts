import { useMemo, useState } from 'react';
import { type DocumentCard, documentCards } from '../../../app/document/documentCards';
import type { AgreedWords, UncheckedWords } from '../../../app/document/documentCheck';
import type { CheckedNow } from '../../../app/document/documentChecks';
import type { MarkedSentence } from '../../../app/document/markedSentence';
import { type FindingFilter, type FindingItem, findingsView, type FindingsView, NO_FILTER } from '../../../app/findingsView';
import { ERRORS_ALONE } from '../../../app/walk';
import type { IgnoredFinding } from '../../../app/ignored';
import { uncheckedSaid } from '../../../core/messages/narrativeChecks';
import { runsText } from '../../../core/said/run';

export interface DocumentView {
  readonly filter: FindingFilter;
  readonly setFilter: (filter: FindingFilter) => void;
  readonly isFiltered: boolean;
  readonly view: FindingsView;
  /** Sentence by sentence: what is open, without 尾差. */
  readonly cards: readonly DocumentCard[];
  readonly roundings: readonly DocumentCard[];
  readonly ignored: readonly DocumentCard[];
  /** Those that the filter leaves; empty where it asks for another class. */
  readonly unchecked: readonly UncheckedWords[];
  /** The same, sentence by sentence. */
  readonly agreed: readonly (readonly AgreedWords[])[];
  /** What the way from error to error leads to, in the order of the cards. */
  readonly stops: readonly FindingItem[];
}

/** What of a checked document is shown, by the filter. */
export function useDocumentView({ check, reviewed }: CheckedNow, ignored: readonly IgnoredFinding[]): DocumentView {
  const [filter, setFilter] = useState<FindingFilter>(NO_FILTER);
  return useMemo(() => {
    const view = findingsView({ ...reviewed.review, findings: check.findings }, ignored, filter);
    const cards = documentCards(
      check,
      view.groups.flatMap(({ items }) => items),
    );
    const roundings = documentCards(check, view.roundings);
    const asked = filter.classes.size === 0 ? ERRORS_ALONE : filter.classes;
    const words = filter.text.trim().split(/\s+/);
    const passes = ({ before, words: own, after }: MarkedSentence, said: string): boolean =>
      words.every((word) => `${before}${own}${after} ${said}`.includes(word));
    const showsUnchecked = filter.classes.size === 0 || filter.classes.has('undecided');
    return {
      filter,
      setFilter,
      isFiltered: filter.classes.size > 0 || filter.text.trim() !== '',
      view,
      cards,
      roundings,
      ignored: documentCards(check, view.ignored),
      unchecked: showsUnchecked ? check.unchecked.filter(({ sentence, reason }) => passes(sentence, uncheckedSaid(reason))) : [],
      agreed:
        filter.classes.size === 0
          ? bySentence(check.agreed.filter(({ sentence, said }) => passes(sentence, runsText(said))))
          : [],
      stops: [...cards, ...roundings].flatMap(({ items }) => items).filter(({ className }) => asked.has(className)),
    };
  }, [check, reviewed, ignored, filter]);
}

function bySentence(agreed: readonly AgreedWords[]): readonly (readonly AgreedWords[])[] {
  const groups = new Map<string, AgreedWords[]>();
  for (const one of agreed) groups.set(one.sentence.id, [...(groups.get(one.sentence.id) ?? []), one]);
  return [...groups.values()];
}
