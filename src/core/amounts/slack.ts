import { Decimal } from 'decimal.js';
import { toWanYuan, type Unit } from './unit';

/** Half of 0.01 元, in 万元: no amount of money is finer than the 分. */
export const HALF_FEN = new Decimal('0.0000005');
/** The place that tables in 万元 print their amounts to. */
export const WAN_PLACE = new Decimal('0.01');
const ZERO = new Decimal(0);

/** By unit and last printed place: figures of one form share one slack. */
const slacks: Readonly<Record<Exclude<Unit, 'count'>, Decimal[]>> = { 元: [], 千元: [], 万元: [], 亿元: [] };

/**
 * The one slack of the product, in 万元 (contracts: half a unit of the figure's own last printed place).
 * Figures in 万元 with at most two decimals stand for ± 0.005; finer ones for half of their last place, never less
 * than half a 分. Zero, blank, `——` and counts are exact.
 */
export function slackOf(value: Decimal, decimals: number, unit: Unit): Decimal {
  if (unit === 'count' || value.isZero()) return ZERO;
  const place = Math.max(2, decimals);
  return (slacks[unit][place] ??= Decimal.max(
    new Decimal('0.5').times(Decimal.pow(10, -place)).times(toWanYuan(unit)),
    HALF_FEN,
  ));
}
