import { wpsMessages } from './wpsMessages';
import { firstPart } from '../core/tables/locating/largeSheet';
import { a1 } from '../core/workbook/address';
import type { CellValue } from '../core/workbook/snapshot';
import { blockAddress, type Extent, extentTo } from './area';
import type { WpsFunctions, WpsRange, WpsSheet } from './objectModel';
import { WpsProblem } from './wpsError';

/** What the cells of a sheet hold, from A1 to the last one that holds something or has a format of its own. */
export interface SheetContent {
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly unknown[])[];
  /** The cells as one range; `null` where the sheet was too large to be read at once. */
  readonly whole: WpsRange | null;
  /** How many rows the sheet has, where it is so large that only its first part was read. */
  readonly cutFrom: number | null;
}

/** Cells that are taken as they come; a used range beyond it is one of formats, mostly. */
const TAKEN_AS_USED = 200_000;
/** Cells of one answer. */
export const CELLS_AT_ONCE = 50_000;
/** More cells with content than any workbook of tables has. */
const MOST_CELLS = 5_000_000;

/**
 * In two calls, or two for each block of a large sheet. @param name for the sentence of the error.
 * @throws WpsProblem `sheet-unreadable` where WPS answers with other than one value for each cell
 */
export function sheetContent(sheet: WpsSheet, name: string, functions: WpsFunctions): SheetContent {
  const used = sheet.UsedRange;
  const address = used.Address(false, false);
  const all = extentTo(address);
  const filled = all.rows * all.columns > TAKEN_AS_USED ? contentExtent(sheet, all, functions) : all;
  const isTooLarge = filled.rows * filled.columns > MOST_CELLS;
  const extent = isTooLarge ? firstPart(filled) : filled;
  const height = Math.max(1, Math.floor(CELLS_AT_ONCE / extent.columns));
  // Most sheets are used from their first cell on: then what WPS gave is the range itself.
  const whole =
    extent.rows > height
      ? null
      : extent === all && /^A1(?::|$)/.test(address)
        ? used
        : sheet.Range(blockAddress(0, 0, extent.rows - 1, extent.columns - 1));
  const values: unknown[][] = [];
  const formulas: unknown[][] = [];
  for (let first = 0; first < extent.rows; first += height) {
    const rows = Math.min(height, extent.rows - first);
    const range = whole ?? sheet.Range(blockAddress(first, 0, first + rows - 1, extent.columns - 1));
    const shape = { rows, columns: extent.columns };
    values.push(...asGrid(range.Value2, shape, name));
    formulas.push(...asGrid(range.Formula, shape, name));
  }
  const read = (value: unknown, row: number, column: number): CellValue =>
    isPlain(value) ? (value ?? null) : doubtful(value, sheet, a1(row, column), name, functions);
  return {
    values: values.map((line, row) => line.map((value, column) => read(value, row, column))),
    formulas,
    whole,
    cutFrom: isTooLarge ? filled.rows : null,
  };
}

/** A number of cells that hold something does not grow any more behind the last of them: about thirty calls, whatever the size. */
function contentExtent(sheet: WpsSheet, used: Extent, functions: WpsFunctions): Extent {
  const count = (rows: number, columns: number): number =>
    functions.CountA(sheet.Range(blockAddress(0, 0, rows - 1, columns - 1)));
  const all = count(used.rows, used.columns);
  const rows = least(used.rows, (candidate) => count(candidate, used.columns) === all);
  return { rows, columns: least(used.columns, (candidate) => count(rows, candidate) === all) };
}

/** The smallest number from 1 to `most` that will do; all above it do as well. */
function least(most: number, does: (candidate: number) => boolean): number {
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (does(middle)) high = middle;
    else low = middle + 1;
  }
  return high;
}

function asGrid(answer: unknown, { rows, columns }: Extent, sheet: string): unknown[][] {
  if (rows * columns === 1 && !Array.isArray(answer)) return [[answer]];
  const lines: unknown[] = Array.isArray(answer) ? answer : [];
  const isGrid = (line: unknown): line is unknown[] => Array.isArray(line) && line.length === columns;
  if (lines.length !== rows || !lines.every(isGrid)) {
    throw new WpsProblem('sheet-unreadable', wpsMessages.sheetUnreadable(sheet));
  }
  return lines;
}

const ERROR_TEXT = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BLOCKED!|GETTING_DATA)$/;

/** As programs that came before tell them, and as no amount is typed. */
const ERROR_NUMBERS: ReadonlyMap<number, string> = new Map(
  (
    [
      [2000, '#NULL!'],
      [2007, '#DIV/0!'],
      [2015, '#VALUE!'],
      [2023, '#REF!'],
      [2029, '#NAME?'],
      [2036, '#NUM!'],
      [2042, '#N/A'],
    ] as const
  ).map(([code, text]) => [code - 0x7ff60000, text]),
);

/** A value that can be no error of a formula. */
export function isPlain(value: unknown): value is string | number | boolean | null | undefined {
  if (typeof value === 'number') return Number.isFinite(value) && !ERROR_NUMBERS.has(value);
  if (typeof value === 'string') return !ERROR_TEXT.test(value);
  return typeof value === 'boolean' || value === null || value === undefined;
}

/** The sign of an error value; `null` for what cannot be one. */
export function errorText(value: unknown): string | null {
  return typeof value === 'string' && ERROR_TEXT.test(value) ? value : (ERROR_NUMBERS.get(Number(value)) ?? null);
}

/** An error value, or something that looks like one: the cell itself is asked. */
function doubtful(value: unknown, sheet: WpsSheet, address: string, name: string, functions: WpsFunctions): CellValue {
  const cell = sheet.Range(address);
  if (functions.IsError(cell)) {
    const text = String(cell.Text).trim();
    // A narrow column shows ### instead.
    if (ERROR_TEXT.test(text)) return { error: text };
    return { error: ERROR_NUMBERS.get(Number(value)) ?? (typeof value === 'string' ? value : '#VALUE!') };
  }
  if (typeof value === 'number' || typeof value === 'string') return value;
  throw new WpsProblem('sheet-unreadable', wpsMessages.sheetUnreadable(name));
}
