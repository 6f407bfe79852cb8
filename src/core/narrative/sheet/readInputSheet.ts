import { Decimal } from 'decimal.js';
import { readAmount } from '../../amounts/amount';
import { inputSheetProblems as say } from '../../messages/inputSheet';
import { inputProblems } from '../../messages/narrative';
import { a1 } from '../../workbook/address';
import { isCellError, type SheetSnapshot, type SnapshotCell } from '../../workbook/snapshot';
import { inputDefinition, inputOfLabel } from '../inputs/inputs';
import { TOTAL_KEYS } from '../slots/answeredTotals';
import { TOTAL_FORMULA } from './inputSheetFormulas';
import { isBlank, isKept, textOf, type FilledRow } from './filledRow';
import { filledSheet } from './filledSheet';
import type { InputSheetHeader } from './inputSheetHeader';
import { parseInputs, readInputValue, type InputReading, type InputValue, type ParsedInputs } from '../inputs/parseInputs';

/**
 * Reads a filled-in 情况说明底稿 by the words of its header row: columns may have moved and rows may have been added. A blank
 * value is not known; last year's text counts only where its row says that it is kept. Problems are Chinese sentences with
 * the cell in front; an unknown 编号 is one, and so is an input whose 编号 was taken away.
 */
export function readInputSheet(sheet: SheetSnapshot): ParsedInputs {
  const filled = filledSheet(sheet);
  if (filled === null) return { ok: false, problems: [say.noHeader(sheet.name)] };
  const problems: string[] = [];
  const values = new Map<string, InputValue>();
  const seenAt = new Map<string, string>();
  const facts: { year: number | null; department: string | null } = { year: null, department: null };
  for (const line of filled.rows) {
    const { row, key, label, hint } = line;
    const { cell, column, problem } = valueOf(line, filled.columns);
    const report = (text: string) => problems.push(say.at(`${sheet.name}!${a1(row, column)}`, text));
    if (key === '') {
      const lost = isBlank(cell) ? null : inputOfLabel(label, hint !== '');
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
function valueOf(row: FilledRow, { value: column, draft }: InputSheetHeader['columns']): ValueCell {
  const typed = { cell: row.value, column };
  if (draft === undefined || !isBlank(row.value) || isBlank(row.draft)) return typed;
  if (isKept(row)) return { cell: row.draft, column: draft };
  return row.confirm === '' || row.answer === 'declined' ? typed : { ...typed, problem: say.badConfirm(row.confirm) };
}
