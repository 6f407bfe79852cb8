import { agree, sumOf } from '../amounts/rounded';
import { budgetOf } from '../form/accounts/functional';
import { hasAmount, roundedOf, type Figure, type RecognisedTable, type TableRow } from '../figures/figure';
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
  const page = CONTINUED.test(table.title) ? 'first' : missingPage(table, tables);
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

/** Where the classes stand a second time, all in one column: with the same amounts, but for those of 收入. */
const CLASSES_AGAIN: Partial<Record<TableKind, readonly [TableKind, string]>> = {
  revenue: ['expenditure', 'total'],
  expenditure: ['summary', 'amount'],
  'general-budget': ['fiscal-summary', 'general'],
};
/** One class that is not there may have been forgotten. */
const FEWEST_CLASSES = 2;

/** The page of which no row is there: that of all classes behind the last one, or in front of the first one. */
function missingPage(table: RecognisedTable, tables: readonly RecognisedTable[]): 'first' | 'last' | null {
  const [otherKind, column = ''] = CLASSES_AGAIN[table.kind] ?? [];
  const other = tables.find(({ kind }) => kind === otherKind);
  const codes = table.rows.flatMap(({ code }) => code ?? []);
  const [first] = codes;
  const last = codes.at(-1);
  if (other === undefined || first === undefined || last === undefined || !table.rows.some(isClass)) return null;
  const missing = other.rows.flatMap((row) => {
    const figure = row.figures.get(column);
    return isClass(row) && paid(figure) && !codes.some((code) => code.startsWith(row.id)) ? [{ id: row.id, figure }] : [];
  });
  const total = table.rows.find(({ id }) => id === 'total')?.figures.get('total');
  const isCutInClass = total === undefined && first.length > 3;
  if (missing.length < (isCutInClass ? 1 : FEWEST_CLASSES)) return null;
  const page = missing.every(({ id }) => id > last) ? 'last' : missing.every(({ id }) => id < first) ? 'first' : null;
  if (total === undefined) return page === 'first' ? page : null;
  const own = table.rows.filter(isClass).flatMap((row) => row.figures.get('total') ?? []);
  if (table.kind !== 'revenue') return isSum(total, [...own, ...missing.flatMap(({ figure }) => figure ?? [])]) ? page : null;
  const received = tables.find(({ kind }) => kind === 'summary')?.rows.find(({ id }) => id === 'revenue-total');
  const again = received?.figures.get('amount');
  return again !== undefined && isSum(total, [again]) && !isSum(total, own) ? page : null;
}

const isClass = ({ id }: TableRow): boolean => /^\d{3}$/.test(id);

/** Nothing that cannot be read adds up. */
function isSum(total: Figure, parts: readonly Figure[]): boolean {
  const whole = roundedOf(total);
  const known = parts.map(roundedOf).filter((part) => part !== null);
  return whole !== null && known.length === parts.length && agree(whole, sumOf(known));
}
