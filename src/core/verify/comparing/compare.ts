import { Decimal } from 'decimal.js';
import { closenessToQuotient, type Quotient } from '../../amounts/quotient';
import { agree, changePrintedTo, closeness, printedTo, scaled, type Rounded } from '../../amounts/rounded';
import { toWanYuan, UNIT_SLIPS } from '../../amounts/slack';
import type { Source } from '../reading/target';
import type { Direction, PrintedNumber } from '../reading/tokens';

/** `tail`: explained by rounding or by places left off; `rounded`: the same, printed to fewer than two decimals. */
export type Comparison = 'equal' | 'tail' | 'rounded' | 'wrong-unit' | 'different';

/** What a number of the text stands for. */
export function saidBy({ value, place }: PrintedNumber): Rounded {
  return printedTo(value, place);
}

/** What 增加 or 减少 with a number stands for, below zero for 减少. */
export function changeSaidBy(number: PrintedNumber, direction: Direction | undefined): Rounded {
  return changePrintedTo(direction === 'down' ? number.value.negated() : number.value, number.place);
}

/** Compares an amount as printed with a value of the tables. */
export function compareAmount(printed: PrintedNumber, source: Rounded): Comparison {
  if (printed.value.equals(source.value)) return 'equal';
  const said = saidBy(printed);
  const close = closeness(said, source);
  // What leaves places off an amount that is nothing makes something of it.
  if (isCoarse(printed)) {
    if (close !== 'different' && !source.value.isZero()) return 'rounded';
  } else if (close !== 'different') return close === 'same' ? 'equal' : 'tail';
  return isShiftedBy(printed, source) ? 'wrong-unit' : 'different';
}

/** 元 written for 万元, or the other way round. Nothing and single digits would fit nearly any amount. */
function isShiftedBy(printed: PrintedNumber, source: Rounded): boolean {
  if (source.value.isZero() || printed.value.div(printed.place).abs().lessThan(LEAST_IN_OTHER_UNIT)) return false;
  return UNIT_SLIPS.some((factor) => agree(scaled(saidBy(printed), factor), source));
}

/** In units of the last printed place: two digits. */
const LEAST_IN_OTHER_UNIT = 10;

/** Texts print two decimals of the unit they choose, be it 亿元, or more; with fewer they leave something off that readers miss. */
function isCoarse({ place, decimals }: PrintedNumber): boolean {
  return decimals < 2 && place.greaterThanOrEqualTo(toWanYuan('千元'));
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

export function comparePercent(printed: PrintedNumber, exact: Quotient): 'equal' | 'tail' | 'different' {
  switch (closenessToQuotient(saidBy(printed), exact)) {
    case 'same':
      return 'equal';
    case 'rounding':
    case 'cut':
      return 'tail';
    case 'different':
      return 'different';
  }
}

/** Two decimals, half up. */
export function twoDecimals(percent: Decimal): string {
  return percent.toDecimalPlaces(2, Decimal.ROUND_HALF_UP).toFixed(2);
}
