import type { FindingCell } from '../findings/finding';
import type { Figure } from '../figures/figure';
import type { Claim } from './reading/claim';
import { countSource } from './checks/counts';
import { wholeOf } from './checks/ratios';
import type { Verification } from './checks/stated';
import { bestSource } from './comparing/compare';
import type { QuotePlace } from './reading/document';
import { cellsOf } from './comparing/finding';
import { sourcesOf, type Side, type Target } from './reading/target';

/** A statement of the document with the cells of this year's tables that it speaks of, right or wrong. */
export interface FigureUse {
  readonly quote: string;
  readonly place: QuotePlace;
  /** Never empty. */
  readonly cells: readonly FindingCell[];
}

/** What of the tables the document uses, in reading order: the way from a cell to the sentences about it. */
export function figureUses(claims: readonly Claim[], verification: Verification): readonly FigureUse[] {
  return claims.flatMap((claim): FigureUse[] => {
    const figures = [...new Set(figuresOf(claim, verification))];
    const cells = figures.flatMap(cellsOf);
    if (cells.length === 0) return [];
    const { passage, from, start, end } = claim;
    const first = Math.min(from, start);
    return [{ quote: passage.quote(first, end), place: passage.place(first, end), cells }];
  });
}

function figuresOf(claim: Claim, verification: Verification): readonly Figure[] {
  const { kind, target, unit } = claim;
  // Another year's amount has its cells in another workbook.
  if (!verification.isThisYears(claim)) return [];
  const of = (side: Side, item: Target | null = target): readonly Figure[] =>
    item === null ? [] : nearest(claim, item, side, verification);
  switch (kind) {
    case 'final':
    case 'delta':
    case 'change':
    case 'same':
      return [...of('final'), ...(claim.with === 'budget' ? of('budget') : [])];
    case 'budget':
      return of('budget');
    case 'rate':
    case 'order':
      return [...of('final'), ...of('budget')];
    case 'share':
      return [...of('final'), ...of('final', wholeOf(claim, verification))];
    case 'count':
      return unit === undefined ? [] : (countSource(target, unit, verification)?.figures ?? []);
    case 'none':
      return [];
  }
}

/** Of several figures that the words may mean the one that the amount fits best, as the check takes it. */
function nearest(claim: Claim, item: Target, side: Side, { context }: Verification): readonly Figure[] {
  const items = item === claim.target ? [item, ...claim.others] : [item];
  const sources = items.flatMap((one) => sourcesOf(one, side, context));
  const isAmount = claim.kind === 'final' || claim.kind === 'budget';
  const source = isAmount && claim.number !== undefined ? bestSource(claim.number, sources) : sources[0];
  return source?.figures ?? [];
}
