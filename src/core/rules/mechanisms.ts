import { itemById, partsPrintedIn } from '../form';
import { BUDGET_KINDS } from '../form/accounts/tables';
import type { Item } from '../form/item/item';
import type { Cell } from '../form/item/place';
import type { TableKind } from '../figures/kinds';
import { columnsOf } from './columns';
import type { RuleDraft, TermSpec } from './rule';

/** Relations that follow from what an item of the form is made of and where it is printed. */

/** What a rule says of itself, whatever its terms are. */
export type Facts = Pick<RuleDraft, 'id' | 'title' | 'basis' | 'when' | 'examples' | 'open' | 'filled' | 'without'>;

export interface Sum extends Facts {
  /** The item that is made of its parts. */
  readonly whole: string;
  /** Parts that every form of the table prints; the others are left out where a form does not have them. */
  readonly firm?: readonly string[];
  /** `rows`: of every row of the table, whose columns the whole and its parts are. */
  readonly of?: 'rows';
  /** The same under each of these columns. */
  readonly columns?: readonly string[];
}

/** Whole＝Σ parts, as a table prints them. */
export function sum(table: TableKind, { whole, firm = [], of, columns, ...facts }: Sum): RuleDraft {
  const place = (cell: Cell, isFirm: boolean): TermSpec => {
    const [, row, column] = cell;
    if (of === 'rows') return [table, '$row', isFirm ? column : `${column}?`];
    return [table, isFirm ? row : `${row}?`, columns === undefined ? column : '$column'];
  };
  return {
    ...facts,
    ...(of === 'rows' ? { each: { of: [table], rows: 'all' } } : {}),
    ...(columns === undefined ? {} : { columns }),
    left: [place(cellIn(table, itemById(whole)), true)],
    right: partsPrintedIn(table, itemById(whole)).map(({ item, cell }) => place(cell, firm.includes(item.id))),
  };
}

/** Of every row, a column and those that the table prints beside it as its parts. */
export function columnSum(table: TableKind, whole: string, parts: readonly string[], facts: Facts): RuleDraft {
  const ofRow = (column: string): TermSpec => [table, '$row', column];
  return { ...facts, each: { of: [table], rows: 'all' }, left: [ofRow(whole)], right: parts.map(ofRow) };
}

/** An account, or 合计, and the rows below it. */
export function hierarchy(table: TableKind, facts: Partial<Facts & Pick<RuleDraft, 'columns'>> = {}): RuleDraft {
  return {
    id: `${table}.hierarchy`,
    title: '合计＝各类之和，类＝各款之和，款＝各项之和',
    basis: '政府收支分类科目：类、款、项逐级汇总',
    columns: columnsOf(table),
    ...facts,
    each: { of: [table], rows: 'parents' },
    left: [[table, '$row', '$column']],
    right: [[table, '$children', '$column']],
  };
}

/** The parts of an item as terms of every row of a table of accounts, or of its rows; `firm` ones are in every form. */
export function partTerms(table: TableKind, whole: string, firm: readonly string[]): readonly TermSpec[] {
  return partsPrintedIn(table, itemById(whole)).map(({ item, cell: [, row, column] }): TermSpec => {
    const mark = firm.includes(item.id) ? '' : '?';
    return row === 'total' ? [table, '$row', column + mark] : [table, row + mark, column];
  });
}

/** What was spent on an account from every budget; few departments have money of another than 一般公共预算. */
export function fiscalSpending(column: string): readonly TermSpec[] {
  return BUDGET_KINDS.map((table) => [table, table === 'general-budget' ? '$row' : '$row?', column]);
}

/** An amount that two tables print: it is one amount. */
export interface Copy extends Facts {
  readonly item: string;
  readonly tables: readonly [TableKind, TableKind];
}

export function copy({ item, tables, ...facts }: Copy): RuleDraft {
  const [left, right] = tables.map((table) => termsIn(table, itemById(item)));
  return { ...facts, left: left ?? [], right: right ?? [] };
}

/** A part, beside others that have no name, is not more than its whole. */
export function within(table: TableKind, part: string, facts: Facts): RuleDraft {
  const { within: whole } = itemById(part);
  const [[, row, column], [, wholeRow, wholeColumn]] = [part, whole ?? part].map((id) => cellIn(table, itemById(id))) as [
    Cell,
    Cell,
  ];
  const isRowOfItsOwn = row !== wholeRow;
  return {
    ...facts,
    operator: '<=',
    each: { of: [table], rows: [row] },
    left: [[table, '$row', column]],
    right: [[table, isRowOfItsOwn ? wholeRow : '$row', wholeColumn]],
  };
}

/** @throws RangeError for an item that the table does not print in one cell. */
export function cellIn(table: TableKind, { id, at }: Item): Cell {
  const cell = at.find(({ cells }) => cells.length === 1 && cells[0]?.[0] === table)?.cells[0];
  if (cell === undefined) throw new RangeError(`${table} has no cell for ${id}`);
  return cell;
}

/** The cells of an item in a table; 01表 prints a row for a grant only where there is such a grant. */
function termsIn(table: TableKind, { id, at }: Item): readonly TermSpec[] {
  const cells = at.find((place) => place.cells[0]?.[0] === table)?.cells;
  if (cells === undefined) throw new RangeError(`${table} does not print ${id}`);
  return cells.length > 1 && table === 'summary'
    ? cells.map(([kind, row, column]): TermSpec => [kind, `${row}?`, column])
    : cells;
}
