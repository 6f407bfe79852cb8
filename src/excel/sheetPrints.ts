/// <reference types="office-js" />
import type { SheetPrint, SheetPrints } from '../core/disclosure/annexTables';
import { isCellError, type CellValue, type SheetSnapshot } from '../core/workbook/snapshot';
import { a1 } from '../core/workbook/address';
import { capabilities } from './capabilities';
import { ExcelProblem, isLasting, runExcel } from './officeError';

type Merges = NonNullable<SheetPrint['merges']>;

/** Rows and columns, from 0; the last ones are part of it. */
interface Block {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Cells of one answer: far below what Excel on the web sends at once. */
const CELLS_AT_ONCE = 10_000;
/** Excel tells at most 512 merged areas at once, and none is smaller than two cells. */
const CELLS_OF_MERGES = 1024;
/** A joined cell may reach further than the words of its sheet. */
const MARGIN = 20;

/**
 * How these sheets are printed: their merged areas, where this Excel tells them, and what their cells show. Sheet by sheet and
 * block by block, so that no answer gets too large.
 * @throws ExcelProblem
 */
export async function readSheetPrints(sheets: readonly SheetSnapshot[]): Promise<SheetPrints> {
  const prints = new Map<string, SheetPrint>();
  for (const sheet of sheets) prints.set(sheet.name, await readSheetPrint(sheet));
  return (name) => prints.get(name) ?? null;
}

async function readSheetPrint({ name, rows }: SheetSnapshot): Promise<SheetPrint> {
  const lastColumn = rows.reduce((most, row) => Math.max(most, row.length), 1) - 1;
  const all: Block = { firstRow: 0, lastRow: Math.max(0, rows.length - 1), lastColumn };
  const lines: ShownLine[] = [];
  for (const block of blocksOf(all, CELLS_AT_ONCE)) lines.push(...(await readTexts(name, block)));
  const merges = await readMerges(name, { ...all, lastRow: all.lastRow + MARGIN, lastColumn: lastColumn + MARGIN });
  return {
    merges,
    shown(row, column, value) {
      const line = lines[row];
      // A cell that was changed since the sheet was read is printed with what was read.
      return line?.values[column] === plain(value) ? (line.texts[column] ?? '').trim() : String(plain(value));
    },
  };
}

interface ShownLine {
  readonly values: readonly unknown[];
  readonly texts: readonly string[];
}

function plain(value: CellValue): string | number | boolean {
  return isCellError(value) ? value.error : (value ?? '');
}

function readTexts(sheet: string, block: Block): Promise<ShownLine[]> {
  return runExcel(async (context) => {
    const range = rangeOf(context, sheet, block);
    range.load('values,text');
    await context.sync();
    return range.values.map((values: unknown[], line) => ({ values, texts: range.text[line] ?? [] }));
  });
}

/** `null` where this Excel does not tell, or there are more than it tells. */
async function readMerges(sheet: string, area: Block): Promise<Merges | null> {
  if (!capabilities().mergedAreas) return null;
  try {
    return await mergesIn(sheet, area);
  } catch (error) {
    if (isFinal(error)) throw error;
  }
  const found = new Map<string, Merges[number]>();
  try {
    for (const block of blocksOf(area, CELLS_OF_MERGES))
      for (const merge of await mergesIn(sheet, block)) found.set(a1(merge.row, merge.column), merge);
  } catch (error) {
    if (isFinal(error)) throw error;
    return null;
  }
  return [...found.values()];
}

/** To ask for less does not help; a sheet that is gone stays gone. */
function isFinal(error: unknown): boolean {
  return !(error instanceof ExcelProblem) || isLasting(error) || error.code === 'item-missing';
}

function mergesIn(sheet: string, block: Block): Promise<Merges> {
  return runExcel(async (context) => {
    const merged = rangeOf(context, sheet, block).getMergedAreasOrNullObject();
    merged.load('areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount');
    await context.sync();
    if (merged.isNullObject) return [];
    return merged.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      row: rowIndex,
      column: columnIndex,
      rows: rowCount,
      columns: columnCount,
    }));
  });
}

function rangeOf(context: Excel.RequestContext, sheet: string, { firstRow, lastRow, lastColumn }: Block): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRange(`${a1(firstRow, 0)}:${a1(lastRow, lastColumn)}`);
}

function blocksOf({ firstRow, lastRow, lastColumn }: Block, cells: number): Block[] {
  const height = Math.max(1, Math.floor(cells / (lastColumn + 1)));
  const count = Math.ceil((lastRow - firstRow + 1) / height);
  return Array.from({ length: count }, (_, index) => {
    const first = firstRow + index * height;
    return { firstRow: first, lastRow: Math.min(lastRow, first + height - 1), lastColumn };
  });
}
