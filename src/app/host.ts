import type { Mark, Palette } from '../core/marks';
import type { SheetPrints } from '../core/disclosure/annexTables';
import type { InputSheetPlan } from '../core/narrative/inputs/inputSheetPlan';
import type { CellRef } from '../core/workbook/address';
import type { CellEdit, CellEntry } from '../core/workbook/cellEdit';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/workbook/snapshot';

/**
 * What a surface needs of the program that has the workbook open. `src/excel` is one; tests have another. Every function
 * rejects with a `SpokenError` when the host cannot do it, and then has changed nothing.
 */
export interface Host {
  readWorkbook(): Promise<WorkbookSnapshot>;
  /** How these sheets are printed; hosts that cannot tell do without. */
  readSheetPrints?(sheets: readonly SheetSnapshot[]): Promise<SheetPrints>;
  /** Puts these marks, in these colours, in place of all that are there. */
  writeMarks(marks: readonly Mark[], palette?: Palette): Promise<void>;
  /** @returns how many were removed. */
  clearMarks(): Promise<number>;
  /** Brings a cell to the front. */
  selectCell(cell: CellRef): Promise<void>;
  watchSelection(onCell: (cell: CellRef) => void, onProblem: (problem: SpokenError) => void): Promise<Unsubscribe>;
  /** `null` where the host does not report changes. */
  watchChanges(onChange: () => void, onProblem: (problem: SpokenError) => void): Promise<Unsubscribe | null>;
  writeCell(cell: CellRef, value: number | string): Promise<CellEdit>;
  undoEdit(edit: CellEdit): Promise<void>;
  /** Values that are saved in the workbook; `undefined` when there is none under the key. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** One row for each line, on a new sheet. @returns the sheet's name. */
  writeNarrativeSheet(lines: readonly string[]): Promise<string>;
  /** Makes a 情况说明底稿, or adds to one; hosts that can have none do without. @returns the sheet's name. */
  writeInputSheet?(plan: InputSheetPlan): Promise<string>;
}

export type { CellEdit, CellEntry };

export type Unsubscribe = () => Promise<void>;

/** A problem whose message is a sentence for users: what is wrong, and what to do. */
export interface SpokenError {
  readonly code: string;
  readonly message: string;
}
