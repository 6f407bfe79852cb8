import type { Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import { isChangeable, type Evidence } from './evidence';

/** Rows and columns of one table that relations speak of. */
export interface PrintedGrid {
  readonly table: TableKind;
  /** In the order of the sheet. */
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly at: (row: string, column: string) => Figure | undefined;
  /** Rows and columns with a figure in a broken relation. */
  readonly doubtful: { readonly rows: ReadonlySet<string>; readonly columns: ReadonlySet<string> };
  /** Rows of one level can take each other's place. */
  readonly levelOf: (row: string) => number;
}

/** Tables with a figure in a broken relation. */
export function printedGrids(evidence: Evidence, figures?: Figures): PrintedGrid[] {
  const tables = new Map<TableKind, Map<string, Map<string, Figure>>>();
  const columns = new Map<TableKind, Set<string>>();
  for (const figure of evidence.figures) {
    if (!evidence.mayChange(figure)) continue;
    const { table, row, column } = figure;
    const rows = tables.get(table) ?? new Map<string, Map<string, Figure>>();
    tables.set(table, rows);
    const cells = rows.get(row) ?? new Map<string, Figure>();
    rows.set(row, cells.set(column, figure));
    columns.set(table, (columns.get(table) ?? new Set()).add(column));
  }
  const doubted = evidence.broken.flatMap(({ relation }) => relation.terms.map(({ figure }) => figure));
  return TABLE_KINDS.flatMap((table): PrintedGrid[] => {
    const rows = tables.get(table);
    const own = doubted.filter((figure) => figure.table === table && evidence.isOwn(figure));
    if (rows === undefined || own.length === 0) return [];
    const lineOf = (row: string): number => rows.get(row)?.values().next().value?.cell?.row ?? 0;
    return [
      {
        table,
        rows: [...rows.keys()].sort((a, b) => lineOf(a) - lineOf(b)),
        columns: [...(columns.get(table) ?? [])],
        at: (row, column) => rows.get(row)?.get(column) ?? printedIn(figures, table, row, column),
        doubtful: { rows: new Set(own.map(({ row }) => row)), columns: new Set(own.map(({ column }) => column)) },
        levelOf: (row) => (/^\d+$/.test(row) ? row.length : 0),
      },
    ];
  });
}

/** A cell that no relation speaks of while it is blank, in a column of others. */
function printedIn(figures: Figures | undefined, table: TableKind, row: string, column: string): Figure | undefined {
  const figure = figures?.figure(table, row, column);
  return figure !== undefined && isChangeable(figure) ? figure : undefined;
}
