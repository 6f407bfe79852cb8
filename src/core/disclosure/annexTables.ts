import { displayWidth } from '../text/displayWidth';
import { disclosureWords as say } from '../messages/publicDocument';
import { workbookEvaluations } from '../performance/evaluationTable';
import { isNameLabel, numberIn } from '../performance/grid';
import { isWholeDepartment, type SelfEvaluation } from '../performance/selfEvaluation';
import { isCellError, type CellValue, type SheetSnapshot, type WorkbookSnapshot } from '../workbook/snapshot';
import { guessedAreas, joinedCells, type CellArea } from './joinedCells';
import type { PrintedCell } from './printedCell';
import type { PrintedColumn, PrintedTable } from './printedTable';

/** How a sheet is printed, where a host can tell: its merged areas, and a value as the cell's number format shows it. */
export interface SheetPrint {
  /** `null` where the host cannot tell. */
  readonly merges: readonly CellArea[] | null;
  readonly shown: (row: number, column: number, value: CellValue) => string;
}

export type SheetPrints = (sheet: string) => SheetPrint | null;

/** The visible sheets with self-evaluation forms, in their order: those that the annex prints. */
export function annexSheets(workbook: WorkbookSnapshot): readonly SheetSnapshot[] {
  const named = new Set(workbookEvaluations(workbook).map(({ origin }) => origin.cell?.sheet));
  return workbook.sheets.filter(({ name, visibility }) => visibility === 'visible' && named.has(name));
}

/** 项目支出绩效自评表, 2024年度部门整体支出绩效自评表, 项目绩效自评情况汇总表. */
const TITLE = /自评.{0,8}表$|绩效.{0,4}(?:自评|评价)|自评.*(?:汇总|情况)/;
const LONGEST_TITLE = 60;
/** Rows without more filled cells than these, above the form: its number, its year, its unit of money. */
const CAPTION_CELLS = 3;
/** Cells of a row that names a form's project: 项目名称, 某项目, 主管部门, 某局. */
const LABELLED_CELLS = 4;
/** Half-width characters; a longer text breaks into lines. */
const WIDEST_COLUMN = 20;
const LONG_TEXT = 32;

/** The self-evaluation forms on the visible sheets of a workbook, each as a table of its own, in the order of the sheets. */
export function annexTables(workbook: WorkbookSnapshot, sheetPrint: SheetPrints): readonly PrintedTable[] {
  const evaluations = workbookEvaluations(workbook);
  return annexSheets(workbook).flatMap((sheet) => {
    const own = evaluations.filter(({ origin }) => origin.cell?.sheet === sheet.name);
    return formsOf(sheet, own, sheetPrint(sheet.name));
  });
}

function formsOf(sheet: SheetSnapshot, evaluations: readonly SelfEvaluation[], print: SheetPrint | null): PrintedTable[] {
  const texts = sheet.rows.map((cells, row) =>
    cells.map((cell, column) => textOf(cell?.value ?? null, (value) => print?.shown(row, column, value) ?? String(value))),
  );
  const titles = texts.flatMap((row, index) => (isTitle(row) ? [index] : []));
  const starts = titles.length === 0 ? [0] : titles.map((row, index) => (index === 0 ? 0 : row));
  return starts.flatMap((from, index) => {
    const to = starts[index + 1] ?? texts.length;
    const inside = evaluations.filter(({ origin }) => {
      const row = origin.cell?.row ?? -1;
      return row >= from && row < to;
    });
    const title = titles[index] ?? -1;
    const projects = new Set(inside.map(({ project }) => project).filter((project) => !isWholeDepartment(project)));
    const [only] = projects.size === 1 ? projects : [];
    const named = title < 0 ? sheet.name : wordsOf(texts[title] ?? []).join('');
    const whole = only === undefined || named.includes(only) ? named : say.annexTitle(named, only);
    return formTable(texts, { from, to, title }, print?.merges ?? null, whole);
  });
}

interface FormRows {
  readonly from: number;
  readonly to: number;
  /** Row of its title; -1 for none. */
  readonly title: number;
}

function formTable(
  texts: readonly (readonly string[])[],
  { from, to, title }: FormRows,
  merges: readonly CellArea[] | null,
  name: string,
): PrintedTable[] {
  const filled = (row: number): string[] => wordsOf(texts[row] ?? []);
  const rows = Array.from({ length: to - from }, (_, index) => from + index).filter((row) => filled(row).length > 0);
  const isBody = (row: number): boolean => row > title && !isCaption(filled(row));
  const first = rows.find(isBody);
  const last = rows.at(-1);
  if (first === undefined || last === undefined) return [];
  const captions = rows.filter((row) => row < first && row !== title).map(filled);
  const lines = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const used = lines.flatMap((row) => (texts[row] ?? []).flatMap((text, column) => (text === '' ? [] : [column])));
  const [left, right] = [Math.min(...used), Math.max(...used, ...widestOf(merges, first, last))];
  const grid = lines.map((row) => Array.from({ length: right - left + 1 }, (_, index) => texts[row]?.[left + index] ?? ''));
  const areas = merges === null ? guessedAreas(grid) : within(merges, { first, last, left, right });
  const cells = joinedCells(grid, areas).map((row) => row.map(aligned));
  // Only a list says the same of every row: its head stands on each of its pages.
  const head = isListHead(filled(first)) ? 1 : 0;
  const body = cells.slice(head);
  return [{ title: name, captions, columns: columnsOf(body, right - left + 1), header: cells.slice(0, head), body, notes: [] }];
}

/** 序号 | 项目名称 | 全年预算数 | …: the name of a project in a row of many columns. */
function isListHead(words: readonly string[]): boolean {
  return words.length > LABELLED_CELLS && words.some((text) => isNameLabel({ text }));
}

/** A form may end in a joined cell that reaches further than its words. */
function widestOf(merges: readonly CellArea[] | null, first: number, last: number): number[] {
  return (merges ?? []).filter(({ row }) => row >= first && row <= last).map(({ column, columns }) => column + columns - 1);
}

function within(
  merges: readonly CellArea[],
  { first, last, left, right }: { readonly first: number; readonly last: number; readonly left: number; readonly right: number },
): CellArea[] {
  return merges
    .filter(({ row, column }) => row >= first && row <= last && column >= left && column <= right)
    .map(({ row, column, rows, columns }) => ({
      row: row - first,
      column: column - left,
      rows: Math.min(rows, last - row + 1),
      columns: Math.min(columns, right - column + 1),
    }));
}

function isTitle(row: readonly string[]): boolean {
  const [only, ...others] = wordsOf(row);
  return only !== undefined && others.length === 0 && only.length <= LONGEST_TITLE && TITLE.test(only) && !/[。；]/.test(only);
}

/** 附件3, （2024年度）, 填报单位：某局 and 单位：万元: no cell of the form itself. */
function isCaption(words: readonly string[]): boolean {
  if (words.length > CAPTION_CELLS) return false;
  return words.every(
    (word) =>
      /^附[件表]|年度[）)]?$|^(?:金额)?单位[：:]|^填[报表](?:单位|日期|人)|^部门[：:]|^\d{4}年/.test(word) || TITLE.test(word),
  );
}

function wordsOf(row: readonly string[]): string[] {
  return row.filter((text) => text !== '');
}

function textOf(value: CellValue, shown: (value: number | boolean) => string): string {
  if (value === null) return '';
  if (typeof value === 'string') return value.trim();
  return isCellError(value) ? value.error : shown(value);
}

/** Forms have short words and numbers in the middle of their cells; sentences begin on the left. */
function aligned(cell: PrintedCell): PrintedCell {
  const isLong = displayWidth(cell.text) > LONG_TEXT && numberIn(cell.text) === null;
  return { ...cell, align: isLong ? 'left' : 'center' };
}

function columnsOf(body: readonly (readonly PrintedCell[])[], count: number): PrintedColumn[] {
  return Array.from({ length: count }, (_, column) => {
    const alone = body.flat().filter((cell) => cell.column === column && cell.columnSpan === 1 && cell.text !== '');
    const numbers = alone.filter(({ text }) => numberIn(text) !== null).map(({ text }) => displayWidth(text));
    const words = alone.map(({ text }) => Math.min(WIDEST_COLUMN, displayWidth(text)));
    // A number never breaks: its column is at least as wide.
    return {
      kind: numbers.length === alone.length && alone.length > 0 ? 'amount' : 'text',
      width: Math.max(4, ...numbers, ...words),
    };
  });
}
