import type { Mark, Palette } from '../core/marks/marks';
import type { SheetPrints } from '../core/disclosure/annexTables';
import type { InputSheetPlan } from '../core/narrative/sheet/inputSheetPlan';
import type { CellRef } from '../core/workbook/address';
import type { CellEdit, CellEntry } from '../core/workbook/cellEdit';
import type { MarksCleared, MarksWritten, SheetWritten, Unsubscribe } from '../core/workbook/hostOutcome';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/workbook/snapshot';

/**
 * What a surface needs of the program that has the workbook open. `src/excel` is one; tests have another. Every function
 * rejects with a `SpokenError` when the host cannot do it, and then has changed nothing. Marks leave protected sheets as they
 * are and name them.
 */
export interface Host {
  readWorkbook(): Promise<WorkbookSnapshot>;
  /** How these sheets are printed; hosts that cannot tell do without. */
  readSheetPrints?(sheets: readonly SheetSnapshot[]): Promise<SheetPrints>;
  /** Puts these marks, in these colours, in place of all that are there. */
  writeMarks(marks: readonly Mark[], palette?: Palette): Promise<MarksWritten>;
  clearMarks(): Promise<MarksCleared>;
  /** Whether a write of ours leaves the user nothing to undo; then nothing is written that nobody asked for. */
  emptiesUndoList?(): boolean;
  /** Brings a cell to the front. */
  selectCell(cell: CellRef): Promise<void>;
  /** A selection that cannot be read just now is not reported. */
  watchSelection(onCell: (cell: CellRef) => void): Promise<Unsubscribe>;
  /** Changes of cells and of the list of sheets; `null` where the host does not report any. */
  watchChanges(onChange: () => void, onProblem: (problem: SpokenError) => void): Promise<Unsubscribe | null>;
  writeCell(cell: CellRef, value: number | string): Promise<CellEdit>;
  undoEdit(edit: CellEdit): Promise<void>;
  /** Values that are saved in the workbook; `undefined` when there is none under the key. */
  readSetting(key: string): Promise<unknown>;
  writeSetting(key: string, value: unknown): Promise<void>;
  /** @returns whether there was something to delete. */
  deleteSetting(key: string): Promise<boolean>;
  /** One row for each line, on a new sheet. @returns the sheet's name. */
  writeNarrativeSheet(lines: readonly string[]): Promise<string>;
  /** Makes a 情况说明底稿, or adds to one; hosts that can have none do without. */
  writeInputSheet?(plan: InputSheetPlan): Promise<SheetWritten>;
}

export type { CellEdit, CellEntry, MarksCleared, MarksWritten, SheetWritten, Unsubscribe };

/** A problem whose message is a sentence for users: what is wrong, and what to do. */
export interface SpokenError {
  readonly code: string;
  readonly message: string;
}
