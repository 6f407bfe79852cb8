import type { TableKind } from '../figures/kinds';

/** A table of this workbook or, `prior:`, of last year's. */
export type TableRef = TableKind | `prior:${TableKind}`;

/** The kind of the table, of whichever year. */
export function kindOf(table: TableRef): TableKind {
  return (table.startsWith('prior:') ? table.slice('prior:'.length) : table) as TableKind;
}

/** The table is one of last year’s workbook. */
export function isPrior(table: TableRef): boolean {
  return table.startsWith('prior:');
}
