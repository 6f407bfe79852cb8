import { Decimal } from 'decimal.js';
import { inputSheetWords as say } from '../../messages/inputSheet';
import { a1 } from '../../workbook/address';
import { cellAt, type SheetSnapshot, type SnapshotCell } from '../../workbook/snapshot';
import type { InputSheet, InputSheetColumn, InputSheetColumnId, InputSheetRow } from './inputSheet';
import { wayOf } from '../inputs/sharedReasons';
import {
  byAmount,
  byChange,
  byDifferences,
  CHANGE_FORMULA,
  type Decision,
  changeFormula,
  countFormula,
  countText,
  hasState,
  STATE_FORMULA,
  stateFormula,
  totalFormula,
} from './inputSheetFormulas';
import { entryRuns, type EntryRun } from './inputSheetEntries';
import type { Highlight, PlannedCell, PlannedContent, PlannedRow } from './plannedCells';
import { isBlank, textOf } from './inputSheetHeader';
import { filledSheet, isKept, type FilledRow } from './filledSheet';

/** A 情况说明底稿 that has to be made; rows and columns from 0. */
export interface NewInputSheet {
  readonly kind: 'new';
  readonly name: string;
  readonly columns: readonly InputSheetColumn[];
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
  const placeOf: Places = (id) => columns.findIndex((column) => column.id === id);
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
  for (const one of inputs) cells.push(...cellsOf(one.input, one.row, { placeOf, rowOf }));
  const at = { value: placeOf('value'), state: placeOf('state'), confirm: placeOf('confirm') };
  const firstLine: PlannedCell = {
    row: 1,
    column: 0,
    content: countText(missing, drafts),
    formula: countFormula(at, headRow + 1, row + SPARE_ROWS),
  };
  const guides = guide.map((content, index): PlannedCell => ({ row: index + 2, column: 0, content }));
  const draftColumns = [at.value, at.state, placeOf('draft'), at.confirm].filter((column) => column >= 0);
  return {
    kind: 'new',
    name,
    columns,
    cells: [{ row: 0, column: 0, content: title }, firstLine, ...guides, ...cells],
    titleRow: 0,
    guideRows: [firstLine, ...guides].map((cell) => cell.row),
    headRow,
    groupRows,
    inputs,
    lastRow: row,
    highlights: [
      { state: 'missing', columns: [at.value, at.state], formula: hasState('missing', headRow + 1, at) },
      ...(at.confirm < 0
        ? []
        : [{ state: 'draft', columns: draftColumns, formula: hasState('draft', headRow + 1, at) } as const]),
    ],
    entries: entryRuns(inputs, placeOf('value'), placeOf('confirm')),
  };
}

/**
 * What a 情况说明底稿 that is there lacks: inputs that it does not list are added under its last row, and values and drafts that
 * are known are put where nothing was typed. This year's figures and changes are brought up to date. Whatever a person typed stays.
 */
export function inputSheetAddition({ groups }: InputSheet, sheet: SheetSnapshot): InputSheetAddition {
  const filled = filledSheet(sheet);
  if (filled === null) throw new RangeError(`no header of inputs in ${sheet.name}`);
  const { headRow, byKey } = filled;
  const inputs = groups.flatMap((group) => group.rows);
  const head = sheet.rows[headRow] ?? [];
  // Sheets of earlier versions have other words above some columns.
  const named: Readonly<Partial<Record<string, number>>> = filled.columns;
  const found = (id: InputSheetColumnId): number => named[id] ?? head.findIndex((cell) => cell?.value === say.columns[id]);
  // A sheet that was made without drafts gets their columns behind its own.
  const wanted = inputs.some(({ draft }) => draft !== '') ? DRAFT_COLUMNS.filter((id) => found(id) < 0) : [];
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const places = new Map(wanted.map((id, index): [InputSheetColumnId, number] => [id, width + index]));
  const placeOf: Places = (id) => places.get(id) ?? found(id);
  const cells = wanted.map((id): PlannedCell => ({ row: headRow, column: placeOf(id), content: say.columns[id] }));
  const added: PlannedRow[] = [];
  for (const input of inputs) if (!byKey.has(input.key)) added.push({ row: sheet.rows.length + added.length, input });
  const there = [...byKey].map(([key, { row }]) => [key, row] as const);
  const layout: Layout = { placeOf, rowOf: new Map([...there, ...rowsByKey(added)]) };
  for (const input of inputs) {
    const row = byKey.get(input.key);
    if (row !== undefined) cells.push(...renewed(input, row, sheet, layout));
  }
  for (const { row, input } of added) cells.push(...cellsOf(input, row, layout));
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
    entries: entryRuns(added, placeOf('value'), placeOf('confirm')),
  };
}

/** The cells of a row that is there which are to be written. */
function renewed(input: InputSheetRow, filled: FilledRow, sheet: SheetSnapshot, layout: Layout): PlannedCell[] {
  const { row } = filled;
  const { placeOf } = layout;
  const place = { value: placeOf('value'), state: placeOf('state'), source: placeOf('source') };
  const cellIn = (column: number) => cellAt(sheet, row, column);
  const isFilled = !isBlank(filled.value) || isKept(filled);
  const refused = filled.answer === 'declined' && input.state === 'draft' ? say.states.missing : null;
  const state = isKept(filled) ? say.states.kept : refused;
  const [offered, offeredBy] = [textOf(filled.draft), textOf(cellIn(place.source))];
  const isOffer = offered === input.insteadOf?.text && offeredBy === input.insteadOf.source && refused === null;
  const cells = cellsOf(input, row, layout).map((cell) =>
    cell.column === place.state && state !== null ? { ...cell, content: state } : cell,
  );
  return cells.filter((cell) => {
    const { column } = cell;
    if (column === place.value) return !isFilled;
    if (column === place.source) return !isFilled && (isOffer || offeredBy === '' || EARLIER_SOURCES.has(offeredBy));
    if (column === place.state) return isStale(cellIn(column), cell, STATE_FORMULA);
    if (column === placeOf('draft')) return !isFilled && (isOffer || isBlank(filled.draft));
    if (column === placeOf('change')) return isStale(cellIn(column), cell, CHANGE_FORMULA) || differs(sheet, cell);
    return column === placeOf('figure') && differs(sheet, cell);
  });
}

const DRAFT_COLUMNS = ['draft', 'confirm'] as const;

/** Whether a cell that the sheet works out is to be written: it is blank, or one of ours that says something else. */
function isStale(there: SnapshotCell | null, { content, formula }: PlannedCell, beginning: string): boolean {
  if (isBlank(there)) return true;
  const isOurs = there?.formula?.startsWith(beginning) ?? false;
  if (!isOurs) return false;
  return formula === undefined
    ? there?.value !== content
    : `=${there?.formula ?? ''}` !== formula || (content !== '' && there?.value !== content);
}

/** Sheets of earlier versions said the state in the column 来源. */
const EARLIER_SOURCES: ReadonlySet<string> = new Set([say.states.missing, say.states.optional]);

function differs(sheet: SheetSnapshot, { row, column, content }: PlannedCell): boolean {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula !== undefined) return false;
  const value = cell?.value ?? null;
  return content instanceof Decimal ? typeof value !== 'number' || !content.equals(value) : value !== content;
}

interface Layout {
  readonly placeOf: Places;
  readonly rowOf: ReadonlyMap<string, number>;
}

function rowsByKey(rows: readonly PlannedRow[]): ReadonlyMap<string, number> {
  return new Map(rows.map(({ row, input }) => [input.key, row]));
}

/** The cells of a row that hold something, in the columns that there are. */
function cellsOf(input: InputSheetRow, row: number, { placeOf, rowOf }: Layout): PlannedCell[] {
  const contents: Readonly<Partial<Record<InputSheetColumnId, PlannedContent | null>>> = {
    label: input.label,
    value: input.value,
    unit: input.unit,
    state: say.states[input.state],
    figure: input.figure,
    change: input.change,
    draft: input.draft,
    source: input.source,
    hint: input.hint,
    key: input.key,
  };
  return (Object.entries(contents) as [InputSheetColumnId, PlannedContent | null][]).flatMap(([id, content]): PlannedCell[] => {
    const column = placeOf(id);
    if (id === 'change' && content === '') return changeCell(input, row, { placeOf, rowOf });
    if (id === 'value' && input.parts.length > 0) return totalCell(input, row, { placeOf, rowOf });
    if (content === null || content === '' || column < 0) return [];
    if (id !== 'state') return [{ row, column, content }];
    const columns = { value: placeOf('value'), state: column, confirm: placeOf('confirm') };
    return [{ row, column, content, formula: stateFormula(input, row, columns, decisionOf(input, row, { placeOf, rowOf })) }];
  });
}

/** What tells whether a waiting row is asked for; `null` for other rows, and where the sheet lacks it. */
function decisionOf(input: InputSheetRow, row: number, layout: Layout): Decision | null {
  const { placeOf, rowOf } = layout;
  if (input.state !== 'waiting') return null;
  if (changeCell(input, row, layout).length > 0) return byChange(a1(row, placeOf('change')));
  const [first, ...others] = input.after.flatMap((key) => rowOf.get(key) ?? []);
  if (first === undefined) return null;
  const way = wayOf(input.key);
  if (way === null) return byAmount(a1(first, placeOf('value')));
  const beside = (at: number) => ({ figure: a1(at, placeOf('figure')), typed: a1(at, placeOf('value')) });
  return placeOf('figure') < 0 ? null : byDifferences([first, ...others].map(beside), way);
}

/** A total as the sum of its parts, where the sheet has all of them. */
function totalCell({ value, parts }: InputSheetRow, row: number, { placeOf, rowOf }: Layout): PlannedCell[] {
  const rows = parts.map((key) => rowOf.get(key) ?? -1);
  const column = placeOf('value');
  if (rows.includes(-1)) return value === null ? [] : [{ row, column, content: value }];
  return [{ row, column, content: value ?? '', formula: totalFormula(rows.map((part) => a1(part, column))) }];
}

/** The change as a formula, where the sheet has both figures. */
function changeCell({ figure, bases }: InputSheetRow, row: number, { placeOf, rowOf }: Layout): PlannedCell[] {
  const [column, figures, values] = [placeOf('change'), placeOf('figure'), placeOf('value')];
  const rows = bases.map((key) => rowOf.get(key) ?? -1);
  if (column < 0 || figures < 0 || figure === null || rows.length === 0 || rows.includes(-1)) return [];
  const formula = changeFormula(
    a1(row, figures),
    rows.map((base) => a1(base, values)),
  );
  return [{ row, column, content: '', formula }];
}
