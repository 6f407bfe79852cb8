import type { HostOptions } from './engine';
import { type RunningExcel, startExcel } from './excel';
import type { WorkbookData } from './workbook';

declare global {
  interface Window {
    /** Set before the page loads: the workbook that this Excel has open. */
    excelStart: { readonly workbook: WorkbookData; readonly options?: HostOptions };
    /** The running Excel, for tests that look at the workbook or act as its user. */
    excel: RunningExcel;
  }
}

window.excel = startExcel(window.excelStart.workbook, window.excelStart.options);
