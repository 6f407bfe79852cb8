import { displayWidth } from '../../core/text/displayWidth';
import { wrapText } from '../../core/text/wrapText';

export { displayWidth };

/** Fills up with blanks to a width on a terminal. */
export function padDisplay(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Breaks a text into lines of at most `width` columns; a single longer word stays whole. */
export function wrapDisplay(text: string, width: number): string[] {
  return wrapText(text, width, displayWidth);
}
