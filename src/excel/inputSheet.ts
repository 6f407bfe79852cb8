/// <reference types="office-js" />
import type { Decimal } from 'decimal.js';
import { excelMessages } from '../core/messages/excel';
import type { InputSheetAddition, InputSheetPlan, NewInputSheet } from '../core/narrative/inputSheetPlan';
import { a1 } from '../core/workbook/address';
import { literalText } from './literalText';
import { addSheet } from './newSheet';
import { ExcelProblem, runExcel } from './officeError';

/** Points a character of half width. */
const CHARACTER = 5.6;
const AMOUNT_FORMAT = '#,##0.00';
const FILL = { head: '#DDEBF7', group: '#F2F2F2', missing: '#FFF2CC' } as const;

/** The missing values of rows that a person adds under the last one are coloured as well. */
const SPARE_ROWS = 200;

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
    sheet.activate();
    await context.sync();
    return name;
  });
}

async function addTo(context: Excel.RequestContext, { name, cells }: InputSheetAddition): Promise<string> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('protection/protected');
  await context.sync();
  if (sheet.isNullObject) throw new ExcelProblem('sheet-missing', excelMessages.sheetsMissing([name]));
  if (sheet.protection.protected) throw new ExcelProblem('sheet-protected', excelMessages.sheetsProtected([name]));
  for (const { row, column, content } of cells) sheet.getRange(a1(row, column)).values = [[entered(content)]];
  sheet.activate();
  await context.sync();
  return name;
}

function fill(sheet: Excel.Worksheet, plan: NewInputSheet): void {
  const { columns, cells, titleRow, headRow, groupRows, amountRows, lastRow } = plan;
  const across = (row: number, last = row): Excel.Range => sheet.getRange(`${a1(row, 0)}:${a1(last, columns.length - 1)}`);
  const grid: (string | number)[][] = Array.from({ length: lastRow + 1 }, () => columns.map(() => ''));
  for (const { row, column, content } of cells) {
    const line = grid[row];
    if (line !== undefined) line[column] = entered(content);
  }
  const all = across(0, lastRow);
  all.values = grid;
  all.format.verticalAlignment = Excel.VerticalAlignment.center;
  const body = across(headRow, lastRow);
  body.format.wrapText = true;
  columns.forEach(({ id, width }, column) => {
    sheet.getRange(`${a1(0, column)}:${a1(lastRow, column)}`).format.columnWidth = width * CHARACTER;
    const rows = Array.from({ length: lastRow + 1 }, (_row, row) => row);
    const isAmount = (row: number): boolean => id === 'figure' || (id === 'value' && amountRows.includes(row));
    if (id === 'figure' || id === 'value')
      sheet.getRange(`${a1(0, column)}:${a1(lastRow, column)}`).numberFormat = rows.map((row) => [
        isAmount(row) ? AMOUNT_FORMAT : 'General',
      ]);
  });
  across(titleRow).format.font.bold = true;
  across(headRow).format.font.bold = true;
  across(headRow).format.fill.color = FILL.head;
  for (const row of groupRows) {
    across(row).format.font.bold = true;
    across(row).format.fill.color = FILL.group;
  }
  body.format.autofitRows();
  colourMissing(sheet, plan);
}

/** The colour goes as soon as something is typed. */
function colourMissing(sheet: Excel.Worksheet, { columns, headRow, lastRow, missingFormula }: NewInputSheet): void {
  const column = columns.findIndex(({ id }) => id === 'value');
  const values = sheet.getRange(`${a1(headRow + 1, column)}:${a1(lastRow + SPARE_ROWS, column)}`);
  const format = values.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = missingFormula;
  format.custom.format.fill.color = FILL.missing;
}

function entered(content: Decimal | string): string | number {
  return typeof content === 'string' ? literalText(content) : content.toNumber();
}
