import { connect } from './bridge';
import { ExcelHost, type HostOptions } from './engine';
import { setNotes } from './notesPolyfill';
import { installOffice } from './officeStub';
import { ExcelUser } from './user';
import type { WorkbookData } from './workbook';

export interface RunningExcel {
  readonly host: ExcelHost;
  readonly workbook: WorkbookData;
  readonly user: ExcelUser;
}

/** Opens a workbook: from now on `Excel.run` works on it. office.js must be loaded. */
export function startExcel(workbook: WorkbookData, options: HostOptions = {}): RunningExcel {
  const host = new ExcelHost(workbook, options);
  installOffice(host.api, options);
  setNotes(options.notes);
  const user = new ExcelUser(host, connect(host));
  return { host, workbook, user };
}
