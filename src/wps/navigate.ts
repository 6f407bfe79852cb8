import { wpsMessages } from './wpsMessages';
import { a1, type CellRef } from '../core/workbook/address';
import type { Unsubscribe } from '../core/workbook/hostOutcome';
import { xlSheetVisible } from './constants';
import type { WpsEventName, WpsListener, WpsWorkbook } from './objectModel';
import { namedSheets, sheetNamed } from './sheets';
import { type OpenWorkbook, runWps, WpsProblem } from './wpsError';

/**
 * Brings a cell to the front and selects it, with its workbook.
 * @throws WpsProblem `sheet-missing` or `sheet-hidden`; a hidden sheet is never unhidden.
 */
export function selectCell(open: OpenWorkbook, { sheet: name, row, column }: CellRef): Promise<void> {
  return runWps(open, (workbook) => {
    const sheet = sheetNamed(workbook, name);
    if (sheet.Visible !== xlSheetVisible && sheet.Visible !== true) {
      throw new WpsProblem('sheet-hidden', wpsMessages.sheetHidden(name));
    }
    workbook.Activate();
    sheet.Activate();
    sheet.Range(a1(row, column)).Select();
  });
}

/** Reports the active cell after each change of the selection, on any sheet of the workbook. @throws WpsProblem */
export function watchSelection(open: OpenWorkbook, onCell: (cell: CellRef) => void): Promise<Unsubscribe> {
  return listen(open, ['SheetSelectionChange', 'SheetActivate'], () => {
    const cell = open.application.ActiveCell;
    if (cell) onCell({ sheet: cell.Worksheet.Name, row: cell.Row - 1, column: cell.Column - 1 });
  });
}

/** Reports that cells of the workbook were changed, or its list of sheets. @throws WpsProblem */
export async function watchChanges(open: OpenWorkbook, onChange: () => void): Promise<Unsubscribe> {
  const names = (workbook: WpsWorkbook): string => JSON.stringify(namedSheets(workbook.Worksheets).map(({ name }) => name));
  let known = await runWps(open, names);
  const endCells = await listen(open, ['SheetChange'], onChange);
  // There is no event for sheets that come, go or get another name: it is seen when the user goes on, on this sheet or another.
  const endSheets = await listen(open, ['SheetActivate', 'SheetSelectionChange'], (workbook) => {
    const now = names(workbook);
    if (now === known) return;
    known = now;
    onChange();
  });
  return async () => {
    await endCells();
    await endSheets();
  };
}

/** @param act what throws in it is a passing state of WPS, such as a chart in front: it is not reported. */
function listen(open: OpenWorkbook, events: readonly WpsEventName[], act: (workbook: WpsWorkbook) => void): Promise<Unsubscribe> {
  const { ApiEvent: target } = open.addIn;
  const listener: WpsListener = (sheet) => {
    try {
      // Every workbook that is open is told of.
      if (open.workbook !== null && sheet.Parent.FullName === open.workbook.FullName) act(open.workbook);
    } catch {
      return;
    }
  };
  return runWps(open, () => {
    for (const event of events) target.AddApiEventListener(event, listener);
    return () =>
      runWps(open, () => {
        for (const event of events) target.RemoveApiEventListener(event, listener);
      });
  });
}
