import type { CellRef } from '../../workbook/address';
import type { TableKind } from '../../figures/kinds';

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
  /** Figures in a row whose label the catalogue does not know. */
  | { readonly code: 'unknown-row'; readonly table: TableKind; readonly cell: CellRef; readonly label: string }
  /** Figures in a column whose header the catalogue does not know. */
  | { readonly code: 'unknown-column'; readonly table: TableKind; readonly cell: CellRef; readonly label: string }
  /** Figures under a head that names no final account of this year: 比上年增减%, 完成预算%. */
  | { readonly code: 'compared-column'; readonly table: TableKind; readonly cell: CellRef; readonly label: string }
  /** An account code that is no 类/款/项 code. */
  | { readonly code: 'bad-code'; readonly table: TableKind; readonly cell: CellRef; readonly label: string }
  /** One code or label twice in a table. */
  | { readonly code: 'duplicate-row'; readonly table: TableKind; readonly cell: CellRef; readonly label: string }
  /** A second table of one kind; only the first is checked. */
  | {
      readonly code: 'second-table';
      readonly table: TableKind;
      readonly cell: CellRef;
      readonly title: string;
      readonly usedSheet: string;
      /** Whose or which year's it is, where that is another than the checked one's. */
      readonly of?: { readonly department: string } | { readonly year: number };
    }
  /** The amounts of each unit, beside the table of accounts that was read. */
  | { readonly code: 'by-unit-table'; readonly table: TableKind; readonly cell: CellRef; readonly title: string }
  /** Tables of another department or year beside those that are checked: none of them was read. */
  | {
      readonly code: 'other-set';
      readonly cell: CellRef;
      readonly of: { readonly department: string } | { readonly year: number };
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
  /** A title whose header could not be understood. */
  | {
      readonly code: 'unreadable-table';
      readonly table: TableKind;
      readonly cell: CellRef;
      readonly title: string;
      /** Nobody printed the title: somebody says that the sheet holds this table. */
      readonly assigned?: true;
    }
  /** Figures beside the recognised tables of a sheet, such as those of a table that is none of the ten; `title` is theirs, where one stands above. */
  | { readonly code: 'unread-figures'; readonly sheet: string; readonly cell: CellRef; readonly title: string }
  /** A sheet with figures in which no table was recognised. */
  | { readonly code: 'unrecognised-sheet'; readonly sheet: string; readonly cell: CellRef };
