import { wpsMessages } from './wpsMessages';
import { ENTERED_COLORS, enteredContent, enteredFormats, enteredGrid } from '../core/narrative/sheet/enteredSheet';
import {
  SPARE_ROWS,
  type InputSheetAddition,
  type InputSheetPlan,
  type NewInputSheet,
} from '../core/narrative/sheet/inputSheetPlan';
import { a1 } from '../core/workbook/address';
import type { SheetWritten } from '../core/workbook/hostOutcome';
import { blockAddress } from './area';
import { colorNumber, xlCenter, xlExpression, xlLandscape, xlPaperA4 } from './constants';
import { entryOf, putBack } from './editCell';
import { addEntryRules } from './entryRules';
import { makeSheet } from './newSheet';
import type { WpsRange, WpsSheet, WpsWindow, WpsWorkbook } from './objectModel';
import { isProtected, sheetNamed } from './sheets';
import { type OpenWorkbook, runWriting, toWpsProblem, WpsProblem } from './wpsError';

/**
 * Makes the 情况说明底稿 on a new sheet, or adds to the one that is there nothing but the cells of the plan, and shows it.
 * @throws WpsProblem
 */
export function writeInputSheet(open: OpenWorkbook, plan: InputSheetPlan): Promise<SheetWritten> {
  return runWriting(open, (workbook) => {
    if (plan.kind === 'addition') return { sheet: addTo(open, workbook, plan), warnings: [] };
    const warnings: string[] = [];
    const sheet = makeSheet(open, workbook, plan.name, (made) => {
      fill(made, plan);
      workbook.Activate();
      made.Activate();
      highlight(made, plan);
      addEntryRules(made, plan.entries);
      keepInView(open.application.ActiveWindow, made, plan);
      if (!setPage(made, plan)) warnings.push(wpsMessages.pageNotSet);
    });
    return { sheet, warnings };
  });
}

function addTo(open: OpenWorkbook, workbook: WpsWorkbook, plan: InputSheetAddition): string {
  const { name, cells, entries } = plan;
  const sheet = sheetNamed(workbook, name);
  if (isProtected(sheet)) throw new WpsProblem('sheet-protected', wpsMessages.sheetsProtected([name]));
  const before = cells.map(({ row, column }) => {
    const range = sheet.Range(a1(row, column));
    return { range, entry: entryOf(range) };
  });
  try {
    enter(sheet, plan);
    addEntryRules(sheet, entries);
  } catch (error) {
    const problem = toWpsProblem(error, open);
    try {
      for (const { range, entry } of before) putBack(range, entry);
    } catch {
      throw new WpsProblem('half-done', wpsMessages.cellsHalfDone(name, problem.message), problem);
    }
    throw problem;
  }
  workbook.Activate();
  sheet.Activate();
  return name;
}

function enter(sheet: WpsSheet, { cells, looks }: InputSheetAddition): void {
  const added = new Set(looks.map(({ row }) => row));
  for (const cell of cells) {
    const range = sheet.Range(a1(cell.row, cell.column));
    range.Formula = enteredContent(cell);
    if (added.has(cell.row)) {
      range.WrapText = true;
      range.VerticalAlignment = xlCenter;
    }
  }
}

function fill(sheet: WpsSheet, plan: NewInputSheet): void {
  const { columns, titleRow, headRow, groupRows, lastRow } = plan;
  const across = (row: number, last = row): WpsRange => sheet.Range(blockAddress(row, 0, last, columns.length - 1));
  columns.forEach(({ look, width }, column) => {
    const whole = sheet.Range(blockAddress(headRow, column, lastRow, column));
    whole.ColumnWidth = width;
    if (look === 'muted') whole.Font.Color = colorNumber(ENTERED_COLORS.muted);
    for (const { first, last, format } of runsOf(enteredFormats(plan, column) ?? [])) {
      sheet.Range(blockAddress(headRow + first, column, headRow + last, column)).NumberFormat = format;
    }
  });
  const all = across(0, lastRow);
  all.Formula = enteredGrid(plan);
  all.VerticalAlignment = xlCenter;
  const body = across(headRow, lastRow);
  body.WrapText = true;
  across(titleRow).Font.Bold = true;
  across(headRow).Font.Bold = true;
  across(headRow).Interior.Color = colorNumber(ENTERED_COLORS.head);
  for (const row of groupRows) {
    const range = across(row);
    range.Font.Bold = true;
    range.Interior.Color = colorNumber(ENTERED_COLORS.group);
    // The heading runs over its empty neighbours.
    range.WrapText = false;
  }
  body.EntireRow.AutoFit();
}

interface FormatRun {
  readonly first: number;
  last: number;
  readonly format: string;
}

/** Cells that follow each other take their format in one call. */
function runsOf(formats: readonly string[]): FormatRun[] {
  const runs: FormatRun[] = [];
  formats.forEach((format, line) => {
    const open = runs.at(-1);
    if (open?.format === format) open.last = line;
    else runs.push({ first: line, last: line, format });
  });
  return runs;
}

/** The colour goes as soon as something is typed or confirmed; the column 状态 says the same in words. */
function highlight(sheet: WpsSheet, { headRow, lastRow, highlights }: NewInputSheet): void {
  for (const { state, columns, formula } of highlights) {
    for (const column of columns) {
      // What is relative in a formula is so to the active cell.
      sheet.Range(a1(headRow + 1, column)).Select();
      const range = sheet.Range(blockAddress(headRow + 1, column, lastRow + SPARE_ROWS, column));
      const format = range.FormatConditions.Add(xlExpression, undefined, formula);
      format.StopIfTrue = false;
      format.Interior.Color = colorNumber(ENTERED_COLORS[state]);
    }
  }
}

/** The header; the sheet is in front. */
function keepInView(window: WpsWindow, sheet: WpsSheet, { headRow }: NewInputSheet): void {
  sheet.Range('A1').Select();
  window.SplitRow = headRow + 1;
  window.FreezePanes = true;
  sheet.Tab.Color = colorNumber(ENTERED_COLORS.tab);
}

/** A4, as wide as the page, with the header on every page and without 编号. @returns false where there is no printer to ask. */
function setPage(sheet: WpsSheet, { printedColumns, headRow, lastRow }: NewInputSheet): boolean {
  try {
    const page = sheet.PageSetup;
    page.Orientation = xlLandscape;
    page.PaperSize = xlPaperA4;
    page.Zoom = false;
    page.FitToPagesWide = 1;
    page.FitToPagesTall = false;
    page.PrintArea = blockAddress(0, 0, lastRow, printedColumns - 1);
    page.PrintTitleRows = `$${headRow + 1}:$${headRow + 1}`;
    return true;
  } catch {
    return false;
  }
}
