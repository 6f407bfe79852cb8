import type { Figure, RecognisedTable, TableRow } from './figure';
import type { TableKind } from './kinds';

/** The figures of a workbook by table, row and column. */
export interface Figures {
  readonly tables: readonly RecognisedTable[];
  readonly year: number | null;
  readonly department: string | null;
  table(kind: TableKind): RecognisedTable | undefined;
  row(kind: TableKind, row: string): TableRow | undefined;
  rows(kind: TableKind): readonly TableRow[];
  figure(kind: TableKind, row: string, column: string): Figure | undefined;
}

export function indexFigures(tables: readonly RecognisedTable[], year: number | null, department: string | null): Figures {
  const byKind = new Map<TableKind, { table: RecognisedTable; rows: Map<string, TableRow> }>();
  for (const table of tables) {
    const rows = new Map<string, TableRow>();
    for (const row of table.rows) rows.set(row.id, row);
    byKind.set(table.kind, { table, rows });
  }
  return {
    tables,
    year,
    department,
    table: (kind) => byKind.get(kind)?.table,
    row: (kind, row) => byKind.get(kind)?.rows.get(row),
    rows: (kind) => byKind.get(kind)?.table.rows ?? [],
    figure: (kind, row, column) => byKind.get(kind)?.rows.get(row)?.figures.get(column),
  };
}
