import { a1, parseA1 } from '../../src/core/workbook/address';

/** A rectangle of cells, zero-based. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const WHOLE_SHEET: Area = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

export const isWholeSheet = (area: Area): boolean => area.rows === WHOLE_SHEET.rows && area.columns === WHOLE_SHEET.columns;

/** @throws RangeError for anything but `C12` and `C12:D14`. */
export function parseArea(address: string): Area {
  const [first = '', last = first, ...rest] = address.trim().split(':');
  if (rest.length > 0) throw new RangeError(`not an area: ${address}`);
  const from = parseA1(first);
  const to = parseA1(last);
  return { row: from.row, column: from.column, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

export const parseAreas = (addresses: string): Area[] => addresses.split(/[,;]/).map(parseArea);

export function formatArea(area: Area): string {
  const first = a1(area.row, area.column);
  return area.rows * area.columns === 1 ? first : `${first}:${a1(area.row + area.rows - 1, area.column + area.columns - 1)}`;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

export function intersects(left: Area, right: Area): boolean {
  return (
    left.row < right.row + right.rows &&
    right.row < left.row + left.rows &&
    left.column < right.column + right.columns &&
    right.column < left.column + left.columns
  );
}

/** `'My sheet'!A1:B2`, quoted only where Excel quotes. */
export function withSheet(sheet: string, address: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet);
  return `${plain ? sheet : `'${sheet.replaceAll("'", "''")}'`}!${address}`;
}

/** The address without its sheet, and the sheet's name where the address has one. */
export function splitSheet(address: string): { sheet: string | null; address: string } {
  const match = /^(?:'((?:[^']|'')*)'|([^!']+))!(.*)$/.exec(address);
  if (!match) return { sheet: null, address };
  return { sheet: (match[1] ?? match[2] ?? '').replaceAll("''", "'"), address: match[3] ?? '' };
}
