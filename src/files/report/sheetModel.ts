/** A new workbook to be printed and filtered: what the reports need of a sheet, and nothing of how it is stored. */

export interface NewSheet {
  readonly name: string;
  /** In characters. */
  readonly widths: readonly number[];
  readonly rows: readonly NewRow[];
  readonly landscape: boolean;
  /** Zero-based row of the table's head: it stays in view, is repeated on every page and carries the filter; absent for a form. */
  readonly headRow?: number;
  /** False for a head without a filter. */
  readonly filter?: boolean;
  readonly highlights?: readonly HighlightRule[];
  readonly entries?: readonly EntryRule[];
  /** The first columns only are printed; all where absent. */
  readonly printedColumns?: number;
  /** The first rows only are printed; all where absent. */
  readonly printedRows?: number;
  /** `RRGGBB` of its tab. */
  readonly tabColour?: string;
  readonly bars?: readonly BarColumn[];
  readonly pictures?: readonly SheetPicture[];
  /** Shrunk to one page; the width of a page where absent. */
  readonly fitsOnePage?: true;
}

/** At the beginning of a zero-based row; in pixels of 96 to the inch. */
export interface SheetPicture {
  readonly row: number;
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  /** Said to those who cannot see it. */
  readonly description: string;
}

/** Bars in the cells of one column, as long as their numbers are large. */
export interface BarColumn {
  readonly column: number;
  readonly colour: string;
}

/** Zero-based; cells below each other. */
export interface CellRun {
  readonly column: number;
  readonly firstRow: number;
  readonly lastRow: number;
}

/** Cells that stand out for as long as a condition holds, which is written for their first row. */
export interface HighlightRule {
  readonly cells: readonly CellRun[];
  readonly formula: string;
  readonly look: HighlightLook;
}

/** `missing`: still to be filled in; `draft`: still to be confirmed. */
export type HighlightLook = 'missing' | 'draft';

/** What may be typed into cells. `choice` offers its words. */
export interface EntryRule {
  readonly cells: readonly CellRun[];
  readonly kind: 'amount' | 'not-negative' | 'whole' | 'choice';
  readonly choice?: readonly string[];
  readonly title: string;
  /** Said when something else is typed. */
  readonly message: string;
}

export interface NewRow {
  readonly cells: readonly NewCell[];
  /** Points at least; grows with wrapped text. */
  readonly height?: number;
  /** Excel fits the height again when somebody types into the row. */
  readonly grows?: true;
}

/** Text, a number (its plain decimals, as text, so that nothing is rounded) or nothing. */
export interface NewCell {
  readonly text?: string;
  readonly number?: string;
  /** Without its leading `=`; the text is what it gives now. */
  readonly formula?: string;
  readonly style: CellStyle;
  /** Columns it takes; 1 when absent. */
  readonly span?: number;
}

export type CellStyle =
  | 'title'
  | 'addressee'
  | 'paragraph'
  | 'heading'
  | 'head'
  | 'text'
  | 'centre'
  | 'amount'
  | 'count'
  | 'error'
  | 'rounding'
  | 'hint'
  | 'good'
  | 'group'
  | 'entry'
  | 'entryAmount'
  | 'entryNumber'
  | 'state'
  | 'draft'
  | 'muted'
  | 'plain';

/** A cell for a plain decimal as a number, for any other text as text. */
export function figureCell(value: string, style: CellStyle = 'amount'): NewCell {
  return isPlainDecimal(value) ? { number: value, style } : { text: value, style };
}

export function isPlainDecimal(value: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(value);
}
