/// <reference types="office-js" />
import { excelMessages } from '../core/messages/hosts';
import { a1, type CellRef } from '../core/workbook/address';
import type { HostProblem } from '../core/workbook/hostProblem';
import { capabilities } from './capabilities';
import { ExcelProblem, runExcel, toExcelProblem } from './officeError';

/**
 * Brings a cell to the front and selects it.
 * @throws ExcelProblem `sheet-missing` or `sheet-hidden`; a hidden sheet is never unhidden.
 */
export function selectCell({ sheet: name, row, column }: CellRef): Promise<void> {
  return runExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    sheet.load('visibility');
    await context.sync();
    if (sheet.isNullObject) throw new ExcelProblem('sheet-missing', excelMessages.sheetsMissing([name]));
    if (sheet.visibility !== Excel.SheetVisibility.visible)
      throw new ExcelProblem('sheet-hidden', excelMessages.sheetHidden(name));
    sheet.activate();
    sheet.getRange(a1(row, column)).select();
    await context.sync();
  });
}

/** The active cell; `null` where an Excel before 1.7 has several areas selected and does not say which cell is active. */
export function readSelectedCell(): Promise<CellRef | null> {
  const can = capabilities();
  return runExcel(async (context) => {
    const cell = can.activeCell ? context.workbook.getActiveCell() : context.workbook.getSelectedRange();
    cell.load('rowIndex,columnIndex,worksheet/name');
    await context.sync();
    return { sheet: cell.worksheet.name, row: cell.rowIndex, column: cell.columnIndex };
  }).catch((error: unknown) => {
    if (toExcelProblem(error).code === 'invalid-selection') return null;
    throw error;
  });
}

/** Ends a subscription. @throws ExcelProblem */
export type Unsubscribe = () => Promise<void>;

/**
 * Reports the active cell after each change of the selection, on any sheet. One event serves every version: the
 * workbook's own, which is older than those of the sheets and also covers sheets that are added later.
 * @param onProblem office.js drops what a handler throws, so problems go here.
 * @throws ExcelProblem
 */
export async function watchSelection(
  onCell: (cell: CellRef) => void,
  onProblem: (problem: HostProblem) => void,
): Promise<Unsubscribe> {
  const handler = async (): Promise<void> => {
    try {
      const cell = await readSelectedCell();
      if (cell) onCell(cell);
    } catch (error) {
      onProblem(toExcelProblem(error));
    }
  };
  const handle = await runExcel(async (context) => {
    const added = context.workbook.onSelectionChanged.add(handler);
    await context.sync();
    return added;
  });
  return () => unsubscribe([handle]);
}

type Handle = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/** Handlers must be removed in the context that added them. */
async function unsubscribe(handles: readonly Handle[]): Promise<void> {
  const contexts = new Set(handles.map((handle) => handle.context));
  const removals = [...contexts].map((added) =>
    Excel.run(added, async (context) => {
      for (const handle of handles) if (handle.context === added) handle.remove();
      await context.sync();
    }),
  );
  await Promise.all(removals).catch((error: unknown) => {
    throw toExcelProblem(error);
  });
}

/**
 * Reports that cells were changed somewhere in the workbook, by the user or by an add-in.
 * @param onProblem office.js drops what a handler throws, so problems go here.
 * @returns `null` where Excel has no such event (before 1.7).
 * @throws ExcelProblem
 */
export async function watchChanges(onChange: () => void, onProblem: (problem: HostProblem) => void): Promise<Unsubscribe | null> {
  const can = capabilities();
  if (!can.sheetChanges) return null;
  const handler = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const handles = await (can.workbookChanges ? watchAllSheets(handler) : watchEachSheet(handler, onProblem));
  return () => unsubscribe(handles);
}

function watchAllSheets(handler: () => Promise<void>): Promise<Handle[]> {
  return runExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(handler);
    await context.sync();
    return [added];
  });
}

/** Before 1.9 each sheet has to be watched, also those that are added later. */
async function watchEachSheet(handler: () => Promise<void>, onProblem: (problem: HostProblem) => void): Promise<Handle[]> {
  const handles: Handle[] = [];
  const watchNewSheet = ({ worksheetId }: Excel.WorksheetAddedEventArgs): Promise<void> =>
    runExcel(async (context) => {
      const added = context.workbook.worksheets.getItem(worksheetId).onChanged.add(handler);
      await context.sync();
      handles.push(added);
    }).catch((error: unknown) => {
      onProblem(toExcelProblem(error));
    });
  await runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id');
    handles.push(sheets.onAdded.add(watchNewSheet));
    await context.sync();
    handles.push(...sheets.items.map((sheet) => sheet.onChanged.add(handler)));
    await context.sync();
  });
  return handles;
}
