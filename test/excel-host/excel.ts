import { connect } from './bridge';
import { DialogHost } from './dialogs';
import { ExcelHost, type HostOptions } from './engine';
import { setNotes } from './notesPolyfill';
import { installOffice } from './officeStub';
import { ExcelUser } from './user';
import type { WorkbookData } from './workbook';

export interface RunningExcel {
  readonly host: ExcelHost;
  readonly workbook: WorkbookData;
  readonly user: ExcelUser;
  readonly dialogs: DialogHost;
}

/** Opens a workbook: from now on `Excel.run` works on it. office.js must be loaded. */
export function startExcel(workbook: WorkbookData, options: HostOptions = {}): RunningExcel {
  const host = new ExcelHost(workbook, options);
  const dialogs = new DialogHost(options.dialogs ?? 'opens');
  installOffice(host.api, options, dialogs);
  setNotes(options.notes);
  const user = new ExcelUser(host, connect(host));
  return { host, workbook, user, dialogs };
}
