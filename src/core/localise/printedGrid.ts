import type { Figure } from '../figures/figure';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import { isChangeable, type Evidence } from './evidence';

/** A row or a column of a table. */
export interface Line {
  readonly id: string;
  /** Of each line that it crosses, in their order; `undefined` where there is no cell. */
  readonly figures: readonly (Figure | undefined)[];
  /** It has a figure in a broken relation. */
  readonly isDoubtful: boolean;
}

/** Rows and columns of one table that relations speak of, rows in the order of the sheet. */
export interface PrintedGrid {
  readonly table: TableKind;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
}

/** Tables with a figure in a broken relation. */
export function printedGrids(evidence: Evidence): PrintedGrid[] {
  const tables = new Map<TableKind, Map<string, Map<string, Figure>>>();
  for (const figure of evidence.figures) {
    if (!evidence.mayChange(figure)) continue;
    const { table, row, column } = figure;
    const rows = tables.get(table) ?? new Map<string, Map<string, Figure>>();
    tables.set(table, rows);
    rows.set(row, (rows.get(row) ?? new Map<string, Figure>()).set(column, figure));
  }
  const doubted = evidence.broken.flatMap(({ relation }) => relation.terms.map(({ figure }) => figure));
  return TABLE_KINDS.flatMap((table): PrintedGrid[] => {
    const cells = tables.get(table);
    const own = doubted.filter((figure) => figure.table === table && evidence.isOwn(figure));
    if (cells === undefined || own.length === 0) return [];
    const lineOf = (row: string): number => cells.get(row)?.values().next().value?.cell?.row ?? 0;
    const rows = [...cells.keys()].sort((a, b) => lineOf(a) - lineOf(b));
    const columns = [...new Set([...cells.values()].flatMap((row) => [...row.keys()]))];
    const at = (row: string, column: string): Figure | undefined =>
      cells.get(row)?.get(column) ?? printedIn(evidence, table, row, column);
    const [rowsInDoubt, columnsInDoubt] = [new Set(own.map(({ row }) => row)), new Set(own.map(({ column }) => column))];
    const grid = {
      rows: rows.map((id) => ({ id, figures: columns.map((column) => at(id, column)), isDoubtful: rowsInDoubt.has(id) })),
      columns: columns.map((id) => ({ id, figures: rows.map((row) => at(row, id)), isDoubtful: columnsInDoubt.has(id) })),
    };
    return [{ table, ...grid }];
  });
}

/** A cell that no relation speaks of while it is blank, in a column of others. */
function printedIn({ known }: Evidence, table: TableKind, row: string, column: string): Figure | undefined {
  const figure = known.figures?.figure(table, row, column);
  return figure !== undefined && isChangeable(figure) ? figure : undefined;
}
