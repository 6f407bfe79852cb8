import {
  type Mark,
  MARK_KINDS,
  MARK_PALETTES,
  type MarkKind,
  type MarkStyle,
  markFormula,
  marksBySheet,
  noteOf,
  ownNote,
  type Palette,
} from '../core/marks/marks';
import { wpsMessages } from './wpsMessages';
import { a1 } from '../core/workbook/address';
import type { MarksCleared, MarksWritten } from '../core/workbook/hostOutcome';
import { colorNumber, xlExpression, xlUnderlineNone, xlUnderlineSingle } from './constants';
import type { WpsRange, WpsSheet } from './objectModel';
import { type MarkedSheet, NO_MARKS, readMarks, removeMarks, type SheetMarks } from './ownMarks';
import { type OpenWorkbook, runWriting, toWpsProblem, WpsProblem } from './wpsError';

type Styles = Readonly<Record<MarkKind, MarkStyle>>;

/**
 * Puts marks in place of those that are there: our conditional formats on top of the user's, and notes where the cell has
 * none. Protected sheets are left as they are and named; what fails midway is taken back.
 * @throws WpsProblem `sheet-protected` where there is no other sheet to mark
 */
export function writeMarks(open: OpenWorkbook, marks: readonly Mark[], palette: Palette = 'standard'): Promise<MarksWritten> {
  return runWriting(open, (workbook) => {
    const { sheets, names, warnings } = readMarks(workbook.Worksheets, open);
    const wanted = marksBySheet(marks);
    requireSheets(names, marks);
    const planned = sheets.map((sheet) => ({ sheet, marks: planFor(sheet, wanted.get(sheet.name) ?? []) }));
    const { done, locked } = replaceMarks(open, planned, MARK_PALETTES[palette], wpsMessages.marksHalfDone);
    return {
      cells: done.reduce((sum, { sheet }) => sum + (wanted.get(sheet.name)?.length ?? 0), 0),
      notes: done.reduce((sum, { marks: { notes } }) => sum + notes.length, 0),
      warnings: [...warnings, ...(locked.length > 0 ? [wpsMessages.sheetsNotMarked(locked)] : [])],
    };
  });
}

/**
 * Takes away every mark of ours, also those that a file came with, and nothing else; protected sheets are left as they are and
 * named. @throws WpsProblem `sheet-protected` where there is no other sheet to clear
 */
export function clearMarks(open: OpenWorkbook): Promise<MarksCleared> {
  return runWriting(open, (workbook) => {
    const { sheets, warnings } = readMarks(workbook.Worksheets, open);
    const bare = sheets.map((sheet) => ({ sheet, marks: NO_MARKS }));
    const { done, locked } = replaceMarks(open, bare, MARK_PALETTES.standard, wpsMessages.clearHalfDone);
    return {
      count: done.reduce((sum, { sheet: { ownCount } }) => sum + ownCount, 0),
      warnings: [...warnings, ...(locked.length > 0 ? [wpsMessages.sheetsNotCleared(locked)] : [])],
    };
  });
}

function requireSheets(known: ReadonlySet<string>, marks: readonly Mark[]): void {
  const missing = [...new Set(marks.map(({ cell }) => cell.sheet))].filter((name) => !known.has(name));
  if (missing.length > 0) throw new WpsProblem('sheet-missing', wpsMessages.sheetsMissing(missing));
}

function planFor({ taken }: MarkedSheet, marks: readonly Mark[]): SheetMarks {
  const addressOf = ({ cell }: Mark): string => a1(cell.row, cell.column);
  // What is added last stands on top.
  const formats = [...MARK_KINDS].reverse().map((kind) => ({
    kind,
    addresses: marks.filter((mark) => mark.kind === kind).map(addressOf),
  }));
  return {
    formats: formats.filter(({ addresses }) => addresses.length > 0),
    notes: marks
      .map((mark) => ({ address: addressOf(mark), text: noteOf(mark) }))
      .filter(({ address, text }) => text !== '' && !taken.has(address))
      .map(({ address, text }) => ({ address, text: ownNote(text) })),
  };
}

interface PlannedMarks {
  readonly sheet: MarkedSheet;
  readonly marks: SheetMarks;
}

/**
 * @param halfDone what to say where the marks of before cannot be put back either; it takes what WPS failed with.
 * @returns what was done, and the names of the protected sheets that were left as they are.
 * @throws WpsProblem where all that would be touched are protected
 */
function replaceMarks(
  open: OpenWorkbook,
  planned: readonly PlannedMarks[],
  styles: Styles,
  halfDone: (problem: string) => string,
): { done: readonly PlannedMarks[]; locked: readonly string[] } {
  const touched = planned.filter(({ sheet, marks }) => sheet.ownCount > 0 || marks.formats.length > 0);
  const writable = touched.filter(({ sheet }) => !sheet.isProtected);
  const locked = touched.filter(({ sheet }) => sheet.isProtected).map(({ sheet }) => sheet.name);
  if (locked.length > 0 && writable.length === 0) throw new WpsProblem('sheet-protected', wpsMessages.sheetsProtected(locked));
  const begun: MarkedSheet[] = [];
  try {
    for (const { sheet, marks } of writable) {
      begun.push(sheet);
      setMarks(sheet, marks, styles);
    }
  } catch (error) {
    const problem = toWpsProblem(error, open);
    if (!isPutBack(begun, styles)) throw new WpsProblem('half-done', halfDone(problem.message), problem);
    throw problem;
  }
  return { done: writable, locked };
}

/** Each sheet by itself: one that fails leaves the others as they were. */
function isPutBack(sheets: readonly MarkedSheet[], styles: Styles): boolean {
  const results = sheets.map((sheet) => {
    try {
      setMarks(sheet, sheet.own, styles);
      return true;
    } catch {
      return false;
    }
  });
  return results.every(Boolean);
}

function setMarks({ sheet, ownCount }: MarkedSheet, { formats, notes }: SheetMarks, styles: Styles): void {
  if (ownCount > 0 || formats.length + notes.length > 0) removeMarks(sheet);
  for (const { kind, addresses } of formats) {
    for (const block of addressBlocks(addresses)) paint(sheet.Range(block), kind, styles[kind]);
  }
  for (const { address, text } of notes) addNote(sheet, address, text);
}

function paint(range: WpsRange, kind: MarkKind, style: MarkStyle): void {
  const format = range.FormatConditions.Add(xlExpression, undefined, `=${markFormula(kind)}`);
  format.SetFirstPriority();
  format.StopIfTrue = false;
  format.Interior.Color = colorNumber(style.fill);
  const font = format.Font;
  font.Color = colorNumber(style.font);
  font.Bold = style.bold;
  font.Italic = style.italic;
  font.Underline = style.underline ? xlUnderlineSingle : xlUnderlineNone;
}

function addNote(sheet: WpsSheet, address: string, text: string): void {
  sheet.Range(address).AddComment(text);
}

/** What `Range` takes at once. */
const LONGEST_ADDRESS = 255;

function addressBlocks(addresses: readonly string[]): string[] {
  const blocks: string[] = [];
  for (const address of addresses) {
    const joined = `${blocks.at(-1) ?? ''},${address}`;
    if (blocks.length > 0 && joined.length <= LONGEST_ADDRESS) blocks[blocks.length - 1] = joined;
    else blocks.push(address);
  }
  return blocks;
}
