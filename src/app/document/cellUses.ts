import type { QuotePlace } from '../../core/verify/reading/document';
import { isSameCell, type CellRef } from '../../core/workbook/address';
import { overlap } from '../../core/verify/agreements';
import { classOf, type FindingClass, worstOf } from '../findingClass';
import type { DocumentCheck } from './documentCheck';
import { speaksOf } from '../findingsView';
import { type MarkedText, markedText } from './markedText';
import type { MarkedSentence } from './markedSentence';

/** A sentence of the document that uses a cell. */
export interface CellUse extends MarkedText {
  /** The worst that was found about these words; `null` where they agree with the tables. */
  readonly className: FindingClass | null;
}

interface Words {
  readonly place: QuotePlace;
  readonly sentence: MarkedSentence;
}

/** The sentences that use a cell, in reading order, right and wrong. */
export function cellUses(check: DocumentCheck, cell: CellRef): readonly CellUse[] {
  const found = check.findings.flatMap((finding, index): (Words & { className: FindingClass; speaks: boolean })[] => {
    const [place, sentence] = [check.places[index], check.sentences[index]];
    return place && sentence ? [{ place, sentence, className: classOf(finding.severity), speaks: speaksOf(finding, cell) }] : [];
  });
  const used = check.uses.filter(({ cells }) => cells.some((one) => isSameCell(one, cell)));
  const groups = new Map<string, Words[]>();
  for (const words of [...used, ...found.filter(({ speaks }) => speaks)]) {
    const { id } = words.sentence;
    groups.set(id, [...(groups.get(id) ?? []), words]);
  }
  return [...groups.values()]
    .sort(([one], [other]) => positionOf(one) - positionOf(other))
    .map((words): CellUse => {
      const classes = found
        .filter((one) => words.some((other) => overlap(one.place, other.place)))
        .map(({ className }) => className);
      const className = worstOf(classes);
      return { ...markedText(words.map(({ sentence }) => ({ sentence, className }))), className };
    });
}

function positionOf(words: Words | undefined): number {
  return words === undefined ? 0 : words.place.paragraph * 1e6 + words.place.start;
}
