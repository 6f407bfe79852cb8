/// <reference types="office-js" />
import { excelMessages } from './excelMessages';
import { ENTERED_COLORS, enteredContent, enteredFormats, enteredGrid } from '../core/narrative/sheet/enteredSheet';
import {
  SPARE_ROWS,
  type InputSheetAddition,
  type InputSheetPlan,
  type NewInputSheet,
} from '../core/narrative/sheet/inputSheetPlan';
import type { PlannedCell } from '../core/narrative/sheet/plannedCells';
import { a1 } from '../core/workbook/address';
import type { SheetWritten } from '../core/workbook/hostOutcome';
import { capabilities } from './capabilities';
import { type EnteredCell, enteredCell, putBack } from './editCell';
import { addEntryRules } from './entryRules';
import { makeSheet } from './newSheet';
import { ExcelProblem, runExcel, toExcelProblem } from './officeError';

/** Points a character of half width. */
const CHARACTER = 5.6;

/**
 * Makes the 情况说明底稿 on a new sheet, or adds to the one that is there nothing but the cells of the plan, and shows it.
 * @throws ExcelProblem
 */
export async function writeInputSheet(plan: InputSheetPlan): Promise<SheetWritten> {
  if (plan.kind === 'addition') return { sheet: await addTo(plan), warnings: [] };
  const name = await makeSheet(plan.name, (sheet) => {
    fill(sheet, plan);
    highlight(sheet, plan);
    addEntryRules(sheet, plan.entries);
    freeze(sheet, plan);
  });
  // By itself, as it fails on a computer without a printer.
  const isLaidOut = await layOut(name, plan);
  return { sheet: name, warnings: isLaidOut ? [] : [excelMessages.pageNotSet] };
}

function addTo({ name, cells, looks, entries }: InputSheetAddition): Promise<string> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('protection/protected');
    await context.sync();
    if (sheet.isNullObject) throw new ExcelProblem('sheet-missing', excelMessages.sheetsMissing([name]));
    if (sheet.protection.protected) throw new ExcelProblem('sheet-protected', excelMessages.sheetsProtected([name]));
    const before = cells.map((cell) => {
      const range = sheet.getRange(a1(cell.row, cell.column));
      range.load('values,formulas,valueTypes,numberFormat');
      return range;
    });
    await context.sync();
    const contents = before.map(enteredCell);
    const added = new Set(looks.map(({ row }) => row));
    try {
      cells.forEach((cell, index) => {
        const range = before[index] ?? sheet.getRange(a1(cell.row, cell.column));
        range.values = [[enteredContent(cell)]];
        if (!added.has(cell.row)) return;
        range.format.wrapText = true;
        range.format.verticalAlignment = Excel.VerticalAlignment.center;
      });
      addEntryRules(sheet, entries);
      sheet.activate();
      await context.sync();
      return name;
    } catch (error) {
      throw await takenBack(name, cells, contents, toExcelProblem(error));
    }
  });
}

/** Puts back what the cells held. @returns what to tell: the failure itself, or that a part is left. */
async function takenBack(
  name: string,
  cells: readonly PlannedCell[],
  contents: readonly EnteredCell[],
  problem: ExcelProblem,
): Promise<ExcelProblem> {
  try {
    await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItem(name);
      cells.forEach((cell, index) => {
        const content = contents[index];
        if (content) putBack(sheet.getRange(a1(cell.row, cell.column)), content);
      });
      await context.sync();
    });
    return problem;
  } catch {
    return new ExcelProblem('half-done', excelMessages.cellsHalfDone(name, problem.message), problem);
  }
}

function fill(sheet: Excel.Worksheet, plan: NewInputSheet): void {
  const { columns, titleRow, headRow, groupRows, lastRow } = plan;
  const across = (row: number, last = row): Excel.Range => sheet.getRange(`${a1(row, 0)}:${a1(last, columns.length - 1)}`);
  columns.forEach(({ look, width }, column) => {
    const whole = sheet.getRange(`${a1(headRow, column)}:${a1(lastRow, column)}`);
    whole.format.columnWidth = width * CHARACTER;
    if (look === 'muted') whole.format.font.color = `#${ENTERED_COLORS.muted}`;
    const formats = enteredFormats(plan, column);
    if (formats !== null) whole.numberFormat = formats.map((format) => [format]);
  });
  const all = across(0, lastRow);
  all.values = enteredGrid(plan);
  all.format.verticalAlignment = Excel.VerticalAlignment.center;
  const body = across(headRow, lastRow);
  body.format.wrapText = true;
  across(titleRow).format.font.bold = true;
  across(headRow).format.font.bold = true;
  across(headRow).format.fill.color = `#${ENTERED_COLORS.head}`;
  for (const row of groupRows) {
    const range = across(row);
    range.format.font.bold = true;
    range.format.fill.color = `#${ENTERED_COLORS.group}`;
    // The heading runs over its empty neighbours.
    range.format.wrapText = false;
  }
  body.format.autofitRows();
}

/** The colour goes as soon as something is typed or confirmed; the column 状态 says the same in words. */
function highlight(sheet: Excel.Worksheet, { headRow, lastRow, highlights }: NewInputSheet): void {
  for (const { state, columns, formula } of highlights) {
    for (const column of columns) {
      const range = sheet.getRange(`${a1(headRow + 1, column)}:${a1(lastRow + SPARE_ROWS, column)}`);
      const format = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = `#${ENTERED_COLORS[state]}`;
    }
  }
}

/** The header stays in view. */
function freeze(sheet: Excel.Worksheet, { headRow }: NewInputSheet): void {
  if (!capabilities().sheetViews) return;
  sheet.freezePanes.freezeRows(headRow + 1);
  sheet.tabColor = `#${ENTERED_COLORS.tab}`;
}

/** A4, as wide as the page, without 编号, the header on every page. @returns whether it could be done, where it can be asked for */
async function layOut(name: string, { printedColumns, headRow, lastRow }: NewInputSheet): Promise<boolean> {
  if (!capabilities().pageLayout) return true;
  const head = a1(headRow, 0).replace(/\D/g, '');
  try {
    await runExcel(async (context) => {
      const { pageLayout } = context.workbook.worksheets.getItem(name);
      pageLayout.orientation = Excel.PageOrientation.landscape;
      pageLayout.paperSize = Excel.PaperType.a4;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintArea(`A1:${a1(lastRow, printedColumns - 1)}`);
      pageLayout.setPrintTitleRows(`$${head}:$${head}`);
      await context.sync();
    });
    return true;
  } catch {
    return false;
  }
}
