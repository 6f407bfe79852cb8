import type { SheetSnapshot } from '../../workbook/snapshot';
import { locateTables } from './locate';

/** From so many cells on a sheet is read with care: no disclosure table is a tenth of it; a stray cell far below is more. */
export const LARGE = 400_000;
/** Columns of a large sheet that are read; no table is a tenth as wide. */
const WIDEST = 256;
/** Rows of a large sheet in which a table has to begin, and empty rows after which none goes on. */
export const FIRST_LOOK = 1000;

/** How far a large sheet is read, from A1 on. */
export function firstPart(size: { readonly rows: number; readonly columns: number }): { rows: number; columns: number } {
  const columns = Math.min(size.columns, WIDEST);
  return { rows: Math.min(size.rows, Math.max(FIRST_LOOK, Math.ceil(LARGE / columns))), columns };
}

export function holdsTable(rows: SheetSnapshot['rows']): boolean {
  const { parts, unreadable } = locateTables({ name: '', visibility: 'visible', rows });
  return parts.length + unreadable.length > 0;
}
