import { readWorkbook } from '../../src/files/readWorkbook';
import { sheetPrints } from '../../src/files/sheet/sheetPrints';
import type { CopyReader } from '../../src/wps/presentCopy';
import { wpsHost, type WpsHost } from '../../src/wps/wpsHost';
import { wpsProgram } from '../../src/wps/program';
import type { WorkbookData } from '../excel-host/workbook';
import { application } from './application';
import { contentOf, Program, type ProgramOptions, type WpsFile } from './program';
import { WpsUser } from './user';

const reader: CopyReader = {
  readWorkbook: (bytes, name) => Promise.resolve(readWorkbook(bytes, name)),
  readPrints: (bytes, workbook) => Promise.resolve(sheetPrints(bytes, workbook)),
};

export interface RunningWps {
  readonly program: Program;
  readonly file: WpsFile;
  readonly user: WpsUser;
  readonly host: WpsHost;
  /** Another program says that nothing was changed: its file stays as it is. */
  readonly declareSaved: () => void;
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
  const declareSaved = (): void => {
    file.saved = contentOf(file);
  };
  return { program, file, user: new WpsUser(program), host: wpsHost(found, reader), declareSaved, page };
}
