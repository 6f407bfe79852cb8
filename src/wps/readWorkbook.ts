import { isOwnNote } from '../core/marks/marks';
import { parseA1 } from '../core/workbook/address';
import { documentProperties } from '../core/workbook/documentProperties';
import { rangeRows } from '../core/workbook/rangeRows';
import type { DocumentProperty, SheetSnapshot, WorkbookSnapshot } from '../core/workbook/snapshot';
import { sheetContent } from './cellValues';
import { remarksOn } from './comments';
import { xlSheetVeryHidden } from './constants';
import { hiddenColumns, hiddenRows } from './hiddenLines';
import type { WpsFunctions, WpsSheet, WpsWorkbook } from './objectModel';
import { type NamedSheet, namedSheets } from './sheets';
import { type OpenWorkbook, runWps } from './wpsError';

/**
 * The workbook as plain data, in sixteen calls a sheet however many cells it has. Links to other files are left out.
 * @throws WpsProblem
 */
export function readWorkbook(open: OpenWorkbook): Promise<WorkbookSnapshot> {
  return runWps(open, (workbook) => {
    const sheets = namedSheets(workbook.Worksheets).map((sheet) => sheetSnapshot(sheet, open.application.WorksheetFunction));
    const properties = personalProperties(workbook);
    return { sheets, ...(properties && { properties }) };
  });
}

function sheetSnapshot({ name, sheet }: NamedSheet, functions: WpsFunctions): SheetSnapshot {
  const rows = rangeRows(sheetContent(sheet, name, functions));
  const extent = { rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) };
  const theirs = remarksOn(sheet).filter(({ author, text }) => !isOwnNote(author, text));
  return {
    name,
    visibility: visibilityOf(sheet.Visible),
    rows,
    hiddenRows: hiddenRows(sheet, extent),
    hiddenColumns: hiddenColumns(sheet, extent),
    comments: [...new Set(theirs.map(({ address }) => address))].sort(byPlace),
  };
}

function visibilityOf(visible: WpsSheet['Visible']): SheetSnapshot['visibility'] {
  if (visible === xlSheetVeryHidden) return 'very-hidden';
  return visible === 0 || visible === false ? 'hidden' : 'visible';
}

function byPlace(left: string, right: string): number {
  const [one, other] = [parseA1(left), parseA1(right)];
  return one.row - other.row || one.column - other.column;
}

/** `null` where this WPS does not tell. */
function personalProperties(workbook: WpsWorkbook): DocumentProperty[] | null {
  try {
    const properties = workbook.BuiltinDocumentProperties;
    const valueOf = (name: string): string => {
      const value = properties.Item(name).Value;
      return typeof value === 'string' ? value : '';
    };
    return documentProperties({
      author: valueOf('Author'),
      'last-author': valueOf('Last Author'),
      manager: valueOf('Manager'),
      company: valueOf('Company'),
    });
  } catch {
    return null;
  }
}
