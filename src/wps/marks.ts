import {
  type Mark,
  MARK_KINDS,
  MARK_PALETTES,
  type MarkKind,
  type MarkStyle,
  markFormula,
  marksBySheet,
  ownNote,
  type Palette,
} from '../core/marks/marks';
import { wpsMessages } from '../core/messages/hosts';
import { a1 } from '../core/workbook/address';
import { colorNumber, xlExpression, xlUnderlineNone, xlUnderlineSingle } from './constants';
import type { WpsRange, WpsSheet } from './objectModel';
import { type MarkedSheet, NO_MARKS, readMarks, removeMarks, type SheetMarks } from './ownMarks';
import { type OpenWorkbook, runWriting, toWpsProblem, WpsProblem } from './wpsError';

type Styles = Readonly<Record<MarkKind, MarkStyle>>;

/**
 * Puts marks in place of those that are there: our conditional formats on top of the user's, and notes where the cell has
 * none. All or nothing: a protected sheet stops it before anything is written, and what fails midway is taken back.
 * @throws WpsProblem
 */
export function writeMarks(open: OpenWorkbook, marks: readonly Mark[], palette: Palette = 'standard'): Promise<MarksWritten> {
  return runWriting(open, (workbook) => {
    const sheets = readMarks(workbook.Worksheets);
    const wanted = marksBySheet(marks);
    requireSheets(sheets, marks);
    const planned = sheets.map((sheet) => ({ sheet, marks: planFor(sheet, wanted.get(sheet.name) ?? []) }));
    replaceMarks(open, planned, MARK_PALETTES[palette], wpsMessages.marksHalfDone);
    return { notes: planned.reduce((sum, { marks: { notes } }) => sum + notes.length, 0), warnings: [] };
  });
}

export interface MarksWritten {
  /** How many cells got a note. */
  readonly notes: number;
  readonly warnings: readonly string[];
}

export interface MarksCleared {
  /** How many conditional formats and notes were removed. */
  readonly count: number;
  readonly warnings: readonly string[];
}

/**
 * Takes away every mark of ours, also those that a file came with, and nothing else.
 * @throws WpsProblem
 */
export function clearMarks(open: OpenWorkbook): Promise<MarksCleared> {
  return runWriting(open, (workbook) => {
    const sheets = readMarks(workbook.Worksheets);
    const bare = sheets.map((sheet) => ({ sheet, marks: NO_MARKS }));
    replaceMarks(open, bare, MARK_PALETTES.standard, wpsMessages.clearHalfDone);
    return { count: sheets.reduce((sum, { ownCount }) => sum + ownCount, 0), warnings: [] };
  });
}

function requireSheets(sheets: readonly MarkedSheet[], marks: readonly Mark[]): void {
  const known = new Set(sheets.map(({ name }) => name));
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
      .map((mark) => ({ address: addressOf(mark), text: mark.note }))
      .filter(({ address, text }) => text !== '' && !taken.has(address))
      .map(({ address, text }) => ({ address, text: ownNote(text) })),
  };
}

interface PlannedMarks {
  readonly sheet: MarkedSheet;
  readonly marks: SheetMarks;
}

/** @param halfDone what to say where the marks of before cannot be put back either; it takes what WPS failed with. */
function replaceMarks(
  open: OpenWorkbook,
  planned: readonly PlannedMarks[],
  styles: Styles,
  halfDone: (problem: string) => string,
): void {
  const touched = planned.filter(({ sheet, marks }) => sheet.ownCount > 0 || marks.formats.length > 0);
  const names = touched.filter(({ sheet }) => sheet.isProtected).map(({ sheet }) => sheet.name);
  if (names.length > 0) throw new WpsProblem('sheet-protected', wpsMessages.sheetsProtected(names));
  const done: MarkedSheet[] = [];
  try {
    for (const { sheet, marks } of touched) {
      done.push(sheet);
      setMarks(sheet, marks, styles);
    }
  } catch (error) {
    const problem = toWpsProblem(error, open);
    if (!isPutBack(done, styles)) throw new WpsProblem('half-done', halfDone(problem.message), problem);
    throw problem;
  }
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
