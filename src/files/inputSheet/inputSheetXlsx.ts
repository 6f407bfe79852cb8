import { Decimal } from 'decimal.js';
import type { EntryRun } from '../../core/narrative/sheet/inputSheetEntries';
import type { InputSheet } from '../../core/narrative/sheet/inputSheet';
import type { InputSheetColumn } from '../../core/narrative/sheet/inputSheetColumns';
import { newInputSheet, SPARE_ROWS, type NewInputSheet } from '../../core/narrative/sheet/inputSheetPlan';
import type { InputSheetRow } from '../../core/narrative/sheet/inputSheetRow';
import type { PlannedCell } from '../../core/narrative/sheet/plannedCells';
import { a1 } from '../../core/workbook/address';
import type { CellStyle, EntryRule, NewCell, NewRow, NewSheet } from '../report/sheetModel';
import { writeSheets } from '../report/writeSheets';

const TAB = 'FFC000';

/** The 情况说明底稿 as a workbook of its own. */
export function inputSheetXlsx(sheet: InputSheet): Uint8Array {
  return writeSheets([inputSheetModel(newInputSheet(sheet))]);
}

/**
 * How the sheet looks in a file: what is missing is coloured until it is typed, numbers are validated, the head stays in view, it
 * prints on A4. No cells are merged, so that columns and rows can be moved.
 */
export function inputSheetModel(plan: NewInputSheet): NewSheet {
  const { name, columns, printedColumns, headRow, lastRow, highlights, entries } = plan;
  const planned = new Map(plan.cells.map((cell) => [a1(cell.row, cell.column), cell]));
  return {
    name,
    widths: columns.map(({ width }) => width),
    rows: Array.from({ length: lastRow + 1 }, (_row, row) => rowAt(row, plan, planned)),
    landscape: true,
    headRow,
    filter: false,
    tabColour: TAB,
    printedColumns,
    highlights: highlights.map(({ state, columns: coloured, formula }) => ({
      look: state,
      formula: formula.slice(1),
      cells: coloured.map((column) => ({ column, firstRow: headRow + 1, lastRow: lastRow + SPARE_ROWS })),
    })),
    entries: entryRules(entries),
  };
}

/** What may be typed, as a file says it: runs of the same kind make one rule. */
export function entryRules(entries: readonly EntryRun[]): EntryRule[] {
  const messages = [...new Set(entries.map(({ message }) => message))];
  return messages.flatMap((message): EntryRule[] => {
    const same = entries.filter((entry) => entry.message === message);
    const [first] = same;
    if (first === undefined) return [];
    const { test, title, choice } = first;
    return [{ kind: test, title, message, cells: same, ...(choice === undefined ? {} : { choice }) }];
  });
}

function rowAt(row: number, plan: NewInputSheet, planned: ReadonlyMap<string, PlannedCell>): NewRow {
  const { columns, titleRow, guideRows, headRow, groupRows } = plan;
  const cells = (styleOf: (look: InputSheetColumn['look']) => CellStyle): readonly NewCell[] =>
    columns.map(({ look }, column) => cellOf(planned.get(a1(row, column)), styleOf(look)));
  if (row === titleRow) return { cells: [cellOf(planned.get(a1(row, 0)), 'heading')], height: 26 };
  if (guideRows.includes(row)) return { cells: [cellOf(planned.get(a1(row, 0)), 'plain')], height: 16 };
  if (row === headRow) return { cells: cells(() => 'head'), height: 22 };
  if (groupRows.includes(row)) return { cells: cells(() => 'group'), height: 20 };
  const input = plan.inputs.find((candidate) => candidate.row === row)?.input;
  // Room for two lines of a reason: not every program fits the height of a row to what is typed.
  const height = input?.kind === 'text' && input.key !== 'department' ? 32 : 18;
  return { cells: cells((look) => (input === undefined ? 'text' : styleOfInput(look, input))), height, grows: true };
}

function cellOf(planned: PlannedCell | undefined, style: CellStyle): NewCell {
  if (planned === undefined) return { style };
  const { content, formula } = planned;
  const shown = content instanceof Decimal ? { number: content.toFixed(), style } : { text: content, style };
  return formula === undefined ? shown : { ...shown, formula: formula.slice(1) };
}

function styleOfInput(look: InputSheetColumn['look'], { kind, key }: InputSheetRow): CellStyle {
  if (look === 'entry') return kind === 'text' ? 'entry' : kind === 'amount' ? 'entryAmount' : 'entryNumber';
  // The figure beside 其他用车 is a number of cars, not money.
  if (look === 'figure') return key === 'use.vehicles.other' ? 'count' : 'amount';
  return look;
}
