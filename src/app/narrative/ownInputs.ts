import { sessionMessages } from '../session/sessionMessages';
import { otherYear } from '../../core/narrative/inputs/inputsYear';
import { NO_INPUTS, readInputValue, type NarrativeInputs } from '../../core/narrative/inputs/parseInputs';
import { findInputSheet } from '../../core/narrative/sheet/findInputSheet';
import { filledSheet } from '../../core/narrative/sheet/filledSheet';
import { isOurTotal } from '../../core/narrative/sheet/readInputSheet';
import type { CellRef } from '../../core/workbook/address';
import type { SheetSnapshot, WorkbookSnapshot } from '../../core/workbook/snapshot';
import { SessionProblem } from '../problem';
import type { Reviewed, SessionState } from '../session/sessionState';
import type { TypedInputs } from './typedInputs';

/** The 情况说明底稿 of the workbook under review. */
export interface OwnInputs {
  /** `null` where there are several and nobody can say which one counts. */
  readonly sheet: SheetSnapshot | null;
  /** Nothing while there are problems. */
  readonly inputs: NarrativeInputs;
  readonly problems: readonly string[];
  /** Says that it is of another year: nothing of it counts, its texts are drafts. */
  readonly otherYear: NarrativeInputs | null;
}

/** `null` where the workbook has no 情况说明底稿. */
export function ownInputs(workbook: WorkbookSnapshot, year: number | null): OwnInputs | null {
  const found = findInputSheet(workbook, year);
  if (found === null) return null;
  const none = { inputs: NO_INPUTS, otherYear: null };
  if ('problem' in found) return { ...none, sheet: null, problems: [found.problem] };
  const { sheet, read } = found;
  if (!read.ok) return { ...none, sheet, problems: read.problems };
  const other = otherYear(read.inputs, year);
  if (other !== null) {
    const problem = sessionMessages.inputsOfOtherYear(sheet.name, other.said, other.expected);
    return { ...none, sheet, otherYear: read.inputs, problems: [problem] };
  }
  return { sheet, inputs: read.inputs, problems: [], otherYear: null };
}

export function reviewedInputs({ workbook, review }: Reviewed): OwnInputs | null {
  return ownInputs(workbook, review.year);
}

/** What a person wrote for an input, on the sheet or in the pane; blank where nobody did. */
export function typedText({ reviewed, inputs }: Pick<SessionState, 'reviewed' | 'inputs'>, key: string): string {
  const onSheet = reviewed === null ? undefined : reviewedInputs(reviewed)?.inputs.values.get(key);
  if (onSheet === undefined) return inputs[key] ?? '';
  return typeof onSheet === 'string' ? onSheet : onSheet.toFixed();
}

/** Typed inputs that the 底稿 does not have a value of; what stands on the sheet is kept there alone. */
export function notOnSheet(typed: TypedInputs, own: OwnInputs | null): TypedInputs {
  return Object.fromEntries(Object.entries(typed).filter(([key]) => own?.inputs.values.has(key) !== true));
}

export interface SheetEntry {
  readonly cell: CellRef;
  readonly content: number | string;
}

/**
 * Where a typed input goes when the 底稿 lists it; `null` when it does not.
 * @throws SessionProblem where a formula stands there.
 */
export function sheetEntry(own: OwnInputs | null, key: string, text: string): SheetEntry | null {
  const sheet = own?.otherYear === null ? own.sheet : null;
  if (sheet === null) return null;
  const filled = filledSheet(sheet);
  const there = filled?.byKey.get(key);
  if (filled === null || there === undefined) return null;
  if (there.value?.formula !== undefined && !isOurTotal(key, there.value))
    throw new SessionProblem('input-formula', sessionMessages.inputIsFormula(sheet.name));
  const { value } = readInputValue(key, text);
  const content = value === null || value === undefined || typeof value === 'string' ? text.trim() : value.toNumber();
  return { cell: { sheet: sheet.name, row: there.row, column: filled.columns.value }, content };
}
