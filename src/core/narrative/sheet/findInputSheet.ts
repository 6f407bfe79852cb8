import { INPUT_SHEET_NAME, inputSheetProblems as say } from '../../messages/inputSheet';
import type { SheetSnapshot, WorkbookSnapshot } from '../../workbook/snapshot';
import { hasBrokenHeader, headerOf } from './inputSheetHeader';
import { otherYear } from '../inputs/inputsYear';
import { mergeInputs, type NarrativeInputs, type ParsedInputs } from '../inputs/parseInputs';
import { readInputSheet } from './readInputSheet';

/** A sheet with what it says. */
export interface ReadSheet {
  readonly sheet: SheetSnapshot;
  readonly read: ParsedInputs;
}

export type FoundInputSheet = ReadSheet | { readonly problem: string };

/**
 * The 情况说明底稿 of a workbook, wherever it stands and whatever it is called; `null` when there is none. Where several
 * stand side by side, those that say that they are of another year than `year` step back, then the one of the usual name
 * counts if none of the others says anything else; otherwise it is a problem, because nobody can tell which one was meant.
 */
export function findInputSheet(workbook: WorkbookSnapshot, year: number | null = null): FoundInputSheet | null {
  const all = inputSheetsIn(workbook);
  const ofYear = all.length < 2 ? all : all.filter(({ read }) => !read.ok || otherYear(read.inputs, year) === null);
  const sheets = ofYear.length > 0 ? ofYear : all;
  const first = sheets.find(({ sheet }) => sheet.name === INPUT_SHEET_NAME) ?? sheets[0];
  if (first === undefined) {
    const broken = workbook.sheets.find((sheet) => sheet.visibility === 'visible' && hasBrokenHeader(sheet));
    return broken === undefined ? null : { problem: say.noHeader(broken.name) };
  }
  const others = sheets.filter((other) => other !== first);
  const isClear =
    first.sheet.name === INPUT_SHEET_NAME ? others.every((other) => saysNothingElse(other, first)) : others.length === 0;
  return isClear ? first : { problem: say.severalSheets(sheets.map(({ sheet }) => sheet.name)) };
}

/** What the 底稿 of earlier years in this workbook say, the later before the earlier; `null` where there are none. */
export function earlierInputs(workbook: WorkbookSnapshot, year: number | null): NarrativeInputs | null {
  return inputSheetsIn(workbook)
    .flatMap(({ read }) => (read.ok && otherYear(read.inputs, year)?.isEarlier ? [read.inputs] : []))
    .sort((one, other) => (one.year ?? 0) - (other.year ?? 0))
    .reduce<NarrativeInputs | null>((all, one) => (all === null ? one : mergeInputs(all, one)), null);
}

/**
 * The workbook without its 情况说明底稿: that is no disclosure table and no attempt at one. `visible`: a hidden one stays, as
 * whoever publishes the workbook has to know of it.
 */
export function withoutInputSheet(workbook: WorkbookSnapshot, which: 'all' | 'visible' = 'all'): WorkbookSnapshot {
  const others = workbook.sheets.filter(
    (sheet) => headerOf(sheet) === null || (which === 'visible' && sheet.visibility !== 'visible'),
  );
  return others.length === workbook.sheets.length ? workbook : { ...workbook, sheets: others };
}

/** A hidden one counts only where no other is in sight. */
function inputSheetsIn({ sheets }: WorkbookSnapshot): readonly ReadSheet[] {
  const found = sheets.filter((sheet) => headerOf(sheet) !== null);
  const visible = found.filter(({ visibility }) => visibility === 'visible');
  return (visible.length > 0 ? visible : found).map((sheet) => ({ sheet, read: readInputSheet(sheet) }));
}

function saysNothingElse({ read: one }: ReadSheet, { read: main }: ReadSheet): boolean {
  if (!one.ok) return false;
  return !main.ok || [...one.inputs.values].every(([key, value]) => String(main.inputs.values.get(key)) === String(value));
}
