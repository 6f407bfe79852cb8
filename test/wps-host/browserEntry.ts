import type { WorkbookData } from '../excel-host/workbook';
import { type RunningWps, startWps } from './wps';

declare global {
  interface Window {
    /** Set before the page loads: the workbook that this WPS has open. */
    wpsStart: WorkbookData;
    /** The running WPS, for tests that look at the workbook or act as its user. */
    runningWps: RunningWps;
  }
}

window.runningWps = startWps(window.wpsStart);
Object.assign(window, window.runningWps.page);
