import { itemById, partsPrintedIn } from '../form';
import type { Item } from '../form/item/item';
import type { Cell } from '../form/item/place';
import type { TableKind } from '../figures/kinds';
import { BASIS_OF_OTHER_SIDES, BUDGET_SIDES, OTHER_SIDES } from './otherSides';
import type { RuleDraft, TermSpec } from './rule';

/** Relations that follow from what an item of the form is made of and where it is printed. */

/** What a rule says of itself, whatever its terms are. */
type Facts = Pick<RuleDraft, 'id' | 'title' | 'basis' | 'when' | 'examples' | 'open'>;

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

export interface SumBeside extends Omit<Facts, 'basis'> {
  readonly whole: string;
  /** Last year may have had parts that this year's form does not list. */
  readonly prior?: false;
  /** The columns under each side, where a side has more than one amount. */
  readonly within?: readonly string[];
  /** Instead of the parts of the item: every functional class. */
  readonly parts?: '$classes';
}

/** The same sums in 预算数 and 上年数, where departments filled them in. */
export function sumsBeside(table: TableKind, sums: readonly SumBeside[]): readonly RuleDraft[] {
  return sums.map(({ id, title, when, whole, parts, prior, within = [] }): RuleDraft => {
    const sides = prior === false ? BUDGET_SIDES : OTHER_SIDES;
    const columns = within.length === 0 ? sides : sides.flatMap((side) => within.map((column) => `${side}-${column}`));
    const rows = parts === undefined ? partsPrintedIn(table, itemById(whole)).map(({ cell: [, row] }) => `${row}?`) : [parts];
    return {
      id: `${id}-of-other-sides`,
      title: `预算数、上年数：${title}`,
      basis: BASIS_OF_OTHER_SIDES,
      ...(when ? { when } : {}),
      columns,
      left: [[table, `${cellIn(table, itemById(whole))[1]}?`, '$column']],
      right: rows.map((row) => [table, row, '$column']),
      filled: columns,
    };
  });
}

/** The parts of an item as terms of every row of a table of accounts, or of its rows; `firm` ones are in every form. */
export function partTerms(table: TableKind, whole: string, firm: readonly string[]): readonly TermSpec[] {
  return partsPrintedIn(table, itemById(whole)).map(({ item, cell: [, row, column] }): TermSpec => {
    const mark = firm.includes(item.id) ? '' : '?';
    return row === 'total' ? [table, '$row', column + mark] : [table, row + mark, column];
  });
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
function cellIn(table: TableKind, { id, at }: Item): Cell {
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
