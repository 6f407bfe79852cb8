import type { Review } from '../core/findings/finding';
import { CATALOG } from '../core/tables/catalog';
import { expectedTables } from '../core/figures/expected';
import type { TableKind } from '../core/figures/kinds';
import { tableName } from '../core/tables/naming';

export interface TableStatus {
  readonly kind: TableKind;
  /** Its printed number and title, the catalogue's title where it was not found. */
  readonly number: string | null;
  readonly title: string;
  /** `null`: not recognised. */
  readonly place: { readonly sheet: string; readonly range: string } | null;
  /** The form says that the table has no data. */
  readonly empty: boolean;
}

/** The tables that a complete workbook of this form has, each found or not. */
export function recognition(review: Review): readonly TableStatus[] {
  const found = new Map(review.tables.map((table) => [table.kind, table]));
  const kinds = new Set([...expectedTables(review.tables), ...found.keys()]);
  return [...kinds].map((kind) => {
    const table = found.get(kind);
    return {
      kind,
      number: table?.number ?? null,
      title: table?.title ?? CATALOG[kind].title,
      place: table === undefined ? null : { sheet: table.sheet, range: table.range },
      empty: table !== undefined && table.emptyNote !== null,
    };
  });
}

/** `03表 支出决算表`, `《支出决算表》` where the form has no numbers. */
export function groupTitle(review: Review, kind: TableKind): string {
  const table = review.tables.find((candidate) => candidate.kind === kind);
  const name = tableName(kind, table);
  return table === undefined || table.number === null ? name : `${name} ${CATALOG[kind].title}`;
}
