import { Decimal } from 'decimal.js';
import type { RecognisedTable, TableRow, WorkbookSnapshot } from '../../../src/core';
import { toWanYuan } from '../../../src/core/amounts/unit';
import type { Figure } from '../../../src/core/figures/figure';
import { TABLE_KINDS, type TableKind } from '../../../src/core/figures/kinds';
import type { SlipPattern } from '../../../src/core/findings/finding';
import type { SnapshotCell } from '../../../src/core/workbook/snapshot';
import type { BenchDepartment } from './departments';
import { amountIn, keyOf, placeIn, withCells, wordsIn, type CellKey, type Slip, type Subject } from './subject';

/** Makes one slip of its kind, `null` where the workbook has no room for one. */
export type MakeSlip = (subject: Subject, department: BenchDepartment) => Slip | null;

const LISTS: readonly TableKind[] = ['revenue', 'expenditure', 'general-budget', 'government-fund'];

/** New contents of cells, as one slip; `null` where nothing changes. */
function retyped(subject: Subject, cells: ReadonlyMap<CellKey, SnapshotCell | null>, whole?: Slip['whole']): Slip | null {
  const was = new Map<CellKey, string>();
  for (const [key, cell] of cells) {
    const { sheet, row, column } = placeIn(key);
    const [before, after] = [amountIn(subject.at(sheet, row, column)), amountIn(cell)];
    if (before === null || after === null) return null;
    if (!new Decimal(before || 0).equals(after || 0)) was.set(key, before);
  }
  if (was.size === 0) return null;
  return { workbook: withCells(subject.workbook, cells), was, ...(whole ? { whole } : {}) };
}

const keyOfFigure = ({ cell }: Figure): CellKey => (cell ? keyOf(cell.sheet, cell.row, cell.column) : '');
const ownAmount = ({ value, unit }: Figure): Decimal => (value ?? new Decimal(0)).div(toWanYuan(unit));
const cellWith = (amount: Decimal): SnapshotCell => ({ value: amount.toNumber() });
const contents = (subject: Subject, { cell }: Figure): SnapshotCell | null =>
  cell ? subject.at(cell.sheet, cell.row, cell.column) : null;

/** One figure typed wrong. */
function oneFigure(change: (own: Decimal, figure: Figure, subject: Subject) => Decimal | null): MakeSlip {
  return (subject) => {
    const figure = subject.pick(subject.figures);
    const wrong = figure && change(ownAmount(figure), figure, subject);
    return figure && wrong ? retyped(subject, new Map([[keyOfFigure(figure), cellWith(wrong)]])) : null;
  };
}

/** The amount with other digits, as somebody types it. */
function withDigits(own: Decimal, change: (digits: string[]) => void): Decimal {
  const digits = Array.from(own.abs().toFixed(Math.max(2, own.decimalPlaces())));
  change(digits);
  return new Decimal(digits.join('')).times(own.isNegative() ? -1 : 1);
}

function positions(own: Decimal): number[] {
  return Array.from(own.abs().toFixed(Math.max(2, own.decimalPlaces()))).flatMap((letter, at) => (letter === '.' ? [] : [at]));
}

const oneDigit = oneFigure((own, figure, subject) => {
  if (figure.unit === 'count') return own.plus(1);
  const at = subject.pick(positions(own)) ?? 0;
  return withDigits(own, (digits) => (digits[at] = String((Number(digits[at]) + 1 + Math.floor(subject.random() * 9)) % 10)));
});

const transposed = oneFigure((own, figure, subject) => {
  if (figure.unit === 'count') return null;
  const at = positions(own);
  const index = Math.floor(subject.random() * (at.length - 1));
  const [one = 0, other = 0] = [at[index], at[index + 1]];
  return withDigits(own, (digits) => ([digits[one], digits[other]] = [digits[other] ?? '', digits[one] ?? '']));
});

const sign = oneFigure((own) => own.negated());
const unit = oneFigure((own, figure) => (figure.unit === 'count' ? null : own.times(10000)));

const blanked: MakeSlip = (subject) => {
  const figure = subject.pick(subject.figures);
  return figure ? retyped(subject, new Map([[keyOfFigure(figure), null]])) : null;
};

function listsOf(subject: Subject, least: number): RecognisedTable[] {
  const lists = LISTS.flatMap((kind) => subject.table(kind) ?? []);
  return lists.filter(
    (table) => table.rows.filter(filled).length >= least && !subject.tables.some((other) => sharesRows(table, other)),
  );
}

/** Two tables side by side: what happens to a row happens to both. */
function sharesRows(table: RecognisedTable, other: RecognisedTable): boolean {
  const rows = new Set(table.rows.map(({ sheetRow }) => sheetRow));
  return other !== table && other.sheet === table.sheet && other.rows.some(({ sheetRow }) => rows.has(sheetRow));
}

const filled = (row: TableRow): boolean => [...row.figures.values()].some(({ value }) => value?.isZero() === false);

/** A figure that went into the blank cell of the row below. */
const movedDown: MakeSlip = (subject) => {
  const pairs = listsOf(subject, 3).flatMap(({ rows }) =>
    rows.flatMap((row, index) =>
      [...row.figures].flatMap(([column, figure]) => {
        const below = rows[index + 1]?.figures.get(column);
        return figure.value?.isZero() === false && below?.value?.isZero() === true && below.cell
          ? [[figure, below] as const]
          : [];
      }),
    ),
  );
  const pair = subject.pick(pairs);
  if (pair === undefined) return null;
  const [from, to] = pair;
  return retyped(subject, new Map([[keyOfFigure(from), null], [keyOfFigure(to), contents(subject, from)]])); // prettier-ignore
};

const items = ({ rows }: RecognisedTable): TableRow[] => rows.filter((row) => row.level === 'item' && filled(row));

/** A row's figures pasted over those of the row below, their own cells empty. */
const pastedOver: MakeSlip = (subject) => {
  const table = subject.pick(listsOf(subject, 4));
  const row = table && subject.pick(items(table));
  if (table === undefined || row === undefined) return null;
  const below = table.rows[table.rows.indexOf(row) + 1];
  if (below === undefined) return null;
  const cells = new Map<CellKey, SnapshotCell | null>();
  for (const [column, figure] of row.figures) {
    const under = below.figures.get(column);
    if (!under?.cell || !figure.cell) return null;
    cells.set(keyOfFigure(under), contents(subject, figure)).set(keyOfFigure(figure), null);
  }
  return retyped(subject, cells, { patterns: ['rows-exchanged'], tables: [table.kind], account: row.id });
};

/** Two columns in each other's place, in every row. */
const columnsExchanged: MakeSlip = (subject) => {
  const table = subject.pick(listsOf(subject, 3));
  if (table === undefined) return null;
  const amount = (column: string): number =>
    table.rows.filter((row) => row.figures.get(column)?.value?.isZero() === false).length;
  const related = new Set(subject.figures.filter((figure) => figure.table === table.kind).map(({ column }) => column));
  const columns = table.columns.filter((column) => related.has(column) && amount(column) >= 2);
  const one = subject.pick(columns);
  const other = subject.pick(columns.filter((column) => column !== one));
  if (one === undefined || other === undefined) return null;
  const cells = new Map<CellKey, SnapshotCell | null>();
  for (const { figures } of table.rows) {
    const [left, right] = [figures.get(one), figures.get(other)];
    if (!left?.cell || !right?.cell) continue;
    cells.set(keyOfFigure(left), contents(subject, right)).set(keyOfFigure(right), contents(subject, left));
  }
  return retyped(subject, cells, { patterns: ['columns-exchanged'], tables: [table.kind] });
};

/** A column from its first account on, one row too low; the last figure is lost. */
const columnShifted: MakeSlip = (subject) => {
  const table = subject.pick(listsOf(subject, 6));
  const column = table && subject.pick(table.columns.filter((id) => table.rows.filter((row) => row.figures.get(id)?.value?.isZero() === false).length >= 3)); // prettier-ignore
  if (table === undefined || column === undefined) return null;
  const figures = table.rows.filter(({ level }) => level !== 'total').flatMap((row) => row.figures.get(column) ?? []);
  const cells = new Map<CellKey, SnapshotCell | null>();
  figures.forEach((figure, index) => {
    const above = figures[index - 1];
    cells.set(keyOfFigure(figure), above === undefined ? null : contents(subject, above));
  });
  return retyped(subject, cells, { patterns: ['column-shifted'], tables: [table.kind] });
};

const rowsExchanged: MakeSlip = (subject) => {
  const table = subject.pick(listsOf(subject, 4));
  const rows = table ? items(table) : [];
  const one = subject.pick(rows);
  const other = subject.pick(rows.filter((row) => row !== one));
  if (table === undefined || one === undefined || other === undefined) return null;
  const cells = new Map<CellKey, SnapshotCell | null>();
  for (const [column, left] of one.figures) {
    const right = other.figures.get(column);
    if (!left.cell || !right?.cell) return null;
    cells.set(keyOfFigure(left), contents(subject, right)).set(keyOfFigure(right), contents(subject, left));
  }
  return retyped(subject, cells, { patterns: ['rows-exchanged'], tables: [table.kind] });
};

function withRows(
  workbook: WorkbookSnapshot,
  name: string,
  change: (row: number) => 'drop' | 'twice' | 'keep',
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => {
      if (sheet.name !== name) return sheet;
      const rows = sheet.rows.flatMap((row, at) => ({ drop: [], keep: [row], twice: [row, row] })[change(at)]);
      return { ...sheet, rows };
    }),
  };
}

function wholeRow(level: TableRow['level'], how: 'drop' | 'twice', pattern: SlipPattern): MakeSlip {
  return (subject) => {
    const tables = listsOf(subject, 4).filter(({ rows }) => rows.some((row) => row.level === level && row.code && filled(row)));
    const table = subject.pick(tables);
    const row = table && subject.pick(table.rows.filter((one) => one.level === level && one.code !== undefined && filled(one)));
    if (table === undefined || row?.code === undefined) return null;
    // A table may go on in a second sheet.
    const sheet = [...row.figures.values()].find(({ cell }) => cell !== null)?.cell?.sheet ?? table.sheet;
    const workbook = withRows(subject.workbook, sheet, (at) => (at === row.sheetRow ? how : 'keep'));
    return { workbook, was: new Map(), whole: { patterns: [pattern], tables: [table.kind], account: row.code } };
  };
}

/** An item under the code of another one, which no table has. */
const wrongCode: MakeSlip = (subject) => {
  const table = subject.pick(listsOf(subject, 4));
  const row = table && subject.pick(items(table).filter(({ code }) => code?.length === 7));
  if (table === undefined || row?.code === undefined) return null;
  const wrong = row.code.slice(0, 5) + String((Number(row.code.slice(5)) + 37) % 100).padStart(2, '0');
  const cells = subject.workbook.sheets.find(({ name }) => name === table.sheet)?.rows[row.sheetRow] ?? [];
  const firstAmount = Math.min(...[...row.figures.values()].flatMap(({ cell }) => cell?.column ?? []));
  const words = cells.slice(0, firstAmount).map(wordsIn);
  // In one cell, alone or in front of the name; or its last digits in a column of their own.
  const typed = [
    [row.code, wrong],
    [row.code.slice(5), wrong.slice(5)],
    [String(Number(row.code.slice(5))), String(Number(wrong.slice(5)))],
  ] as const;
  const [place] = typed.flatMap(([right, instead]) => {
    // The digits of 款 may be the same, and stand in front of those of 项.
    const at = right.length === 7 ? words.findIndex((word) => word.startsWith(right)) : words.lastIndexOf(right);
    return at < 0 ? [] : [{ at, value: wordsIn(cells[at] ?? null).replace(right, instead) }];
  });
  if (place === undefined) return null;
  const workbook = withCells(subject.workbook, new Map([[keyOf(table.sheet, row.sheetRow, place.at), { value: place.value }]]));
  return { workbook, was: new Map(), whole: { patterns: ['wrong-code'], tables: [table.kind], account: wrong } };
};

/** Every amount of a table ten thousand times too large. */
function inYuan(kind: TableKind): MakeSlip {
  return (subject) => {
    const table = subject.table(kind);
    const figures = table?.rows.flatMap((row) => [...row.figures.values()]) ?? [];
    const money = figures.filter(({ cell, value, unit }) => cell !== null && value?.isZero() === false && unit === '万元');
    if (money.length === 0) return null;
    const cells = new Map(money.map((figure) => [keyOfFigure(figure), cellWith(ownAmount(figure).times(10000))]));
    return retyped(subject, cells, { patterns: ['unit'], tables: [kind] });
  };
}

/** The sheet of a table from another workbook of the same form. */
function sheetOf(
  other: (department: BenchDepartment) => WorkbookSnapshot,
  patterns: readonly SlipPattern[],
  withPrior: boolean,
): MakeSlip {
  return (subject, department) => {
    const table = subject.pick(
      subject.tables.filter(({ kind }) => ['revenue', 'expenditure', 'fiscal-summary', 'general-budget'].includes(kind)),
    );
    const from = other(department);
    const sheet = from.sheets.find(({ name }) => name === table?.sheet);
    if (table === undefined || sheet === undefined || subject.workbook.sheets.length < 5) return null;
    if (withPrior && department.carriesOver === true) return null;
    // Where every account has the same amount, another year's table is no other table.
    const before = subject.workbook.sheets.find(({ name }) => name === sheet.name);
    if (JSON.stringify(before?.rows) === JSON.stringify(sheet.rows)) return null;
    const sheets = subject.workbook.sheets.map((own) => (own.name === sheet.name ? sheet : own));
    return {
      workbook: { ...subject.workbook, sheets },
      was: new Map(),
      whole: { patterns, tables: subject.tables.filter((one) => one.sheet === sheet.name).map(({ kind }) => kind) },
      ...(withPrior ? { prior: from } : {}),
    };
  };
}

const SINGLE: readonly MakeSlip[] = [oneDigit, transposed, sign, unit, blanked, movedDown];

function several(count: number): MakeSlip {
  return (subject, department) => {
    const cells = new Map<CellKey, SnapshotCell | null>();
    for (let tries = 0; tries < 40 && cells.size < count; tries++) {
      const slip = subject.pick(SINGLE.slice(0, 5))?.(subject, department);
      const [key] = slip?.was.keys() ?? [];
      if (!slip || key === undefined || cells.has(key)) continue;
      const { sheet, row, column } = placeIn(key);
      cells.set(key, slip.workbook.sheets.find(({ name }) => name === sheet)?.rows[row]?.[column] ?? null);
    }
    return cells.size < count ? null : retyped(subject, cells);
  };
}

export const KINDS: Readonly<Record<string, MakeSlip>> = {
  'one digit': oneDigit,
  'digits transposed': transposed,
  sign,
  '元 for 万元': unit,
  'a cell blanked': blanked,
  'a value a row too low': movedDown,
  'a row over the next': pastedOver,
  'columns exchanged': columnsExchanged,
  'column a row too low': columnShifted,
  'rows exchanged': rowsExchanged,
  '类 left out': wholeRow('class', 'drop', 'row-left-out'),
  '款 left out': wholeRow('section', 'drop', 'row-left-out'),
  '项 left out': wholeRow('item', 'drop', 'row-left-out'),
  '项 printed twice': wholeRow('item', 'twice', 'row-twice'),
  'wrong code': wrongCode,
  ...Object.fromEntries(TABLE_KINDS.map((kind) => [`${kind} in 元`, inYuan(kind)])),
  'last year’s table, given': sheetOf(({ lastYear }) => lastYear, ['last-years-table'], true),
  'last year’s table': sheetOf(({ lastYear }) => lastYear, ['whole-table'], false),
  'foreign table': sheetOf(({ foreign }) => foreign, ['whole-table'], false),
  '2 slips': several(2),
  '3 slips': several(3),
  '4 slips': several(4),
  '5 slips': several(5),
};
