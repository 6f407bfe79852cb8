import { Decimal } from 'decimal.js';
import { closenessToQuotient, type Quotient } from '../../amounts/quotient';
import {
  agree,
  changePrintedTo,
  closeness,
  isSameNumber,
  printedTo,
  scaled,
  type Closeness,
  type Rounded,
} from '../../amounts/rounded';
import { WAN_PLACE } from '../../amounts/slack';
import { toWanYuan, UNIT_SLIPS } from '../../amounts/unit';
import type { Operand, Source } from '../reading/operand';
import type { Direction, PrintedNumber } from '../reading/tokens';

/**
 * `tail`: rounding of both explains it; `cut`: places were left off otherwise than by rounding; `rounded`: the same, printed to fewer
 * places than one expects; `wrong-unit`: 元 for 万元, or the other way round.
 */
export type Comparison = 'equal' | 'tail' | 'cut' | 'rounded' | 'wrong-unit' | 'different';

/** A number as it is printed; with a slack of its own where it stands for more than its printed places, as one of a cell does. */
export type Stated = Pick<PrintedNumber, 'value' | 'place'> & Partial<PrintedNumber & Rounded>;

/** What a number of the text stands for. */
export function saidBy({ value, place }: Stated): Operand {
  return { ...printedTo(value, place), place };
}

/** An amount of nothing is no rounded one: 年初预算0万元. */
export function amountSaidBy({ value, place }: PrintedNumber): Operand {
  return saidBy({ value, place: value.isZero() ? Decimal.min(place, WAN_PLACE) : place });
}

/** What 增加 or 减少 with a number stands for, below zero for 减少. */
export function changeSaidBy({ value, place }: PrintedNumber, direction: Direction | undefined): Operand {
  return { ...changePrintedTo(direction === 'down' ? value.negated() : value, place), place };
}

/** Compares an amount as printed with a value of the tables. */
export function compareAmount(printed: Stated, source: Rounded): Comparison {
  if (printed.value.equals(source.value)) return 'equal';
  const said = saidBy(printed);
  const close = closeness(said, source);
  // What leaves places off an amount that is nothing makes something of it.
  if (isCoarse(printed)) {
    if (close !== 'different' && !source.value.isZero()) return 'rounded';
  } else if (close !== 'different') return COMPARISONS[close];
  return isShiftedBy(printed, source) ? 'wrong-unit' : 'different';
}

/** 元 written for 万元, or the other way round. Nothing and single digits would fit nearly any amount. */
function isShiftedBy(printed: Stated, source: Rounded): boolean {
  if (source.value.isZero() || printed.value.div(printed.place).abs().lessThan(LEAST_IN_OTHER_UNIT)) return false;
  return UNIT_SLIPS.some((factor) => agree(scaled(saidBy(printed), factor), source));
}

/** In units of the last printed place: two digits. */
const LEAST_IN_OTHER_UNIT = 10;

/** Texts print two decimals of the unit they choose, be it 亿元, or more; with fewer they leave something off that readers miss. */
function isCoarse({ place, decimals = place.decimalPlaces() }: Stated): boolean {
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

const COMPARISONS: Readonly<Record<Closeness, Comparison>> = {
  same: 'equal',
  rounding: 'tail',
  cut: 'cut',
  different: 'different',
};

export function comparePercent(printed: Stated, exact: Quotient): Comparison {
  return COMPARISONS[closenessToQuotient(saidBy(printed), exact)];
}

/** What was worked out, from an amount that is rounded itself. */
export function compareWorkedOut(printed: Stated, exact: Rounded): Comparison {
  return COMPARISONS[closeness(saidBy(printed), exact)];
}

/** One number, printed twice: to fewer places, or with places left off in either of them. */
export function compareAgain(number: Stated, first: Rounded & { readonly place?: Decimal }): Comparison {
  const { value, slack } = number;
  const [printed, printedFirst] = [saidBy(number), first.place === undefined ? first : printedTo(first.value, first.place)];
  const own: Rounded = slack === undefined ? printed : { value, slack };
  if (value.equals(first.value)) return 'equal';
  if (isSameNumber(own, first)) return 'rounded';
  const isLeftOff = [closeness(printed, first), closeness(printedFirst, own)].some((close) => close !== 'different');
  return isLeftOff ? 'tail' : 'different';
}

/** Two decimals, half up. */
export function twoDecimals(percent: Decimal): string {
  return inPlaces(percent, 2);
}

/** As many decimals as a text gives, two at least. */
export function printedLike(percent: Decimal, { decimals }: PrintedNumber): string {
  return inPlaces(percent, Math.max(2, decimals));
}

function inPlaces(percent: Decimal, places: number): string {
  return percent.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toFixed(places);
}
