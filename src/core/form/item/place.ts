import type { TableKind } from '../../figures/kinds';

/** A cell of the form by table, row and column (ids of tables/catalog), wherever a workbook prints it. */
export type Cell = readonly [table: TableKind, row: string, column: string];

/** Where an item is printed: in one cell, or in several that are added up. */
export interface Place {
  readonly cells: readonly Cell[];
  /** The key of the input that last year's figure of this place is. */
  readonly lastYear?: string;
}

/** The amount of a row, in a table with one amount for each row. */
export function row(table: TableKind, id: string, lastYear?: string): Place {
  return cell(table, id, 'amount', lastYear);
}

/** The total of a column, in a table of accounts. */
export function column(table: TableKind, id: string, lastYear?: string): Place {
  return cell(table, 'total', id, lastYear);
}

export function cell(table: TableKind, rowId: string, columnId: string, lastYear?: string): Place {
  return { cells: [[table, rowId, columnId]], ...(lastYear === undefined ? {} : { lastYear }) };
}

/** A figure that the form prints in parts only. */
export function sum(places: readonly Place[], lastYear?: string): Place {
  return { cells: places.flatMap(({ cells }) => cells), ...(lastYear === undefined ? {} : { lastYear }) };
}
