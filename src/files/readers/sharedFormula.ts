import { columnLetters, parseA1 } from '../../core/workbook/address';
import { GRID } from '../limits';

/** Texts in quotes and sheet names in apostrophes, which are left alone, or a reference with its two signs. */
const PARTS = /"[^"]*"|'[^']*'|(?<![\w.])(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])/gi;

/** A formula as it stands so many rows and columns further on: relative references move, those with `$` do not. */
export function shiftedFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(PARTS, (whole: string, fixedColumn?: string, letters?: string, fixedRow?: string, digits?: string) => {
    if (letters === undefined || digits === undefined) return whole;
    const { row, column } = parseA1(`${letters}${digits}`);
    if (row >= GRID.rows || column >= GRID.columns) return whole;
    const at = fixedColumn === '$' ? letters : columnLetters(wrapped(column + columns, GRID.columns));
    return `${fixedColumn}${at}${fixedRow}${fixedRow === '$' ? digits : wrapped(row + rows, GRID.rows) + 1}`;
  });
}

/** Excel goes round at the edge of the grid. */
function wrapped(index: number, count: number): number {
  return ((index % count) + count) % count;
}
