/// <reference types="office-js" />
import { type Mark, MARK_KINDS, MARK_STYLES, type MarkKind, markFormula } from '../core/marks';
import { excelMessages } from '../core/messages/excel';
import { a1 } from '../core/workbook/address';
import { type Capabilities, capabilities } from './capabilities';
import { ExcelProblem, runExcel } from './officeError';
import { ownNote } from './ownNote';
import { type MarkedSheet, readMarks } from './ownMarks';

/**
 * Puts marks in place of those that are there: our conditional formats on top of the user's, and notes where this Excel
 * has them and the cell has none. All or nothing: a protected sheet stops it before anything is written.
 * @throws ExcelProblem
 */
export function writeMarks(marks: readonly Mark[]): Promise<void> {
  const can = capabilities();
  return runExcel(async (context) => {
    const sheets = await readMarks(context, can);
    const wanted = markedCells(marks);
    requireSheets(sheets, marks);
    requireUnprotected(sheets.filter((sheet) => sheet.ownCount > 0 || wanted.has(sheet.name)));
    for (const sheet of sheets) {
      removeOwn(sheet);
      addMarks(sheet, wanted.get(sheet.name) ?? [], can);
    }
    await context.sync();
  });
}

/**
 * Takes away every mark of ours, also those that a file came with, and nothing else.
 * @returns how many conditional formats and notes were removed.
 * @throws ExcelProblem
 */
export function clearMarks(): Promise<number> {
  return runExcel(async (context) => {
    const marked = (await readMarks(context, capabilities())).filter((sheet) => sheet.ownCount > 0);
    requireUnprotected(marked);
    for (const sheet of marked) removeOwn(sheet);
    await context.sync();
    return marked.reduce((count, sheet) => count + sheet.ownCount, 0);
  });
}

interface MarkedCell {
  readonly address: string;
  readonly kind: MarkKind;
  readonly note: string;
}

/** By sheet; a cell with several marks shows the strongest and gets one note with all their texts, the strongest's first. */
function markedCells(marks: readonly Mark[]): Map<string, MarkedCell[]> {
  const bySheet = new Map<string, Map<string, Mark[]>>();
  for (const mark of MARK_KINDS.flatMap((kind) => marks.filter((candidate) => candidate.kind === kind))) {
    const { sheet, row, column } = mark.cell;
    const cells = bySheet.get(sheet) ?? new Map<string, Mark[]>();
    const address = a1(row, column);
    bySheet.set(sheet, cells.set(address, [...(cells.get(address) ?? []), mark]));
  }
  return new Map([...bySheet].map(([sheet, cells]) => [sheet, [...cells].flatMap(([address, list]) => merged(address, list))]));
}

function merged(address: string, [strongest, ...others]: readonly Mark[]): MarkedCell[] {
  if (!strongest) return [];
  const notes = [strongest, ...others].map((mark) => mark.note).filter((note) => note.trim() !== '');
  return [{ address, kind: strongest.kind, note: [...new Set(notes)].join('\n') }];
}

function requireSheets(sheets: readonly MarkedSheet[], marks: readonly Mark[]): void {
  const known = new Set(sheets.map((sheet) => sheet.name));
  const missing = [...new Set(marks.map((mark) => mark.cell.sheet))].filter((name) => !known.has(name));
  if (missing.length > 0) throw new ExcelProblem('sheet-missing', excelMessages.sheetsMissing(missing));
}

function requireUnprotected(sheets: readonly MarkedSheet[]): void {
  const names = sheets.filter((sheet) => sheet.isProtected).map((sheet) => sheet.name);
  if (names.length > 0) throw new ExcelProblem('sheet-protected', excelMessages.sheetsProtected(names));
}

function removeOwn({ sheet, ownFormats, ownNotes }: MarkedSheet): void {
  for (const format of ownFormats) format.delete();
  for (const address of ownNotes) sheet.notes.getItem(address).delete();
}

function addMarks({ sheet, taken }: MarkedSheet, cells: readonly MarkedCell[], can: Capabilities): void {
  // What is added last stands on top.
  for (const kind of [...MARK_KINDS].reverse()) {
    const addresses = cells.filter((cell) => cell.kind === kind).map((cell) => cell.address);
    if (can.rangeAreas) for (const block of blocks(addresses)) paint(sheet.getRanges(block), kind);
    else for (const address of addresses) paint(sheet.getRange(address), kind);
  }
  if (!can.notes) return;
  for (const { address, note } of cells) if (note !== '' && !taken.has(address)) sheet.notes.add(address, ownNote(note));
}

function paint(target: Excel.Range | Excel.RangeAreas, kind: MarkKind): void {
  const format = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  const style = MARK_STYLES[kind];
  format.priority = 0;
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

/** Excel takes at most 8,192 characters of addresses at once; counted in cells, well below it. */
const CELLS_PER_BLOCK = 500;

function blocks(addresses: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(addresses.length / CELLS_PER_BLOCK) }, (_block, index) =>
    addresses.slice(index * CELLS_PER_BLOCK, (index + 1) * CELLS_PER_BLOCK).join(','),
  );
}
