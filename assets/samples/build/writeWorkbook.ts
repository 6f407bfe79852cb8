import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { cellValue, layOut, type Grid, type RowPart } from './grid';
import type { ColumnRole, PrintedTable } from './printedTable';

/** When the sample says it was made; fixed, so that building it twice gives the same file. */
const MADE = new Date('2025-09-01T00:00:00Z');

/** The same in local time, as zip files have no time zone. */
const ZIPPED = new Date(2025, 8, 1);

const SONG = '宋体';
const FONTS: Readonly<Record<RowPart, Partial<ExcelJS.Font>>> = {
  title: { name: SONG, size: 18, bold: true },
  number: { name: SONG, size: 10 },
  caption: { name: SONG, size: 10 },
  head: { name: SONG, size: 10 },
  body: { name: SONG, size: 10 },
  note: { name: SONG, size: 9 },
};
const HEIGHTS: Readonly<Record<RowPart, number>> = { title: 32, number: 15, caption: 16, head: 20, body: 16.5, note: 15 };
const HORIZONTAL: Readonly<Record<ColumnRole, ExcelJS.Alignment['horizontal']>> = {
  label: 'left',
  line: 'center',
  code: 'left',
  name: 'left',
  amount: 'right',
};
/** Row labels that forms print in the middle of their cell. */
const CENTRED = /^(栏次|项目|行次|统计数|总计|(本年收入|本年支出|人员经费|公用经费)?合计)$/;
const LINE: Partial<ExcelJS.Border> = { style: 'thin' };
const BOX: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

/** Writes one sheet a table, named by the table's number, ready for printing on A4. Equal tables give equal bytes. */
export async function writeWorkbook(tables: readonly PrintedTable[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = MADE;
  workbook.modified = MADE;
  workbook.creator = '';
  workbook.lastModifiedBy = '';
  for (const table of tables) writeSheet(workbook.addWorksheet(table.number), table);
  return finish(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSheet(sheet: ExcelJS.Worksheet, table: PrintedTable): void {
  const grid = layOut(table);
  table.widths.forEach((width, column) => (sheet.getColumn(column + 1).width = width));
  grid.rows.forEach((row, index) => {
    sheet.getRow(index + 1).height = rowHeight(grid, table, index);
    row.cells.forEach((text, column) => {
      const role = grid.roles[column] ?? 'label';
      const cell = sheet.getCell(index + 1, column + 1);
      cell.value = cellValue(text, role);
      cell.font = FONTS[row.part];
      cell.alignment = alignment(row.part, role, text, column, table);
      if (row.part === 'head' || row.part === 'body') {
        cell.border = BOX;
        cell.numFmt = numberFormat(row.part, role, text);
      }
    });
  });
  for (const { top, left, bottom, right } of grid.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  setUpPage(sheet, table, grid);
}

/** As printed: two decimals for amounts, none for counts, 行次 and 栏次; `_ ` keeps figures off the line beside them. */
function numberFormat(part: RowPart, role: ColumnRole, text: string): string {
  if (role === 'code') return '@';
  if (role === 'line' || part === 'head') return '0';
  return /^\d+$/.test(text) ? '0_ ' : '0.00_ ';
}

function alignment(
  part: RowPart,
  role: ColumnRole,
  text: string,
  column: number,
  { caption }: PrintedTable,
): Partial<ExcelJS.Alignment> {
  switch (part) {
    case 'title':
    case 'head':
      return { horizontal: 'center', vertical: 'middle', wrapText: part === 'head' };
    case 'number':
      return { horizontal: 'right', vertical: 'middle' };
    case 'caption': {
      const unitStarts = caption[0] + caption[1];
      return { horizontal: column === 0 ? 'left' : column >= unitStarts ? 'right' : 'center', vertical: 'middle' };
    }
    case 'body':
      if (CENTRED.test(text) || text === '——') return { horizontal: 'center', vertical: 'middle' };
      return { horizontal: HORIZONTAL[role], vertical: 'middle', shrinkToFit: role === 'label' || role === 'name' };
    case 'note':
      return { horizontal: 'left', vertical: 'middle', wrapText: true };
  }
}

/** Head rows grow with their longest wrapped label, notes with their length. */
function rowHeight(grid: Grid, table: PrintedTable, index: number): number {
  const row = grid.rows[index];
  if (row === undefined) return HEIGHTS.body;
  const total = table.widths.reduce((sum, width) => sum + width, 0);
  if (row.part === 'note') return HEIGHTS.note * lines(row.cells[0] ?? '', total, 1.8);
  if (row.part !== 'head') return HEIGHTS[row.part];
  const merged = (column: number): Grid['merges'][number] | undefined =>
    grid.merges.find(({ top, left }) => top === index && left === column);
  const needed = row.cells.map((text, column) => {
    const merge = merged(column);
    const width = table.widths.slice(column, (merge?.right ?? column) + 1).reduce((sum, part) => sum + part, 0);
    return Math.ceil(lines(text, width, 2) / ((merge?.bottom ?? index) - index + 1));
  });
  return Math.max(HEIGHTS.head, 14 * Math.max(...needed) + 4);
}

/** How many lines `text` takes in a cell of `width` characters, a Chinese character being `wide` characters wide. */
function lines(text: string, width: number, wide: number): number {
  return Math.max(1, Math.ceil((text.length * wide) / (width - 1)));
}

function setUpPage(sheet: ExcelJS.Worksheet, table: PrintedTable, grid: Grid): void {
  const titleEnd = grid.rows.findIndex(({ part }) => part === 'body');
  sheet.views = [{ state: 'frozen', xSplit: 0, ySplit: titleEnd, showGridLines: false }];
  sheet.pageSetup = {
    paperSize: 9,
    orientation: table.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
    printTitlesRow: `1:${titleEnd}`,
    printArea: `A1:${sheet.getColumn(grid.roles.length).letter}${grid.rows.length}`,
  };
  sheet.headerFooter = { oddFooter: '&C第 &P 页，共 &N 页' };
}

/**
 * Zips the parts again with a fixed time (the library stamps the clock), tells Excel that codes are text on purpose,
 * so that it shows no green triangles, and takes out the authors that the library makes up.
 */
function finish(workbook: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(workbook)).map(([name, bytes]): [string, Uint8Array] => [name, patchPart(name, bytes)]);
  return zipSync(Object.fromEntries(parts), { mtime: ZIPPED, level: 9 });
}

function patchPart(name: string, bytes: Uint8Array): Uint8Array {
  if (name === 'docProps/core.xml') {
    return strToU8(strFromU8(bytes).replaceAll('>Unknown<', '><'));
  }
  if (!/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) return bytes;
  const ignored = '<ignoredErrors><ignoredError sqref="A1:Z99" numberStoredAsText="1"/></ignoredErrors></worksheet>';
  return strToU8(strFromU8(bytes).replace('</worksheet>', ignored));
}
