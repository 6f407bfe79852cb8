import type { Decimal } from 'decimal.js';
import type { InputSheetRow, InputState } from './inputSheetRow';

/** What stands in a cell: amounts in 万元 and counts as numbers, everything else as text. */
export type PlannedContent = Decimal | string;

/** What a row has for a cell: a blank text, or nothing, leaves it alone. */
export type CellContent = PlannedContent | Pick<PlannedCell, 'content' | 'formula'> | null;

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  /** What the formula gives now, where there is one. */
  readonly content: PlannedContent;
  /** With its leading `=`. */
  readonly formula?: string;
}

/** One row of inputs. */
export interface PlannedRow {
  readonly row: number;
  readonly input: InputSheetRow;
}

/** Cells of the rows that are in this state, which a colour and the word in 状态 tell. */
export interface Highlight {
  readonly state: InputState & ('missing' | 'draft');
  readonly columns: readonly number[];
  /** True for the cells of the first row under the header that are in the state; relative to it. */
  readonly formula: string;
}
