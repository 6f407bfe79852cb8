import type { SheetPrints } from '../core/disclosure/annexTables';
import { parseA1 } from '../core/workbook/address';
import { type CellValue, isCellError, type SheetSnapshot, type WorkbookSnapshot } from '../core/workbook/snapshot';
import { type Extent, extentTo } from './area';
import { CELLS_AT_ONCE, errorText, isPlain } from './cellValues';
import type { WpsSheet, WpsWorkbook } from './objectModel';
import { temporaryCopy } from './temporaryCopy';
import { type OpenWorkbook, runWps } from './wpsError';

/** Reads a workbook’s file; rejects or throws for what it cannot read. */
export interface CopyReader {
  readWorkbook(bytes: Uint8Array, name: string): Promise<WorkbookSnapshot>;
  /** How the sheets of that workbook are printed. */
  readPrints(bytes: Uint8Array, workbook: WorkbookSnapshot): Promise<SheetPrints>;
}

/** A file, and what stands in it. */
export interface Copy {
  readonly bytes: Uint8Array;
  readonly workbook: WorkbookSnapshot;
}

/**
 * What stands in a copy that WPS saves of the workbook as it is now: one call instead of several for each sheet. `null` where WPS
 * gives no such copy.
 */
export async function presentCopy(open: OpenWorkbook, reader: CopyReader): Promise<Copy | null> {
  try {
    const binary = await runWps(open, (workbook) => {
      const copy = temporaryCopy(open, workbook);
      return isOutdated(open, workbook, copy) ? null : copy;
    });
    if (binary === null) return null;
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    const { sheets, unread, properties } = await reader.readWorkbook(bytes, open.workbook?.FullName ?? '');
    // Links to other files are what WPS does not tell where it is asked itself: they would come and go.
    return { bytes, workbook: { sheets, ...(unread && { unread }), ...(properties && { properties }) } };
  } catch {
    // Encrypted, of another kind, or not to be had: WPS itself is asked then.
    return null;
  }
}

/** Something was changed since the workbook was saved, and the copy is the saved file all the same. */
function isOutdated({ addIn }: OpenWorkbook, workbook: WpsWorkbook, copy: string): boolean {
  if (workbook.Saved) return false;
  try {
    return addIn.FileSystem.readAsBinaryString(workbook.FullName) === copy;
  } catch {
    // It was never saved, or is not on this computer.
    return false;
  }
}

/** Whether a copy is what WPS has open: as many sheets, and the same value in every cell of theirs. */
export function isOpenNow(workbook: WpsWorkbook, { sheets, unread = [] }: WorkbookSnapshot): boolean {
  if (unread.some(({ reason }) => reason !== 'no-cells')) return false;
  const open = workbook.Worksheets;
  return open.Count === sheets.length && sheets.every((sheet, index) => isSheet(open.Item(index + 1), sheet));
}

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
  return values.every((line, row) => line.every((value, column) => isSame(value, at(top + row, left + column))));
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
