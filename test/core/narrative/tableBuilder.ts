import { Decimal } from 'decimal.js';
import { slackOf } from '../../../src/core/amounts/slack';
import type { AccountLevel, Figure, RecognisedTable, TableRow } from '../../../src/core/figures/figure';
import { indexFigures, type Figures } from '../../../src/core/figures/figures';
import type { TableKind } from '../../../src/core/figures/kinds';

/** `'208 社会保障和就业支出': { total: '10.00' }`; a plain string is the column `amount`; `''` is blank, `?` not a number. */
export type TableLiteral = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

export type WorkbookLiteral = Readonly<Partial<Record<TableKind, TableLiteral>>>;

export interface Identity {
  readonly year?: number | null;
  readonly department?: string | null;
}

/** Figures of a small workbook: table `summary` stands on a sheet of that name, row by row from row 1. */
export function figuresOf(workbook: WorkbookLiteral, { year = 2024, department = '某县某中心' }: Identity = {}): Figures {
  const tables = (Object.entries(workbook) as [TableKind, TableLiteral][]).map(([kind, rows]) =>
    tableOf(kind, rows, year, department),
  );
  return indexFigures(tables, year, department);
}

function tableOf(kind: TableKind, literal: TableLiteral, year: number | null, department: string | null): RecognisedTable {
  const rows = Object.entries(literal).map(([heading, cells], index) => rowOf(kind, heading, cells, index));
  const columns = [...new Set(rows.flatMap((row) => [...row.figures.keys()]))];
  const place = { kind, title: kind, sheet: kind, number: null, range: 'A1:Z99' } as const;
  const printed = { unit: '万元', unitStated: true, notes: [], emptyNote: null, lineNumbers: [], unread: [] } as const;
  return { ...place, ...printed, year, department, columns, rows };
}

function rowOf(kind: TableKind, heading: string, cells: string | Readonly<Record<string, string>>, sheetRow: number): TableRow {
  const [id = '', name = id] = heading.split(' ');
  const figures = Object.entries(typeof cells === 'string' ? { amount: cells } : cells).map(([column, text], index) =>
    figureOf(kind, id, column, text, sheetRow, index + 1),
  );
  const coded = /^\d+$/.test(id);
  const level = coded ? LEVELS[id.length] : 'total';
  return {
    id,
    name,
    ...(coded ? { code: id } : {}),
    ...(level === undefined ? {} : { level }),
    sheetRow,
    figures: new Map(figures.map((figure) => [figure.column, figure])),
  };
}

const LEVELS: Readonly<Record<number, AccountLevel>> = { 3: 'class', 5: 'section', 7: 'item' };

function figureOf(table: TableKind, row: string, column: string, text: string, sheetRow: number, sheetColumn: number): Figure {
  const isCount = table === 'information' && /^(?:vehicle|equipment)/.test(row);
  const unit = isCount ? 'count' : '万元';
  const value = text === '?' ? null : new Decimal(text === '' ? 0 : text);
  return {
    table,
    row,
    column,
    label: `${row} ${column}`,
    cell: { sheet: table, row: sheetRow, column: sheetColumn },
    value,
    slack: slackOf(value ?? new Decimal(0), value?.decimalPlaces() ?? 0, unit),
    decimals: 2,
    unit,
    blank: text === '',
    asText: false,
    formula: false,
    ...(text === '?' ? { problem: { kind: 'text', text } } : {}),
  };
}
