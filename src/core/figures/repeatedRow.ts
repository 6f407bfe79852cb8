/** Rows that a table prints again keep an id of their own, so that none of their figures is lost. */

const AGAIN = /#\d+$/;

/** @param sheetRow zero-based */
export function repeatedId(id: string, sheetRow: number): string {
  return `${id}#${sheetRow + 1}`;
}

/** The id of the row that this one repeats; `null` for a row that repeats none. */
export function originalId(id: string): string | null {
  return AGAIN.test(id) ? id.replace(AGAIN, '') : null;
}
