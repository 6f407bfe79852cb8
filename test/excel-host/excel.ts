import { connect } from './bridge';
import { ExcelHost, type HostOptions } from './engine';
import { installNotes } from './notesPolyfill';
import { installOffice } from './officeStub';
import { ExcelUser } from './user';
import type { WorkbookData } from './workbook';

/** The set in which `worksheet.notes` came. */
const NOTES_SINCE = 18;

export interface RunningExcel {
  readonly host: ExcelHost;
  readonly workbook: WorkbookData;
  readonly user: ExcelUser;
}

/** Opens a workbook: from now on `Excel.run` works on it. office.js must be loaded. */
export function startExcel(workbook: WorkbookData, options: HostOptions = {}): RunningExcel {
  const host = new ExcelHost(workbook, options);
  installOffice(host.api);
  if (host.api >= NOTES_SINCE) installNotes();
  const user = new ExcelUser(host, connect(host));
  return { host, workbook, user };
}
