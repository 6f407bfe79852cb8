import { wpsMessages } from './wpsMessages';
import { a1, type CellRef } from '../core/workbook/address';
import type { CellEdit, CellEntry } from '../core/workbook/cellEdit';
import { literalText } from '../core/workbook/literalText';
import type { WpsRange, WpsWorkbook } from './objectModel';
import { isProtected, sheetNamed } from './sheets';
import { type OpenWorkbook, runWps, WpsProblem } from './wpsError';

/**
 * Writes a number or a text into one cell; the number format stays.
 * @throws WpsProblem when the sheet is missing or the cell is protected; then nothing has changed.
 */
export function writeCell(open: OpenWorkbook, cell: CellRef, value: number | string): Promise<CellEdit> {
  return runWps(open, (workbook) => {
    const range = writableCell(workbook, cell);
    const before = entryOf(range);
    range.Value2 = typeof value === 'string' ? literalText(value, String(range.NumberFormat)) : value;
    return { cell, before, after: entryOf(range) };
  });
}

/**
 * Puts back the formula or value that `writeCell` replaced.
 * @throws WpsProblem `cell-changed` when the cell no longer holds what was written.
 */
export function undoEdit(open: OpenWorkbook, { cell, before, after }: CellEdit): Promise<void> {
  return runWps(open, (workbook) => {
    const range = writableCell(workbook, cell);
    const now = entryOf(range);
    if (now.content !== after.content || now.kind !== after.kind) {
      throw new WpsProblem('cell-changed', wpsMessages.cellChanged(a1(cell.row, cell.column)));
    }
    putBack(range, before);
  });
}

/** Gives a cell the content that `entryOf` read there. */
export function putBack(range: WpsRange, { content, kind }: CellEntry): void {
  range.Formula = kind === 'text' ? literalText(String(content), String(range.NumberFormat)) : content;
}

function writableCell(workbook: WpsWorkbook, { sheet: name, row, column }: CellRef): WpsRange {
  const sheet = sheetNamed(workbook, name);
  const range = sheet.Range(a1(row, column));
  if (isProtected(sheet) && range.Locked !== false) {
    throw new WpsProblem('sheet-protected', wpsMessages.sheetsProtected([name]));
  }
  return range;
}

/** What was entered into a cell. */
export function entryOf(range: WpsRange): CellEntry {
  const formula = range.Formula;
  if (range.HasFormula === true) return { content: String(formula), kind: 'formula' };
  const value = range.Value2;
  if (typeof value === 'number' || typeof value === 'boolean') {
    // An error value is told as a number, or as nothing known; what was typed for it is its text.
    return { content: typeof formula === 'string' && formula.startsWith('#') ? formula : value, kind: 'constant' };
  }
  if (typeof value === 'string') return { content: value, kind: 'text' };
  return { content: typeof formula === 'string' ? formula : '', kind: 'constant' };
}
