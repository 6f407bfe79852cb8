import { Decimal } from 'decimal.js';
import type { RecognisedTable, TableRow } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import type { Figures } from '../figures/figures';
import { itemDigitsOf, officialNames } from '../form/accounts/functional';
import { labelWords } from '../text/words';
import type { Evidence } from './evidence';
import { cellWith } from './explanation';
import { accountTables, amountsOf, asAccount, attempt, inserted, saidOf, type Trial } from './rowTrials';

/** Codes tried for one row; more that have its name would be guessing. */
const MOST_TRIED = 8;

/** A row whose account no other table has, and the code that its account may have instead. */
interface Renaming {
  readonly kind: TableKind;
  readonly row: TableRow;
  readonly code: string;
  readonly other: string;
}

/**
 * A row whose account no other table has, under the code of one that others have and this table has not. Where but one other table
 * has that one, the wrong code may be there as well: both are tried, first the one that its own table speaks against.
 */
export function withOtherCode(now: Evidence, { kind }: RecognisedTable, row: TableRow): Trial[] {
  const { code } = row;
  const { figures } = now.known;
  if (figures === undefined || code === undefined || amountsOf(row).length === 0) return [];
  const others = accountTables(now, kind);
  if (others.some((table) => figures.row(table.kind, code) !== undefined)) return [];
  const meant = accountsNamed(labelWords(row.name), others).filter(
    ({ code: other }) => other.length === code.length && figures.row(kind, other) === undefined,
  );
  const found = meant.slice(0, MOST_TRIED).flatMap(({ code: other, places }): Renaming[] => {
    const [only, ...more] = places;
    const reverse = only !== undefined && more.length === 0 ? [{ ...only, code: other, other: code }] : [];
    return [{ kind, row, code, other }, ...reverse];
  });
  const ordered = found.sort((a, b) => doubtsOf(b, figures) - doubtsOf(a, figures));
  return ordered.flatMap((renaming) => renamed(now, renaming));
}

/** Where a table contradicts the code of its own row: the codes beside it, and what accounts of the code or the name are called. */
function doubtsOf({ kind, row, code }: Renaming, figures: Figures): number {
  const coded = figures.rows(kind).filter((one) => one.code !== undefined);
  const at = coded.indexOf(row);
  const [before, after] = [coded[at - 1]?.code, coded[at + 1]?.code];
  const isOutOfOrder = (before !== undefined && before > code) || (after !== undefined && after < code);
  const names = officialNames(code);
  const isMisnamed = names.length > 0 && !names.some((name) => labelWords(name) === labelWords(row.name));
  const digits = code.length === 7 ? itemDigitsOf(row.name) : null;
  return [isOutOfOrder, isMisnamed, digits !== null && !code.endsWith(digits)].filter(Boolean).length;
}

function renamed(now: Evidence, { kind, row, code, other }: Renaming): Trial[] {
  const isSaid = code.length === 7 && other.slice(0, 5) === code.slice(0, 5);
  const withOther = (rows: readonly TableRow[]): readonly TableRow[] =>
    inserted(
      rows.filter((own) => own !== row),
      asAccount(row, { ...row, id: other, code: other }),
      other,
    );
  return attempt(now, kind, withOther, {
    pattern: 'wrong-code',
    cells: amountsOf(row).map((figure) => cellWith(figure, figure.value ?? ZERO)),
    said: isSaid ? saidOf('structure.name-with-two-codes', row) : [],
    // The other tables may have been copied from one with a wrong code.
    isUncertain: true,
    area: { table: kind, row: code, with: other },
  });
}

/** An account of other tables, and where they list it. */
interface NamedAccount {
  readonly code: string;
  readonly places: readonly { readonly kind: TableKind; readonly row: TableRow }[];
}

function accountsNamed(words: string, tables: readonly RecognisedTable[]): NamedAccount[] {
  const places = new Map<string, NamedAccount['places'][number][]>();
  for (const { kind, rows } of tables)
    for (const row of rows) {
      if (row.code === undefined || labelWords(row.name) !== words) continue;
      places.set(row.code, [...(places.get(row.code) ?? []), { kind, row }]);
    }
  return [...places].map(([code, own]) => ({ code, places: own }));
}

const ZERO = new Decimal(0);
