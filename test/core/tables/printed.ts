import type { Figure, RecognisedTable } from '../../../src/core/figures/figure';
import type { TableKind } from '../../../src/core/figures/kinds';
import { readTables, type TableReading } from '../../../src/core/tables/readTables';
import { a1 } from '../../../src/core/workbook/address';
import type { SheetSnapshot, SnapshotCell } from '../../../src/core/workbook/snapshot';

/**
 * A sheet as people print it, one line a row, cells between `|`. A number is a number cell, `'208` a text of digits,
 * `\n` a line break, `_` a blank before a label (an ideographic one); an empty cell is empty.
 */
export function sheet(text: string, more: Partial<SheetSnapshot> = {}): SheetSnapshot {
  const lines = text.replace(/^\n/, '').trimEnd().split('\n');
  return { name: 'Sheet1', visibility: 'visible', rows: lines.map((line) => line.split('|').map(cellOf)), ...more };
}

function cellOf(printed: string): SnapshotCell | null {
  const text = printed.trim();
  if (text === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return { value: Number(text) };
  return {
    value: text
      .replace(/^'/, '')
      .replace(/\\n/g, '\n')
      .replace(/^_+/, (blanks) => '\u3000'.repeat(blanks.length)),
  };
}

export function read(...texts: readonly (string | SheetSnapshot)[]): TableReading {
  return readTables({
    sheets: texts.map((text, index) => (typeof text === 'string' ? sheet(text, { name: `Sheet${index + 1}` }) : text)),
  });
}

/** The table of a kind; fails the test where there is none. */
export function tableOf(reading: TableReading, kind: TableKind): RecognisedTable {
  const table = reading.figures.table(kind);
  if (table === undefined) throw new RangeError(`no ${kind}; problems: ${JSON.stringify(reading.problems)}`);
  return table;
}

/** `row/column = amount`, for every figure of a table that is not blank. */
export function figuresOf(reading: TableReading, kind: TableKind): Record<string, string> {
  return Object.fromEntries(
    printedFigures(tableOf(reading, kind)).map((figure) => [keyOf(figure), figure.value?.toFixed() ?? '?']),
  );
}

/** `row/column` → `C7`, for every figure of a table that is not blank. */
export function placesOf(reading: TableReading, kind: TableKind): Record<string, string> {
  const places = printedFigures(tableOf(reading, kind)).map((figure) => [
    keyOf(figure),
    figure.cell ? a1(figure.cell.row, figure.cell.column) : '',
  ]);
  return Object.fromEntries(places) as Record<string, string>;
}

export function problemsOf(reading: TableReading): string[] {
  return reading.problems.map((problem) => `${problem.code} ${problem.cell.sheet}!${a1(problem.cell.row, problem.cell.column)}`);
}

function printedFigures(table: RecognisedTable): Figure[] {
  return table.rows.flatMap((row) => [...row.figures.values()]).filter((figure) => !figure.blank);
}

function keyOf({ row, column }: Figure): string {
  return `${row}/${column}`;
}
