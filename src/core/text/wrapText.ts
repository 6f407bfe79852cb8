/** What must not be torn apart at the end of a line: numbers, codes, words in Latin letters; else any two characters may part. */
const UNBREAKABLE = /[\w.,%!-]+|./gu;
/** Punctuation that never begins a line. */
const CLINGS = /^[，。、；：？！）》”,.;:)%]/u;

/** Breaks a text into lines of at most `width`, in the unit of `widthOf`; a single longer word stays whole. */
export function wrapText(text: string, width: number, widthOf: (piece: string) => number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.match(UNBREAKABLE) ?? []) {
    if (line !== '' && widthOf(line) + widthOf(piece) > width && !CLINGS.test(piece)) {
      lines.push(line.trimEnd());
      line = piece === ' ' ? '' : piece;
    } else line += piece;
  }
  return [...lines, line.trimEnd()];
}
