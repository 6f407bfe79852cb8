import { memoised } from './memoised';
import { NUMBERING } from './numbering';

/** Printed words reduced to what identifies them: width, blanks, quotes and numbering do not count. */

const BLANKS = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;

/** Half-width, without blanks, invisible characters and quotation marks. */
export const plainWords = memoised((text) =>
  text
    .normalize('NFKC')
    .replace(BLANKS, '')
    .replace(/[“”"'‘’`「」『』*]/g, '')
    .replace(/[﹙〔【[]/g, '(')
    .replace(/[﹚〕】\]]/g, ')'),
);

/** As plainWords, also without leading `一、`, `（一）`, `1.`, `（1）`, `其中：`, `减：` and a trailing colon. */
export const labelWords = memoised((text) =>
  plainWords(text)
    .replace(NUMBERING, '')
    .replace(/^(?:其中[::]?|加[::]|减[::])(?=.)/, '')
    .replace(NUMBERING, '')
    .replace(/[::]$/, ''),
);

/** As printed, without blanks and invisible characters. */
export const printedText = memoised((text) => text.replace(BLANKS, ''));

/** What a printed text says in these plain words: with its own brackets and quotation marks. The words themselves where it does not say them. */
export function printedPart(printed: string, words: string): string {
  if (words === '' || printed.includes(words)) return words;
  for (let from = 0; from < printed.length; from++) {
    for (let to = from + 1; to <= printed.length; to++) {
      const part = printed.slice(from, to);
      const plain = plainWords(part);
      // A part that begins with what counts for nothing begins one letter later.
      if (plain === words && plainWords(part[0] ?? '') !== '') return part;
      if (plain.length > words.length) break;
    }
  }
  return words;
}

/** A name as people read it: as printed, without blanks and numbering. */
export const printedName = memoised((text) => printedText(text).replace(NUMBERING, ''));
