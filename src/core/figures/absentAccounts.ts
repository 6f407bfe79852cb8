import { Decimal } from 'decimal.js';
import { differenceOf, sumOf, type Rounded } from '../amounts/rounded';
import { roundedOf, type RecognisedTable, type TableRow } from './figure';

const ZERO = new Decimal(0);

/** An account of other tables that a table does not list. */
export interface AbsentAccount {
  readonly row: TableRow;
  readonly code: string;
  /** What the other tables have for it, in 万元; never zero. */
  readonly amounts: readonly Decimal[];
}

/** Accounts that stand right below `parent` in other tables and are not in this one. */
export function absentBelow(table: RecognisedTable, parent: TableRow, tables: readonly RecognisedTable[]): AbsentAccount[] {
  const listed = new Set(table.rows.map(({ code }) => code));
  const prefix = parent.code ?? '';
  const absent = new Map<string, AbsentAccount>();
  for (const other of tables) {
    for (const row of other.rows) {
      const { code } = row;
      if (!code?.startsWith(prefix) || listed.has(code)) continue;
      // The row itself, not what stands below it; and only where no row of this table stands between.
      if (ancestorsBelow(code, prefix).some((above) => listed.has(above) || absent.has(above))) continue;
      const value = row.figures.get('total')?.value ?? ZERO;
      if (value.isZero()) continue;
      absent.set(code, { row, code, amounts: [...(absent.get(code)?.amounts ?? []), value] });
    }
  }
  return [...absent.values()];
}

/** The 类 and 款 of a code, down from below `prefix`. */
function ancestorsBelow(code: string, prefix: string): string[] {
  const lengths = [3, 5].filter((length) => length < code.length && length > prefix.length);
  return lengths.map((length) => code.slice(0, length));
}

/** What a row holds in a column beyond the rows below it; `null` where a figure cannot be read. */
export function excessOf(parent: TableRow, children: readonly TableRow[], column: string): Rounded | null {
  const [whole, ...parts] = [parent, ...children].map(({ figures }) => roundedOf(figures.get(column)));
  const known = parts.filter((part) => part !== null);
  return !whole || known.length < parts.length ? null : differenceOf(whole, sumOf(known));
}
