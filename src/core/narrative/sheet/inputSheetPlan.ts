import { Decimal } from 'decimal.js';
import { inputSheetWords as say } from '../../messages/inputSheet';
import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';
import { filledSheet } from './filledSheet';
import type { InputSheet } from './inputSheet';
import type { RowPlace } from './inputSheetCells';
import { INPUT_SHEET_COLUMNS, type InputSheetColumn, type InputSheetColumnId } from './inputSheetColumns';
import { entryRuns, type EntryRun } from './inputSheetEntries';
import { countFormula, countText, hasState } from './inputSheetFormulas';
import type { InputSheetRow } from './inputSheetRow';
import type { Highlight, PlannedCell, PlannedRow } from './plannedCells';

/** A 情况说明底稿 that has to be made; rows and columns from 0. */
export interface NewInputSheet {
  readonly kind: 'new';
  readonly name: string;
  readonly columns: readonly Pick<InputSheetColumn, 'id' | 'label' | 'width' | 'look'>[];
  /** How many of them are for paper. */
  readonly printedColumns: number;
  readonly cells: readonly PlannedCell[];
  readonly titleRow: number;
  readonly guideRows: readonly number[];
  readonly headRow: number;
  readonly groupRows: readonly number[];
  readonly inputs: readonly PlannedRow[];
  readonly lastRow: number;
  /** For the rows under the header, also those that somebody adds at the end. */
  readonly highlights: readonly Highlight[];
  readonly entries: readonly EntryRun[];
}

/** What is added to a 情况说明底稿 that is there; no other cell of it is written. */
export interface InputSheetAddition {
  readonly kind: 'addition';
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** Rows that were added at the end. */
  readonly addedRows: number;
  /** Of the added rows, with the row that each should look like; `null` where the sheet has none of its kind. */
  readonly looks: readonly { readonly row: number; readonly like: number | null }[];
  readonly entries: readonly EntryRun[];
}

export type InputSheetPlan = NewInputSheet | InputSheetAddition;

/** Where columns are; below 0 for those that a sheet does not have. */
type Places = (id: InputSheetColumnId) => number;

/** Rows under the last one in which what a person adds counts and is coloured as well. */
export const SPARE_ROWS = 200;

/** The whole sheet, cell by cell. */
export function newInputSheet({ name, title, guide, columns, groups, missing, drafts }: InputSheet): NewInputSheet {
  const columnOf: Places = (id) => columns.findIndex((column) => column.id === id);
  const headRow = guide.length + 2;
  const cells: PlannedCell[] = columns.map(({ label }, column) => ({ row: headRow, column, content: label }));
  const groupRows: number[] = [];
  const inputs: PlannedRow[] = [];
  let row = headRow;
  for (const group of groups) {
    row += 1;
    groupRows.push(row);
    cells.push({ row, column: 0, content: say.groupHeading(group.title, group.note) });
    for (const input of group.rows) {
      row += 1;
      inputs.push({ row, input });
    }
  }
  const rowOf = rowsByKey(inputs);
  for (const one of inputs) cells.push(...cellsOf(one.input, { row: one.row, columnOf, rowOf, filled: null }));
  const states = columnOf('state');
  const firstLine: PlannedCell = {
    row: 1,
    column: 0,
    content: countText(missing, drafts),
    formula: countFormula(states, headRow + 1, row + SPARE_ROWS),
  };
  const guides = guide.map((content, index): PlannedCell => ({ row: index + 2, column: 0, content }));
  const highlight = (state: Highlight['state'], isIn: (column: InputSheetColumn) => boolean): Highlight => ({
    state,
    columns: columns.flatMap((column, place) => (column.isHighlighted === true && isIn(column) ? place : [])),
    formula: hasState(state, headRow + 1, states),
  });
  return {
    kind: 'new',
    name,
    columns,
    printedColumns: columns.filter(({ isInternal }) => isInternal !== true).length,
    cells: [{ row: 0, column: 0, content: title }, firstLine, ...guides, ...cells],
    titleRow: 0,
    guideRows: [firstLine, ...guides].map((cell) => cell.row),
    headRow,
    groupRows,
    inputs,
    lastRow: row,
    highlights: [
      highlight('missing', ({ ofDrafts }) => ofDrafts !== true),
      ...(columnOf('draft') < 0 ? [] : [highlight('draft', () => true)]),
    ],
    entries: entryRuns(inputs, columnOf),
  };
}

/**
 * What a 情况说明底稿 that is there lacks: inputs that it does not list are added under its last row, and values and drafts that
 * are known are put where nothing was typed. This year's figures and changes are brought up to date. Whatever a person typed stays.
 */
export function inputSheetAddition({ groups }: InputSheet, sheet: SheetSnapshot): InputSheetAddition {
  const filled = filledSheet(sheet);
  if (filled === null) throw new RangeError(`no header of inputs in ${sheet.name}`);
  const { headRow, byKey, columns } = filled;
  const inputs = groups.flatMap((group) => group.rows);
  // A sheet that was made without drafts gets their columns behind its own.
  const hasDrafts = inputs.some(({ draft }) => draft !== '');
  const wanted = INPUT_SHEET_COLUMNS.filter(({ id, ofDrafts }) => hasDrafts && ofDrafts && columns[id] === undefined);
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const columnOf: Places = (id) => {
    const place = wanted.findIndex((column) => column.id === id);
    return place < 0 ? (columns[id] ?? -1) : width + place;
  };
  const cells = wanted.map(({ id, label }): PlannedCell => ({ row: headRow, column: columnOf(id), content: label }));
  const missing = inputs.filter(({ key }) => !byKey.has(key));
  const added = missing.map((input, index): PlannedRow => ({ row: sheet.rows.length + index, input }));
  const rowOfAdded = rowsByKey(added);
  const rowOf = (key: string): number => byKey.get(key)?.row ?? rowOfAdded(key);
  for (const input of inputs) {
    const there = byKey.get(input.key);
    if (there !== undefined) cells.push(...cellsOf(input, { row: there.row, columnOf, rowOf, filled: there }, sheet));
  }
  for (const { row, input } of added) cells.push(...cellsOf(input, { row, columnOf, rowOf, filled: null }));
  const kindRow = (kind: InputSheetRow['kind']): number | null => {
    const same = inputs.find((input) => input.kind === kind && byKey.has(input.key));
    return (same && byKey.get(same.key)?.row) ?? null;
  };
  return {
    kind: 'addition',
    name: sheet.name,
    cells,
    addedRows: added.length,
    looks: added.map(({ row, input }) => ({ row, like: kindRow(input.kind) })),
    entries: entryRuns(added, columnOf),
  };
}

/** Where the rows of inputs are; below 0 for others. */
function rowsByKey(rows: readonly PlannedRow[]): RowPlace['rowOf'] {
  const byKey = new Map(rows.map(({ row, input }) => [input.key, row]));
  return (key) => byKey.get(key) ?? -1;
}

/** The cells that a row has in the columns that there are; of one that is there those that are to be written. */
function cellsOf(input: InputSheetRow, at: RowPlace & { readonly columnOf: Places }, sheet?: SheetSnapshot): PlannedCell[] {
  const { row, filled } = at;
  return INPUT_SHEET_COLUMNS.flatMap(({ id, cell, isRenewed }) => {
    const column = at.columnOf(id);
    const made = column < 0 ? null : cell(input, at);
    if (made === null || made === '') return [];
    const planned: PlannedCell = {
      row,
      column,
      ...(typeof made === 'string' || made instanceof Decimal ? { content: made } : made),
    };
    if (sheet === undefined || filled === null) return [planned];
    return isRenewed?.(planned, cellAt(sheet, row, column), { input, filled }) === true ? [planned] : [];
  });
}
