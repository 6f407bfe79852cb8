import { Decimal } from 'decimal.js';
import type { PercentStyle } from './profile';

const PLACES: Readonly<Record<PercentStyle, number>> = {
  fixed: 2,
  trimmed: 2,
  'one-decimal': 1,
  'one-decimal-trimmed': 1,
  whole: 0,
};
const TRIMMED: ReadonlySet<PercentStyle> = new Set<PercentStyle>(['trimmed', 'one-decimal-trimmed']);

/** A ratio as a percentage in a region's habit, half up (away from zero). */
export function percentText(ratio: Decimal, style: PercentStyle): string {
  const percent = ratio.times(100).toDecimalPlaces(PLACES[style], Decimal.ROUND_HALF_UP);
  return `${TRIMMED.has(style) ? percent.toFixed() : percent.toFixed(PLACES[style])}%`;
}
