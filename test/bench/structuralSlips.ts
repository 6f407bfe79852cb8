import type { Decimal } from 'decimal.js';
import { toWanYuan } from '../../src/core/amounts/unit';
import type { RecognisedTable, TableRow, WorkbookSnapshot } from '../../src/core';
import type { SheetSnapshot, SnapshotCell } from '../../src/core/workbook/snapshot';

/** Slips of more than one cell, as people make them when they paste, delete and correct. */
export interface StructuralSlip {
  readonly workbook: WorkbookSnapshot;
  /** `sheet!row` of the rows, or cells `sheet!row,column`, that are wrong. */
  readonly wrong: readonly string[];
  /** The account whose row is missing or printed twice. */
  readonly account?: string;
}

type Cells = readonly (SnapshotCell | null)[];
type Coded = RecognisedTable & { readonly rows: readonly TableRow[] };

function withRows(
  workbook: WorkbookSnapshot,
  name: string,
  change: (rows: readonly Cells[]) => readonly Cells[],
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet): SheetSnapshot => (sheet.name === name ? { ...sheet, rows: change(sheet.rows) } : sheet)),
  };
}

function withCells(workbook: WorkbookSnapshot, name: string, cells: ReadonlyMap<string, SnapshotCell | null>): WorkbookSnapshot {
  return withRows(workbook, name, (rows) =>
    rows.map((row, at) => {
      const changed = [...cells].filter(([key]) => key.startsWith(`${at},`));
      if (changed.length === 0) return row;
      const copy = [...row];
      for (const [key, cell] of changed) copy[Number(key.split(',')[1])] = cell;
      return copy;
    }),
  );
}

const valueAt = (workbook: WorkbookSnapshot, sheet: string, row: number, column: number): SnapshotCell | null =>
  workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? null;

/** Figures of a row that hold an amount. */
function amounts(row: TableRow): { row: number; column: number; value: Decimal }[] {
  return [...row.figures.values()].flatMap(({ cell, value }) =>
    cell && value && !value.isZero() ? [{ row: cell.row, column: cell.column, value }] : [],
  );
}

const items = ({ rows }: Coded): TableRow[] => rows.filter(({ level, figures }) => level === 'item' && figures.size > 0);

/** A row's figures pasted one line further down, over that row's own. */
function rowOneLineOff(workbook: WorkbookSnapshot, table: Coded): StructuralSlip[] {
  return items(table)
    .slice(0, 4)
    .map((row) => {
      const next = row.sheetRow + 1;
      const cells = new Map(
        amounts(row).flatMap(({ column }) => [
          [`${row.sheetRow},${column}`, null] as const,
          [`${next},${column}`, valueAt(workbook, table.sheet, row.sheetRow, column)] as const,
        ]),
      );
      return {
        workbook: withCells(workbook, table.sheet, cells),
        wrong: [`${table.sheet}!${row.sheetRow}`, `${table.sheet}!${next}`],
      };
    });
}

/** All figures of a column a ten-thousand times too large. */
function columnInYuan(workbook: WorkbookSnapshot, table: Coded): StructuralSlip[] {
  return table.columns.slice(0, 3).flatMap((column) => {
    const figures = table.rows.flatMap((row) =>
      [...row.figures.values()].filter((figure) => figure.column === column && figure.value?.isZero() === false && figure.cell),
    );
    if (figures.length < 3) return [];
    const cells = new Map(
      figures.flatMap(({ cell, value }) =>
        cell && value
          ? [[`${cell.row},${cell.column}`, { value: value.div(toWanYuan(table.unit)).times(10000).toNumber() }] as const]
          : [],
      ),
    );
    return [
      { workbook: withCells(workbook, table.sheet, cells), wrong: [...cells.keys()].map((key) => `${table.sheet}!${key}`) },
    ];
  });
}

/** Two figures of one column in each other's place. */
function swapped(workbook: WorkbookSnapshot, table: Coded): StructuralSlip[] {
  const rows = items(table);
  return rows.slice(0, 4).flatMap((row, index) => {
    const [one] = amounts(row);
    const other = rows
      .slice(index + 1)
      .flatMap(amounts)
      .find(({ column, value }) => column === one?.column && !value.equals(one.value));
    if (one === undefined || other === undefined) return [];
    const cells = new Map([
      [`${one.row},${one.column}`, valueAt(workbook, table.sheet, other.row, other.column)],
      [`${other.row},${other.column}`, valueAt(workbook, table.sheet, one.row, one.column)],
    ]);
    return [
      { workbook: withCells(workbook, table.sheet, cells), wrong: [...cells.keys()].map((key) => `${table.sheet}!${key}`) },
    ];
  });
}

/** An item without its row: every row above it still counts it. */
function deletedRow(workbook: WorkbookSnapshot, table: Coded): StructuralSlip[] {
  return items(table)
    .slice(0, 6)
    .map((row) => ({
      workbook: withRows(workbook, table.sheet, (rows) => rows.filter((_, at) => at !== row.sheetRow)),
      wrong: [`${table.sheet}!${row.sheetRow}`],
      account: row.code ?? row.name,
    }));
}

/** A 类 with all its rows left out of one table. */
function classLeftOut(workbook: WorkbookSnapshot, table: Coded): StructuralSlip[] {
  return table.rows
    .filter(({ level }) => level === 'class')
    .slice(0, 4)
    .flatMap((row) => {
      const { code } = row;
      if (code === undefined) return [];
      const gone = new Set(table.rows.filter((other) => other.code?.startsWith(code)).map(({ sheetRow }) => sheetRow));
      return [
        {
          workbook: withRows(workbook, table.sheet, (rows) => rows.filter((_, at) => !gone.has(at))),
          wrong: [...gone].map((at) => `${table.sheet}!${at}`),
          account: code,
        },
      ];
    });
}

/** An item's row twice. */
function countedTwice(workbook: WorkbookSnapshot, table: Coded): StructuralSlip[] {
  return items(table)
    .slice(0, 4)
    .map((row) => ({
      workbook: withRows(workbook, table.sheet, (rows) =>
        rows.flatMap((cells, at) => (at === row.sheetRow ? [cells, cells] : [cells])),
      ),
      wrong: [`${table.sheet}!${row.sheetRow}`],
      account: row.code ?? row.name,
    }));
}

export const STRUCTURAL_SLIPS: Readonly<Record<string, (workbook: WorkbookSnapshot, table: Coded) => StructuralSlip[]>> = {
  'a row pasted one line off': rowOneLineOff,
  'a column in 元': columnInYuan,
  'two cells swapped': swapped,
  'a row deleted': deletedRow,
  'a 类 left out': classLeftOut,
  'an item twice': countedTwice,
};
