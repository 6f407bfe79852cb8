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
  if (result.verdict !== 'error') return result;
  const { relation, residual, slack } = result;
  const fits = (taken: readonly UnreadFigure[]): boolean => {
    const rest = residual.abs().minus(sumOf(taken, 'value').abs());
    return (relation.operator === '<=' ? rest : rest.abs()).lessThanOrEqualTo(slack.plus(sumOf(taken, 'slack')));
  };
  const candidates = unreadBeside(relation, figures);
  for (let size = 1; size <= MOST_TOGETHER; size++)
    for (const unread of choices(candidates, size)) if (fits(unread)) return { relation, verdict: 'undecided', unread };
  return fits(candidates) ? { relation, verdict: 'undecided', unread: candidates } : result;
}

/** Unread amounts in a row or a column that the relation adds up. */
function unreadBeside({ terms }: Relation, { tables }: Figures): UnreadFigure[] {
  return tables.flatMap(({ kind, unread }) =>
    unread.filter(({ cell }) =>
      terms.some(
        ({ figure }) =>
          figure.table === kind &&
          figure.cell?.sheet === cell.sheet &&
          (figure.cell.row === cell.row || figure.cell.column === cell.column),
      ),
    ),
  );
}

/** Every choice of so many of them. */
function* choices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) yield [];
  else
    for (const [index, one] of all.entries())
      for (const others of choices(all.slice(index + 1), size - 1)) yield [one, ...others];
}

function sumOf(figures: readonly UnreadFigure[], part: 'value' | 'slack'): Decimal {
  return figures.reduce((sum, figure) => sum.plus(figure[part]), ZERO);
}
