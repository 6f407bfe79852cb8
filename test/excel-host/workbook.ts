import type { CellValue } from '../../src/core/workbook/snapshot';
import { parseA1 } from '../../src/core/workbook/address';
import { type Area, contains, isWholeSheet, parseAreas } from './area';

/** The workbook as plain data, without any knowledge of office.js: what a saved file would keep. */

export interface CellData {
  value: CellValue;
  /** Without the leading `=`. */
  formula?: string;
  numberFormat?: string;
  fill?: string;
  fontColor?: string;
  bold?: boolean;
  wrapText?: boolean;
  verticalAlignment?: string;
  /** Text that was entered with a leading apostrophe. */
  quotePrefix?: boolean;
  unlocked?: boolean;
}

export interface FontData {
  color?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: string;
}

export interface ConditionalFormatData {
  id: string;
  /** Listed, and not found when it is asked for: what duplicating a rule or undoing leaves in some builds. */
  isDead?: true;
  /** `Custom`, `CellValue`, `DataBar` … as Excel names them. */
  type: string;
  /** `A1,C3:C4`. */
  areas: string;
  /** Of custom formats, with its leading `=`. */
  formula?: string;
  stopIfTrue: boolean;
  fill?: string;
  font: FontData;
}

export interface NoteData {
  address: string;
  author: string;
  content: string;
}

export interface CommentData extends NoteData {
  id: string;
}

export interface EntryRuleData {
  area: string;
  rule?: unknown;
  errorAlert?: unknown;
}

export interface SheetData {
  id: string;
  name: string;
  visibility: 'Visible' | 'Hidden' | 'VeryHidden';
  /** A chart, macro or dialog sheet: it has a name and no cells. */
  isUnsupported?: true;
  /** Excel does not give its cells. */
  isBroken?: true;
  protected: boolean;
  /** Keyed by A1 address. */
  cells: Record<string, CellData>;
  hiddenRows: number[];
  hiddenColumns: number[];
  columnWidths: Record<number, number>;
  /** `B2:C3`. */
  merges: string[];
  /** The first has the highest priority. */
  conditionalFormats: ConditionalFormatData[];
  notes: NoteData[];
  comments: CommentData[];
  frozenRows?: number;
  tabColor?: string;
  /** By the names of office.js. */
  pageLayout?: Record<string, unknown>;
  entryRules?: EntryRuleData[];
}

export interface WorkbookData {
  sheets: SheetData[];
  activeSheet: string;
  /** Areas selected on the active sheet; the first cell is the active one. */
  selection: string;
  structureProtected: boolean;
  settings: Record<string, unknown>;
  properties: { author: string; lastAuthor: string; manager: string; company: string };
  userName: string;
  /** Source of ids; grows only. */
  lastId: number;
}

export function createWorkbook(...sheetNames: readonly string[]): WorkbookData {
  const workbook: WorkbookData = {
    sheets: [],
    activeSheet: '',
    selection: 'A1',
    structureProtected: false,
    settings: {},
    properties: { author: '', lastAuthor: '', manager: '', company: '' },
    userName: '使用者',
    lastId: 0,
  };
  for (const name of sheetNames) addSheet(workbook, name);
  workbook.activeSheet = workbook.sheets[0]?.id ?? '';
  return workbook;
}

/** Save, close, reopen: what is left is what the file keeps. */
export function reopen(workbook: WorkbookData): WorkbookData {
  return JSON.parse(JSON.stringify(workbook)) as WorkbookData;
}

export function nextId(workbook: WorkbookData): string {
  workbook.lastId += 1;
  return `{${String(workbook.lastId).padStart(8, '0')}}`;
}

export function addSheet(workbook: WorkbookData, name: string): SheetData {
  const sheet: SheetData = {
    id: nextId(workbook),
    name,
    visibility: 'Visible',
    protected: false,
    cells: {},
    hiddenRows: [],
    hiddenColumns: [],
    columnWidths: {},
    merges: [],
    conditionalFormats: [],
    notes: [],
    comments: [],
  };
  workbook.sheets.push(sheet);
  return sheet;
}

export function removeSheet(workbook: WorkbookData, sheet: SheetData): void {
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  if (workbook.activeSheet === sheet.id) workbook.activeSheet = workbook.sheets[0]?.id ?? '';
}

/** By id or, as Excel does, by name without regard to case. */
export function findSheet(workbook: WorkbookData, key: string): SheetData | null {
  const name = key.toLowerCase();
  return workbook.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === name) ?? null;
}

/** @throws Error when there is no such sheet. */
export function sheetById(workbook: WorkbookData, key: string): SheetData {
  const sheet = findSheet(workbook, key);
  if (!sheet) throw new Error(`no sheet ${key}`);
  return sheet;
}

/** The cell for writing: created when it is not there. */
export function cellOf(sheet: SheetData, address: string): CellData {
  return (sheet.cells[address] ??= { value: null });
}

export const isEmptyCell = (cell: CellData | undefined): boolean => !cell || (cell.value === null && cell.formula === undefined);

/** The smallest rectangle of cells that hold something (`valuesOnly`), or anything at all; `null` when there is none. */
export function usedArea(sheet: SheetData, valuesOnly: boolean): Area | null {
  const places = Object.entries(sheet.cells)
    .filter(([, cell]) => !valuesOnly || !isEmptyCell(cell))
    .map(([address]) => parseA1(address));
  if (places.length === 0) return null;
  const rows = places.map((place) => place.row);
  const columns = places.map((place) => place.column);
  const [top, left] = [minimum(rows), minimum(columns)];
  return { row: top, column: left, rows: maximum(rows) - top + 1, columns: maximum(columns) - left + 1 };
}

const minimum = (numbers: readonly number[]): number => numbers.reduce((low, number) => (number < low ? number : low));
const maximum = (numbers: readonly number[]): number => numbers.reduce((high, number) => (number > high ? number : high));

/** Addresses of an area's cells, row by row. */
export function addressesIn(sheet: SheetData, area: Area): string[] {
  return Object.keys(sheet.cells).filter((address) => {
    const { row, column } = parseA1(address);
    return contains(area, row, column);
  });
}

/** The formats whose areas a whole area, or a part of it, is covered by, strongest first. */
export function formatsOn(
  sheet: SheetData,
  areas: readonly Area[],
  overlap: (a: Area, b: Area) => boolean,
): ConditionalFormatData[] {
  if (areas.some(isWholeSheet)) return sheet.conditionalFormats;
  return sheet.conditionalFormats.filter((format) =>
    parseAreas(format.areas).some((own) => areas.some((area) => overlap(own, area))),
  );
}
