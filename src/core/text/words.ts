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

/** A name as people read it: as printed, without blanks and numbering. */
export const printedName = memoised((text) => printedText(text).replace(NUMBERING, ''));
