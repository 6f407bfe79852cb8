import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { isCellError } from '../../src/core/workbook/snapshot';
import { formatArea } from './area';
import { type CellData, isEmptyCell, type SheetData, usedArea, type WorkbookData } from './workbook';

const VISIBILITY = { Visible: 0, Hidden: 1, VeryHidden: 2 } as const;
/** The library goes over every cell of the used range. */
const MOST_CELLS = 1_000_000;

/**
 * What saving as .xlsx keeps of cells, formats of numbers, notes, joined cells, hidden parts and properties.
 * @throws Error for what the library cannot write
 */
export function xlsxOf({ sheets, properties }: WorkbookData): Uint8Array {
  if (sheets.some(({ isUnsupported }) => isUnsupported === true)) throw new Error('charts are not written');
  const book: WorkBook = utils.book_new();
  for (const sheet of sheets) utils.book_append_sheet(book, worksheet(sheet), sheet.name);
  book.Workbook = { Sheets: sheets.map(({ visibility }) => ({ Hidden: VISIBILITY[visibility] })) };
  book.Props = {
    Author: properties.author,
    LastAuthor: properties.lastAuthor,
    Manager: properties.manager,
    Company: properties.company,
  };
  // Bytes as they are: of an array each would be put in by itself.
  return new Uint8Array(write(book, { bookType: 'xlsx', type: 'buffer', cellStyles: true }) as Buffer);
}

function worksheet(sheet: SheetData): WorkSheet {
  const notes = [...sheet.notes, ...sheet.comments];
  const cells = { ...Object.fromEntries(notes.map(({ address }) => [address, { value: null }])), ...sheet.cells };
  const used = usedArea({ ...sheet, cells }, false);
  if (used !== null && (used.row + used.rows) * (used.column + used.columns) > MOST_CELLS) throw new Error('too large to write');
  const result: WorkSheet = { '!ref': used === null ? 'A1' : formatArea(used) };
  for (const [address, cell] of Object.entries(sheet.cells)) if (!isEmptyCell(cell)) result[address] = cellObject(cell);
  for (const { address, author, content } of notes) {
    const cell = (result[address] ??= { t: 'z' }) as CellObject;
    (cell.c ??= []).push({ a: author, t: content });
  }
  result['!merges'] = sheet.merges.map((merge) => utils.decode_range(merge));
  result['!rows'] = hidden(sheet.hiddenRows);
  result['!cols'] = hidden(sheet.hiddenColumns);
  return result;
}

function cellObject({ value, formula, numberFormat }: CellData): CellObject {
  const looks = { ...(formula !== undefined && { f: formula }), ...(numberFormat !== undefined && { z: numberFormat }) };
  if (value === null) return { t: 'z', ...looks };
  if (isCellError(value)) return { t: 'e', v: ERRORS[value.error] ?? 0x2a, w: value.error, ...looks };
  if (typeof value === 'number') return { t: 'n', v: value, ...looks };
  return typeof value === 'boolean' ? { t: 'b', v: value, ...looks } : { t: 's', v: value, ...looks };
}

const ERRORS: Readonly<Record<string, number>> = {
  '#NULL!': 0x00,
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
};

function hidden(lines: readonly number[]): { hidden: true }[] {
  const all: { hidden: true }[] = [];
  for (const line of lines) all[line] = { hidden: true };
  return all;
}
