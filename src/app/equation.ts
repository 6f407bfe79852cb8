import { Decimal } from 'decimal.js';
import { separatedAmount } from '../core/amounts/format';
import type { Finding, FindingCell } from '../core/review';

/** A piece of a finding's sentence; with a cell where the piece is that cell's figure. */
export interface SentencePart {
  readonly text: string;
  readonly cell?: FindingCell;
  /** The piece is what the two sides differ by. */
  readonly isDifference?: true;
}

export interface FindingSentence {
  /** What it speaks of, `03表 20805 行政事业单位养老支出`; empty where the figures name their own places. */
  readonly subject: string;
  /** The rest of the sentence, with its figures linked to their cells. */
  readonly parts: readonly SentencePart[];
}

const COLON = '：';

/** The sentence of a finding with every figure linked to its cell. Joined, subject and parts are the message again. */
export function findingSentence({ message, cells, relation, difference }: Finding): FindingSentence {
  const colon = relation === undefined ? -1 : message.indexOf(COLON);
  const subject = colon < 0 ? '' : message.slice(0, colon);
  const body = colon < 0 ? message : message.slice(colon + COLON.length);
  const parts: SentencePart[] = [];
  let position = 0;
  for (const cell of cells) {
    const place = placeOf(cell, body, position);
    if (place === null) continue;
    if (place.start > position) parts.push({ text: body.slice(position, place.start) });
    parts.push({ text: body.slice(place.start, place.end), cell });
    position = place.end;
  }
  parts.push(...tailParts(body.slice(position), difference));
  return { subject, parts };
}

/** What follows the last figure: the sums, and at its end the difference. */
function tailParts(tail: string, difference: string | undefined): SentencePart[] {
  const texts = spellings(difference ?? '').map((text) => ({ text, start: text === '' ? -1 : tail.lastIndexOf(text) }));
  const place = texts.find(({ start }) => start >= 0);
  if (place === undefined) return tail === '' ? [] : [{ text: tail }];
  const { text, start } = place;
  const parts: SentencePart[] = [
    { text: tail.slice(0, start) },
    { text, isDifference: true },
    { text: tail.slice(start + text.length) },
  ];
  return parts.filter((part) => part.text !== '');
}

/** Where the amount of a cell stands, directly after its label, from `from` on. */
function placeOf(cell: FindingCell, body: string, from: number): { start: number; end: number } | null {
  if (cell.value === '') return null;
  for (const before of [`${cell.label} `, '']) {
    for (const amount of spellings(cell.value)) {
      const found = indexOfAmount(body, `${before}${amount}`, from);
      if (found >= 0) return { start: found + before.length, end: found + before.length + amount.length };
    }
  }
  return null;
}

/** As `indexOf`, but not inside a longer number. */
function indexOfAmount(body: string, words: string, from: number): number {
  for (let found = body.indexOf(words, from); found >= 0; found = body.indexOf(words, found + 1)) {
    const before = found > 0 ? (body[found - 1] ?? '') : '';
    const after = body.slice(found + words.length, found + words.length + 2);
    if (!/[\d.,]/.test(before) && !/^(?:\d|[.,]\d)/.test(after)) return found;
  }
  return -1;
}

/** Sentences write amounts with thousands separators, counts and texts as they are. */
function spellings(value: string): readonly string[] {
  if (!/^-?\d+(?:\.\d+)?$/.test(value)) return [value];
  return [separatedAmount(new Decimal(value)), value];
}
