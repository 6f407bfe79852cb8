import { numberIn } from '../performance/grid';
import type { PrintedCell } from './printedCell';

/** Cells that are joined into one; zero-based. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Each row's cells with the areas joined; an area that meets another or has words further in is left as single cells. */
export function joinedCells(texts: readonly (readonly string[])[], areas: readonly CellArea[]): PrintedCell[][] {
  const width = texts[0]?.length ?? 0;
  const owner = texts.map((): (CellArea | null)[] => Array.from({ length: width }, () => null));
  for (const area of areas) {
    const places = placesOf(area);
    const isFree = places.every(([row, column]) => owner[row]?.[column] === null);
    const hasOneText = places.every(
      ([row, column]) => (row === area.row && column === area.column) || (texts[row]?.[column] ?? '') === '',
    );
    if (isFree && hasOneText) for (const [row, column] of places) owner[row]?.splice(column, 1, area);
  }
  return texts.map((line, row) =>
    line.flatMap((text, column): PrintedCell[] => {
      const area = owner[row]?.[column] ?? null;
      if (area === null) return [{ text, column, columnSpan: 1, rowSpan: 1 }];
      return area.row === row && area.column === column ? [{ text, column, columnSpan: area.columns, rowSpan: area.rows }] : [];
    }),
  );
}

function placesOf({ row, column, rows, columns }: CellArea): [row: number, column: number][] {
  return Array.from({ length: rows * columns }, (_, index) => [row + Math.floor(index / columns), column + (index % columns)]);
}

/** A row of labels and values, 项目名称 | 某项目 | 主管部门 | 某局, has no more filled cells than these. */
const FEW = 4;

/**
 * What is probably joined where the host does not say: a text alone in its row takes all of it, words reach to the next ones
 * in a row of few (and in the next, below the same ones), and labels on the left reach down over the blanks below them.
 */
export function guessedAreas(texts: readonly (readonly string[])[]): CellArea[] {
  const width = texts[0]?.length ?? 0;
  const filled = texts.map((row) => row.flatMap((text, column) => (text === '' ? [] : [column])));
  const across = filled.flatMap((columns, row): CellArea[] => {
    const isBelow = columns.length > 1 && columns.join() === (filled[row - 1] ?? []).filter((column) => column > 0).join();
    const isLabelled =
      columns.length <= FEW && (columns[0] === 0 || isBelow) && columns.every((column) => isWords(texts[row]?.[column] ?? ''));
    if (!isLabelled) return [];
    return columns.map((column, index) => ({ row, column, rows: 1, columns: (columns[index + 1] ?? width) - column }));
  });
  const down = filled.flatMap((columns, row): CellArea[] =>
    columns.flatMap((column) => {
      let rows = 1;
      while (filled[row + rows] !== undefined && (filled[row + rows]?.[0] ?? 0) > column) rows++;
      return rows > 1 ? [{ row, column, rows, columns: 1 }] : [];
    }),
  );
  return [...across.filter(({ columns }) => columns > 1), ...down];
}

function isWords(text: string): boolean {
  return numberIn(text) === null && !/^[—-]+$/.test(text);
}
