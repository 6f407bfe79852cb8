import type { RelationResult } from '../rules/relation';
import type { Figure } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
import type { Explanation } from './explanation';

/**
 * No explanation is the only one where something else about its table is left unexplained: what was pasted or moved there
 * may be behind both. Nor where it contradicts last year's workbook: that one may be wrong.
 */
export function withoutFalseCertainty(
  explanations: readonly Explanation[],
  results: readonly RelationResult[],
  isOwn: (figure: Figure) => boolean,
): Explanation[] {
  const open = new Set(explanations.filter(isOpen).flatMap(({ repairs }) => repairs));
  const doubtful = new Set(results.filter(({ relation }) => open.has(relation.id)).flatMap(tablesOf));
  const twoYears = new Set(
    results.filter(({ relation }) => relation.terms.some(({ figure }) => !isOwn(figure))).map(({ relation }) => relation.id),
  );
  const isDoubtful = ({ cells, repairs }: Explanation): boolean =>
    cells.some(({ figure }) => doubtful.has(figure.table)) || repairs.some((id) => twoYears.has(id));
  return explanations.map((explanation) =>
    explanation.status === 'unique' && isDoubtful(explanation)
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
