import { plainWords } from '../text/words';
import { displayWidth } from '../text/displayWidth';
import { readAmount } from '../amounts/amount';
import { separatedAmount } from '../amounts/format';
import type { Figure, RecognisedTable } from '../figures/figure';
import type { Grid } from '../tables/cells/grid';
import { locateTables, type TablePart } from '../tables/locating/locate';
import { spokenAmount } from '../tables/naming';
import { isCellError, type WorkbookSnapshot } from '../workbook/snapshot';
import { headerCells } from './headerCells';
import type { PrintedCell } from './printedCell';

/** A disclosure table as it is printed in a document: what stands in the sheet, with its header cells joined again. */
export interface PrintedTable {
  readonly title: string;
  /** 公开01表, 部门 and 金额单位: what stands between title and header, row by row. */
  readonly captions: readonly (readonly string[])[];
  readonly columns: readonly PrintedColumn[];
  readonly header: readonly (readonly PrintedCell[])[];
  readonly body: readonly (readonly PrintedCell[])[];
  readonly notes: readonly string[];
}

export interface PrintedColumn {
  readonly kind: 'text' | 'code' | 'amount';
  /** Half-width characters of its widest text in the body. */
  readonly width: number;
}

const NOTE = /^(?:注|备注|说明)[：:0-9]/;

/** The table as the workbook has it; pages of one table are joined. `null` when its sheet cannot be found any more. */
export function printedTable(workbook: WorkbookSnapshot, table: RecognisedTable): PrintedTable | null {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  const parts = sheet === undefined ? [] : locateTables(sheet).parts.filter(({ layout }) => layout.spec.kind === table.kind);
  const [first] = parts;
  if (first === undefined) return null;
  const figures = figuresByCell(table);
  const headEnd = firstFigureRow(first, table);
  const columns = usedColumns(first, headEnd);
  const rows = parts.flatMap((part) =>
    bodyRows(part, firstFigureRow(part, table)).map((row) => printedRow(part.grid, row, columns, figures)),
  );
  const notes = rows.filter(isNote).map((texts) => texts.find((text) => text !== '') ?? '');
  const body = rows.filter((texts) => !isNote(texts) && texts.some((text) => text !== ''));
  const kinds = columns.map((column) => kindOf(column, figures, body, columns.indexOf(column)));
  const captions = first.captionRows.map((row) => captionTexts(first.grid, row));
  // 一、政府采购情况 above the header names the first group of rows.
  const group = captions.find(isGroupTitle);
  const head: string[][] = group === undefined ? [] : [columns.map((_, index) => (index === 0 ? (group[0] ?? '') : ''))];
  for (let row = first.headerRow; row < headEnd; row++) head.push(printedRow(first.grid, row, columns, figures));
  const isTitle = (text: string) => bareWords(text) === bareWords(table.title);
  return {
    title: captions.flat().find(isTitle) ?? table.title,
    captions: captions
      .filter((texts) => texts !== group)
      .map((texts) => texts.filter((text) => !isTitle(text)))
      .filter((texts) => texts.length > 0),
    columns: kinds.map((kind, index) => ({ kind, width: Math.max(0, ...body.map((texts) => displayWidth(texts[index] ?? ''))) })),
    header: headerCells(head),
    body: body.map((texts) => bodyCells(texts, kinds)),
    notes,
  };
}

function figuresByCell(table: RecognisedTable): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  for (const row of table.rows)
    for (const figure of row.figures.values())
      if (figure.cell !== null) found.set(`${figure.cell.row},${figure.cell.column}`, figure);
  return found;
}

/** The first row below the header with a figure: whatever stands above it is header, 栏次 included. */
function firstFigureRow(part: TablePart, table: RecognisedTable): number {
  const last = part.bodyRows.at(-1) ?? part.headerRow;
  const rows = table.rows.map(({ sheetRow }) => sheetRow).filter((row) => row > part.headerRow && row <= last);
  return rows.length > 0 ? Math.min(...rows) : (part.bodyRows[0] ?? part.headerRow + 1);
}

function bodyRows(part: TablePart, from: number): readonly number[] {
  return part.bodyRows.filter((row) => row >= from);
}

function usedColumns({ grid, headerRow, bodyRows: rows }: TablePart, headEnd: number): number[] {
  const used = new Set<number>();
  for (let row = headerRow; row < headEnd; row++) for (const column of grid.filled(row)) used.add(column);
  for (const row of rows) for (const column of grid.filled(row)) used.add(column);
  const [from, to] = [Math.min(...used), Math.max(...used)];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function printedRow(grid: Grid, row: number, columns: readonly number[], figures: ReadonlyMap<string, Figure>): string[] {
  return columns.map((column) => printedText(grid, row, column, figures.get(`${row},${column}`)));
}

function printedText(grid: Grid, row: number, column: number, figure: Figure | undefined): string {
  const cell = grid.cell(row, column);
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  if (isCellError(value)) return value.error;
  if (figure !== undefined && figure.value !== null) return spokenAmount(figure.value, figure);
  const reading = readAmount(cell);
  if (reading.kind !== 'amount') return '';
  return reading.value.isInteger() ? reading.value.toFixed() : separatedAmount(reading.value);
}

function captionTexts(grid: Grid, row: number): string[] {
  return grid.filled(row).flatMap((column) => {
    const value = grid.cell(row, column)?.value;
    return typeof value === 'string' && value.trim() !== '' ? [value.trim()] : [];
  });
}

function isGroupTitle(texts: readonly string[]): boolean {
  return texts.length === 1 && /^[一二三四五]、/.test(texts[0] ?? '');
}

/** Titles are recognised without their quotation marks and blanks. */
function bareWords(text: string): string {
  return plainWords(text).replace(/[^\p{Script=Han}\d]/gu, '');
}

function isNote(texts: readonly string[]): boolean {
  const [only, ...others] = texts.filter((text) => text !== '');
  return only !== undefined && others.length === 0 && NOTE.test(only);
}

function kindOf(
  column: number,
  figures: ReadonlyMap<string, Figure>,
  body: readonly (readonly string[])[],
  index: number,
): PrintedColumn['kind'] {
  if ([...figures.values()].some((figure) => figure.cell?.column === column)) return 'amount';
  const texts = body.map((row) => row[index] ?? '').filter((text) => text !== '');
  return texts.length > 0 && texts.every((text) => /^(?:\d{1,7}|类|款|项|合计|总计|[—-]+)$/.test(text)) ? 'code' : 'text';
}

/** 合计 takes the columns of code and name together, as printed forms join them. */
function bodyCells(texts: readonly string[], kinds: readonly PrintedColumn['kind'][]): PrintedCell[] {
  const cells: PrintedCell[] = [];
  for (let column = 0; column < texts.length;) {
    const text = texts[column] ?? '';
    let columnSpan = 1;
    if (/(?:合计|总计)$/.test(text) && kinds[column] !== 'amount')
      while (
        kinds[column + columnSpan] !== undefined &&
        kinds[column + columnSpan] !== 'amount' &&
        texts[column + columnSpan] === ''
      )
        columnSpan++;
    cells.push({ text, column, columnSpan, rowSpan: 1 });
    column += columnSpan;
  }
  return cells;
}
