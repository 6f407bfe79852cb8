import { toWanYuan } from '../amounts/unit';
import { plainAmount, separatedAmount } from '../amounts/format';
import type { Cell } from '../form/item/place';
import { CATALOG } from './catalog';
import type { Figure, RecognisedTable, TableRow } from '../figures/figure';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import type { Decimal } from 'decimal.js';

/** What users call a table, a row, a column and an amount. */

/** `03表` where the form prints numbers, else the printed title in 《》. */
export function tableName(kind: TableKind, table: Pick<RecognisedTable, 'number'> | undefined): string {
  return table?.number ?? `《${CATALOG[kind].title}》`;
}

/** A rule's words say 01表 … 10表 in the national order; a form calls its tables by its own numbers, or by their titles. */
export function withOwnTableNames(words: string, tables: readonly Pick<RecognisedTable, 'kind' | 'number'>[]): string {
  return words.replace(/(\d\d)表/g, (printed, order: string) => {
    const kind = TABLE_KINDS[Number(order) - 1];
    if (kind === undefined) return printed;
    const own = tables.filter((table) => table.kind === kind);
    return tableName(kind, own.find(({ number }) => number) ?? own[0]);
  });
}

/** `2080109 社会保险经办机构`, `本年收入合计`; the bare code where the table has no such row. */
export function rowName(row: TableRow | undefined, id: string): string {
  if (row === undefined) return id;
  return row.code === undefined || row.code === row.name || row.figures.size === 0 ? row.name : `${row.code} ${row.name}`.trim();
}

/** What the catalogue calls a row that a form does not print; the code itself for an account. */
export function catalogueRowName(kind: TableKind, id: string): string {
  const row = CATALOG[kind].blocks.flatMap(({ rows }) => rows).find((candidate) => candidate.id === id);
  return row?.label ?? id.replace(/^(?:class|name):/, '');
}

/** The field's term for a column, as the first block that has it says; empty for tables with one column of amounts. */
export function columnName(kind: TableKind, column: string): string {
  if (column === 'amount') return '';
  return CATALOG[kind].blocks.flatMap(({ columns }) => columns).find(({ id }) => id === column)?.label ?? column;
}

/** What the form calls a cell: 本年收入合计, 财政拨款收入合计, 年末财政拨款结转和结余, 公务接待费决算数. */
export function cellName([table, row, column]: Cell): string {
  if (table === 'three-public') return columnName(table, column) + catalogueRowName(table, row);
  if (row !== 'total') return catalogueRowName(table, row);
  return column === 'total' ? columnName(table, column) : `${columnName(table, column)}合计`;
}

/** An amount of this figure in the unit that its own table prints. */
function inPrintedUnit(value: Decimal, figure: Figure): Decimal {
  return value.div(toWanYuan(figure.unit));
}

/** `242.50`; a count without decimals; empty for a blank cell; the text itself where it cannot be read. */
export function printedValue(figure: Figure): string {
  if (figure.value === null) return figure.problem?.text ?? '';
  if (figure.blank) return '';
  return printedAmount(figure.value, figure);
}

export function printedAmount(value: Decimal, figure: Figure): string {
  const printed = inPrintedUnit(value, figure);
  return figure.unit === 'count' ? printed.toFixed() : plainAmount(printed);
}

/** As printedAmount, with thousands separators, for sentences. */
export function spokenAmount(value: Decimal, figure: Figure): string {
  const printed = inPrintedUnit(value, figure);
  return figure.unit === 'count' ? printed.toFixed() : separatedAmount(printed);
}
