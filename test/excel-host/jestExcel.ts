import { startExcel as start, type RunningExcel } from './excel';
import type { HostOptions } from './engine';
import { loadLibrary } from './loadLibrary';
import type { WorkbookData } from './workbook';

let running: RunningExcel | null = null;

/** Opens a workbook for the rest of a test. */
export function startExcel(workbook: WorkbookData, options: HostOptions = {}): RunningExcel {
  loadLibrary();
  running = start(workbook, options);
  return running;
}

// A member that the host does not have would otherwise look like an error that Excel gave.
afterEach(() => {
  const unknown = running?.host.unknownMembers ?? [];
  running = null;
  expect(unknown).toEqual([]);
});
