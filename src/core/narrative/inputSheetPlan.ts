import { Decimal } from 'decimal.js';
import { inputSheetWords as say } from '../messages/inputSheet';
import { a1 } from '../workbook/address';
import { cellAt, type SheetSnapshot } from '../workbook/snapshot';
import type { InputSheet, InputSheetColumn, InputSheetColumnId, InputSheetRow } from './inputSheet';
import { inputRows, isBlank } from './readInputSheet';

/** What stands in a cell: amounts in 万元 and counts as numbers, everything else as text. */
export type PlannedContent = Decimal | string;

export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly content: PlannedContent;
}

/** A 情况说明底稿 that has to be made. */
export interface NewInputSheet {
  readonly kind: 'new';
  readonly name: string;
  readonly columns: readonly InputSheetColumn[];
  readonly cells: readonly PlannedCell[];
  /** Rows by what they are; all from 0. */
  readonly titleRow: number;
  readonly headRow: number;
  readonly groupRows: readonly number[];
  /** Rows of amounts, which have two decimals. */
  readonly amountRows: readonly number[];
  readonly lastRow: number;
  /** True for the cells of the column 填写内容 that are still to be filled in, as a formula of the first row under the header. */
  readonly missingFormula: string;
}

/** What is added to a 情况说明底稿 that is there; no other cell of it is written. */
export interface InputSheetAddition {
  readonly kind: 'addition';
  readonly name: string;
  readonly cells: readonly PlannedCell[];
  /** Rows that were added at the end. */
  readonly addedRows: number;
}

export type InputSheetPlan = NewInputSheet | InputSheetAddition;

/** The whole sheet, cell by cell. */
export function newInputSheet({ name, title, guide, columns, groups }: InputSheet): NewInputSheet {
  const headRow = guide.length + 1;
  const cells: PlannedCell[] = [title, ...guide].map((content, row) => ({ row, column: 0, content }));
  columns.forEach(({ label }, column) => cells.push({ row: headRow, column, content: label }));
  const groupRows: number[] = [];
  const amountRows: number[] = [];
  let row = headRow;
  for (const group of groups) {
    row += 1;
    groupRows.push(row);
    cells.push({ row, column: 0, content: group.title });
    for (const input of group.rows) {
      row += 1;
      if (input.kind === 'amount') amountRows.push(row);
      cells.push(...cellsOf(input, row, (id) => columnOf(columns, id)));
    }
  }
  return {
    kind: 'new', name, columns, cells, titleRow: 0, headRow, groupRows, amountRows, lastRow: row,
    missingFormula: missingFormula(columns, headRow + 1),
  }; // prettier-ignore
}

/**
 * What a 情况说明底稿 that is there lacks: inputs that it does not list are added under its last row, and values that are known
 * are put where nothing was typed. This year's figures and changes are brought up to date. Whatever a person typed stays.
 */
export function inputSheetAddition({ groups }: InputSheet, sheet: SheetSnapshot): InputSheetAddition {
  const { headRow, valueColumn, keyColumn, rows } = inputRows(sheet);
  const placeOf = (id: InputSheetColumnId): number => {
    if (id === 'key') return keyColumn;
    if (id === 'value') return valueColumn;
    return sheet.rows[headRow]?.findIndex((cell) => cell?.value === say.columns[id]) ?? -1;
  };
  const cells: PlannedCell[] = [];
  let end = sheet.rows.length - 1;
  let addedRows = 0;
  for (const input of groups.flatMap((group) => group.rows)) {
    const there = rows.get(input.key);
    if (there === undefined) {
      end += 1;
      addedRows += 1;
      cells.push(...cellsOf(input, end, placeOf));
      continue;
    }
    const fill = isBlank(cellAt(sheet, there, valueColumn)) && !isConfirmed(sheet, there, placeOf('confirm'));
    const wanted = cellsOf(input, there, placeOf).filter(({ column }) => {
      if (column === valueColumn || column === placeOf('source')) return fill && input.value !== null;
      return column === placeOf('figure') || column === placeOf('change');
    });
    cells.push(...wanted.filter((cell) => differs(sheet, cell)));
  }
  return { kind: 'addition', name: sheet.name, cells, addedRows };
}

function isConfirmed(sheet: SheetSnapshot, row: number, column: number): boolean {
  return column >= 0 && !isBlank(cellAt(sheet, row, column));
}

function differs(sheet: SheetSnapshot, { row, column, content }: PlannedCell): boolean {
  const cell = cellAt(sheet, row, column);
  if (cell?.formula !== undefined) return false;
  const value = cell?.value ?? null;
  return content instanceof Decimal ? typeof value !== 'number' || !content.equals(value) : value !== content;
}

/** The cells of a row that hold something, in the columns that there are. */
function cellsOf(input: InputSheetRow, row: number, placeOf: (id: InputSheetColumnId) => number): PlannedCell[] {
  const contents: Readonly<Partial<Record<InputSheetColumnId, PlannedContent | null>>> = {
    label: input.label,
    value: input.value,
    unit: input.unit,
    figure: input.figure,
    change: input.change,
    draft: input.draft,
    source: input.source,
    hint: input.hint,
    key: input.key,
  };
  return (Object.entries(contents) as [InputSheetColumnId, PlannedContent | null][]).flatMap(([id, content]) => {
    const column = placeOf(id);
    return content === null || content === '' || column < 0 ? [] : [{ row, column, content }];
  });
}

function columnOf(columns: readonly InputSheetColumn[], id: InputSheetColumnId): number {
  return columns.findIndex((column) => column.id === id);
}

function missingFormula(columns: readonly InputSheetColumn[], row: number): string {
  const cell = (id: InputSheetColumnId): string => `$${a1(row, columnOf(columns, id))}`;
  const conditions = [
    `${cell('key')}<>""`,
    `LEN(TRIM(${cell('value')}))=0`,
    `${cell('source')}<>"${say.optional}"`,
    ...(columnOf(columns, 'confirm') < 0 ? [] : [`${cell('confirm')}<>"${say.yes}"`]),
  ];
  return `=AND(${conditions.join(',')})`;
}
