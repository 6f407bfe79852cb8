import { reviewWorkbook, type RecognisedTable, type ReviewedWorkbook, type WorkbookSnapshot } from '../../../src/core';
import type { Figure } from '../../../src/core/figures/figure';
import type { SlipPattern } from '../../../src/core/findings/finding';
import type { TableKind } from '../../../src/core/figures/kinds';
import type { SnapshotCell } from '../../../src/core/workbook/snapshot';

/** `sheet!row,column`, zero-based. */
export type CellKey = string;

/** A workbook with one slip, and what a reviewer should be told. */
export interface Slip {
  readonly workbook: WorkbookSnapshot;
  /** What stood in the cells that are wrong, in the cell's own unit; an empty string for a blank. */
  readonly was: ReadonlyMap<CellKey, string>;
  /** The patterns of the one suspect that says it all, where the slip is one of a whole area or row. */
  readonly whole?: {
    readonly patterns: readonly SlipPattern[];
    /** The table that is wrong, or those of the sheet that is. */
    readonly tables: readonly TableKind[];
    /** The account whose row it is. */
    readonly account?: string;
  };
  readonly prior?: WorkbookSnapshot;
}

/** A workbook without errors, as it is read, to make slips in. */
export class Subject {
  readonly reviewed: ReviewedWorkbook;
  /** Filled cells with an amount in a relation. */
  readonly figures: readonly Figure[];

  constructor(
    readonly workbook: WorkbookSnapshot,
    readonly random: () => number,
  ) {
    this.reviewed = reviewWorkbook(workbook);
    const related = new Set(this.reviewed.review.results.flatMap(({ relation }) => relation.terms.map(({ figure }) => figure)));
    this.figures = [...related].filter(({ cell, value }) => cell !== null && value?.isZero() === false);
  }

  get tables(): readonly RecognisedTable[] {
    return this.reviewed.context.current.tables;
  }

  table(kind: TableKind): RecognisedTable | undefined {
    return this.reviewed.context.current.table(kind);
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values[Math.floor(this.random() * values.length)];
  }

  at(sheet: string, row: number, column: number): SnapshotCell | null {
    return this.workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? null;
  }
}

export function keyOf(sheet: string, row: number, column: number): CellKey {
  return `${sheet}!${row},${column}`;
}

/** The workbook with other cells in some places, `null` for a blank. */
export function withCells(workbook: WorkbookSnapshot, cells: ReadonlyMap<CellKey, SnapshotCell | null>): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      const own = [...cells].filter(([key]) => key.startsWith(`${sheet.name}!`));
      if (own.length === 0) return sheet;
      const rows = sheet.rows.map((row) => [...row]);
      for (const [key, cell] of own) {
        const [row = 0, column = 0] = key
          .slice(sheet.name.length + 1)
          .split(',')
          .map(Number);
        const cellsOfRow = (rows[row] ??= []);
        while (cellsOfRow.length <= column) cellsOfRow.push(null);
        cellsOfRow[column] = cell;
      }
      return { ...sheet, rows };
    }),
  };
}

export function placeIn(key: CellKey): { readonly sheet: string; readonly row: number; readonly column: number } {
  const at = key.lastIndexOf('!');
  const [row = 0, column = 0] = key
    .slice(at + 1)
    .split(',')
    .map(Number);
  return { sheet: key.slice(0, at), row, column };
}

/** What a cell prints; empty for a blank or an error value. */
export function wordsIn(cell: SnapshotCell | null): string {
  const value = cell?.value ?? '';
  return typeof value === 'object' ? '' : String(value).trim();
}

/** What a cell says of an amount, empty for a blank, `null` for words. */
export function amountIn(cell: SnapshotCell | null): string | null {
  const text = wordsIn(cell).replace(/,/g, '');
  if (text === '' || /^[—-]+$/.test(text)) return '';
  return /^-?\d+(?:\.\d+)?$/.test(text) ? text : null;
}
