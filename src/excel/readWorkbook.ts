/// <reference types="office-js" />
import { documentProperties } from '../core/workbook/documentProperties';
import { rangeRows } from '../core/workbook/rangeRows';
import type { CellValue, DocumentProperty, SheetSnapshot, WorkbookSnapshot } from '../core/workbook/snapshot';
import { type Capabilities, capabilities } from './capabilities';
import { runExcel } from './officeError';
import { loadPlaces, loadRemarks, type Remark, remarksOf } from './remarks';

/**
 * The open workbook as plain data, in two syncs however many sheets it has. Links to other files are left out: Excel for
 * the desktop does not tell add-ins.
 * @throws ExcelProblem
 */
export function readWorkbook(): Promise<WorkbookSnapshot> {
  const can = capabilities();
  return runExcel(async (context) => {
    const { workbook } = context;
    const sheets = workbook.worksheets;
    sheets.load('items/name,items/visibility');
    const properties = can.workbookDetails ? workbook.properties : null;
    properties?.load('author,lastAuthor,manager,company');
    const remarks = loadRemarks(workbook, can);
    await context.sync();

    const loaded = sheets.items.map((sheet) => loadSheet(sheet, can));
    const places = loadPlaces(remarks);
    await context.sync();

    const found = remarksOf(places);
    return {
      sheets: loaded.map((sheet) => sheetSnapshot(sheet, can, found)),
      ...(properties && { properties: personalProperties(properties) }),
    };
  });
}

interface LoadedSheet {
  readonly sheet: Excel.Worksheet;
  readonly content: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]> | null;
  readonly columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | null;
}

function loadSheet(sheet: Excel.Worksheet, can: Capabilities): LoadedSheet {
  // A blank sheet's used range is its first cell, so there is no null object to ask further questions of.
  const content = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true));
  content.load('values,formulas,valueTypes');
  return {
    sheet,
    content,
    rows: can.hiddenLines ? content.getRowProperties({ rowHidden: true }) : null,
    columns: can.hiddenLines ? content.getColumnProperties({ columnHidden: true }) : null,
  };
}

function sheetSnapshot(
  { sheet, content, rows, columns }: LoadedSheet,
  can: Capabilities,
  remarks: readonly Remark[],
): SheetSnapshot {
  const snapshot = rangeRows({ values: valuesOf(content), formulas: content.formulas });
  const width = snapshot.reduce((most, row) => Math.max(most, row.length), 0);
  const remarked = remarks.filter((remark) => remark.sheet === sheet.name && !remark.own);
  const comments = [...new Set(remarked.map((remark) => remark.address))];
  // Before 1.18 notes are not to be had: then a sheet without comments may still have remarks.
  const tellsAll = can.comments && can.notes;
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    rows: snapshot,
    ...(rows && { hiddenRows: indexes(rows.value.slice(0, snapshot.length), (row) => row.rowHidden) }),
    ...(columns && { hiddenColumns: indexes(columns.value.slice(0, width), (column) => column.columnHidden) }),
    ...((tellsAll || comments.length > 0) && { comments }),
  };
}

function valuesOf({ values, valueTypes }: Excel.Range): CellValue[][] {
  return values.map((line: unknown[], row) => line.map((value, column) => cellValue(value, valueTypes[row]?.[column])));
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

function indexes<T>(lines: readonly T[], isHidden: (line: T) => boolean | undefined): number[] {
  return lines.flatMap((line, index) => (isHidden(line) === true ? [index] : []));
}

function personalProperties({ author, lastAuthor, manager, company }: Excel.DocumentProperties): DocumentProperty[] {
  return documentProperties({ author, 'last-author': lastAuthor, manager, company });
}
