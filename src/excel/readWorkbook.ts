/// <reference types="office-js" />
import { documentProperties } from '../core/workbook/documentProperties';
import {
  type DocumentProperty,
  type SheetSnapshot,
  unreadPart,
  type UnreadSheet,
  type WorkbookSnapshot,
} from '../core/workbook/snapshot';
import { askSheets, type SheetAnswer } from './askSheets';
import { type Capabilities, capabilities } from './capabilities';
import { type ExcelProblem, runExcel } from './officeError';
import { type ReadSheet, readSheets, type SizedSheet } from './readSheet';
import { readRemarks, type Remark } from './remarks';

/**
 * The open workbook as plain data: first how large its sheets are, then their cells in requests of bounded size. A sheet
 * that Excel does not give is named in `unread`, and the others are read. Links to other files are left out: Excel for the
 * desktop does not tell add-ins.
 * @throws ExcelProblem
 */
export function readWorkbook(): Promise<WorkbookSnapshot> {
  const can = capabilities();
  return runExcel(async (context) => {
    const { workbook } = context;
    const { worksheets } = workbook;
    worksheets.load('items/name,items/visibility');
    const properties = can.workbookDetails ? workbook.properties : null;
    properties?.load('author,lastAuthor,manager,company');
    await context.sync();

    const remarks = await readRemarks(context, can);
    const answers = await askSheets(context, worksheets.items, sizeOf);
    const read = await readSheets(context, answers.flatMap(sized), can);
    const given = read.filter(({ unread }) => unread === null || unread.read !== undefined);
    const [problem] = [...answers.flatMap(problemOf), ...read.flatMap((sheet) => sheet.problem ?? [])];
    // Nothing was given at all: then it is not for single sheets to be told.
    if (given.length === 0 && problem !== undefined) throw problem;
    const unread = [...answers.flatMap(refused), ...read.flatMap(unreadOf)];
    return {
      sheets: given.map((sheet) => sheetSnapshot(sheet, can, remarks)),
      ...unreadPart(unread),
      ...(properties && { properties: personalProperties(properties) }),
    };
  });
}

/** From A1 to the last cell that holds something. A blank sheet's used range is its first cell, so none has no size. */
function sizeOf(sheet: Excel.Worksheet): Excel.Range {
  const area = sheet.getRange('A1').getBoundingRect(sheet.getUsedRange(true));
  area.load('rowCount,columnCount');
  return area;
}

function sized(one: SheetAnswer<Excel.Range>): SizedSheet[] {
  return 'answer' in one ? [{ sheet: one.sheet, rows: one.answer.rowCount, columns: one.answer.columnCount }] : [];
}

function problemOf(one: SheetAnswer<Excel.Range>): ExcelProblem[] {
  return 'problem' in one && one.problem.code !== 'unsupported-sheet' ? [one.problem] : [];
}

function refused(one: SheetAnswer<Excel.Range>): UnreadSheet[] {
  if ('answer' in one) return [];
  return [{ sheet: one.sheet.name, reason: one.problem.code === 'unsupported-sheet' ? 'no-cells' : 'failed' }];
}

function unreadOf({ sheet, unread }: ReadSheet): UnreadSheet[] {
  return unread === null ? [] : [{ sheet: sheet.name, ...unread }];
}

function sheetSnapshot(
  { sheet, rows, hiddenRows, hiddenColumns }: ReadSheet,
  can: Capabilities,
  remarks: readonly Remark[],
): SheetSnapshot {
  const remarked = remarks.filter((remark) => remark.sheet === sheet.name && remark.own === null);
  const comments = [...new Set(remarked.map((remark) => remark.address))];
  // Before 1.18 notes are not to be had: then a sheet without comments may still have remarks.
  const tellsAll = can.comments && can.notes;
  return {
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility],
    rows,
    ...(can.hiddenLines && { hiddenRows, hiddenColumns }),
    ...((tellsAll || comments.length > 0) && { comments }),
  };
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'very-hidden' } as const;

function personalProperties({ author, lastAuthor, manager, company }: Excel.DocumentProperties): DocumentProperty[] {
  return documentProperties({ author, 'last-author': lastAuthor, manager, company });
}
