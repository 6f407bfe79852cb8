import type { CellValue, SnapshotCell } from '../core/workbook/snapshot';

type Row = (SnapshotCell | null)[];

/** The three properties of a range that starts at A1, as office.js gives them. */
export interface RangeContent {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly valueTypes: readonly (readonly string[])[];
}

/** Rows of a snapshot: ragged, with nothing behind the last cell and below the last row that hold something. */
export function snapshotRows({ values, formulas, valueTypes }: RangeContent): Row[] {
  return trimmed(
    values.map((line, row) =>
      trimmed(
        line.map((value, column) => snapshotCell(value, formulas[row]?.[column], valueTypes[row]?.[column])),
        (cell) => cell === null,
      ),
    ),
    (line) => line.length === 0,
  );
}

function snapshotCell(value: unknown, formula: unknown, type: string | undefined): SnapshotCell | null {
  // Text that begins with an equals sign reads the same as value and as formula; a formula never equals its result.
  const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
  const content = cellValue(value, type);
  if (isFormula) return { value: content, formula: formula.slice(1) };
  return content === '' || content === null ? null : { value: content };
}

function cellValue(value: unknown, type: string | undefined): CellValue {
  if (type === 'Error') return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return null;
}

function trimmed<T>(items: T[], isEmpty: (item: T) => boolean): T[] {
  let length = items.length;
  for (let last = items[length - 1]; last !== undefined && isEmpty(last); last = items[length - 1]) length -= 1;
  return items.slice(0, length);
}
