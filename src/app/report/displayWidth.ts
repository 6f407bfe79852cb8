import { displayWidth } from '../../core/displayWidth';

export { displayWidth };

/** Fills up with blanks to a width on a terminal. */
export function padDisplay(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** What must not be torn apart at the end of a line: numbers, codes, words in Latin letters; else any two characters may part. */
const UNBREAKABLE = /[\w.,%!-]+|./gu;
/** Punctuation that never begins a line. */
const CLINGS = /^[，。、；：？！）》”,.;:)%]/u;

/** Breaks a text into lines of at most `width` columns; a single longer word stays whole. */
export function wrapDisplay(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(UNBREAKABLE) ?? []) {
    if (line !== '' && displayWidth(line) + displayWidth(piece) > width && !CLINGS.test(piece)) {
      lines.push(line.trimEnd());
      line = piece === ' ' ? '' : piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}
