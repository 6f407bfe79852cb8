import type { Decimal } from 'decimal.js';
import { printedCells } from '../../form';
import { DIMENSION_TITLES, type ChangeDimension } from './changeMessages';
import type { CellRef } from '../../workbook/address';
import type { ChangeContext, ChangePart } from './change';
import { amountAt, baseOf, comparisonOf, figuresAt, type Comparison } from './comparisons';
import { partsOf } from './partsOfChange';

export interface ChangeGroup {
  readonly dimension: ChangeDimension;
  readonly title: string;
  /** Parts that changed, the largest movement first, whichever its direction. */
  readonly parts: readonly ChangePart[];
}

/** What the figures say about a change that a reason is asked for. Amounts are in 万元. */
export interface ExplainedChange {
  /** Key of the reason. */
  readonly reason: string;
  readonly against: Comparison['against'];
  readonly current: Decimal;
  readonly base: Decimal;
  readonly difference: Decimal;
  /** Share of the base; `null` where that is not above zero. */
  readonly ratio: Decimal | null;
  readonly cells: readonly CellRef[];
  /** One for each way of looking at it; empty where nothing but the total is known. */
  readonly groups: readonly ChangeGroup[];
}

const SPENT: readonly ChangeDimension[] = ['spending', 'class', 'account', 'economic'];

/** Ways of looking at the change of an item, the one that explains most to a reader first: a choice that no part of the form makes. */
const VIEWS: Readonly<Record<string, readonly ChangeDimension[]>> = {
  'inflow-and-outflow': [...SPENT, 'source'],
  revenue: ['source'],
  expenditure: SPENT,
  'fiscal-inflow-and-outflow': [...SPENT, 'source'],
  'general-expenditure': SPENT,
  'three-public': ['three-public'],
  vehicles: ['three-public'],
  'agency-operation': ['economic'],
};
/** Budgets are typed account by account. */
const BUDGETED: readonly ChangeDimension[] = ['class', 'account', 'three-public'];

function viewsOf({ item = '', account, against }: Comparison): readonly ChangeDimension[] {
  if (account !== undefined) return against === 'prior' ? ['spending', 'account'] : [];
  const views = VIEWS[item] ?? [];
  return against === 'prior' ? views : views.filter((view) => BUDGETED.includes(view));
}

/**
 * Explains a change from the tables: which accounts, which kind of spending, which economic items moved most. `null` for
 * keys that are no reasons, and while one of the two figures is not known. Only what is known of both years is listed.
 */
export function explainChange(reason: string, context: ChangeContext): ExplainedChange | null {
  const comparison = comparisonOf(reason);
  if (comparison === null) return null;
  const current = amountAt(context.figures, comparison.current);
  const base = baseOf(comparison, context.figures, context.inputs);
  if (current === null || base === null) return null;
  const difference = current.minus(base);
  return {
    reason,
    against: comparison.against,
    current,
    base,
    difference,
    ratio: base.greaterThan(0) ? difference.div(base) : null,
    cells: figuresAt(context.figures, printedCells(comparison.current, context.figures)).flatMap(({ cell }) => cell ?? []),
    groups: viewsOf(comparison)
      .map((dimension) => ({
        dimension,
        title: DIMENSION_TITLES[dimension],
        parts: ranked(partsOf(dimension, comparison, context)),
      }))
      .filter(({ parts }) => parts.length > 0),
  };
}

function ranked(parts: readonly ChangePart[]): ChangePart[] {
  return parts.filter(({ difference }) => !difference.isZero()).sort((a, b) => b.difference.abs().comparedTo(a.difference.abs()));
}
