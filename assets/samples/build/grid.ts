import { columnRoles, printedRows, type ColumnRole, type PrintedTable } from './printedTable';

/** What kind of line a row of the grid is; decides its looks. */
export type RowPart = 'title' | 'number' | 'caption' | 'head' | 'body' | 'note';

/** A rectangle of merged cells, zero-based, ends included. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface GridRow {
  readonly part: RowPart;
  /** As printed; empty, and the covered cells of a merge, are `''`. */
  readonly cells: readonly string[];
}

/** A table laid out on a sheet from cell A1: title, number, caption, head, body, notes. */
export interface Grid {
  readonly roles: readonly ColumnRole[];
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
}

/** Lays a printed table out on a sheet. */
export function layOut(table: PrintedTable): Grid {
  const roles = columnRoles(table.columns);
  const width = roles.length;
  const blank = (count: number): string[] => Array.from({ length: count }, () => '');
  const across = (text: string): string[] => [text, ...Array.from({ length: width - 1 }, () => '<')];
  const [owner, year, unit] = table.caption;
  const caption = ([text, span]: readonly [string, number]): string[] => [text, ...Array.from({ length: span - 1 }, () => '<')];
  const rows: GridRow[] = [
    { part: 'title', cells: across(table.title) },
    { part: 'number', cells: [...blank(width - 1), table.number] },
    {
      part: 'caption',
      cells: (
        [
          [table.owner, owner],
          [table.year, year],
          [table.unit, unit],
        ] as const
      ).flatMap(caption),
    },
    ...printedRows(table.head, width).map((cells): GridRow => ({ part: 'head', cells })),
    ...printedRows(table.body, width).map((cells): GridRow => ({ part: 'body', cells })),
    ...table.notes.map((note): GridRow => ({ part: 'note', cells: across(note) })),
  ];
  return {
    roles,
    rows: rows.map(({ part, cells }) => ({ part, cells: cells.map((cell) => (cell === '<' || cell === '^' ? '' : cell)) })),
    merges: findMerges(rows.map(({ cells }) => cells)),
  };
}

/** Rectangles whose first cell holds text and whose other cells are `<` (along the first row) or `^` (below it). */
function findMerges(rows: readonly (readonly string[])[]): Merge[] {
  const merges: Merge[] = [];
  rows.forEach((cells, top) => {
    cells.forEach((cell, left) => {
      if (cell === '<' || cell === '^') return;
      let right = left;
      while (cells[right + 1] === '<') right += 1;
      let bottom = top;
      while (rows[bottom + 1]?.[left] === '^') bottom += 1;
      if (right > left || bottom > top) merges.push({ top, left, bottom, right });
    });
  });
  return merges;
}

/** The value of a printed cell: codes and words are text, everything else that reads as a plain number is one. */
export function cellValue(text: string, role: ColumnRole): string | number | null {
  if (text === '') return null;
  return role !== 'code' && /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
