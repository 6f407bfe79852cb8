import { Decimal } from 'decimal.js';

/** The unit a table states. `count` is for 辆, 台（套）, 人次 and the like. */
export type Unit = '元' | '万元' | '亿元' | '千元' | 'count';

/** How many 元 one unit is; counts are not money. */
const YUAN_PER_UNIT: Readonly<Record<Unit, number>> = { 元: 1, 千元: 1000, 万元: 10000, 亿元: 100000000, count: 10000 };

/** Figures are compared in 万元: `value in 万元 = printed value × toWanYuan(unit)`. Counts stay as they are. */
export function toWanYuan(unit: Unit): Decimal {
  return new Decimal(YUAN_PER_UNIT[unit]).div(YUAN_PER_UNIT.万元);
}

/** Half of 0.01 元, in 万元: no amount of money is finer than the 分. */
const HALF_FEN = new Decimal('0.0000005');
const ZERO = new Decimal(0);

/**
 * The one slack of the product, in 万元 (contracts: half a unit of the figure's own last printed place).
 * Figures in 万元 with at most two decimals stand for ± 0.005; finer ones for half of their last place, never less
 * than half a 分. Zero, blank, `——` and counts are exact.
 */
export function slackOf(value: Decimal, decimals: number, unit: Unit): Decimal {
  if (unit === 'count' || value.isZero()) return ZERO;
  const half = new Decimal('0.5').times(Decimal.pow(10, -Math.max(2, decimals))).times(toWanYuan(unit));
  return Decimal.max(half, HALF_FEN);
}
