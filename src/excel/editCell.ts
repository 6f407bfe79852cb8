/// <reference types="office-js" />
import { excelMessages } from './excelMessages';
import { a1, type CellRef } from '../core/workbook/address';
import type { CellEdit, CellEntry } from '../core/workbook/cellEdit';
import { literalText } from '../core/workbook/literalText';
import { ExcelProblem, officeCodeOf, runExcel } from './officeError';

/**
 * Writes a number or a text into one cell; the number format stays.
 * @throws ExcelProblem when the sheet is missing or the cell is protected; then nothing has changed.
 */
export function writeCell(cell: CellRef, value: number | string): Promise<CellEdit> {
  return runExcel(async (context) => {
    const { range, entry: before, numberFormat } = await readCell(context, cell);
    range.values = [[typeof value === 'string' ? literalText(value, numberFormat) : value]];
    range.load('values,formulas,valueTypes');
    await context.sync();
    return { cell, before, after: entryOf(range) };
  });
}

/**
 * Puts back the formula or value that `writeCell` replaced.
 * @throws ExcelProblem `cell-changed` when the cell no longer holds what was written.
 */
export function undoEdit({ cell, before, after }: CellEdit): Promise<void> {
  return runExcel(async (context) => {
    const { range, entry, numberFormat } = await readCell(context, cell);
    if (entry.content !== after.content || entry.kind !== after.kind) {
      throw new ExcelProblem('cell-changed', excelMessages.cellChanged(a1(cell.row, cell.column)));
    }
    putBack(range, { entry: before, numberFormat });
    await context.sync();
  });
}

/** What a cell held, and how it takes what is entered. */
export interface EnteredCell {
  readonly entry: CellEntry;
  readonly numberFormat: string;
}

interface ReadCell extends EnteredCell {
  readonly range: Excel.Range;
}

/** Values, formulas, types of values and the number format have to be loaded. */
export function enteredCell(range: Excel.Range): EnteredCell {
  return { entry: entryOf(range), numberFormat: String(range.numberFormat[0]?.[0]) };
}

/** Gives a cell the content that it had. */
export function putBack(range: Excel.Range, { entry: { content, kind }, numberFormat }: EnteredCell): void {
  range.formulas = [[kind === 'text' && typeof content === 'string' ? literalText(content, numberFormat) : content]];
}

async function readCell(context: Excel.RequestContext, { sheet: name, row, column }: CellRef): Promise<ReadCell> {
  const sheet = context.workbook.worksheets.getItem(name);
  sheet.load('protection/protected');
  const range = sheet.getRange(a1(row, column));
  range.load('values,formulas,valueTypes,numberFormat,format/protection/locked');
  try {
    await context.sync();
  } catch (error) {
    if (officeCodeOf(error) !== 'ItemNotFound') throw error;
    throw new ExcelProblem('sheet-missing', excelMessages.sheetsMissing([name]), error);
  }
  if (sheet.protection.protected && range.format.protection.locked) {
    throw new ExcelProblem('sheet-protected', excelMessages.sheetsProtected([name]));
  }
  return { range, ...enteredCell(range) };
}

function entryOf(range: Excel.Range): CellEntry {
  const content: unknown = range.formulas[0]?.[0];
  if (typeof content === 'number' || typeof content === 'boolean') return { content, kind: 'constant' };
  const text = String(content);
  if (text.startsWith('=') && text !== range.values[0]?.[0]) return { content: text, kind: 'formula' };
  return { content: text, kind: range.valueTypes[0]?.[0] === Excel.RangeValueType.string ? 'text' : 'constant' };
}
