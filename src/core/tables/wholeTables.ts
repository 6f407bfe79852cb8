import { budgetOf } from '../form/accounts/functional';
import { hasAmount, type Figure, type RecognisedTable, type TableRow } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import { CATALOG } from './catalog';
import { isProperTitle } from './cells/titles';
import type { ReadProblem } from './reading/problem';

/**
 * Why a table that was recognised is not compared with any other: every relation would call what it does not hold an
 * error. `null` for a table that is whole and its kind's.
 */
export function notComparable(table: RecognisedTable, tables: readonly RecognisedTable[]): ReadProblem | null {
  const [first] = table.rows;
  const cell = { sheet: table.sheet, row: first?.sheetRow ?? 0, column: 0 };
  if (isOfAllBudgets(table, tables)) return { code: 'unread-figures', sheet: table.sheet, cell, title: table.title };
  const page = CONTINUED.test(table.title) ? 'first' : endsEarly(table, tables) ? 'last' : null;
  return page === null ? null : { code: 'missing-page', table: table.kind, cell, title: table.title, page };
}

/**
 * 财政拨款支出决算表 and 财政拨款基本支出决算表 are 05表 and 06表 in some forms. Where accounts of the other two budgets
 * stand in the one, or these budgets paid 基本支出, they are tables of all three.
 */
function isOfAllBudgets({ kind, title, rows }: RecognisedTable, tables: readonly RecognisedTable[]): boolean {
  if (isProperTitle(CATALOG[kind], title)) return false;
  if (kind === 'general-budget')
    return rows.some((row) => isOfOther(row.code ?? '') && [...row.figures.values()].some(hasAmount));
  if (kind !== 'basic-expenditure') return false;
  return tables.some((table) => isOtherBudget(table.kind) && table.rows.some(({ figures }) => paid(figures.get('basic'))));
}

const isOtherBudget = (kind: TableKind): boolean => kind === 'government-fund' || kind === 'state-capital';
const isOfOther = (code: string): boolean => code.length > 3 && isOtherBudget(budgetOf(code));
const paid = (figure: Figure | undefined): boolean => figure !== undefined && hasAmount(figure);

/** The title of a page that goes on with a table whose first page is not there. */
const CONTINUED = /\(续[^()]{0,2}\)|^续表|续表?$/;

/** Where the amounts of the classes stand a second time, all in one column. */
const CLASSES_AGAIN: Partial<Record<TableKind, readonly [TableKind, string]>> = {
  expenditure: ['summary', 'amount'],
  'general-budget': ['fiscal-summary', 'general'],
};
/** One class that is not there may have been forgotten. */
const FEWEST_CLASSES = 2;

/** All classes behind the last one are missing, and are just what 合计 is more than those that are there. */
function endsEarly({ kind, rows }: RecognisedTable, tables: readonly RecognisedTable[]): boolean {
  const [otherKind, column] = CLASSES_AGAIN[kind] ?? [];
  const other = tables.find((table) => table.kind === otherKind);
  const total = rows.find(({ id }) => id === 'total')?.figures.get('total');
  const last = rows.filter(({ code }) => code !== undefined).at(-1)?.code;
  if (other === undefined || column === undefined || last === undefined || !total?.value) return false;
  const isClass = ({ id }: TableRow): boolean => /^\d{3}$/.test(id);
  const own = rows.filter(isClass).flatMap((row) => row.figures.get('total') ?? []);
  const behind = other.rows
    .filter((row) => isClass(row) && row.id > last.slice(0, 3))
    .flatMap((row) => row.figures.get(column) ?? [])
    .filter(hasAmount);
  if (behind.length < FEWEST_CLASSES) return false;
  const parts = [...own, ...behind];
  const rest = parts.reduce((sum, { value }) => sum.minus(value ?? 0), total.value);
  return rest.abs().lessThanOrEqualTo(parts.reduce((slack, part) => slack.plus(part.slack), total.slack));
}
