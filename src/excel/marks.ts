/// <reference types="office-js" />
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
import { excelMessages } from './excelMessages';
import { a1, type CellRef } from '../core/workbook/address';
import type { MarksCleared, MarksWritten } from '../core/workbook/hostOutcome';
import { type Capabilities, capabilities } from './capabilities';
import { readDocumentFile } from './documentFile';
import { ExcelProblem, runExcel, toExcelProblem } from './officeError';
import { type MarkedSheet, readMarks } from './ownMarks';

/** Finds the notes of ours in the file of a workbook. @throws when it cannot be read */
export type NotesInFile = (bytes: Uint8Array) => Promise<readonly CellRef[]>;

/**
 * Puts marks in place of those that are there: our conditional formats on top of the user's, and notes where this Excel
 * has them and the cell has none. Protected sheets are left as they are and named; the former marks go only when the new
 * ones stand, and what a failure leaves half written is taken back.
 * @throws ExcelProblem `sheet-protected` where there is no other sheet to mark
 */
export function writeMarks(marks: readonly Mark[], palette: Palette = 'standard'): Promise<MarksWritten> {
  const can = capabilities();
  return runExcel(async (context) => {
    const { sheets: all, names, warnings } = await readMarks(context, can);
    const wanted = marksBySheet(marks);
    requireSheets(names, marks);
    const marksOn = ({ name }: MarkedSheet): readonly Mark[] => wanted.get(name) ?? [];
    const { sheets, locked } = writable(all.filter((sheet) => sheet.ownCount > 0 || marksOn(sheet).length > 0));
    const notes = can.notes ? sheets.map((sheet) => notesFor(sheet, marksOn(sheet))) : [];
    try {
      for (const sheet of sheets) addFormats(sheet, marksOn(sheet), MARK_PALETTES[palette], can);
      for (const [index, sheet] of sheets.entries()) writeNotes(sheet, notes[index] ?? new Map<string, string>());
      await context.sync();
    } catch (error) {
      throw await takenBack(all, toExcelProblem(error), can);
    }
    const left = await removeFormer(context, sheets, notes);
    return {
      cells: sheets.reduce((count, sheet) => count + marksOn(sheet).length, 0),
      notes: notes.reduce((count, { size }) => count + size, 0),
      warnings: [...warnings, ...(locked.length > 0 ? [excelMessages.sheetsNotMarked(locked)] : []), ...left],
    };
  });
}

/**
 * Takes away every mark of ours, also those that a file came with, and nothing else; protected sheets are left as they are and
 * named. @param notesInFile looks into the file of the workbook where Excel does not show its notes to add-ins.
 * @throws ExcelProblem `sheet-protected` where there is no other sheet to clear
 */
export async function clearMarks(notesInFile: NotesInFile | null = null): Promise<MarksCleared> {
  const can = capabilities();
  const { count, warnings } = await runExcel(async (context) => {
    const found = await readMarks(context, can);
    const { sheets: marked, locked } = writable(found.sheets.filter((sheet) => sheet.ownCount > 0));
    const warnings = [...found.warnings, ...(locked.length > 0 ? [excelMessages.sheetsNotCleared(locked)] : [])];
    const count = countOf(marked);
    if (count === 0) return { count, warnings };
    try {
      for (const sheet of marked) removeOwn(sheet, sheet.ownFormats, sheet.ownNotes.keys());
      await context.sync();
      return { count, warnings };
    } catch (error) {
      const problem = toExcelProblem(error);
      const left = await countLeft(can, new Set(marked.map(({ name }) => name)));
      if (left === null || left === count) throw problem;
      return {
        count: count - left,
        warnings: left === 0 ? warnings : [...warnings, excelMessages.marksLeft(left, problem.message)],
      };
    }
  });
  return { count, warnings: can.notes ? warnings : [...warnings, ...(await unseenNotes(notesInFile))] };
}

/** What is said of notes where Excel does not show them to add-ins. */
async function unseenNotes(notesInFile: NotesInFile | null): Promise<string[]> {
  const found = await notesOfFile(notesInFile).catch(() => null);
  if (found === null) return [excelMessages.notesUnseen];
  return found.length === 0
    ? []
    : [excelMessages.notesLeft(found.map(({ sheet, row, column }) => `${sheet} ${a1(row, column)}`))];
}

async function notesOfFile(notesInFile: NotesInFile | null): Promise<readonly CellRef[] | null> {
  const bytes = notesInFile === null ? null : await readDocumentFile();
  return bytes === null || notesInFile === null ? null : notesInFile(bytes);
}

function requireSheets(known: ReadonlySet<string>, marks: readonly Mark[]): void {
  const missing = [...new Set(marks.map((mark) => mark.cell.sheet))].filter((name) => !known.has(name));
  if (missing.length > 0) throw new ExcelProblem('sheet-missing', excelMessages.sheetsMissing(missing));
}

/** What can be written to, and the names of the rest. @throws ExcelProblem where all are protected */
function writable(touched: readonly MarkedSheet[]): { sheets: readonly MarkedSheet[]; locked: readonly string[] } {
  const sheets = touched.filter((sheet) => !sheet.isProtected);
  const locked = touched.filter((sheet) => sheet.isProtected).map(({ name }) => name);
  if (locked.length > 0 && sheets.length === 0) {
    throw new ExcelProblem('sheet-protected', excelMessages.sheetsProtected(locked));
  }
  return { sheets, locked };
}

const countOf = (sheets: readonly MarkedSheet[]): number => sheets.reduce((count, sheet) => count + sheet.ownCount, 0);

const addressOf = ({ cell }: Mark): string => a1(cell.row, cell.column);

function addFormats(
  { sheet }: MarkedSheet,
  marks: readonly Mark[],
  styles: Readonly<Record<MarkKind, MarkStyle>>,
  can: Capabilities,
): void {
  // What is added last stands on top.
  for (const kind of [...MARK_KINDS].reverse()) {
    const addresses = marks.filter((mark) => mark.kind === kind).map(addressOf);
    if (can.rangeAreas) for (const block of blocks(addresses)) paint(sheet.getRanges(block), kind, styles[kind]);
    else for (const address of addresses) paint(sheet.getRange(address), kind, styles[kind]);
  }
}

function paint(target: Excel.Range | Excel.RangeAreas, kind: MarkKind, style: MarkStyle): void {
  const format = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  format.custom.rule.formula = `=${markFormula(kind)}`;
  format.custom.format.fill.color = `#${style.fill}`;
  const { font } = format.custom.format;
  font.color = `#${style.font}`;
  font.bold = style.bold;
  font.italic = style.italic;
  font.underline = style.underline
    ? Excel.ConditionalRangeFontUnderlineStyle.single
    : Excel.ConditionalRangeFontUnderlineStyle.none;
}

/** What our notes on a sheet have to say, by address. */
function notesFor({ taken }: MarkedSheet, marks: readonly Mark[]): ReadonlyMap<string, string> {
  const noted = marks.filter((mark) => noteOf(mark) !== '' && !taken.has(addressOf(mark)));
  return new Map(noted.map((mark) => [addressOf(mark), ownNote(noteOf(mark))]));
}

/** A cell holds one note: ours is rewritten where it stands. */
function writeNotes({ sheet, ownNotes }: MarkedSheet, wanted: ReadonlyMap<string, string>): void {
  for (const [address, text] of wanted) {
    if (!ownNotes.has(address)) sheet.notes.add(address, text);
    else if (ownNotes.get(address) !== text) sheet.notes.getItem(address).content = text;
  }
}

/** The former marks go. @returns sentences on what could not be removed; the new marks stand all the same. */
async function removeFormer(
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  notes: readonly ReadonlyMap<string, string>[],
): Promise<string[]> {
  if (countOf(sheets) === 0) return [];
  try {
    for (const [index, sheet] of sheets.entries()) {
      const stale = [...sheet.ownNotes.keys()].filter((address) => notes[index]?.has(address) !== true);
      removeOwn(sheet, sheet.ownFormats, stale);
    }
    await context.sync();
    return [];
  } catch (error) {
    return [excelMessages.oldMarksLeft(toExcelProblem(error).message)];
  }
}

function removeOwn({ sheet }: MarkedSheet, formats: readonly Excel.ConditionalFormat[], addresses: Iterable<string>): void {
  for (const format of formats) format.delete();
  for (const address of addresses) sheet.notes.getItem(address).delete();
}

/** Takes back what a failed batch has written. @returns what to tell: the failure itself, or that something is left. */
async function takenBack(before: readonly MarkedSheet[], problem: ExcelProblem, can: Capabilities): Promise<ExcelProblem> {
  try {
    await runExcel(async (context) => {
      const { sheets } = await readMarks(context, can);
      for (const now of sheets) {
        const was = before.find(({ name }) => name === now.name);
        const ids = new Set(was?.ownFormats.map(({ id }) => id));
        const added = [...now.ownNotes.keys()].filter((address) => was?.ownNotes.has(address) !== true);
        removeOwn(
          now,
          now.ownFormats.filter(({ id }) => !ids.has(id)),
          added,
        );
        writeNotes(now, was?.ownNotes ?? new Map<string, string>());
      }
      await context.sync();
    });
    return problem;
  } catch {
    return new ExcelProblem('half-done', excelMessages.marksHalfDone(problem.message), problem);
  }
}

/** How many marks are still on these sheets; `null` when that cannot be read either. */
function countLeft(can: Capabilities, names: ReadonlySet<string>): Promise<number | null> {
  return runExcel(async (context) => {
    const { sheets } = await readMarks(context, can);
    return countOf(sheets.filter(({ name }) => names.has(name)));
  }).catch(() => null);
}

/** Excel takes at most 8,192 characters of addresses at once; counted in cells, well below it. */
const CELLS_PER_BLOCK = 500;

function blocks(addresses: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(addresses.length / CELLS_PER_BLOCK) }, (_block, index) =>
    addresses.slice(index * CELLS_PER_BLOCK, (index + 1) * CELLS_PER_BLOCK).join(','),
  );
}
