/// <reference types="office-js" />
import { excelMessages } from './excelMessages';
import { a1, type CellRef } from '../core/workbook/address';
import type { Unsubscribe } from '../core/workbook/hostOutcome';
import type { HostProblem } from '../core/workbook/hostProblem';
import { askSheets } from './askSheets';
import { type Capabilities, capabilities } from './capabilities';
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

/**
 * Reports the active cell after each change of the selection, on any sheet. One event serves every version: the
 * workbook's own, which is older than those of the sheets and also covers sheets that are added later. A selection that
 * cannot be read is passed over.
 * @throws ExcelProblem
 */
export async function watchSelection(onCell: (cell: CellRef) => void): Promise<Unsubscribe> {
  const handler = async (): Promise<void> => {
    // While a cell is typed into, with a chart in front, and at times for no reason, Excel does not tell: the next
    // selection is read again.
    const cell = await readSelectedCell().catch(() => null);
    if (cell) onCell(cell);
  };
  const handle = await runExcel(async (context) => {
    const added = context.workbook.onSelectionChanged.add(handler);
    await context.sync();
    return added;
  });
  return () => unsubscribe([handle]);
}

type Handle = Pick<OfficeExtension.EventHandlerResult<unknown>, 'remove' | 'context'>;

/** Each by itself: a sheet that was deleted has nothing to be removed from. */
async function unsubscribe(handles: readonly Handle[]): Promise<void> {
  for (const handle of handles) await remove(handle);
}

/** Handlers must be removed in the context that added them. */
async function remove(handle: Handle): Promise<void> {
  try {
    await Excel.run(handle.context, async (context) => {
      handle.remove();
      await context.sync();
    });
  } catch (error) {
    const problem = toExcelProblem(error);
    if (problem.code !== 'item-missing') throw problem;
  }
}

/**
 * Reports that cells were changed somewhere in the workbook, or sheets were added, deleted or renamed, by the user or by an
 * add-in.
 * @param onProblem office.js drops what a handler throws, so problems go here.
 * @returns `null` where Excel has no such events (before 1.7).
 * @throws ExcelProblem
 */
export async function watchChanges(onChange: () => void, onProblem: (problem: HostProblem) => void): Promise<Unsubscribe | null> {
  const can = capabilities();
  if (!can.sheetChanges) return null;
  const handler = (): Promise<void> => {
    onChange();
    return Promise.resolve();
  };
  const ofCells = await (can.workbookChanges ? watchAllSheets(handler) : watchEachSheet(handler, onProblem));
  const ofSheets = await watchSheetList(handler, can);
  return () => unsubscribe([...ofCells, ...ofSheets]);
}

function watchSheetList(handler: () => Promise<void>, can: Capabilities): Promise<Handle[]> {
  return runExcel(async (context) => {
    const { worksheets } = context.workbook;
    const added = [worksheets.onAdded.add(handler), worksheets.onDeleted.add(handler)];
    const renamed = can.sheetNames ? [worksheets.onNameChanged.add(handler)] : [];
    await context.sync();
    return [...added, ...renamed];
  });
}

function watchAllSheets(handler: () => Promise<void>): Promise<Handle[]> {
  return runExcel(async (context) => {
    const added = context.workbook.worksheets.onChanged.add(handler);
    await context.sync();
    return [added];
  });
}

/** Before 1.9 each sheet has to be watched, also those that are added later; a sheet without cells has nothing to watch. */
async function watchEachSheet(handler: () => Promise<void>, onProblem: (problem: HostProblem) => void): Promise<Handle[]> {
  const handles: Handle[] = [];
  const watchNewSheet = ({ worksheetId }: Excel.WorksheetAddedEventArgs): Promise<void> =>
    runExcel(async (context) => {
      const added = context.workbook.worksheets.getItem(worksheetId).onChanged.add(handler);
      await context.sync();
      handles.push(added);
    }).catch((error: unknown) => {
      const problem = toExcelProblem(error);
      if (problem.code !== 'unsupported-sheet') onProblem(problem);
    });
  await runExcel(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/id');
    handles.push(sheets.onAdded.add(watchNewSheet));
    await context.sync();
    const answers = await askSheets(context, sheets.items, (sheet) => sheet.onChanged.add(handler));
    handles.push(...answers.flatMap((one) => ('answer' in one ? [one.answer] : [])));
  });
  return handles;
}
