import { scalesNumbers } from './scaledFormat';
import type { CellValue, SnapshotCell } from './snapshot';

type Row = (SnapshotCell | null)[];

/** A range that starts at A1, row by row: what its cells show, and what was typed into them. */
export interface RangeContent {
  readonly values: readonly (readonly CellValue[])[];
  /** A formula with its leading `=`; anything for a cell without one. */
  readonly formulas: readonly (readonly unknown[])[];
  /** Number formats; absent where the host does not ask for them. */
  readonly formats?: readonly (readonly unknown[])[] | undefined;
}

/** Rows of a snapshot: ragged, with nothing behind the last cell and below the last row that hold something. */
export function rangeRows({ values, formulas, formats }: RangeContent): Row[] {
  return trimmed(
    values.map((line, row) =>
      trimmed(
        line.map((value, column) => snapshotCell(value, formulas[row]?.[column], formats?.[row]?.[column])),
        (cell) => cell === null,
      ),
    ),
    (line) => line.length === 0,
  );
}

function snapshotCell(value: CellValue, formula: unknown, format: unknown): SnapshotCell | null {
  // Text that begins with an equals sign reads the same as value and as formula; a formula never equals its result.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  if (isFormula) return withFormat({ value, formula: formula.slice(1) }, format);
  return value === '' || value === null ? null : withFormat({ value }, format);
}

/** Keeps the format of a number that is printed smaller than it is. */
export function withFormat(cell: SnapshotCell, format: unknown): SnapshotCell {
  return typeof cell.value === 'number' && typeof format === 'string' && scalesNumbers(format) ? { ...cell, format } : cell;
}

function trimmed<T>(items: T[], isEmpty: (item: T) => boolean): T[] {
  let length = items.length;
  for (let last = items[length - 1]; last !== undefined && isEmpty(last); last = items[length - 1]) length -= 1;
  return items.slice(0, length);
}
