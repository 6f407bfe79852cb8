import type { Host } from '../../src/app/host';
import { excelHost } from '../../src/excel/excelHost';
import { startExcel } from '../excel-host/jestExcel';
import { ApiError } from '../excel-host/protocol';
import { reopen, type WorkbookData } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';
import { type ProgramOptions, WITHOUT_COPIES } from '../wps-host/program';

/** What both programs offer, the parts that others do without among it. */
export type WholeHost = Host & Required<Pick<Host, 'readSheetPrints' | 'writeInputSheet'>>;

/** A spreadsheet program in memory with a workbook open, and the person at it. */
export interface RunningProgram {
  readonly host: WholeHost;
  readonly workbook: WorkbookData;
  readonly user: {
    select(sheet: string, address: string): void;
    type(sheet: string, address: string, input: string): void;
    addSheet(name: string): void;
    deleteSheet(name: string): void;
    renameSheet(name: string, newName: string): void;
  };
  /** The program fails when it comes to this. */
  readonly failAt: (step: Step) => void;
  /** It works again. */
  readonly heal: () => void;
  /** A cell is being typed into; until the next request in Excel, until `heal` in WPS. */
  readonly beginTyping: () => void;
  readonly damageSetting: (key: string) => void;
  /** Saved, closed and opened again in the same program. */
  readonly reopened: () => RunningProgram;
}

export type Step =
  'colouring a mark' | 'writing a note' | 'reading cells' | 'reading the selection' | 'wrapping' | 'aligning' | 'printing';

const IN_EXCEL: Readonly<Record<Step, string>> = {
  'colouring a mark': 'ConditionalRangeFont.Underline',
  'writing a note': 'NoteCollection.Add',
  'reading cells': 'Range.Values',
  'reading the selection': 'Workbook.GetActiveCell',
  wrapping: 'RangeFormat.WrapText',
  aligning: 'RangeFormat.VerticalAlignment',
  printing: 'PageLayout.Orientation',
};

const IN_WPS: Readonly<Record<Step, string>> = {
  'colouring a mark': 'FormatCondition.Interior',
  'writing a note': 'Range.AddComment',
  'reading cells': 'Range.Value2',
  'reading the selection': 'Application.ActiveCell',
  wrapping: 'Range.WrapText',
  aligning: 'Range.VerticalAlignment',
  printing: 'PageSetup.Orientation',
};

function openInExcel(created: WorkbookData): RunningProgram {
  const { host, workbook, user } = startExcel(created, { notes: true });
  return {
    host: excelHost(),
    workbook,
    user,
    failAt: (step) => void host.failures.set(IN_EXCEL[step], new ApiError('GeneralException', 'x')),
    heal: () => {
      host.failures.clear();
    },
    beginTyping: () => void host.failures.set('*', new ApiError('InvalidOperationInCellEditMode', 'x', '', 400)),
    damageSetting: (key) => {
      workbook.settings[key] = '{';
    },
    reopened: () => openInExcel(reopen(workbook)),
  };
}

function openInWps(created: WorkbookData, options: ProgramOptions = {}, xmlParts: readonly string[] = []): RunningProgram {
  const { host, file, user, program } = startWps(created, options);
  file.xmlParts.push(...xmlParts);
  return {
    host,
    workbook: file.data,
    user,
    failAt: (step) => {
      // What is written first is put back by the same calls: they fail once.
      program.border.failsOnce = step !== 'reading cells';
      program.border.failures.set(IN_WPS[step], 0);
    },
    heal: () => {
      program.border.failures.clear();
      program.border.typing = false;
    },
    beginTyping: () => {
      program.border.typing = true;
    },
    damageSetting: (key) => void file.xmlParts.push(`<setting xmlns="urn:juesuan:setting:${key}">{</setting>`),
    reopened: () => openInWps(reopen(file.data), options, file.xmlParts),
  };
}

/** For `describe.each`: what holds for every host is tested with every host. */
export const PROGRAMS: readonly (readonly [string, (workbook: WorkbookData) => RunningProgram])[] = [
  ['Excel', openInExcel],
  ['WPS', (workbook) => openInWps(workbook)],
];

/** In two ways, as they read: an edition of WPS that saves no copies is asked itself. */
export const READING_PROGRAMS: typeof PROGRAMS = [
  ...PROGRAMS,
  ['WPS without copies', (workbook) => openInWps(workbook, WITHOUT_COPIES)],
];

/** Events are announced a little later in Excel. */
export const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 10));
