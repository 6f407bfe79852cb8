import { Decimal } from 'decimal.js';
import type { Profile } from './profile';

/** In percent, half up (away from zero) to two decimals. */
export function percentage(ratio: Decimal): Decimal {
  return ratio.times(100).toDecimalPlaces(2, Decimal.ROUND_HALF_UP);
}

/** 增减% in a region's habit. */
export function changePercent(ratio: Decimal, style: Profile['changePercent']): string {
  const percent = percentage(ratio);
  return `${style === 'trimmed' ? percent.toFixed() : percent.toFixed(2)}%`;
}
