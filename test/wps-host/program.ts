import { xlsxOf } from '../excel-host/toXlsx';
import { createWorkbook, type SheetData, type WorkbookData } from '../excel-host/workbook';
import { Border } from './border';

/** What a workbook of WPS keeps beyond what one of Excel keeps in these tests. */
export interface WpsFile {
  readonly data: WorkbookData;
  /** With its folder; blank before the first save. */
  path: string;
  /** Custom XML parts. */
  xmlParts: string[];
  isOpen: boolean;
  /** What it held when it was saved last; `null` for a workbook that has no file. */
  saved: string | null;
}

export interface ProgramOptions {
  readonly path?: string;
  /** The file that the workbook was opened from. */
  readonly bytes?: Uint8Array;
  readonly temporaryFolder?: string;
  /** What `SaveCopyAs` writes, given what it should; absent: just that. */
  readonly copy?: (bytes: Uint8Array) => Uint8Array | null;
  /** What the dialog for saving gives: a path, `false` when it is cancelled; `undefined` where there is no such dialog. */
  readonly chosen?: (suggested: string) => string | false;
}

/** An edition that saves no copies: it is asked cell range by cell range. */
export const WITHOUT_COPIES: ProgramOptions = {
  copy: () => {
    throw new Error('there is no SaveCopyAs');
  },
};

/** Whatever is saved with a workbook; which cell is selected changes nothing. */
export const contentOf = ({ data, xmlParts }: WpsFile): string =>
  JSON.stringify([{ ...data, activeSheet: '', selection: '' }, xmlParts]);

const binary = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

export type EventListener = (sheet: object) => void;

/** WPS while it runs: the workbooks that are open, files, listeners. */
export class Program {
  readonly border = new Border();
  readonly workbooks: WpsFile[] = [];
  /** By path, one character for each byte. */
  readonly files = new Map<string, string>();
  /** Where copies were to be saved. */
  readonly announced: string[] = [];
  readonly listeners = new Map<string, Set<EventListener>>();
  readonly panes: { url: string; title: string; visible: boolean; width: number }[] = [];
  /** Results of formulas that are not worked out here, by place. */
  readonly results = new Map<string, SheetData['cells'][string]['value']>();
  /** As some early versions answered for several cells: one list, not a list of rows. */
  flatAnswers = false;
  /** Numbers show as ###. */
  narrowColumns = false;
  screenUpdating = true;
  displayAlerts = true;
  active: WpsFile | null = null;

  constructor(
    data: WorkbookData | null = createWorkbook('Sheet1'),
    readonly options: ProgramOptions = {},
  ) {
    if (data === null) return;
    const file = this.open(data, options.path);
    if (!options.bytes) return;
    this.files.set(file.path, binary(options.bytes));
    file.saved = contentOf(file);
  }

  open(data: WorkbookData, path = '/home/user/决算公开表.xlsx'): WpsFile {
    const file: WpsFile = { data, path, xmlParts: [], isOpen: true, saved: null };
    this.workbooks.push(file);
    this.active = file;
    return file;
  }

  /** The workbook’s own file and whether it counts as saved stay as they are. */
  saveCopy(file: WpsFile, path: string): void {
    this.announced.push(path);
    const bytes = (this.options.copy ?? ((whole) => whole))(xlsxOf(file.data));
    if (bytes !== null) this.files.set(path, binary(bytes));
  }

  close(file: WpsFile): void {
    file.isOpen = false;
    this.workbooks.splice(this.workbooks.indexOf(file), 1);
    this.active = this.workbooks.at(-1) ?? null;
  }
}
