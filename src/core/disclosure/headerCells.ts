import type { PrintedCell } from './printedCell';

/**
 * Joins header cells again: a snapshot has no merged cells, only the text at their upper left corner and blanks. A blank
 * belongs to the cell on its left where both stand under the same wider cell (or in the first row), else to the cell above.
 */
export function headerCells(rows: readonly (readonly string[])[]): PrintedCell[][] {
  const width = rows[0]?.length ?? 0;
  /** Which cell covers each place, by its upper left corner. */
  const owner: { row: number; column: number }[][] = [];
  rows.forEach((texts, row) => {
    owner.push([]);
    for (let column = 0; column < width; column++) {
      const left = column === 0 ? undefined : owner[row]?.[column - 1];
      const above = row === 0 ? undefined : owner[row - 1]?.[column];
      const own = { row, column };
      owner[row]?.push(
        (texts[column] ?? '') === ''
          ? ownerOfBlank(own, left, above, row === 0 ? undefined : owner[row - 1]?.[column - 1], rows)
          : own,
      );
    }
  });
  return squared(rows, owner);
}

interface Corner {
  readonly row: number;
  readonly column: number;
}

function ownerOfBlank(
  own: Corner,
  left: Corner | undefined,
  above: Corner | undefined,
  aboveLeft: Corner | undefined,
  rows: readonly (readonly string[])[],
): Corner {
  if (above === undefined) return left ?? own;
  const leftIsOwn = left?.row === own.row;
  const sameGroup = aboveLeft?.row === above.row && aboveLeft.column === above.column;
  if (leftIsOwn && (sameGroup || isLineNumbers(rows, left))) return left;
  // Alone under a wider cell whose other parts have words of their own, a blank is a part without words.
  const isWide = (rows[own.row] ?? []).some(
    (text, column) => column !== own.column && text !== '' && rows[above.row]?.[column] === '' && column > above.column,
  );
  return above.column === own.column || !isWide ? above : own;
}

/** 栏次 takes the columns of code and name together, whatever stands above them. */
function isLineNumbers(rows: readonly (readonly string[])[], { row, column }: Corner): boolean {
  return /^栏\s*次$/.test(rows[row]?.[column] ?? '');
}

/** Owners may claim shapes that are no rectangles; what does not fit stays a cell of its own, so that no place is lost or taken twice. */
function squared(rows: readonly (readonly string[])[], owner: readonly (readonly Corner[])[]): PrintedCell[][] {
  const width = rows[0]?.length ?? 0;
  const taken = rows.map(() => Array.from({ length: width }, () => false));
  const isOf = (row: number, column: number, corner: Corner): boolean => {
    const claimed = owner[row]?.[column];
    return claimed?.row === corner.row && claimed.column === corner.column && taken[row]?.[column] === false;
  };
  return rows.map((texts, row) => {
    const cells: PrintedCell[] = [];
    for (let column = 0; column < width; column++) {
      if (taken[row]?.[column] !== false) continue;
      const corner = owner[row]?.[column] ?? { row, column };
      let columnSpan = 1;
      while (column + columnSpan < width && isOf(row, column + columnSpan, corner)) columnSpan++;
      let rowSpan = 1;
      while (
        row + rowSpan < rows.length &&
        Array.from({ length: columnSpan }, (_, step) => isOf(row + rowSpan, column + step, corner)).every(Boolean)
      )
        rowSpan++;
      for (let down = 0; down < rowSpan; down++) taken[row + down]?.fill(true, column, column + columnSpan);
      cells.push({ text: texts[column] ?? '', column, columnSpan, rowSpan });
    }
    return cells;
  });
}
