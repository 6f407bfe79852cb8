import type { CellRef } from './address';

/** What a cell holds: a formula, or a constant that is entered as it is. */
export interface CellEntry {
  /** With its leading `=` for a formula; `''` for an empty cell. */
  readonly content: string | number | boolean;
  readonly kind: 'formula' | 'constant' | 'text';
}

/** A change of one cell that can be taken back. */
export interface CellEdit {
  readonly cell: CellRef;
  readonly before: CellEntry;
  readonly after: CellEntry;
}
