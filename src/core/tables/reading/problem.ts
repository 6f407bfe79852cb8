import type { CellRef } from '../../workbook/address';
import type { TableKind } from '../../figures/kinds';

/** What a row or a column of a table says about it that cannot be taken for a figure's place. */
export interface LabelledProblem {
  /**
   * `unknown-row`, `unknown-column`: figures under a label or a head that the catalogue does not know.
   * `compared-column`: figures under a head that names no final account of this year: 比上年增减%, 完成预算%.
   * `bad-code`: an account code that is no 类/款/项 code. `duplicate-row`: one code or label twice in a table.
   */
  readonly code: 'unknown-row' | 'unknown-column' | 'compared-column' | 'bad-code' | 'duplicate-row';
  readonly table: TableKind;
  readonly cell: CellRef;
  readonly label: string;
}

/** Whose or which year's other tables are. */
export type OtherSet = { readonly department: string } | { readonly year: number };

/** What recognition could not read; the structure checks turn each into a finding, so nothing is skipped in silence. */
export type ReadProblem =
  /** A cell that should hold a figure holds words, two amounts, an error value or an uncalculated formula. */
  | {
      readonly code: 'unreadable-figure';
      readonly table: TableKind;
      readonly cell: CellRef;
      readonly label: string;
      readonly problem: 'text' | 'two-amounts' | 'error-value' | 'uncalculated';
      readonly text: string;
    }
  | LabelledProblem
  /** A second table of one kind; only the first is checked. */
  | {
      readonly code: 'second-table';
      readonly table: TableKind;
      readonly cell: CellRef;
      readonly title: string;
      readonly usedSheet: string;
      /** Where it is another's than the checked one. */
      readonly of?: OtherSet;
    }
  /** The amounts of each unit, beside the table of accounts that was read. */
  | { readonly code: 'by-unit-table'; readonly table: TableKind; readonly cell: CellRef; readonly title: string }
  /** Tables of another department or year beside those that are checked: none of them was read. */
  | {
      readonly code: 'other-set';
      readonly cell: CellRef;
      readonly of: OtherSet;
      readonly tables: number;
      readonly sheets: readonly string[];
    }
  /** A table of several pages of which the first or the last is not there: nothing of it is compared. */
  | {
      readonly code: 'missing-page';
      readonly table: TableKind;
      readonly cell: CellRef;
      readonly title: string;
      readonly page: 'first' | 'last';
    }
  | UnreadableTable
  /** Figures beside the recognised tables of a sheet, such as those of a table that is none of the ten; `title` is theirs, where one stands above. */
  | { readonly code: 'unread-figures'; readonly sheet: string; readonly cell: CellRef; readonly title: string }
  /** A sheet with figures in which no table was recognised. */
  | { readonly code: 'unrecognised-sheet'; readonly sheet: string; readonly cell: CellRef };

/** A title whose header could not be understood. */
export interface UnreadableTable {
  readonly code: 'unreadable-table';
  readonly table: TableKind;
  readonly cell: CellRef;
  readonly title: string;
  /** Nobody printed the title: somebody says that the sheet holds this table. */
  readonly assigned?: true;
}
