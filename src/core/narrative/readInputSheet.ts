import { Decimal } from 'decimal.js';
import { readAmount } from '../amounts/amount';
import { CONFIRMED, INPUT_SHEET_HEADERS, INPUT_SHEET_NAME, inputSheetProblems as say } from '../messages/inputSheet';
import { inputProblems } from '../messages/narrative';
import { memoised } from '../tables/memoised';
import { a1 } from '../workbook/address';
import { cellAt, isCellError, type SheetSnapshot, type SnapshotCell, type WorkbookSnapshot } from '../workbook/snapshot';
import { inputDefinition } from './inputs';
import { parseInputs, readInputValue, type InputValue, type ParsedInputs } from './parseInputs';

type HeaderName = keyof typeof INPUT_SHEET_HEADERS;
interface Header {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<HeaderName, number>>>;
}

/**
 * The 情况说明底稿 of a workbook, wherever it stands: the sheet of that name, or any sheet with its header row.
 * `null` when there is none.
 */
export function findInputSheet(
  workbook: WorkbookSnapshot,
): { readonly sheet: SheetSnapshot } | { readonly problem: string } | null {
  const sheets = workbook.sheets.filter((sheet) => sheet.visibility === 'visible' && headerOf(sheet) !== null);
  const [first, ...others] = sheets
    .filter(({ name }) => name === INPUT_SHEET_NAME)
    .concat(sheets.filter(({ name }) => name !== INPUT_SHEET_NAME));
  if (first === undefined) return null;
  return first.name !== INPUT_SHEET_NAME && others.length > 0
    ? { problem: say.severalSheets(sheets.map(({ name }) => name)) }
    : { sheet: first };
}

/** The workbook without its 情况说明底稿: that is no disclosure table and no attempt at one. */
export function withoutInputSheet(workbook: WorkbookSnapshot): WorkbookSnapshot {
  const others = workbook.sheets.filter((sheet) => headerOf(sheet) === null);
  return others.length === workbook.sheets.length ? workbook : { ...workbook, sheets: others };
}

/**
 * Reads a filled-in 情况说明底稿 by the words of its header row: columns may have moved and rows may have been added. A blank
 * value is not known; last year's text counts only where its row says that it is kept. Problems are Chinese sentences with
 * the cell in front; an unknown 编号 is one.
 */
export function readInputSheet(sheet: SheetSnapshot): ParsedInputs {
  const header = headerOf(sheet);
  if (header === null) return { ok: false, problems: [say.noHeader(sheet.name)] };
  const problems: string[] = [];
  const values = new Map<string, InputValue>();
  const seenAt = new Map<string, string>();
  const facts: { year: number | null; department: string | null } = { year: null, department: null };
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const key = textOf(header.columns.key === undefined ? null : cellAt(sheet, row, header.columns.key));
    if (key === '') continue;
    const { cell, column } = valueOf(sheet, row, header);
    const report = (problem: string) => problems.push(say.at(`${sheet.name}!${a1(row, column)}`, problem));
    const reading = readRow(key, cell);
    if (reading.problem !== undefined) report(reading.problem);
    else if (reading.value !== null) {
      const other = seenAt.get(key);
      if (other !== undefined && String(values.get(key) ?? facts[key as 'year']) !== String(reading.value))
        report(say.twice(key, other));
      seenAt.set(key, a1(row, column));
      if (key === 'year') facts.year = Number(reading.value);
      else if (key === 'department') facts.department = String(reading.value);
      else values.set(key, reading.value);
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, inputs: { ...facts, values } };
}

/** Where a 情况说明底稿 has its header, its values and its inputs; all from 0. */
export interface InputRows {
  readonly headRow: number;
  readonly keyColumn: number;
  readonly valueColumn: number;
  /** By 编号; the first where one stands twice. */
  readonly rows: ReadonlyMap<string, number>;
}

/** @throws RangeError for a sheet that is no 情况说明底稿. */
export function inputRows(sheet: SheetSnapshot): InputRows {
  const header = headerOf(sheet);
  const { key: keyColumn, value: valueColumn } = header?.columns ?? {};
  if (header === null || keyColumn === undefined || valueColumn === undefined)
    throw new RangeError(`no header of inputs in ${sheet.name}`);
  const rows = new Map<string, number>();
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const key = textOf(cellAt(sheet, row, keyColumn));
    if (key !== '' && !rows.has(key)) rows.set(key, row);
  }
  return { headRow: header.row, keyColumn, valueColumn, rows };
}

type RowReading =
  { readonly value: InputValue | null; readonly problem?: never } | { readonly value?: never; readonly problem: string };

function readRow(key: string, cell: SnapshotCell | null): RowReading {
  if (cell !== null && isCellError(cell.value)) return { problem: say.errorValue(cell.value.error) };
  if (cell !== null && cell.value === null && cell.formula !== undefined) return { problem: say.uncalculated() };
  if (key === 'year' || key === 'department') return readFact(key, cell);
  const definition = inputDefinition(key);
  if (definition === null) return { problem: inputProblems.unknownKey(key) };
  if (definition.kind === 'text') return readInputValue(key, textOf(cell));
  const reading = readAmount(cell);
  if (reading.kind === 'dash') return readInputValue(key, '0');
  // Texts go through the same door as typed ones, which looks at the unit behind the number.
  return readInputValue(key, reading.kind === 'amount' && !reading.asText ? reading.value : textOf(cell));
}

function readFact(key: 'year' | 'department', cell: SnapshotCell | null): RowReading {
  const text = textOf(cell);
  const digits = key === 'year' ? /^(\d{4})年?度?$/.exec(text)?.[1] : undefined;
  const parsed = parseInputs({ [key]: digits === undefined ? text : Number(digits) });
  if (!parsed.ok) return { problem: parsed.problems.join('') };
  const value = parsed.inputs[key];
  return { value: typeof value === 'number' ? new Decimal(value) : value };
}

/** The value, or last year's text where its row says that it is kept. */
function valueOf(sheet: SheetSnapshot, row: number, { columns }: Header): { cell: SnapshotCell | null; column: number } {
  const column = columns.value ?? 0;
  const cell = cellAt(sheet, row, column);
  const { draft, confirm } = columns;
  if (draft === undefined || confirm === undefined || !isBlank(cell)) return { cell, column };
  return CONFIRMED.includes(textOf(cellAt(sheet, row, confirm)))
    ? { cell: cellAt(sheet, row, draft), column: draft }
    : { cell, column };
}

/** Neither a value nor a formula. */
export function isBlank(cell: SnapshotCell | null): boolean {
  return cell === null || (cell.formula === undefined && textOf(cell) === '');
}

/** Line breaks within the cell are kept: `readInputValue` joins lines. */
function textOf(cell: SnapshotCell | null): string {
  const value = cell?.value ?? null;
  if (typeof value === 'string') return value.trim();
  return typeof value === 'number' ? String(value) : '';
}

/** Rows above the header are few: a title, how to fill in. */
const HEADER_WITHIN = 20;

/** The row that names both 编号 and 填写内容. */
function headerOf(sheet: SheetSnapshot): Header | null {
  for (let row = 0; row < HEADER_WITHIN && row < sheet.rows.length; row++) {
    const columns: Partial<Record<HeaderName, number>> = {};
    // Every review asks this of every sheet, and hardly a cell is a header word.
    sheet.rows[row]?.forEach((cell, column) => {
      const name = typeof cell?.value === 'string' ? headerName(cell.value) : null;
      if (name !== null) columns[name] ??= column;
    });
    if (columns.key !== undefined && columns.value !== undefined) return { row, columns };
  }
  return null;
}

const headerName = memoised((text): HeaderName | null => {
  const word = text.normalize('NFKC').replace(/\s/g, '');
  const names = Object.keys(INPUT_SHEET_HEADERS) as HeaderName[];
  return names.find((name) => INPUT_SHEET_HEADERS[name].includes(word)) ?? null;
});
