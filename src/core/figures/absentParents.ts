import type { RecognisedTable, TableRow } from './figure';

/** A 类 or 款 whose row a table leaves out though rows below it are there. */
export interface AbsentParent {
  readonly code: string;
  /** The rows right below it. */
  readonly children: readonly TableRow[];
  /** The row of it in another table; `undefined` where no other table lists it either. */
  readonly elsewhere: TableRow | undefined;
  /** Left out by mistake, see `isLeftOut`. */
  readonly isMistake: boolean;
  /** The only account of the level, which every other table prints: left out by mistake or, less likely, by the form's habit. */
  readonly isLikely: boolean;
}

/** @param others the other tables that list functional accounts. */
export function absentParents(table: RecognisedTable, others: readonly RecognisedTable[]): AbsentParent[] {
  const listed = new Set(table.rows.map(({ code }) => code));
  const children = new Map<string, TableRow[]>();
  for (const row of table.rows) {
    const parent = row.code?.slice(0, -2) ?? '';
    if (listed.has(parent)) continue;
    const known = children.get(parent);
    if (known) known.push(row);
    else children.set(parent, [row]);
  }
  const beside = others.filter((other) => other !== table);
  const parents = [...children].filter(([{ length }]) => [table, ...beside].some((one) => countOf(one, length) > 0));
  return parents.map(([code, below]) => {
    const elsewhere = beside.flatMap(({ rows }) => rows).find((row) => row.code === code);
    const absent = parents.filter(([{ length }]) => length === code.length).length;
    const listed = countOf(table, code.length);
    return {
      code,
      children: below,
      elsewhere,
      isMistake: isLeftOut(absent, listed, elsewhere, beside),
      isLikely: absent === 1 && listed === 0 && elsewhere !== undefined && allPrint(code.length, beside),
    };
  });
}

/** Every table with accounts has some of the level. */
export function allPrint(length: number, tables: readonly RecognisedTable[]): boolean {
  return tables.every((table) => table.rows.every(({ code }) => code === undefined) || countOf(table, length) > 0);
}

/** Rows of the level whose codes are this long. A level that no table prints is none of the form's. */
function countOf({ rows }: RecognisedTable, length: number): number {
  return rows.filter(({ code }) => code?.length === length).length;
}

/**
 * The table lists other accounts of the level, and not fewer than it leaves out, which would be its habit; and another table lists
 * this one, or it is the only one left out of the only table that prints codes.
 */
function isLeftOut(absent: number, listed: number, elsewhere: TableRow | undefined, beside: readonly RecognisedTable[]): boolean {
  if (absent > listed) return false;
  return elsewhere !== undefined || (absent === 1 && beside.every((other) => countOf(other, 5) + countOf(other, 7) === 0));
}

/** What a finding about the row is called, so that a suspect can say that it explains it. */
export function absentParentKey({ kind }: Pick<RecognisedTable, 'kind'>, code: string): string {
  return `structure.missing-parent[${kind},${code}]`;
}
