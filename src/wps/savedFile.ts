import { a1, parseA1 } from '../core/workbook/address';
import { scalesNumbers } from '../core/workbook/scaledFormat';
import { type CellValue, isCellError, type SheetSnapshot, type WorkbookSnapshot } from '../core/workbook/snapshot';
import { type Extent, extentTo } from './area';
import { CELLS_AT_ONCE, errorText, isPlain } from './cellValues';
import type { WpsSheet, WpsWorkbook } from './objectModel';
import { type OpenWorkbook, runWps } from './wpsError';

/** Reads a workbook’s file; rejects or throws for what it cannot read. */
export type ReadFile = (bytes: Uint8Array, name: string) => Promise<WorkbookSnapshot>;

/**
 * What stands in the file of a workbook in which nothing was changed since it was saved, when nobody else can have saved it
 * meanwhile: one call instead of several for each sheet. `null` where WPS does not say so, or gives no such file.
 */
export async function savedFile(open: OpenWorkbook, readFile: ReadFile): Promise<WorkbookSnapshot | null> {
  try {
    const file = await runWps(open, (workbook) => unchangedFile(open, workbook));
    if (file === null) return null;
    const { sheets, unread, properties } = await readFile(file.bytes, file.name);
    // Links to other files are what WPS does not tell once something was changed: they would come and go.
    return { sheets, ...(unread && { unread }), ...(properties && { properties }) };
  } catch {
    // Encrypted, of another kind, or elsewhere: WPS itself is asked then.
    return null;
  }
}

function unchangedFile({ addIn }: OpenWorkbook, workbook: WpsWorkbook): { bytes: Uint8Array; name: string } | null {
  const [isSaved, isReadOnly] = [workbook.Saved, workbook.ReadOnly];
  if (!isSaved || !(isReadOnly === false || isReadOnly === 0)) return null;
  const name = workbook.FullName;
  const binary: unknown = addIn.FileSystem.readAsBinaryString(name);
  if (typeof binary !== 'string') return null;
  return { name, bytes: Uint8Array.from(binary, (character) => character.charCodeAt(0)) };
}

/**
 * Whether a file is what WPS has open: the same sheets, the same value in every cell of theirs, and amounts that show as they are.
 * A file in which numbers are printed smaller than they are is left to WPS as a whole: amounts never depend on the file alone.
 */
export function isOpenNow(workbook: WpsWorkbook, { sheets, unread = [] }: WorkbookSnapshot): boolean {
  if (!workbook.Saved || unread.some(({ reason }) => reason !== 'no-cells') || sheets.some(hasScaledNumbers)) return false;
  const open = workbook.Worksheets;
  return open.Count === sheets.length && sheets.every((sheet, index) => isSheet(open.Item(index + 1), sheet));
}

const hasScaledNumbers = ({ rows }: SheetSnapshot): boolean => rows.some((row) => row.some((cell) => cell?.format !== undefined));

function isSheet(sheet: WpsSheet, { rows }: SheetSnapshot): boolean {
  const used = sheet.UsedRange;
  const address = used.Address(false, false);
  const { row: top, column: left } = parseA1(address.split(':')[0] ?? '');
  const end = extentTo(address);
  const extent = { rows: end.rows - top, columns: end.columns - left };
  if (extent.rows * extent.columns > CELLS_AT_ONCE) return false;
  const values = grid(used.Value2, extent);
  if (values === null) return false;
  const at = (row: number, column: number): CellValue => rows[row]?.[column]?.value ?? null;
  const isOutside = (row: number, column: number): boolean =>
    row < top || row >= end.rows || column < left || column >= end.columns;
  const isMissed = rows.some((line, row) => line.some((_, column) => isOutside(row, column) && !isBlank(at(row, column))));
  if (isMissed) return false;
  const areSame = values.every((line, row) => line.every((value, column) => isSame(value, at(top + row, left + column))));
  return areSame && showsAmounts(sheet, rows);
}

function grid(answer: unknown, { rows, columns }: Extent): readonly (readonly unknown[])[] | null {
  if (rows * columns === 1 && !Array.isArray(answer)) return [[answer]];
  const isLine = (line: unknown): line is unknown[] => Array.isArray(line) && line.length === columns;
  return Array.isArray(answer) && answer.length === rows && answer.every(isLine) ? answer : null;
}

const isBlank = (value: CellValue): boolean => value === null || value === '';

function isSame(open: unknown, saved: CellValue): boolean {
  if (isCellError(saved)) return errorText(open) === saved.error;
  if (!isPlain(open)) return false;
  return open === saved || (isBlank(open ?? null) && isBlank(saved));
}

/** The format of the largest number: of a table that shows its amounts in 万元 without their being so, it is the first to tell. */
function showsAmounts(sheet: WpsSheet, rows: SheetSnapshot['rows']): boolean {
  let [size, place] = [0, ''];
  rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (typeof cell?.value !== 'number' || Math.abs(cell.value) <= size) return;
      [size, place] = [Math.abs(cell.value), a1(row, column)];
    });
  });
  if (place === '') return true;
  const format = sheet.Range(place).NumberFormat;
  return typeof format === 'string' && !scalesNumbers(format);
}
