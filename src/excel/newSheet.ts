/// <reference types="office-js" />
import { excelMessages } from './excelMessages';
import { freeSheetName } from '../core/workbook/freeSheetName';
import { capabilities } from './capabilities';
import { ExcelProblem, runExcel, toExcelProblem } from './officeError';

/**
 * Makes a sheet and fills it. A sheet that is there is never written to: the new one is then called 情况说明(2),
 * 情况说明(3) … A sheet that could not be filled is taken away again.
 * @param fill writes; it does not sync.
 * @returns the name of the sheet.
 * @throws ExcelProblem where the workbook takes no sheet, or not all that belongs on it.
 */
export function makeSheet(wanted: string, fill: (sheet: Excel.Worksheet) => void): Promise<string> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const protection = capabilities().workbookDetails ? context.workbook.protection : null;
    protection?.load('protected');
    await context.sync();
    if (protection?.protected) throw new ExcelProblem('workbook-protected', excelMessages.workbookProtected);
    const name = freeSheetName(
      wanted,
      worksheets.items.map((sheet) => sheet.name),
    );
    const sheet = worksheets.add(name);
    sheet.load('id');
    await context.sync();
    try {
      fill(sheet);
      sheet.activate();
      await context.sync();
      return name;
    } catch (error) {
      throw await takenBack(sheet.id, name, toExcelProblem(error));
    }
  });
}

/** @returns what to tell: the failure itself, or that a part of the sheet is left. */
async function takenBack(id: string, name: string, problem: ExcelProblem): Promise<ExcelProblem> {
  try {
    await runExcel(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(id);
      sheet.load('name');
      await context.sync();
      if (sheet.isNullObject) return;
      sheet.delete();
      await context.sync();
    });
    return problem;
  } catch {
    return new ExcelProblem('half-done', excelMessages.sheetHalfDone(name, problem.message), problem);
  }
}
