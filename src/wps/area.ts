import { a1, parseA1 } from '../core/workbook/address';

/** A block of cells that starts at A1. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const MOST: Extent = { rows: 1_048_576, columns: 16_384 };

/** From A1 to the end of the first area of `B2:D9`, `$3:$8` (whole rows) or `A:C` (whole columns). */
export function extentTo(address: string): Extent {
  const [area = ''] = address.replaceAll('$', '').split(',');
  const last = area.split(':').at(-1) ?? '';
  if (/^\d+$/.test(last)) return { rows: Number(last), columns: MOST.columns };
  if (/^[a-z]+$/i.test(last)) return { rows: MOST.rows, columns: parseA1(`${last}1`).column + 1 };
  const { row, column } = parseA1(last);
  return { rows: row + 1, columns: column + 1 };
}

/** `A3:D9`; rows and columns from 0, the last ones are part of it. */
export function blockAddress(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): string {
  return `${a1(firstRow, firstColumn)}:${a1(lastRow, lastColumn)}`;
}
