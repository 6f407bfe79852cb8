/** How wide text stands in a cell and how many lines it takes there; rather one line too many than text that is cut off. */

/** Set full-width in Chinese text although they are narrow in Unicode. */
const FULL_WIDTH =
  /[\u2013-\u201f\u2026\u2103\u2116\u2160-\u217f\u2460-\u249b\u2500-\u25ff\u2e80-\u303f\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
/** Of the Latin letters and marks, in the usual fonts. */
const NARROW = /[.,:;'|!il()[\]\-]/;
const WIDE = /[A-Z@%&mw]/;
/** Never begins a line. */
const CLOSING = /[，。、；：？！）》」』”’〉】％%,.;:!?)\]}]/;
/** Never ends a line. */
const OPENING = /[（《「『“‘〈【([{]/;
const WORD = /[0-9A-Za-z.,%+\-]/;

/** Whether Chinese fonts set a character as wide as it is high. */
export function isFullWidth(character: string): boolean {
  return FULL_WIDTH.test(character);
}

/** Width of one character in twips, `size` in half points. */
function characterWidth(character: string, size: number): number {
  if (isFullWidth(character)) return size * 10;
  if (NARROW.test(character)) return size * 3;
  return size * (WIDE.test(character) ? 7.5 : 5);
}

/** Width of a text on one line, in twips; `size` in half points. */
export function widthOf(text: string, size: number): number {
  let width = 0;
  for (const character of text) width += characterWidth(character, size);
  return width;
}

/** Lines that a text takes in a column of `width` twips; 1 for no text. */
export function linesOf(text: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of text.split('\n').flatMap((line, index) => [...(index === 0 ? [] : ['\n']), ...unbreakable(line)])) {
    const needed = piece === '\n' ? 0 : widthOf(piece, size);
    if (piece === '\n' || (used > 0 && used + needed > width)) {
      lines += 1;
      used = 0;
    }
    // What is wider than the column breaks anywhere.
    lines += Math.max(0, Math.ceil(needed / width) - 1);
    used = needed > width ? needed % width : used + needed;
  }
  return lines;
}

/** Pieces between which a line may end: single Chinese characters, with the marks that must not stand apart from them, and words. */
export function unbreakable(text: string): string[] {
  const pieces: string[] = [];
  let isOpen = false;
  for (const character of text) {
    const last = pieces.at(-1);
    const joins =
      last !== undefined && (isOpen || CLOSING.test(character) || (WORD.test(character) && WORD.test(last.at(-1) ?? '')));
    if (joins) pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
    isOpen = OPENING.test(character);
  }
  return pieces;
}
