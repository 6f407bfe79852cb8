import { wpsMessages } from './wpsMessages';
import { freeSheetName } from '../core/workbook/freeSheetName';
import type { WpsApplication, WpsSheet, WpsWorkbook } from './objectModel';
import { namedSheets } from './sheets';
import { type OpenWorkbook, toWpsProblem, WpsProblem } from './wpsError';

/**
 * Makes a sheet behind the others and fills it. A sheet that is there is never written to: the new one is then called
 * 情况说明(2), … A sheet that could not be filled is taken away again.
 * @returns the name of the sheet.
 * @throws WpsProblem where the workbook takes no sheet, or not all that belongs on it.
 */
export function makeSheet(open: OpenWorkbook, workbook: WpsWorkbook, wanted: string, fill: (sheet: WpsSheet) => void): string {
  if (workbook.ProtectStructure) throw new WpsProblem('workbook-protected', wpsMessages.workbookProtected);
  const all = workbook.Sheets;
  const name = freeSheetName(
    wanted,
    namedSheets(all).map((sheet) => sheet.name),
  );
  const sheet = workbook.Worksheets.Add(undefined, all.Item(all.Count));
  try {
    sheet.Name = name;
    fill(sheet);
  } catch (error) {
    const problem = toWpsProblem(error, open);
    if (isDiscarded(open.application, sheet)) throw problem;
    throw new WpsProblem('half-done', wpsMessages.sheetHalfDone(name, problem.message), problem);
  }
  return name;
}

function isDiscarded(application: WpsApplication, sheet: WpsSheet): boolean {
  try {
    application.DisplayAlerts = false;
    sheet.Delete();
    return true;
  } catch {
    return false;
  } finally {
    application.DisplayAlerts = true;
  }
}
