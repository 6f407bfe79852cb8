import { Decimal } from 'decimal.js';
import { inputSheetWords as say } from '../../messages/inputSheet';
import { a1 } from '../../workbook/address';
import type { SnapshotCell } from '../../workbook/snapshot';
import { wayOf } from '../inputs/sharedReasons';
import { isBlank, isKept, textOf, type FilledRow } from './filledRow';
import {
  byAmount,
  byChange,
  byDifferences,
  changeFormula,
  stateFormula,
  totalFormula,
  type ColumnOf,
  type Decision,
} from './inputSheetFormulas';
import type { InputSheetRow } from './inputSheetRow';
import type { CellContent, PlannedCell } from './plannedCells';

/** Where the cells of a row stand among the others of the sheet; rows and columns below 0 are not there. */
export interface RowPlace {
  readonly row: number;
  readonly columnOf: ColumnOf;
  readonly rowOf: (key: string) => number;
  /** What the sheet has there; `null` for a row that is new. */
  readonly filled: FilledRow | null;
}

/** The value; a total as the sum of its parts, where the sheet has all of them. */
export function valueCell({ value, parts }: InputSheetRow, { columnOf, rowOf }: RowPlace): CellContent {
  const rows = parts.map(rowOf);
  if (rows.length === 0 || rows.some((row) => row < 0)) return value;
  return { content: value ?? '', formula: totalFormula(rows.map((row) => a1(row, columnOf('value')))) };
}

export function stateCell(input: InputSheetRow, at: RowPlace): CellContent {
  const { row, columnOf, filled } = at;
  const { kept, missing, [input.state]: state } = say.states;
  const content = filled === null ? state : isKept(filled) ? kept : isRefused({ input, filled }) ? missing : state;
  return { content, formula: stateFormula(input, row, columnOf, decisionOf(input, at)) };
}

/** The change; as a formula while last year's figure is not typed, where the sheet has both. */
export function changeCell({ change, figure, bases }: InputSheetRow, { row, columnOf, rowOf }: RowPlace): CellContent {
  if (change !== '') return change;
  const rows = bases.map(rowOf);
  if (columnOf('figure') < 0 || figure === null || rows.length === 0 || rows.some((base) => base < 0)) return null;
  return {
    content: '',
    formula: changeFormula(
      a1(row, columnOf('figure')),
      rows.map((base) => a1(base, columnOf('value'))),
    ),
  };
}

/** What tells whether a waiting row is asked for; `null` for other rows, and where the sheet lacks it. */
function decisionOf(input: InputSheetRow, at: RowPlace): Decision | null {
  const { row, columnOf, rowOf } = at;
  if (input.state !== 'waiting') return null;
  const isTold = columnOf('change') >= 0 && changeCell(input, at) !== null;
  if (isTold) return byChange(a1(row, columnOf('change')));
  const rows = input.after.map(rowOf).filter((before) => before >= 0);
  const [first] = rows;
  if (first === undefined) return null;
  const way = wayOf(input.key);
  if (way === null) return byAmount(a1(first, columnOf('value')));
  const beside = (before: number) => ({ figure: a1(before, columnOf('figure')), typed: a1(before, columnOf('value')) });
  return columnOf('figure') < 0 ? null : byDifferences(rows.map(beside), way);
}

/** A row that a sheet has, with what it is to be. */
export interface RowThere {
  readonly input: InputSheetRow;
  readonly filled: FilledRow;
}

/** Whether the row has a value by a person: typed, or the draft that is kept. */
export function isTyped(filled: FilledRow): boolean {
  return !isBlank(filled.value) || isKept(filled);
}

function isRefused({ input, filled }: RowThere): boolean {
  return filled.answer === 'declined' && input.state === 'draft';
}

/** Whether the draft is what the tables offer, which gives way to last year's words. */
export function isOffered(row: RowThere): boolean {
  const { insteadOf } = row.input;
  const { draft, source } = row.filled;
  return textOf(draft) === insteadOf?.text && source === insteadOf.source && !isRefused(row);
}

/** Whether a cell that the sheet works out is to be written: it is blank, or one of ours that says something else. */
export function isStale(there: SnapshotCell | null, { content, formula }: PlannedCell, beginning: string): boolean {
  if (isBlank(there)) return true;
  const isOurs = there?.formula?.startsWith(beginning) ?? false;
  if (!isOurs) return false;
  return formula === undefined
    ? there?.value !== content
    : `=${there?.formula ?? ''}` !== formula || (content !== '' && there?.value !== content);
}

/** Whether a cell without a formula holds something else. */
export function differs({ content }: PlannedCell, there: SnapshotCell | null): boolean {
  if (there?.formula !== undefined) return false;
  const value = there?.value ?? null;
  return content instanceof Decimal ? typeof value !== 'number' || !content.equals(value) : value !== content;
}
