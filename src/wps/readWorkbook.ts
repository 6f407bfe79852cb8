import { isOwnNote } from '../core/marks/marks';
import { parseA1 } from '../core/workbook/address';
import { FIRST_LOOK, holdsTable } from '../core/tables/locating/largeSheet';
import { documentProperties } from '../core/workbook/documentProperties';
import { rangeRows } from '../core/workbook/rangeRows';
import {
  type DocumentProperty,
  type SheetSnapshot,
  unreadPart,
  type UnreadSheet,
  withoutCells,
  type WorkbookSnapshot,
} from '../core/workbook/snapshot';
import { sheetContent } from './cellValues';
import { remarksOn } from './comments';
import { xlSheetVeryHidden } from './constants';
import { hiddenLines } from './hiddenLines';
import type { WpsFunctions, WpsSheet, WpsWorkbook } from './objectModel';
import { scaledFormats } from './numberFormats';
import { type CopyReader, isOpenNow, presentCopy } from './presentCopy';
import { type NamedSheet, namedSheets } from './sheets';
import { isLasting, type OpenWorkbook, runWps, toWpsProblem, type WpsProblem } from './wpsError';

/**
 * The workbook as plain data: by a copy of it in four calls a sheet where every value proves it (`presentCopy.ts`), otherwise by
 * WPS itself, each sheet in twelve calls where nothing is hidden and its numbers have one format, however many cells it has. A sheet that WPS does not give whole, or that is too large, is named in `unread`, and the others are read. Links
 * to other files are left out.
 * @throws WpsProblem
 */
export async function readWorkbook(open: OpenWorkbook, reader?: CopyReader): Promise<WorkbookSnapshot> {
  const copy = reader ? await presentCopy(open, reader) : null;
  return runWps(open, (workbook) => {
    if (copy !== null && isTrusted(workbook, copy.workbook)) return copy.workbook;
    const { WorksheetFunction: functions } = open.application;
    const named = namedSheets(workbook.Worksheets);
    const answers = named.map((sheet) => sheetOrProblem(sheet, functions, open));
    const sheets = answers.flatMap(({ snapshot }) => snapshot ?? []);
    const [problem] = answers.flatMap((answer) => answer.problem ?? []);
    // Nothing was given at all: then it is not for single sheets to be told.
    if (sheets.length === 0 && problem !== undefined) throw problem;
    const unread = answers.flatMap((answer) => answer.unread ?? []);
    const properties = personalProperties(workbook);
    return {
      sheets,
      ...unreadPart([...withoutCells(sheetsWithoutCells(workbook, named)), ...unread]),
      ...(properties && { properties }),
    };
  });
}

/** What fails here fails or succeeds sheet by sheet when WPS is asked itself. */
function isTrusted(workbook: WpsWorkbook, copy: WorkbookSnapshot): boolean {
  try {
    return isOpenNow(workbook, copy);
  } catch {
    return false;
  }
}

/** Charts and the like: there are more sheets than worksheets then. */
function sheetsWithoutCells(workbook: WpsWorkbook, worksheets: readonly NamedSheet[]): string[] {
  const all = workbook.Sheets;
  if (all.Count === worksheets.length) return [];
  const withCells = new Set(worksheets.map(({ name }) => name));
  return namedSheets(all).flatMap(({ name }) => (withCells.has(name) ? [] : [name]));
}

interface SheetAnswer {
  readonly snapshot: SheetSnapshot | null;
  /** What of the sheet is not in the snapshot. */
  readonly unread: UnreadSheet | null;
  readonly problem: WpsProblem | null;
}

function sheetOrProblem(sheet: NamedSheet, functions: WpsFunctions, open: OpenWorkbook): SheetAnswer {
  try {
    return { ...sheetSnapshot(sheet, functions), problem: null };
  } catch (error) {
    const problem = toWpsProblem(error, open);
    if (isLasting(problem)) throw problem;
    return { snapshot: null, unread: { sheet: sheet.name, reason: 'failed' }, problem };
  }
}

function sheetSnapshot({ name, sheet }: NamedSheet, functions: WpsFunctions): Omit<SheetAnswer, 'problem'> {
  const content = sheetContent(sheet, name, functions);
  const rows = rangeRows({ ...content, formats: scaledFormats(sheet, content) });
  const read = { rows: content.values.length, columns: content.values[0]?.length ?? 0 };
  // A table whose end was not seen would be told to be wrong.
  const isCut =
    content.cutFrom !== null && read.rows < content.cutFrom && read.rows - rows.length < FIRST_LOOK && holdsTable(rows);
  if (isCut) return { snapshot: null, unread: { sheet: name, reason: 'too-large' } };
  const extent = { rows: rows.length, columns: rows.reduce((most, row) => Math.max(most, row.length), 0) };
  const theirs = remarksOn(sheet).filter(({ author, text }) => !isOwnNote(author, text));
  const snapshot: SheetSnapshot = {
    name,
    visibility: visibilityOf(sheet.Visible),
    rows,
    ...hiddenLines(sheet, content, extent),
    comments: [...new Set(theirs.map(({ address }) => address))].sort(byPlace),
  };
  return { snapshot, unread: content.cutFrom === null ? null : { sheet: name, reason: 'too-large', read } };
}

function visibilityOf(visible: WpsSheet['Visible']): SheetSnapshot['visibility'] {
  if (visible === xlSheetVeryHidden) return 'very-hidden';
  return visible === 0 || visible === false ? 'hidden' : 'visible';
}

function byPlace(left: string, right: string): number {
  const [one, other] = [parseA1(left), parseA1(right)];
  return one.row - other.row || one.column - other.column;
}

/** `null` where this WPS does not tell. */
function personalProperties(workbook: WpsWorkbook): DocumentProperty[] | null {
  try {
    const properties = workbook.BuiltinDocumentProperties;
    const valueOf = (name: string): string => {
      const value = properties.Item(name).Value;
      return typeof value === 'string' ? value : '';
    };
    return documentProperties({
      author: valueOf('Author'),
      'last-author': valueOf('Last Author'),
      manager: valueOf('Manager'),
      company: valueOf('Company'),
    });
  } catch {
    return null;
  }
}
