import { Decimal } from 'decimal.js';
import type { Relation, RelationResult } from '../rules/relation';
import type { UnreadFigure } from '../figures/figure';
import type { Figures } from '../figures/figures';

/** Amounts tried together; beyond that a sum that fits would be chance. */
const MOST_TOGETHER = 3;
const ZERO = new Decimal(0);

/**
 * A broken relation is undecided where amounts that were not understood are just what its sides differ by: they may belong
 * to it. Where they do not make up the difference it is broken whether they belong to it or not.
 */
export function leftOpenByUnread(result: RelationResult, figures: Figures): RelationResult {
  const { relation, verdict, residual, slack } = result;
  if (verdict !== 'error' || residual === undefined || slack === undefined) return result;
  const candidates = unreadBeside(relation, figures);
  if (candidates.length === 0) return result;
  const isInequality = relation.operator === '<=';
  const fits = (sum: Decimal, sumSlack: Decimal): boolean => {
    const rest = residual.abs().minus(sum.abs());
    return (isInequality ? rest : rest.abs()).lessThanOrEqualTo(slack.plus(sumSlack));
  };
  const unread = smallestSum(candidates, fits);
  return unread === null ? result : { relation, verdict: 'undecided', unread };
}

/** Unread amounts in a row or a column that the relation adds up. */
function unreadBeside({ terms }: Relation, figures: Figures): UnreadFigure[] {
  const tables = new Set(terms.map(({ figure }) => figure.table));
  return [...tables].flatMap((kind) => {
    const unread = figures.table(kind)?.unread ?? [];
    return unread.filter(({ cell }) =>
      terms.some(
        ({ figure }) =>
          figure.table === kind &&
          figure.cell?.sheet === cell.sheet &&
          (figure.cell.row === cell.row || figure.cell.column === cell.column),
      ),
    );
  });
}

function smallestSum(
  candidates: readonly UnreadFigure[],
  fits: (sum: Decimal, slack: Decimal) => boolean,
): UnreadFigure[] | null {
  const together = (from: number, taken: readonly UnreadFigure[], size: number): UnreadFigure[] | null => {
    if (taken.length === size) return fits(sumOf(taken, 'value'), sumOf(taken, 'slack')) ? [...taken] : null;
    for (let index = from; index < candidates.length; index++) {
      const next = candidates[index];
      const found = next && together(index + 1, [...taken, next], size);
      if (found) return found;
    }
    return null;
  };
  for (let size = 1; size <= Math.min(MOST_TOGETHER, candidates.length); size++) {
    const found = together(0, [], size);
    if (found) return found;
  }
  return candidates.length > MOST_TOGETHER && fits(sumOf(candidates, 'value'), sumOf(candidates, 'slack'))
    ? [...candidates]
    : null;
}

function sumOf(figures: readonly UnreadFigure[], part: 'value' | 'slack'): Decimal {
  return figures.reduce((sum, figure) => sum.plus(figure[part]), ZERO);
}
