import type { SnapshotCell } from '../../core/workbook/snapshot';
import { FileProblem } from '../fileProblem';
import { GRID, LIMITS } from '../limits';

type Row = (SnapshotCell | null)[];

/** All rows in which nothing stands: there can be a million of them above one stray cell. */
const EMPTY_ROW: readonly null[] = Object.freeze([]);

/** Zero-based, both ends included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Counts the filled extent over all sheets of one workbook, so that a few stray cells far out cannot fill the memory. */
export class CellBudget {
  private left: number = LIMITS.cells;

  /** @throws FileProblem `too-much-content` */
  spend(cells: number): void {
    this.left -= cells;
    if (this.left < 0) throw FileProblem.tooMuchContent();
  }
}

/** The cells of one sheet as they are found, in any order. */
export class CellGrid {
  private readonly rows = new Map<number, Row>();

  constructor(private readonly budget: CellBudget) {}

  /** @throws FileProblem `damaged` for a place outside the grid; `too-much-content` */
  set(row: number, column: number, cell: SnapshotCell): void {
    if (row < 0 || row >= GRID.rows || column < 0 || column >= GRID.columns)
      throw FileProblem.damaged('an address outside the grid');
    let cells = this.rows.get(row);
    if (cells === undefined) {
      cells = [];
      this.rows.set(row, cells);
    }
    if (column >= cells.length) this.budget.spend(column + 1 - cells.length);
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  /** Empties what is hidden under merged areas. @throws FileProblem `too-much-content` for areas without number or end. */
  clearCovered(merges: readonly Area[]): void {
    for (const { top, left, bottom, right } of merges) {
      this.budget.spend(1 / 64);
      for (const [row, cells] of this.rowsWithin(top, bottom)) {
        const last = Math.min(right, cells.length - 1);
        this.budget.spend(Math.max(0, last - left) / 4 + 1 / 64);
        for (let column = left; column <= last; column++) if (row !== top || column !== left) cells[column] = null;
      }
    }
  }

  private *rowsWithin(top: number, bottom: number): Generator<[number, Row]> {
    if (bottom - top > this.rows.size) {
      for (const entry of this.rows) if (entry[0] >= top && entry[0] <= bottom) yield entry;
      return;
    }
    for (let row = top; row <= bottom; row++) {
      const cells = this.rows.get(row);
      if (cells !== undefined) yield [row, cells];
    }
  }

  /** The rows from the first one of the sheet, trailing empty cells and rows left off. */
  toRows(): readonly (readonly (SnapshotCell | null)[])[] {
    let length = 0;
    for (const [row, cells] of this.rows) {
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length > 0) length = Math.max(length, row + 1);
    }
    return Array.from({ length }, (_, row) => this.rows.get(row) ?? EMPTY_ROW);
  }
}

export function columnCount(rows: readonly (readonly unknown[])[]): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0);
}
