import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import type { RelationResult, Verdict } from '../rules/relation';
import { kindOf } from '../rules/tableRef';

export type LinkCounts = Readonly<Record<Verdict, number>>;

/** The relations between two tables, or inside one where both are the same. In the order of the forms. */
export interface TableLink extends LinkCounts {
  readonly between: readonly [TableKind, TableKind];
}

const NONE: LinkCounts = { exact: 0, rounding: 0, error: 0, undecided: 0 };

/** Every pair of tables that has to agree, with how its relations came out. A sum over three tables counts for each pair. */
export function linksOf(results: readonly RelationResult[]): readonly TableLink[] {
  const counts = new Map<TableKind, Map<TableKind, Record<Verdict, number>>>();
  for (const result of results)
    for (const [one, other] of pairsOf(result)) {
      const ofOne = counts.get(one) ?? new Map<TableKind, Record<Verdict, number>>();
      const own = ofOne.get(other) ?? { ...NONE };
      own[result.verdict]++;
      counts.set(one, ofOne.set(other, own));
    }
  return TABLE_KINDS.flatMap((one) =>
    TABLE_KINDS.flatMap((other): TableLink[] => {
      const own = counts.get(one)?.get(other);
      return own === undefined ? [] : [{ between: [one, other], ...own }];
    }),
  );
}

/** Ids of the relations between two tables that do not hold. */
export function brokenBetween(results: readonly RelationResult[], [one, other]: TableLink['between']): readonly string[] {
  return results
    .filter((result) => result.verdict === 'error' && pairsOf(result).some((pair) => pair[0] === one && pair[1] === other))
    .map(({ relation }) => relation.id);
}

function pairsOf({ relation }: RelationResult): readonly (readonly [TableKind, TableKind])[] {
  const { terms, leftCount, missing } = relation;
  const table = terms[0]?.figure.table;
  // Nearly all of them are inside one table.
  if (missing === undefined && table !== undefined && terms.every(({ figure }) => figure.table === table))
    return [[table, table]];
  const [left, right] = [new Set<TableKind>(), new Set<TableKind>()];
  for (const [index, { figure }] of terms.entries()) (index < leftCount ? left : right).add(figure.table);
  if (missing !== undefined) right.add(kindOf(missing.table));
  const pairs: (readonly [TableKind, TableKind])[] = [];
  for (const one of left) for (const other of right) if (one !== other) pairs.push(inOrder(one, other));
  if (pairs.length > 0) return pairs;
  // Both sides are the same table, or one side has no figures at all.
  return [...left, ...right].slice(0, 1).map((kind) => [kind, kind] as const);
}

function inOrder(one: TableKind, other: TableKind): readonly [TableKind, TableKind] {
  return TABLE_KINDS.indexOf(one) <= TABLE_KINDS.indexOf(other) ? [one, other] : [other, one];
}
