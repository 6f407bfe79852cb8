import { read, type CellObject } from '@e965/xlsx';
import { a1 } from '../../../src/core/workbook/address';
import type { SnapshotCell, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';

/** Cells by sheet and address, in the words of the snapshot. */
export type Cells = Record<string, Record<string, SnapshotCell>>;

/** What the library reads of an .xlsx: another program's opinion on values and formulas. */
export function libraryCells(bytes: Uint8Array): Cells {
  const book = read(bytes, { type: 'array', dense: true, cellFormula: true, sheetStubs: true, xlfn: true, cellHTML: false });
  return Object.fromEntries(
    book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      if (sheet === undefined || (sheet['!type'] ?? 'sheet') !== 'sheet') return [];
      const cells: Record<string, SnapshotCell> = {};
      for (const [row, line] of Object.entries(sheet['!data'] ?? []))
        for (const [column, cell] of Object.entries(line)) {
          const kept = cellOf(cell);
          if (kept !== null) cells[a1(Number(row), Number(column))] = kept;
        }
      for (const { s, e } of sheet['!merges'] ?? [])
        for (let row = s.r; row <= e.r; row++)
          for (let column = s.c; column <= e.c; column++)
            if (row !== s.r || column !== s.c) Reflect.deleteProperty(cells, a1(row, column));
      return [[name, cells]];
    }),
  );
}

function cellOf({ t, v, w, f }: CellObject): SnapshotCell | null {
  const value = t === 'z' ? null : t === 'e' ? { error: w ?? '' } : t === 'd' ? null : (v as number | string | boolean);
  if (f !== undefined && f !== '') return { value, formula: f };
  return value === null || value === '' ? null : { value };
}

/** The same of a snapshot. */
export function snapshotCells({ sheets }: WorkbookSnapshot): Cells {
  return Object.fromEntries(
    sheets.map(({ name, rows }) => [
      name,
      Object.fromEntries(
        rows.flatMap((cells, row) => cells.flatMap((cell, column) => (cell === null ? [] : [[a1(row, column), cell]]))),
      ),
    ]),
  );
}
