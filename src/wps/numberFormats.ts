import { scalesNumbers } from '../core/workbook/scaledFormat';
import type { CellValue } from '../core/workbook/snapshot';
import { blockAddress } from './area';
import type { WpsSheet } from './objectModel';

/** Cells from the first to the last row and column, both of them part of it; from 0. */
interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The formats of numbers that are printed smaller than they are, by row and column. WPS tells the format of many cells at once
 * where they have the same; parts are asked where they have not, so that a table takes a few questions and not one a cell.
 */
export function scaledFormats(sheet: WpsSheet, values: readonly (readonly CellValue[])[]): readonly (readonly unknown[])[] {
  const found: string[][] = [];
  const formatOf = ({ top, left, bottom, right }: Block): unknown =>
    sheet.Range(blockAddress(top, left, bottom, right)).NumberFormat;
  const look = (part: Block): void => {
    const block = numbersIn(values, part);
    if (block === null) return;
    const format = formatOf(block);
    if (typeof format === 'string') {
      if (scalesNumbers(format)) fill(found, block, format);
      return;
    }
    const { top, left, bottom, right } = block;
    const [height, width] = [bottom - top + 1, right - left + 1];
    if (height * width === 1) return;
    // Columns of one format each are told apart by columns, and a line of numbers above the amounts by rows.
    const byColumns = height === 1 || (width > 1 && typeof formatOf({ ...block, right: left }) === 'string');
    if (byColumns) {
      const middle = left + Math.floor(width / 2);
      look({ ...block, right: middle - 1 });
      look({ ...block, left: middle });
    } else {
      const middle = top + Math.floor(height / 2);
      look({ ...block, bottom: middle - 1 });
      look({ ...block, top: middle });
    }
  };
  const columns = values.reduce((most, line) => Math.max(most, line.length), 0);
  look({ top: 0, left: 0, bottom: values.length - 1, right: columns - 1 });
  return found;
}

/** The smallest block that holds all numbers of a part; `null` where it has none. */
function numbersIn(values: readonly (readonly CellValue[])[], part: Block): Block | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let row = part.top; row <= part.bottom; row += 1) {
    for (let column = part.left; column <= part.right; column += 1) {
      if (typeof values[row]?.[column] !== 'number') continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = row;
      right = Math.max(right, column);
    }
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

function fill(formats: string[][], { top, left, bottom, right }: Block, format: string): void {
  for (let row = top; row <= bottom; row += 1) {
    const line = (formats[row] ??= []);
    for (let column = left; column <= right; column += 1) line[column] = format;
  }
}
