/** A1 addresses. Rows and columns are zero-based everywhere in the core; only addresses are one-based. */

export interface CellRef {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `公开03表!C12`: a cell as people name it. */
export function placeName({ sheet, row, column }: CellRef): string {
  return `${sheet}!${a1(row, column)}`;
}

/** The first cell of a range (`A3:F20`) of a sheet. */
export function rangeStart({ sheet, range }: { readonly sheet: string; readonly range: string }): CellRef {
  const [first = range] = range.split(':');
  return { sheet, ...parseA1(first) };
}

export function isSameCell(one: CellRef, other: CellRef): boolean {
  return one.sheet === other.sheet && one.row === other.row && one.column === other.column;
}

/** @throws RangeError when `address` is not a plain A1 address such as `C12`. */
export function parseA1(address: string): { row: number; column: number } {
  const match = /^\$?([A-Z]{1,3})\$?([1-9]\d*)$/i.exec(address);
  if (!match) throw new RangeError(`not an A1 address: ${address}`);
  const [, letters = '', digits = ''] = match;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits) - 1, column: column - 1 };
}
