import type { RelationResult } from '../rules/relation';
import type { TableKind } from '../tables/kinds';
import type { Explanation } from './explanation';

/**
 * No explanation is the only one where something else about its table is left unexplained: what was pasted or moved there
 * may be behind both.
 */
export function withoutFalseCertainty(explanations: readonly Explanation[], results: readonly RelationResult[]): Explanation[] {
  const open = new Set(explanations.filter(isOpen).flatMap(({ repairs }) => repairs));
  if (open.size === 0) return [...explanations];
  const doubtful = new Set(results.filter(({ relation }) => open.has(relation.id)).flatMap(tablesOf));
  return explanations.map((explanation) =>
    explanation.status === 'unique' && explanation.cells.some(({ figure }) => doubtful.has(figure.table))
      ? { ...explanation, status: 'ambiguous', more: true }
      : explanation,
  );
}

function isOpen({ status }: Explanation): boolean {
  return status === 'none' || status === 'gave-up';
}

function tablesOf({ relation }: RelationResult): TableKind[] {
  return relation.terms.map(({ figure }) => figure.table);
}
