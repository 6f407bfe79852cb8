import type { TableKind } from '../../../src/core/figures/kinds';

/** What a column of a printed form holds. `line` is 行次. */
export type ColumnRole = 'label' | 'line' | 'code' | 'name' | 'amount';

/**
 * One disclosure table as it is printed. `head` and `body` hold one printed row a line, cells parted by `|`:
 * `<` continues the cell on its left, `^` the cell above (merged cells), an empty cell is empty in print as well.
 */
export interface PrintedTable {
  readonly kind: TableKind;
  readonly number: string;
  readonly title: string;
  /** 部门名称：…, as printed. */
  readonly owner: string;
  readonly year: string;
  readonly unit: string;
  /** The role of every column, parted by blanks. */
  readonly columns: string;
  /** Column widths in characters. */
  readonly widths: readonly number[];
  /** How many columns the owner, the year and the unit span on the line above the head. */
  readonly caption: readonly [owner: number, year: number, unit: number];
  readonly orientation: 'portrait' | 'landscape';
  readonly head: string;
  readonly body: string;
  readonly notes: readonly string[];
}

const ROLES: readonly ColumnRole[] = ['label', 'line', 'code', 'name', 'amount'];

/** @throws RangeError when `text` names a role that does not exist. */
export function columnRoles(text: string): ColumnRole[] {
  return text.split(' ').map((word) => {
    const role = ROLES.find((known) => known === word);
    if (role === undefined) throw new RangeError(`unknown column role: ${word}`);
    return role;
  });
}

/**
 * The cells of `head` or `body`, trimmed.
 * @throws RangeError when a row has not exactly `width` cells.
 */
export function printedRows(text: string, width: number): string[][] {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const cells = line.split('|').map((cell) => cell.trim());
      if (cells.length !== width) throw new RangeError(`${cells.length} cells instead of ${width}: ${line}`);
      return cells;
    });
}
