import { Decimal } from 'decimal.js';
import { readAmount } from '../../amounts/amount';
import { CONFIRMED, DECLINED, inputSheetProblems as say } from '../../messages/inputSheet';
import { inputProblems } from '../../messages/narrative';
import { a1 } from '../../workbook/address';
import { cellAt, isCellError, type SheetSnapshot, type SnapshotCell } from '../../workbook/snapshot';
import { inputDefinition, inputOfLabel } from '../inputs/inputs';
import { TOTAL_KEYS } from '../slots/answeredTotals';
import { TOTAL_FORMULA } from './inputSheetFormulas';
import { headerOf, isBlank, textOf, type InputSheetHeader } from './inputSheetHeader';
import { parseInputs, readInputValue, type InputReading, type InputValue, type ParsedInputs } from '../inputs/parseInputs';

/**
 * Reads a filled-in 情况说明底稿 by the words of its header row: columns may have moved and rows may have been added. A blank
 * value is not known; last year's text counts only where its row says that it is kept. Problems are Chinese sentences with
 * the cell in front; an unknown 编号 is one, and so is an input whose 编号 was taken away.
 */
export function readInputSheet(sheet: SheetSnapshot): ParsedInputs {
  const header = headerOf(sheet);
  if (header === null) return { ok: false, problems: [say.noHeader(sheet.name)] };
  const problems: string[] = [];
  const values = new Map<string, InputValue>();
  const seenAt = new Map<string, string>();
  const facts: { year: number | null; department: string | null } = { year: null, department: null };
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const key = textOf(cellAt(sheet, row, header.columns.key));
    const { cell, column, problem } = valueOf(sheet, row, header);
    const report = (text: string) => problems.push(say.at(`${sheet.name}!${a1(row, column)}`, text));
    const words = (at: number | undefined): string => (at === undefined ? '' : textOf(cellAt(sheet, row, at)));
    const label = words(header.columns.label);
    if (key === '') {
      const lost = isBlank(cell) ? null : inputOfLabel(label, words(header.columns.hint) !== '');
      if (lost !== null) report(say.keyGone(label, lost));
      continue;
    }
    if (problem !== undefined) report(problem);
    const reading = readRow(key, cell, label);
    if (reading.problem !== undefined) report(reading.problem);
    else if (reading.value !== null) {
      const other = seenAt.get(key);
      if (other !== undefined && String(values.get(key) ?? facts[key as 'year']) !== String(reading.value))
        report(say.twice(key, other));
      seenAt.set(key, a1(row, column));
      if (key === 'year') facts.year = Number(reading.value);
      else if (key === 'department') facts.department = String(reading.value);
      else values.set(key, reading.value);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, inputs: { ...facts, values } };
}

function readRow(key: string, cell: SnapshotCell | null, label: string): InputReading {
  if (isOurTotal(key, cell)) return { value: null };
  if (cell !== null && isCellError(cell.value)) return { problem: say.errorValue(cell.value.error) };
  if (cell !== null && cell.value === null && cell.formula !== undefined) return { problem: say.uncalculated() };
  if (key === 'year' || key === 'department') return readFact(key, cell);
  const definition = inputDefinition(key);
  if (definition === null) return { problem: inputProblems.unknownKey(key) };
  const reading = readAmount(cell);
  // Texts go through the same door as typed ones, which looks at the unit behind the number.
  const isNumber = definition.kind !== 'text' && reading.kind === 'amount' && !reading.asText;
  return readInputValue(key, isNumber ? reading.value : textOf(cell), label === '' ? undefined : label);
}

/** A total that the sheet adds up by itself follows from its parts wherever they are read, also where nobody calculated it. */
export function isOurTotal(key: string, cell: SnapshotCell | null): boolean {
  return cell?.formula?.startsWith(TOTAL_FORMULA) === true && TOTAL_KEYS.includes(key);
}

function readFact(key: 'year' | 'department', cell: SnapshotCell | null): InputReading {
  const text = textOf(cell);
  const digits = key === 'year' ? /^(\d{4})年?度?$/.exec(text.normalize('NFKC'))?.[1] : undefined;
  const parsed = parseInputs({ [key]: digits === undefined ? text : Number(digits) });
  if (!parsed.ok) return { problem: parsed.problems.join('') };
  const value = parsed.inputs[key];
  return { value: typeof value === 'number' ? new Decimal(value) : value };
}

interface ValueCell {
  readonly cell: SnapshotCell | null;
  readonly column: number;
  readonly problem?: string;
}

/** The value, or last year's text where its row says that it is kept. */
function valueOf(sheet: SheetSnapshot, row: number, { columns }: InputSheetHeader): ValueCell {
  const { value: column, draft, confirm } = columns;
  const cell = cellAt(sheet, row, column);
  if (draft === undefined || confirm === undefined || !isBlank(cell) || isBlank(cellAt(sheet, row, draft)))
    return { cell, column };
  const typed = textOf(cellAt(sheet, row, confirm));
  const answer = typed.normalize('NFKC').toLowerCase();
  if (CONFIRMED.includes(answer)) return { cell: cellAt(sheet, row, draft), column: draft };
  return answer === '' || DECLINED.includes(answer) ? { cell, column } : { cell, column, problem: say.badConfirm(typed) };
}

/** Whether a row says that last year's text is kept. */
export function isConfirmed(sheet: SheetSnapshot, row: number, confirm: number): boolean {
  return CONFIRMED.includes(answerOf(sheet, row, confirm));
}

/** Whether a row says that last year's text is not kept. */
export function isDeclined(sheet: SheetSnapshot, row: number, confirm: number): boolean {
  return DECLINED.includes(answerOf(sheet, row, confirm));
}

/** In half width and lower case; blank for a sheet without the column. */
function answerOf(sheet: SheetSnapshot, row: number, confirm: number): string {
  return confirm < 0
    ? ''
    : textOf(cellAt(sheet, row, confirm))
        .normalize('NFKC')
        .toLowerCase();
}
