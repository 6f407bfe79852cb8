import type { RecognisedTable, TableRow } from './figure';

/** A 类 or 款 whose row a table leaves out though rows below it are there. */
export interface AbsentParent {
  readonly code: string;
  /** The rows right below it. */
  readonly children: readonly TableRow[];
  /** The row of it in another table; `undefined` where no other table lists it either. */
  readonly elsewhere: TableRow | undefined;
  /** Left out by mistake: the table lists other accounts of its level, and another table lists this one or none prints codes. */
  readonly isMistake: boolean;
}

/** @param others the other tables that list functional accounts. */
export function absentParents(table: RecognisedTable, others: readonly RecognisedTable[]): AbsentParent[] {
  const listed = new Set(table.rows.map(({ code }) => code));
  const lengths = new Set(table.rows.map(({ code }) => code?.length));
  const children = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const parent = row.code !== undefined && row.code.length > 3 ? row.code.slice(0, -2) : undefined;
    if (parent === undefined || listed.has(parent)) continue;
    const known = children.get(parent);
    if (known) known.push(row);
    else children.set(parent, [row]);
  }
  const isOnlyOneWithCodes = !others.some((other) => other !== table && other.rows.some(({ code }) => (code?.length ?? 0) > 3));
  return [...children].map(([code, rows]) => {
    const elsewhere = others
      .filter((other) => other !== table)
      .flatMap(({ rows: all }) => all.find((row) => row.code === code) ?? [])[0];
    return {
      code,
      children: rows,
      elsewhere,
      isMistake: (elsewhere !== undefined || isOnlyOneWithCodes) && lengths.has(code.length),
    };
  });
}

/** What a finding about the row is called, so that a suspect can say that it explains it. */
export function absentParentKey({ kind }: RecognisedTable, code: string): string {
  return `structure.missing-parent[${kind},${code}]`;
}
