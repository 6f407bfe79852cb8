import type { TableRef } from './tableRef';

/**
 * One term of a side: table, row, column. The row is a row id, or `$row` (the bound row), `$children` (the rows one
 * level below the bound row) or `$classes` (every functional class). A row id that ends in `?` is left out where the
 * layout has no such row or the workbook no such table; without `?` its absence leaves the relation undecided. The
 * column is a column id or `$column`; a layout without the column has no such relation (with `?`: no such term).
 */
export type TermSpec = readonly [table: TableRef, row: string, column: string];

/** A term taken apart. */
export interface ParsedTerm {
  readonly ref: TableRef;
  readonly rowId: string;
  readonly optionalRow: boolean;
  readonly columnId: string;
  readonly optionalColumn: boolean;
}

export function parseTerm([ref, row, column]: TermSpec): ParsedTerm {
  return {
    ref,
    rowId: row.replace(/\?$/, ''),
    optionalRow: row.endsWith('?'),
    columnId: column.replace(/\?$/, ''),
    optionalColumn: column.endsWith('?'),
  };
}
