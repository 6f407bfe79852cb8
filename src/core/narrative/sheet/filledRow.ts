import { CONFIRMED, DECLINED } from '../../messages/inputSheet';
import { cellAt, type SheetSnapshot, type SnapshotCell } from '../../workbook/snapshot';

/** A row of a 情况说明底稿 as people left it. */
export interface FilledRow {
  readonly row: number;
  /** Blank for headings, and where somebody took it away. */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** What was typed. */
  readonly value: SnapshotCell | null;
  /** Last year's text beside it, or what the tables offer. */
  readonly draft: SnapshotCell | null;
  /** Where the value or the draft is from. */
  readonly source: string;
  /** What somebody typed under 照填, and what it says; `null` for a blank and for words that say neither. */
  readonly confirm: string;
  readonly answer: 'kept' | 'declined' | null;
}

export function filledRow(
  sheet: SheetSnapshot,
  row: number,
  columns: Readonly<Partial<Record<Exclude<keyof FilledRow, 'row' | 'answer'>, number>>>,
): FilledRow {
  const cellIn = (column: number | undefined) => (column === undefined ? null : cellAt(sheet, row, column));
  const confirm = textOf(cellIn(columns.confirm));
  return {
    row,
    key: textOf(cellIn(columns.key)),
    label: textOf(cellIn(columns.label)),
    hint: textOf(cellIn(columns.hint)),
    value: cellIn(columns.value),
    draft: cellIn(columns.draft),
    source: textOf(cellIn(columns.source)),
    confirm,
    answer: answerIn(confirm),
  };
}

/** Whether the text beside it is the row's value: nothing was typed, and somebody said that it is kept. */
export function isKept({ value, answer }: FilledRow): boolean {
  return isBlank(value) && answer === 'kept';
}

function answerIn(typed: string): FilledRow['answer'] {
  const word = typed.normalize('NFKC').toLowerCase();
  return CONFIRMED.includes(word) ? 'kept' : DECLINED.includes(word) ? 'declined' : null;
}

/** Neither a value nor a formula. */
export function isBlank(cell: SnapshotCell | null): boolean {
  return cell === null || (cell.formula === undefined && textOf(cell) === '');
}

const INVISIBLE = /[\u200b-\u200f\u2060\ufeff]/g;

/** What a person reads in the cell. Line breaks within it are kept: `readInputValue` joins lines. */
export function textOf(cell: SnapshotCell | null): string {
  const value = cell?.value ?? null;
  if (typeof value === 'string') return value.replace(INVISIBLE, '').trim();
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(value) : '';
}
