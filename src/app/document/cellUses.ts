import type { FindingCell } from '../../core/findings/finding';
import type { QuotePlace } from '../../core/verify/reading/document';
import type { DocumentCheck } from './documentCheck';
import { classOf, type FindingClass } from '../findingClass';
import { speaksOf } from '../findingsView';
import type { MarkedSentence } from './markedSentence';

/** A sentence with the stretches of it that are meant. */
export interface MarkedText {
  readonly text: string;
  /** In order, none over another. */
  readonly marks: readonly (readonly [start: number, end: number])[];
}

/** A sentence of the document that uses a cell. */
export interface CellUse extends MarkedText {
  /** The worst that was found about these words; `null` where they agree with the tables. */
  readonly className: FindingClass | null;
}

type Cell = Pick<FindingCell, 'sheet' | 'address'>;
interface Words {
  readonly place: QuotePlace;
  readonly sentence: MarkedSentence;
}

const ORDER: readonly FindingClass[] = ['error', 'hint', 'rounding', 'undecided'];

/** The sentences that use a cell, in reading order, right and wrong. */
export function cellUses(check: DocumentCheck, cell: Cell): readonly CellUse[] {
  const found = check.findings.flatMap((finding, index): (Words & { className: FindingClass; speaks: boolean })[] => {
    const [place, sentence] = [check.places[index], check.sentences[index]];
    return place && sentence ? [{ place, sentence, className: classOf(finding.severity), speaks: speaksOf(finding, cell) }] : [];
  });
  const used = check.uses.filter(({ cells }) =>
    cells.some(({ sheet, address }) => sheet === cell.sheet && address === cell.address),
  );
  const groups = new Map<string, Words[]>();
  for (const words of [...used, ...found.filter(({ speaks }) => speaks)]) {
    const key = `${words.place.paragraph} ${textOf(words.sentence)}`;
    groups.set(key, [...(groups.get(key) ?? []), words]);
  }
  return [...groups.values()]
    .sort(([one], [other]) => positionOf(one) - positionOf(other))
    .map((words): CellUse => {
      const classes = found
        .filter((one) => words.some((other) => overlap(one.place, other.place)))
        .map(({ className }) => className);
      const [first] = words;
      return {
        text: first === undefined ? '' : textOf(first.sentence),
        marks: merged(words.map(({ sentence }) => [sentence.before.length, sentence.before.length + sentence.words.length])),
        className: ORDER.find((name) => classes.includes(name)) ?? null,
      };
    });
}

/** A single stretch of a sentence. */
export function markedText({ before, words, after }: MarkedSentence): MarkedText {
  return { text: before + words + after, marks: [[before.length, before.length + words.length]] };
}

function textOf({ before, words, after }: MarkedSentence): string {
  return before + words + after;
}

function positionOf(words: Words | undefined): number {
  return words === undefined ? 0 : words.place.paragraph * 1e6 + words.place.start;
}

function overlap(one: QuotePlace, other: QuotePlace): boolean {
  return one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;
}

function merged(stretches: readonly (readonly [number, number])[]): readonly (readonly [number, number])[] {
  const result: [number, number][] = [];
  for (const [start, end] of [...stretches].sort((a, b) => a[0] - b[0])) {
    const last = result.at(-1);
    if (last !== undefined && start <= last[1]) last[1] = Math.max(last[1], end);
    else result.push([start, end]);
  }
  return result;
}
