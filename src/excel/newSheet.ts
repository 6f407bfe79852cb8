/// <reference types="office-js" />
import { excelMessages } from '../core/messages/hosts';
import { freeSheetName } from '../core/workbook/freeSheetName';
import { capabilities } from './capabilities';
import { ExcelProblem } from './officeError';

/**
 * Adds a sheet, in one sync. A sheet that is there is never written to: the new one is then called 情况说明(2), 情况说明(3) …
 * @throws ExcelProblem where the workbook takes no sheet.
 */
export async function addSheet(
  context: Excel.RequestContext,
  wanted: string,
): Promise<{ readonly sheet: Excel.Worksheet; readonly name: string }> {
  const sheets = context.workbook.worksheets;
  sheets.load('items/name');
  const protection = capabilities().workbookDetails ? context.workbook.protection : null;
  protection?.load('protected');
  await context.sync();
  if (protection?.protected) throw new ExcelProblem('workbook-protected', excelMessages.workbookProtected);
  const name = freeSheetName(
    wanted,
    sheets.items.map((sheet) => sheet.name),
  );
  return { sheet: sheets.add(name), name };
}
