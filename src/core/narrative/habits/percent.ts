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

/** No change is told finer than this, in decimals of a percent. */
const FINEST = 6;

/** As `percentText`, with as many more decimals as a change needs that would be told as one of 0 %. */
export function changePercentText(ratio: Decimal, style: PercentStyle): string {
  let places = PLACES[style];
  const printed = (): Decimal => ratio.times(100).toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
  while (places < FINEST && !ratio.isZero() && printed().isZero()) places++;
  return places === PLACES[style] ? percentText(ratio, style) : `${printed().toFixed()}%`;
}

/** A ratio as a percentage in a region's habit, half up (away from zero). */
export function percentText(ratio: Decimal, style: PercentStyle): string {
  const percent = ratio.times(100).toDecimalPlaces(PLACES[style], Decimal.ROUND_HALF_UP);
  return `${TRIMMED.has(style) ? percent.toFixed() : percent.toFixed(PLACES[style])}%`;
}
