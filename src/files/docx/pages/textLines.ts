import { isFullWidth, unbreakable, widthOf } from '../cellLines';

/** Marks that Word lets hang over the end of a line. */
const HANGING = /[、。，：；？！]$/;
/** Between Chinese characters and digits or letters Word leaves a quarter of a character. */
const GAP = 2.5;
const WESTERN = /[0-9A-Za-z]/;

/** The room that a paragraph's text has, in twips; `size` in half points. */
export interface TextRoom {
  readonly width: number;
  readonly firstLine: number;
  readonly size: number;
}

/** Lines that a paragraph of running text takes, as Word breaks them. */
export function textLines(text: string, { width, firstLine, size }: TextRoom): number {
  let lines = 1;
  let left = width - firstLine;
  let before = '';
  for (const piece of unbreakable(text)) {
    const gap = isGap(before, piece) ? GAP * size : 0;
    const own = widthOf(piece, size) + gapsIn(piece) * GAP * size;
    const hanging = HANGING.test(piece) && piece.length > 1 ? widthOf(piece.at(-1) ?? '', size) : 0;
    if (gap + own - hanging > left && before !== '') {
      lines += 1;
      left = width - own;
    } else left -= gap + own;
    // What is wider than a line breaks anywhere.
    while (own > width && left < 0) {
      lines += 1;
      left += width;
    }
    before = piece;
  }
  return lines;
}

function isGap(before: string, after: string): boolean {
  const [last, first] = [before.at(-1) ?? '', after.at(0) ?? ''];
  return (isIdeograph(last) && WESTERN.test(first)) || (WESTERN.test(last) && isIdeograph(first));
}

function gapsIn(piece: string): number {
  const characters = Array.from(piece);
  return characters.filter((character, index) => index > 0 && isGap(characters[index - 1] ?? '', character)).length;
}

function isIdeograph(character: string): boolean {
  return isFullWidth(character) && /\p{Script=Han}/u.test(character);
}
