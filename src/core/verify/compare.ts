import { Decimal } from 'decimal.js';
import type { Source } from './reading/target';
import type { PrintedNumber } from './reading/tokens';

/** `tail`: explained by rounding; `rounded`: printed to fewer than two decimals. */
export type Comparison = 'equal' | 'tail' | 'rounded' | 'wrong-unit' | 'different';

const CENT = new Decimal('0.01');
const HUNDRED = new Decimal(100);

/** Compares an amount as printed with a value of the tables. */
export function compareAmount(printed: PrintedNumber, source: Source): Comparison {
  const difference = printed.value.minus(source.value).abs();
  if (difference.isZero()) return 'equal';
  const half = printed.place.div(2);
  if (printed.place.lte(CENT)) {
    if (difference.lte(half) || (source.slack.gt(0) && difference.lt(source.slack))) return 'equal';
    if (difference.lte(half.plus(source.slack))) return 'tail';
  } else if (printed.decimals >= 2 && difference.lte(half)) {
    // 0.34亿元 is as fine as people write it.
    return 'equal';
  } else if (difference.lt(printed.place) && !source.value.isZero()) {
    return 'rounded';
  }
  const shifted = [10000, 0.0001].some((factor) => printed.value.times(factor).minus(source.value).abs().lte(CENT));
  return shifted && !source.value.isZero() ? 'wrong-unit' : 'different';
}

/** The one of several possible sources that the printed amount fits best. */
export function bestSource(printed: PrintedNumber, sources: readonly Source[]): Source | null {
  const [first, ...rest] = sources;
  if (!first) return null;
  return rest.reduce(
    (best, source) => (source.value.minus(printed.value).abs().lt(best.value.minus(printed.value).abs()) ? source : best),
    first,
  );
}

/** In percent, worked out from figures as printed; `slack` is how far the exact value may be off because its own figures are rounded. */
export interface ExactPercent {
  readonly value: Decimal;
  readonly slack: Decimal;
}

export function percentOf(part: Pick<Source, 'value' | 'slack'>, whole: Pick<Source, 'value' | 'slack'>): ExactPercent {
  const ratio = part.value.div(whole.value);
  const slack = part.slack.plus(ratio.abs().times(whole.slack)).div(whole.value.abs());
  return { value: ratio.times(HUNDRED), slack: slack.times(HUNDRED) };
}

export function comparePercent(printed: PrintedNumber, exact: ExactPercent): 'equal' | 'tail' | 'different' {
  const difference = printed.value.minus(exact.value).abs();
  if (difference.lte(printed.place.div(2))) return 'equal';
  return difference.lte(printed.place.plus(exact.slack)) ? 'tail' : 'different';
}

/** Two decimals, half up. */
export function twoDecimals(percent: Decimal): string {
  return percent.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
}
