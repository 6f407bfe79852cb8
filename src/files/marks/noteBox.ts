import { attribute, childNamed, childrenNamed, smallInteger, type XmlElement } from '../xml/parseXml';
import { GRID } from '../limits';

/** Where the box of a note lies: column, pixels into it, row, pixels into it; first the left top, then the right bottom. */
export type Anchor = readonly [number, number, number, number, number, number, number, number];

const CHARACTERS_A_LINE = 22;
const CHARACTER_PIXELS = 12;
const LINE_PIXELS = 16;
const PADDING = 12;
const DEFAULT_COLUMN_PIXELS = 72;
const DEFAULT_ROW_PIXELS = 18;
const MOST_LINES = 30;

/** Widths of columns in pixels; a unit of width is about seven pixels and five more are padding (ECMA-376, `col`). */
export function columnPixels(worksheet: XmlElement): (column: number) => number {
  const format = childNamed(worksheet, 'sheetFormatPr');
  const usual = pixels(format && attribute(format, 'defaultColWidth')) ?? DEFAULT_COLUMN_PIXELS;
  const spans = childrenNamed(worksheet, 'cols').flatMap((list) =>
    childrenNamed(list, 'col').map((column) => ({
      first: (smallInteger(attribute(column, 'min')) ?? 1) - 1,
      last: (smallInteger(attribute(column, 'max')) ?? 1) - 1,
      width: attribute(column, 'hidden') === '1' ? 0 : (pixels(attribute(column, 'width')) ?? usual),
    })),
  );
  return (column) => spans.find(({ first, last }) => first <= column && column <= last)?.width ?? usual;
}

function pixels(width: string | null): number | null {
  const units = Number(width);
  return width !== null && units >= 0 && units < 256 ? Math.trunc(units * 7 + 5) : null;
}

/** A character of the Chinese script takes two places, a Latin one one. */
function lineCount(text: string): number {
  return text.split('\n').reduce((lines, line) => {
    const places = Array.from(line).reduce((sum, character) => sum + (character > '\u2000' ? 2 : 1), 0);
    return lines + Math.max(1, Math.ceil(places / (2 * CHARACTERS_A_LINE)));
  }, 0);
}

/** The box beside a cell that is just big enough for the text; at the right or lower edge of the grid on the other side of the cell. */
export function noteAnchor(row: number, column: number, text: string, widthOf: (column: number) => number): Anchor {
  let width = CHARACTERS_A_LINE * CHARACTER_PIXELS + PADDING;
  const height = Math.min(lineCount(text), MOST_LINES) * LINE_PIXELS + PADDING;
  const left = Math.min(column + 1, GRID.columns - 4);
  let right = left;
  width += 15;
  while (right < GRID.columns - 1 && width >= widthOf(right)) width -= widthOf(right++);
  const rows = Math.floor(height / DEFAULT_ROW_PIXELS);
  const top = Math.max(0, Math.min(row - 1, GRID.rows - rows - 2));
  return [left, 15, top, 4, right, right < GRID.columns - 1 ? width : 0, top + rows, 4 + (height % DEFAULT_ROW_PIXELS)];
}
