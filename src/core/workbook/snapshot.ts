/**
 * What a host (Excel, WPS, a file) tells the core about a workbook: plain data, no host objects.
 * All of them must produce equal snapshots of the same workbook (test/hosts/parity.test.ts).
 */

/** An Excel error value such as `#DIV/0!`, as the cell shows it. */
export interface CellError {
  readonly error: string;
}

/** A number is the stored double; text is untrimmed; `null` is an empty cell or a formula that was never calculated. */
export type CellValue = number | string | boolean | CellError | null;

export interface SnapshotCell {
  readonly value: CellValue;
  /** The formula without its leading `=`; present on formula cells only. */
  readonly formula?: string;
  /** The number format, present only where it prints the number smaller than it is (`0!.0000`, `0.00,`). */
  readonly format?: string;
}

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** `rows[r][c]` is the cell in sheet row r + 1, column c + 1. Ragged; `null` and a missing entry are both empty. */
  readonly rows: readonly (readonly (SnapshotCell | null)[])[];
  /** Zero-based and ascending; absent where the host cannot tell. */
  readonly hiddenRows?: readonly number[];
  /** Zero-based and ascending; absent where the host cannot tell. */
  readonly hiddenColumns?: readonly number[];
  /** A1 addresses of cells with a note or a comment; absent where the host cannot tell. */
  readonly comments?: readonly string[];
}

/** A sheet that the host could not give, or not as a whole. */
export interface UnreadSheet {
  readonly sheet: string;
  /** `no-cells`: a chart, macro or dialog sheet. */
  readonly reason: 'no-cells' | 'too-large' | 'failed';
  /** How many rows and columns of it are in the snapshot all the same; absent where none are. */
  readonly read?: { readonly rows: number; readonly columns: number };
}

/** As a snapshot has it: only where something is missing. */
export function unreadPart(unread: readonly UnreadSheet[]): Pick<WorkbookSnapshot, 'unread'> {
  return unread.length > 0 ? { unread } : {};
}

/** For sheets that hold no cells. */
export const withoutCells = (names: readonly string[]): UnreadSheet[] => names.map((sheet) => ({ sheet, reason: 'no-cells' }));

export interface DocumentProperty {
  readonly name: 'author' | 'last-author' | 'manager' | 'company';
  readonly value: string;
}

export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  /** What is missing from `sheets`; absent where nothing is. */
  readonly unread?: readonly UnreadSheet[];
  /** Targets of links to other files; absent where the host cannot tell. */
  readonly externalLinks?: readonly string[];
  /** Personal document properties that are not blank; absent where the host cannot tell. */
  readonly properties?: readonly DocumentProperty[];
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function cellAt(sheet: SheetSnapshot, row: number, column: number): SnapshotCell | null {
  return sheet.rows[row]?.[column] ?? null;
}
