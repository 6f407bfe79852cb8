import { wpsHost, type WpsHost } from '../../src/wps/wpsHost';
import { wpsProgram } from '../../src/wps/program';
import type { WorkbookData } from '../excel-host/workbook';
import { application } from './application';
import { Program, type ProgramOptions, type WpsFile } from './program';
import { WpsUser } from './user';

export interface RunningWps {
  readonly program: Program;
  readonly file: WpsFile;
  readonly user: WpsUser;
  readonly host: WpsHost;
  /** What the pages of add-ins find. */
  readonly page: { readonly Application: ReturnType<typeof application> };
}

/** A WPS with this workbook in front, and the add-in's host for it. */
export function startWps(data: WorkbookData, options: ProgramOptions = {}): RunningWps {
  const program = new Program(data, options);
  const [file] = program.workbooks;
  const page = { Application: application(program) };
  const found = wpsProgram(page);
  if (!file || !found) throw new Error('WPS did not start');
  return { program, file, user: new WpsUser(program), host: wpsHost(found), page };
}
