import { scalesNumbers } from '../core/workbook/scaledFormat';
import type { CellValue } from '../core/workbook/snapshot';
import { blockAddress } from './area';
import type { SheetContent } from './cellValues';
import type { WpsSheet } from './objectModel';

type Values = readonly (readonly CellValue[])[];

/** Cells from the first to the last row and column, both of them part of it; from 0. */
interface Block {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/**
 * The formats of numbers that are printed smaller than they are, by row and column. WPS tells the format of many cells at once
 * where they have the same: the whole sheet is asked, then the parts in which tables have formats of their own, and smaller ones
 * only where such a part has several.
 */
export function scaledFormats(sheet: WpsSheet, { values, whole }: SheetContent): readonly (readonly unknown[])[] {
  const found: string[][] = [];
  const columns = values.reduce((most, line) => Math.max(most, line.length), 0);
  const all = numbersIn(values, { top: 0, left: 0, bottom: values.length - 1, right: columns - 1 });
  if (all === null) return found;
  const formatOf = ({ top, left, bottom, right }: Block): unknown =>
    sheet.Range(blockAddress(top, left, bottom, right)).NumberFormat;
  const isUniform = (block: Block, format: unknown): boolean => {
    if (typeof format === 'string' && scalesNumbers(format)) fill(found, block, format);
    return typeof format === 'string';
  };
  const look = (part: Block): void => {
    const block = numbersIn(values, part);
    if (block === null || isUniform(block, formatOf(block))) return;
    for (const half of halves(block, formatOf)) look(half);
  };
  if (!isUniform(all, whole?.NumberFormat)) for (const part of naturalParts(values, all)) look(part);
  return found;
}

/** Columns of one format each are told apart by columns, all else by rows. */
function halves(block: Block, formatOf: (block: Block) => unknown): Block[] {
  const { top, left, bottom, right } = block;
  if (top === bottom && left === right) return [];
  const byColumns = top === bottom || (left < right && typeof formatOf({ ...block, right: left }) === 'string');
  const [row, column] = [Math.floor((top + bottom + 1) / 2), Math.floor((left + right + 1) / 2)];
  return byColumns
    ? [
        { ...block, right: column - 1 },
        { ...block, left: column },
      ]
    : [
        { ...block, bottom: row - 1 },
        { ...block, top: row },
      ];
}

/** A table’s line of 栏次, its columns of 行次, and its amounts on both sides of a column of words. */
function naturalParts(values: Values, block: Block): Block[] {
  const { top, left, bottom, right } = block;
  if (top < bottom && countsUp(values[top]?.slice(left, right + 1))) {
    return [{ ...block, bottom: top }, ...naturalParts(values, { ...block, top: top + 1 })];
  }
  const columns = Array.from({ length: right - left + 1 }, (_, index) => left + index);
  const cellsIn = (column: number): CellValue[] => values.slice(top, bottom + 1).map((line) => line[column] ?? null);
  const kinds = columns.map((column) => {
    const cells = cellsIn(column);
    return !cells.some((cell) => typeof cell === 'number') ? 'words' : countsUp(cells) ? 'order' : 'amounts';
  });
  const first = columns.filter((_, index) => kinds[index] !== 'words' && kinds[index] !== kinds[index - 1]);
  return first.map((column) => {
    const after = columns.find((other) => other > column && kinds[other - left] !== kinds[column - left]);
    return { ...block, left: column, right: (after ?? right + 1) - 1 };
  });
}

/** 1, 2, 3, …: the order of rows or columns. */
function countsUp(cells: readonly CellValue[] = []): boolean {
  const numbers = cells.filter((cell) => typeof cell === 'number');
  return numbers.length > 1 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

/** The smallest block that holds all numbers of a part; `null` where it has none. */
function numbersIn(values: Values, part: Block): Block | null {
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
