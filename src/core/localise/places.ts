import { Decimal } from 'decimal.js';
import { slackOf } from '../amounts/slack';
import { toWanYuan, type Unit } from '../amounts/unit';
import type { Figure } from '../figures/figure';
import type { TableKind } from '../figures/kinds';

/** No amount of money is finer than the 分: the most decimals that a printed amount can have. */
const MOST_DECIMALS: Readonly<Record<Exclude<Unit, 'count'>, number>> = { 元: 2, 千元: 5, 万元: 6, 亿元: 10 };

/** The decimals at which a figure is printed: at least two for money, never finer than the 分, none for counts. */
export function printedDecimals(figure: Figure): number {
  const { unit, decimals } = figure;
  return unit === 'count' ? decimals : Math.min(Math.max(2, decimals), MOST_DECIMALS[unit]);
}

/**
 * The decimals with which a corrected figure may be printed. Two decimals always; its own; and the most that its table
 * prints, because a slip may have lost some (12.345678 typed as 12.35).
 */
export function admissibleDecimals(figure: Figure, mostInTable: number): readonly number[] {
  if (figure.unit === 'count') return [figure.decimals];
  const own = printedDecimals(figure);
  const most = Math.min(Math.max(own, mostInTable), MOST_DECIMALS[figure.unit]);
  return [...new Set([2, own, most])].sort((a, b) => a - b);
}

export function mostDecimalsByTable(figures: Iterable<Figure>): ReadonlyMap<TableKind, number> {
  const most = new Map<TableKind, number>();
  for (const figure of figures) {
    if (figure.unit === 'count') continue;
    most.set(figure.table, Math.max(printedDecimals(figure), most.get(figure.table) ?? 0));
  }
  return most;
}

/** One unit of the last of `decimals` printed places, in 万元. */
export function placeOf(unit: Unit, decimals: number): Decimal {
  return toWanYuan(unit).times(Decimal.pow(10, -decimals));
}

/** The slack of any figure but zero with that many decimals, in 万元. */
export function slackAt(unit: Unit, decimals: number): Decimal {
  return slackOf(ONE, decimals, unit);
}
const ONE = new Decimal(1);
