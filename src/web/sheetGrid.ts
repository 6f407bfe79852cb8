import { displayWidth } from '../core/text/displayWidth';
import { a1 } from '../core/workbook/address';
import { cellAt, type SheetSnapshot, type SnapshotCell } from '../core/workbook/snapshot';
import type { MergedArea, SheetView } from '../files/sheet/sheetView';

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly cell: SnapshotCell | null;
}

export interface GridRow {
  readonly row: number;
  /** Without those that a merged area covers. */
  readonly cells: readonly GridCell[];
}

/** A sheet as rows of a table. */
export interface SheetGrid {
  readonly rows: readonly GridRow[];
  readonly columns: number;
  /** The first cell of the area that covers a cell; the cell itself where none does. */
  anchor(row: number, column: number): { readonly row: number; readonly column: number };
}

/** A sheet with more cells than a page can show is cut; what is left out is told. */
const MOST_COLUMNS = 256;

export function sheetGrid(sheet: SheetSnapshot, merges: readonly MergedArea[], rowLimit: number): SheetGrid {
  const height = Math.min(rowLimit, sheet.rows.length);
  const filled = sheet.rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  const columns = Math.min(MOST_COLUMNS, filled);
  const areas = merges.filter(({ row, column }) => row < height && column < columns);
  const anchors = new Map<string, MergedArea>();
  for (const area of areas) {
    for (let row = area.row; row < Math.min(height, area.row + area.rows); row++) {
      for (let column = area.column; column < Math.min(columns, area.column + area.columns); column++)
        anchors.set(a1(row, column), area);
    }
  }
  const rows = Array.from({ length: height }, (_, row): GridRow => {
    const cells: GridCell[] = [];
    for (let column = 0; column < columns; column++) {
      const address = a1(row, column);
      const area = anchors.get(address);
      if (area !== undefined && (area.row !== row || area.column !== column)) continue;
      cells.push({
        row,
        column,
        address,
        rowSpan: Math.min(area?.rows ?? 1, height - row),
        colSpan: Math.min(area?.columns ?? 1, columns - column),
        cell: cellAt(sheet, row, column),
      });
    }
    return { row, cells };
  });
  return { rows, columns, anchor: (row, column) => anchors.get(a1(row, column)) ?? { row, column } };
}

export type Step = 'up' | 'down' | 'left' | 'right' | 'row-start' | 'row-end' | 'top' | 'bottom';

/** The cell that a key leads to from another; merged areas count as one cell. */
export function neighbour(grid: SheetGrid, from: { row: number; column: number }, step: Step): { row: number; column: number } {
  const anchor = grid.anchor(from.row, from.column);
  const here = grid.rows[anchor.row]?.cells.find(({ column }) => column === anchor.column);
  const [height, width] = [here?.rowSpan ?? 1, here?.colSpan ?? 1];
  const lastRow = Math.max(0, grid.rows.length - 1);
  const lastColumn = Math.max(0, grid.columns - 1);
  const targets: Readonly<Record<Step, { row: number; column: number }>> = {
    up: { row: Math.max(0, anchor.row - 1), column: from.column },
    down: { row: Math.min(lastRow, anchor.row + height), column: from.column },
    left: { row: from.row, column: Math.max(0, anchor.column - 1) },
    right: { row: from.row, column: Math.min(lastColumn, anchor.column + width) },
    'row-start': { row: from.row, column: 0 },
    'row-end': { row: from.row, column: lastColumn },
    top: { row: 0, column: 0 },
    bottom: { row: lastRow, column: lastColumn },
  };
  const target = targets[step];
  return grid.anchor(target.row, target.column);
}

/** Rows that are looked at for the width of columns. */
const MEASURED_ROWS = 200;
/** Titles and notes stand alone in their rows and may run over. */
const TABLE_CELLS = 3;
const PLACE_PIXELS = 6.6;
const CELL_PADDING = 14;
const WIDEST_CONTENT = 200;

/** Pixels that the content of each column would like, for sheets whose columns nobody made wide enough. */
export function contentWidths({ rows, columns }: SheetGrid, view: Pick<SheetView, 'shown'>): readonly number[] {
  const widths = new Array<number>(columns).fill(0);
  for (const { cells } of rows.slice(0, MEASURED_ROWS)) {
    const filled = cells.filter(({ cell }) => cell !== null && cell.value !== null);
    if (filled.length < TABLE_CELLS) continue;
    for (const { row, column, colSpan, cell } of filled) {
      if (colSpan > 1 || cell === null) continue;
      const wanted = displayWidth(view.shown(row, column, cell.value)) * PLACE_PIXELS + CELL_PADDING;
      widths[column] = Math.max(widths[column] ?? 0, Math.min(WIDEST_CONTENT, Math.ceil(wanted)));
    }
  }
  return widths;
}
