import { Decimal } from 'decimal.js';
import { agree, exactly, signOf, type Rounded } from '../amounts/rounded';
import type { RelationResult } from '../rules/relation';
import { absentBelow, excessOf, type AbsentAccount } from '../figures/absentAccounts';
import { absentParentKey, absentParents, allPrint, type AbsentParent } from '../figures/absentParents';
import { accountLevel } from '../form/accounts/accountCode';
import type { RecognisedTable, TableRow } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import { hierarchyOf } from '../figures/hierarchy';
import { originalId } from '../figures/repeatedRow';
import { isOf, type Evidence } from './evidence';
import { cellWith, type Kind } from './explanation';
import { underAbsent } from './rowsUnderAbsent';
import {
  absentCells,
  absentRow,
  accountTables,
  amountsOf,
  attempt,
  inserted,
  inTables,
  saidOf,
  sumsOf,
  type Trial,
} from './rowTrials';
import { withOtherCode } from './wrongCodes';

/** Rows tried for one account above; more that are absent would be guessing. */
const MOST_TRIED = 8;

/**
 * Slips of a whole row: an account's row left out, printed twice or under another code. Tried before single cells are suspected and believed
 * only where putting the row right mends something and breaks nothing.
 */
const rowsOf = (_: Evidence, { rows }: RecognisedTable): readonly TableRow[] => rows;

/** In the order in which they are tried, each with what those before it put right. */
export const WHOLE_ROWS: readonly Kind[] = [
  inTables((now, { rows }) => (now.broken.length > 0 ? rows : []), underAbsent),
  inTables(absentIn, withParent),
  inTables(rowsOf, withOtherCode),
  inTables(rowsOf, withoutRepeated),
  inTables(rowsOf, withRowBelow),
];

function absentIn(now: Evidence, table: RecognisedTable): readonly AbsentParent[] {
  return absentParents(table, accountTables(now)).filter(({ isMistake, isLikely }) => isMistake || isLikely);
}

/** The 类 or 款 that is not there, with what the rows below it add up to. */
function withParent(now: Evidence, { kind }: RecognisedTable, { code, children, elsewhere, isMistake }: AbsentParent): Trial[] {
  const [model] = children;
  if (model === undefined) return [];
  const row = absentRow(accountOf(code, elsewhere?.name ?? ''), model, sumsOf(children, model.figures.keys()));
  return attempt(now, kind, (rows) => inserted(rows, row, code), {
    pattern: 'row-left-out',
    cells: absentCells(row),
    said: [absentParentKey({ kind }, code)],
    isUncertain: !isMistake,
  });
}

function withoutRepeated(now: Evidence, { kind, rows }: RecognisedTable, row: TableRow): Trial[] {
  const repeated = originalId(row.id);
  if (repeated === null) return [];
  const twin = rows.find(({ id }) => id === repeated);
  const candidates = twin === undefined || isSame(twin, row) ? [row] : [row, twin];
  return candidates.flatMap((extra) =>
    attempt(now, kind, (all) => all.filter((other) => other !== extra), {
      pattern: 'row-twice',
      cells: amountsOf(extra).map((figure) => cellWith(figure, ZERO)),
    }),
  );
}

function isSame(one: TableRow, other: TableRow): boolean {
  return [...one.figures].every(([column, { value }]) => {
    const also = other.figures.get(column)?.value;
    return value === null || !also ? value === also : value.equals(also);
  });
}

/** The rows that other tables have right below `parent` and this one has not, each with what the parent holds beyond the rows below it. */
function withRowBelow(now: Evidence, table: RecognisedTable, parent: TableRow): Trial[] {
  const { kind } = table;
  if (parent.level === undefined || parent.level === 'item') return [];
  const children = hierarchyOf(table).get(parent.id) ?? [];
  const total = excessOf(parent, children, 'total');
  if (!total?.value.greaterThan(total.slack)) return [];
  const others = accountTables(now, kind);
  const prints = (length: number): boolean => children.length > 0 || table.rows.some((row) => row.code?.length === length);
  // The only row of its level that the table has would be this one.
  const isOnly = (length: number): boolean =>
    table.rows.filter((row) => row.level === parent.level).length === 1 && allPrint(length, others);
  const absent = absentBelow(table, parent, others).filter(({ code: { length } }) => prints(length) || isOnly(length));
  const isMeant = ({ amounts }: AbsentAccount): boolean => amounts.some((amount) => agree(exactly(amount), total));
  const meant = absent.filter(isMeant);
  const candidates = meant.length > 0 ? meant : absent;
  if (candidates.length > MOST_TRIED) return [];
  return candidates.flatMap((account) => {
    const row = rowBelow(parent, children, account);
    if (row === null) return [];
    const trials = attempt(now, kind, (rows) => inserted(rows, row, account.code), {
      pattern: 'row-left-out',
      cells: absentCells(row),
      said: children.length === 0 ? saidOf('structure.childless', parent) : [],
      isUncertain: !prints(account.code.length),
      isNoEvidence: (result) => isBelow(result, kind, account.code),
    });
    // Of one column, or without an amount that another table confirms, a wrong figure of the account above is as likely.
    const isSure = meant.length > 0 && amountsOf(row).length > 1;
    const own = new Set(parent.figures.values());
    return trials.filter(({ left }) => isSure || !left.broken.some((result) => isOf(result, kind, (figure) => own.has(figure))));
  });
}

/** A relation of an account below one whose row was left out: its own row is not there either. */
function isBelow(result: RelationResult, kind: TableKind, code: string): boolean {
  return isOf(result, kind, ({ cell, row }) => cell === null && row !== code && row.startsWith(code));
}

/** The row with what is missing below `parent` in every column; `null` where a figure cannot be read or would be negative. */
function rowBelow(parent: TableRow, children: readonly TableRow[], { row: { name }, code }: AbsentAccount): TableRow | null {
  const amounts = new Map<string, Rounded>();
  for (const column of parent.figures.keys()) {
    const excess = excessOf(parent, children, column);
    const sign = excess && signOf(excess);
    if (excess === null || sign === -1) return null;
    // What rounding left in the rows beside it is in this one as well.
    if (sign === 1) amounts.set(column, excess);
  }
  return absentRow(accountOf(code, name), parent, amounts);
}

function accountOf(code: string, name: string): Pick<TableRow, 'id' | 'code' | 'name' | 'level'> {
  const level = accountLevel(code);
  return { id: code, code, name, ...(level ? { level } : {}) };
}

const ZERO = new Decimal(0);
