import type { Figure } from '../../src/core';
import type { CellValue, SnapshotCell, WorkbookSnapshot } from '../../src/core/workbook/snapshot';

/** Copies of snapshots with one thing changed; the original stays as it is. */

export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function withCell(workbook: WorkbookSnapshot, place: Place, cell: SnapshotCell | null): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== place.sheet) return sheet;
      const rows = sheet.rows.map((row) => [...row]);
      while (rows.length <= place.row) rows.push([]);
      const row = rows[place.row] ?? [];
      while (row.length <= place.column) row.push(null);
      row[place.column] = cell;
      return { ...sheet, rows };
    }),
  };
}

export function withValue(workbook: WorkbookSnapshot, place: Place, value: CellValue): WorkbookSnapshot {
  return withCell(workbook, place, { value });
}

export function withoutSheet(workbook: WorkbookSnapshot, name: string): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.filter((sheet) => sheet.name !== name) };
}

/** @throws Error for a figure without a cell: the test named one that the table does not print. */
export function placeOf(figure: Figure | undefined): Place {
  if (!figure?.cell) throw new Error('the figure has no cell');
  return figure.cell;
}
