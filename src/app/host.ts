import type { Mark, Palette } from '../core/marks/marks';
import type { SheetPrints } from '../core/disclosure/annexTables';
import type { InputSheetPlan } from '../core/narrative/sheet/inputSheetPlan';
import type { CellRef } from '../core/workbook/address';
import type { CellEdit, CellEntry } from '../core/workbook/cellEdit';
import type { MarksCleared, MarksWritten, SheetWritten, Unsubscribe } from '../core/workbook/hostOutcome';
import type { SheetSnapshot, WorkbookSnapshot } from '../core/workbook/snapshot';

/**
 * What a surface needs of the program that has the workbook open. `src/excel` and `src/wps` are two, the page's `src/web/fileHost.ts`
 * a third; `test/hosts` holds the first two to what stands here. Rows and columns count from 0, values are the stored ones and not what is
 * printed, and nothing is converted: the units of money are the workbook's.
 *
 * Every function rejects with a `SpokenError` when the host cannot do it, and then has changed nothing: `cell-editing` while a cell is
 * being typed into, `busy`, `access-denied` for what is protected, `sheet-missing` for a sheet that is gone, `unsupported` for what this
 * version of the program lacks. What could be done in part is done, and its outcome says the rest in sentences for users (`warnings`).
 */
export interface Host {
  /**
   * All sheets in the order of their tabs, hidden ones too. A sheet that cannot be read, or not to its end, is named in `unread` and does
   * not keep the others from being read.
   */
  readWorkbook(): Promise<WorkbookSnapshot>;
  /**
   * How these sheets are printed: joined areas and the texts that their number formats make. Hosts that cannot tell do without.
   * @param sheets of the snapshot that was read last; a cell changed since is printed with its value in it
   */
  readSheetPrints?(sheets: readonly SheetSnapshot[]): Promise<SheetPrints>;
  /**
   * Puts these marks, in these colours (`standard` when none are given), in place of all of ours that are there, whoever wrote them. One
   * mark a cell; fills, fonts and notes of the user stay. Protected sheets are left as they are and named in `warnings`.
   */
  writeMarks(marks: readonly Mark[], palette?: Palette): Promise<MarksWritten>;
  /** Takes away all marks and notes of ours, those of the command line and the page too; protected sheets as in `writeMarks`. */
  clearMarks(): Promise<MarksCleared>;
  /** Whether a write of ours leaves the user nothing to undo; then nothing is written that nobody asked for. Absent: it does not. */
  emptiesUndoList?(): boolean;
  /** Brings a cell to the front. Rejects with `sheet-missing` or `sheet-hidden`: a hidden sheet is never unhidden. */
  selectCell(cell: CellRef): Promise<void>;
  /** Tells the active cell after each change of the selection, on any sheet. One that cannot be read just now is not reported. */
  watchSelection(onCell: (cell: CellRef) => void): Promise<Unsubscribe>;
  /**
   * Changes of cells and of the list of sheets, several at once perhaps as one, our own among them.
   * @param onProblem called when the changes could not be followed any longer
   * @returns `null` where the host does not report any
   */
  watchChanges(onChange: () => void, onProblem: (problem: SpokenError) => void): Promise<Unsubscribe | null>;
  /** Enters a number, or a text as a text, never as a formula; the number format stays. @returns what `undoEdit` takes. */
  writeCell(cell: CellRef, value: number | string): Promise<CellEdit>;
  /** Puts back what `writeCell` replaced. Rejects with `cell-changed` when the cell no longer holds what was written. */
  undoEdit(edit: CellEdit): Promise<void>;
  /** A value that is saved in the workbook; `undefined` when there is none under the key. Rejects with `setting-damaged`. */
  readSetting(key: string): Promise<unknown>;
  /** Adds or replaces. `value` is what JSON can hold; it is on the disk once the user saves the workbook. */
  writeSetting(key: string, value: unknown): Promise<void>;
  /** @returns whether there was something to delete. */
  deleteSetting(key: string): Promise<boolean>;
  /** One row for each line, each in the first column and as a text, on a new sheet at the end. @returns the sheet's name. */
  writeNarrativeSheet(lines: readonly string[]): Promise<string>;
  /** Makes a 情况说明底稿, or adds to one, leaving what was typed there; hosts that can have none do without. */
  writeInputSheet?(plan: InputSheetPlan): Promise<SheetWritten>;
}

export type { CellEdit, CellEntry, MarksCleared, MarksWritten, SheetWritten, Unsubscribe };

/** A problem whose message is a sentence for users: what is wrong, and what to do. */
export interface SpokenError {
  readonly code: string;
  readonly message: string;
}
