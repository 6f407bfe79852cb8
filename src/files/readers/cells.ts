import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import type { CellValue, SnapshotCell } from '../../core/workbook/snapshot';
import { FileProblem } from '../fileProblem';
import { GRID, LIMITS } from '../limits';

/** Error codes as BIFF numbers them ([MS-XLS] 2.5.10 BErr). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

const EMPTY_ROW: readonly null[] = [];

/** Counts the filled extent over all sheets of one workbook, so that a few stray cells far out cannot fill the memory. */
export class CellBudget {
  private left: number = LIMITS.cells;

  /** @throws FileProblem `too-much-content` */
  spend(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw FileProblem.tooMuchContent();
  }
}

/**
 * What Excel's `Range.values` would say: dates are serial numbers, errors their text, and an empty text is a value only where a
 * formula gives it; an empty text constant is an empty cell.
 */
function snapshotCell(cell: CellObject): SnapshotCell | null {
  const value = valueOf(cell);
  const formula = cell.f;
  if (formula !== undefined && formula !== '') return { value, formula };
  return value === null || value === '' ? null : { value };
}

function valueOf(cell: CellObject): CellValue {
  const { t: type, v: value } = cell;
  switch (type) {
    case 'n':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 's':
      return typeof value === 'string' ? value : null;
    case 'b':
      return typeof value === 'boolean' ? value : null;
    case 'e':
      // Errors younger than BIFF (#SPILL!, #CALC! …) have no code; their text is all there is.
      return { error: (typeof value === 'number' ? ERRORS[value] : undefined) ?? (cell.w?.startsWith('#') ? cell.w : '#ERROR!') };
    case 'd':
    case 'z':
      return null;
  }
}

/**
 * The rows of a sheet, trailing empty cells and rows left off, cells hidden under a merged area empty.
 * @throws FileProblem `damaged` for addresses outside the grid; `too-much-content`
 */
export function rowsOf(sheet: WorkSheet, merges: readonly Range[], budget: CellBudget): (SnapshotCell | null)[][] {
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const rows: (SnapshotCell | null)[][] = [];
  // forEach visits only what is there: one cell in the last row of the grid must not cost a million steps per column.
  data.forEach((source, row) => {
    if (row >= GRID.rows || (source?.length ?? 0) > GRID.columns) throw FileProblem.damaged('an address outside the grid');
    const filled: [number, SnapshotCell][] = [];
    source?.forEach((cell, column) => {
      const kept = cell && snapshotCell(cell);
      if (kept) filled.push([column, kept]);
    });
    const last = filled.at(-1)?.[0];
    if (last === undefined) return;
    budget.spend(last + 1);
    const cells = new Array<SnapshotCell | null>(last + 1).fill(null);
    for (const [column, cell] of filled) cells[column] = cell;
    rows[row] = cells;
  });
  clearCovered(rows, merges, budget);
  return trimmed(rows);
}

function clearCovered(rows: (SnapshotCell | null)[][], merges: readonly Range[], budget: CellBudget): void {
  for (const { s: first, e: last } of merges) {
    const lastRow = Math.min(last.r, rows.length - 1);
    for (let row = first.r; row <= lastRow; row++) {
      const cells = rows[row];
      const lastColumn = Math.min(last.c, (cells?.length ?? 0) - 1);
      budget.spend(Math.max(0, lastColumn - first.c) / 4 + 1 / 64);
      for (let column = first.c; column <= lastColumn; column++) {
        if (cells && (row !== first.r || column !== first.c)) cells[column] = null;
      }
    }
  }
}

function trimmed(rows: (SnapshotCell | null)[][]): (SnapshotCell | null)[][] {
  rows.forEach((cells) => {
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  });
  let length = rows.length;
  while (length > 0 && (rows[length - 1]?.length ?? 0) === 0) length--;
  return Array.from({ length }, (_, row) => rows[row] ?? [...EMPTY_ROW]);
}

/** Ascending indices of hidden rows or columns within the used range. */
export function hiddenWithin(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined, count: number): number[] {
  const hidden: number[] = [];
  infos?.forEach((info, index) => {
    if (info?.hidden && index < count) hidden.push(index);
  });
  return hidden;
}

export function columnCount(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
