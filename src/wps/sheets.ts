import { wpsMessages } from './wpsMessages';
import type { WpsSheet, WpsSheets, WpsWorkbook } from './objectModel';
import { WpsProblem } from './wpsError';

export interface NamedSheet {
  readonly name: string;
  readonly sheet: WpsSheet;
}

/** In the order of the tabs. */
export function namedSheets(sheets: WpsSheets): NamedSheet[] {
  return Array.from({ length: sheets.Count }, (_, index) => {
    const sheet = sheets.Item(index + 1);
    return { name: sheet.Name, sheet };
  });
}

/** @throws WpsProblem `sheet-missing` */
export function sheetNamed(workbook: WpsWorkbook, name: string): WpsSheet {
  const found = namedSheets(workbook.Worksheets).find((sheet) => sheet.name === name);
  if (!found) throw new WpsProblem('sheet-missing', wpsMessages.sheetsMissing([name]));
  return found.sheet;
}

/** Protected sheets take no formats, comments or locked cells. */
export const isProtected = (sheet: WpsSheet): boolean => Boolean(sheet.ProtectContents);
