/// <reference types="office-js" />
import { excelMessages } from '../core/messages/hosts';
import { ENTERED_COLORS, enteredContent, enteredFormats, enteredGrid } from '../core/narrative/inputs/enteredSheet';
import {
  SPARE_ROWS,
  type InputSheetAddition,
  type InputSheetPlan,
  type NewInputSheet,
} from '../core/narrative/inputs/inputSheetPlan';
import { a1 } from '../core/workbook/address';
import { capabilities } from './capabilities';
import { addEntryRules } from './entryRules';
import { addSheet } from './newSheet';
import { ExcelProblem, runExcel } from './officeError';

/** Points a character of half width. */
const CHARACTER = 5.6;

/**
 * Makes the 情况说明底稿 on a new sheet, or adds to the one that is there nothing but the cells of the plan, and shows it.
 * @returns the name of the sheet.
 * @throws ExcelProblem
 */
export function writeInputSheet(plan: InputSheetPlan): Promise<string> {
  return runExcel(async (context) => {
    if (plan.kind === 'addition') return addTo(context, plan);
    const { sheet, name } = await addSheet(context, plan.name);
    fill(sheet, plan);
    highlight(sheet, plan);
    addEntryRules(sheet, plan.entries);
    setUp(sheet, plan);
    sheet.activate();
    await context.sync();
    return name;
  });
}

async function addTo(context: Excel.RequestContext, { name, cells, looks, entries }: InputSheetAddition): Promise<string> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('protection/protected');
  await context.sync();
  if (sheet.isNullObject) throw new ExcelProblem('sheet-missing', excelMessages.sheetsMissing([name]));
  if (sheet.protection.protected) throw new ExcelProblem('sheet-protected', excelMessages.sheetsProtected([name]));
  const added = new Set(looks.map(({ row }) => row));
  for (const cell of cells) {
    const range = sheet.getRange(a1(cell.row, cell.column));
    range.values = [[enteredContent(cell)]];
    if (added.has(cell.row)) {
      range.format.wrapText = true;
      range.format.verticalAlignment = Excel.VerticalAlignment.center;
    }
  }
  addEntryRules(sheet, entries);
  sheet.activate();
  await context.sync();
  return name;
}

function fill(sheet: Excel.Worksheet, plan: NewInputSheet): void {
  const { columns, titleRow, headRow, groupRows, lastRow } = plan;
  const across = (row: number, last = row): Excel.Range => sheet.getRange(`${a1(row, 0)}:${a1(last, columns.length - 1)}`);
  columns.forEach(({ id, width }, column) => {
    const whole = sheet.getRange(`${a1(headRow, column)}:${a1(lastRow, column)}`);
    whole.format.columnWidth = width * CHARACTER;
    if (id === 'hint' || id === 'key') whole.format.font.color = `#${ENTERED_COLORS.muted}`;
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

/** The header stays in view and is printed on every page; A4, as wide as the page, without 编号. */
function setUp(sheet: Excel.Worksheet, { columns, headRow, lastRow }: NewInputSheet): void {
  const { sheetViews, pageLayout } = capabilities();
  if (sheetViews) {
    sheet.freezePanes.freezeRows(headRow + 1);
    sheet.tabColor = `#${ENTERED_COLORS.tab}`;
  }
  if (!pageLayout) return;
  const head = a1(headRow, 0).replace(/\D/g, '');
  const printed = columns.filter(({ id }) => id !== 'key').length;
  sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
  sheet.pageLayout.paperSize = Excel.PaperType.a4;
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.setPrintArea(`A1:${a1(lastRow, printed - 1)}`);
  sheet.pageLayout.setPrintTitleRows(`$${head}:$${head}`);
}
