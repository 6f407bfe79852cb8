/// <reference types="office-js" />
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
} from '../core/marks';
import { excelMessages } from '../core/messages/hosts';
import { a1 } from '../core/workbook/address';
import { type Capabilities, capabilities } from './capabilities';
import { ExcelProblem, runExcel } from './officeError';
import { type MarkedSheet, readMarks } from './ownMarks';

/**
 * Puts marks in place of those that are there: our conditional formats on top of the user's, and notes where this Excel
 * has them and the cell has none. All or nothing: a protected sheet stops it before anything is written.
 * @throws ExcelProblem
 */
export function writeMarks(marks: readonly Mark[], palette: Palette = 'standard'): Promise<void> {
  const can = capabilities();
  return runExcel(async (context) => {
    const sheets = await readMarks(context, can);
    const wanted = marksBySheet(marks);
    requireSheets(sheets, marks);
    requireUnprotected(sheets.filter((sheet) => sheet.ownCount > 0 || wanted.has(sheet.name)));
    for (const sheet of sheets) {
      removeOwn(sheet);
      addMarks(sheet, wanted.get(sheet.name) ?? [], MARK_PALETTES[palette], can);
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

function addMarks(
  { sheet, taken }: MarkedSheet,
  marks: readonly Mark[],
  styles: Readonly<Record<MarkKind, MarkStyle>>,
  can: Capabilities,
): void {
  const addressOf = ({ cell }: Mark): string => a1(cell.row, cell.column);
  // What is added last stands on top.
  for (const kind of [...MARK_KINDS].reverse()) {
    const addresses = marks.filter((mark) => mark.kind === kind).map(addressOf);
    if (can.rangeAreas) for (const block of blocks(addresses)) paint(sheet.getRanges(block), kind, styles[kind]);
    else for (const address of addresses) paint(sheet.getRange(address), kind, styles[kind]);
  }
  if (!can.notes) return;
  for (const mark of marks) {
    const address = addressOf(mark);
    if (mark.note !== '' && !taken.has(address)) sheet.notes.add(address, ownNote(mark.note));
  }
}

function paint(target: Excel.Range | Excel.RangeAreas, kind: MarkKind, style: MarkStyle): void {
  const format = target.conditionalFormats.add(Excel.ConditionalFormatType.custom);
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
