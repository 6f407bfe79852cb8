import type { WorkbookData } from '../excel-host/workbook';
import type { ProgramOptions } from './program';
import { type RunningWps, startWps as start } from './wps';

let running: RunningWps[] = [];

/** Opens a workbook for the rest of a test. */
export function startWps(data: WorkbookData, options: ProgramOptions = {}): RunningWps {
  const wps = start(data, options);
  running.push(wps);
  return wps;
}

// A member that the model does not have would otherwise look like an error that WPS gave.
afterEach(() => {
  const unknown = running.flatMap(({ program }) => program.border.unknown);
  const isPainting = running.every(({ program }) => program.screenUpdating && program.displayAlerts);
  running = [];
  expect(unknown).toEqual([]);
  expect(isPainting).toBe(true);
});
