import { Decimal } from 'decimal.js';

/** What a number format prints of a number: an amount with so many decimals. */
export interface PrintedNumber {
  readonly value: Decimal;
  readonly decimals: number;
}

interface Section {
  /** `[>=10000]` in front of it. */
  readonly condition: { readonly operator: string; readonly bound: number } | null;
  /** Commas behind the last digit: a thousandth each. */
  readonly thousands: number;
  /** Digits behind the decimal point. */
  readonly decimals: number;
  /** Digits behind a point that is only written: `0!.0000` prints 24011334 as 2401.1334. */
  readonly writtenDecimals: number;
}

/** Formats repeat from cell to cell; a bound keeps a long-lived host from collecting every format it ever saw. */
const known = new Map<string, readonly Section[] | null>();
const MOST_FORMATS = 2000;

/** True for a number format that prints numbers smaller than they are: in thousands, or with a point written between digits. */
export function scalesNumbers(format: string): boolean {
  return sectionsOf(format) !== null;
}

/** What is printed of a number; `null` where the format prints it as it is. */
export function printedByFormat(value: Decimal, format: string): PrintedNumber | null {
  const section = sectionFor(sectionsOf(format) ?? [], value);
  if (section === null || section.thousands + section.writtenDecimals === 0) return null;
  const { thousands, decimals, writtenDecimals } = section;
  const shown = value.div(Decimal.pow(1000, thousands)).toDecimalPlaces(decimals, Decimal.ROUND_HALF_UP);
  return { value: shown.div(Decimal.pow(10, writtenDecimals)), decimals: decimals + writtenDecimals };
}

/** The number of which a format prints an amount: what has to be entered for it. */
export function enteredForFormat(amount: Decimal, format: string): Decimal {
  const section = sectionFor(sectionsOf(format) ?? [], amount);
  if (section === null) return amount;
  return amount.times(Decimal.pow(1000, section.thousands)).times(Decimal.pow(10, section.writtenDecimals));
}

/** The sections of a format; `null` where none scales. */
function sectionsOf(format: string): readonly Section[] | null {
  const before = known.get(format);
  if (before !== undefined) return before;
  const sections = split(format).map(sectionIn);
  const scaling = sections.some(({ thousands, writtenDecimals }) => thousands + writtenDecimals > 0) ? sections : null;
  if (known.size >= MOST_FORMATS) known.clear();
  known.set(format, scaling);
  return scaling;
}

function sectionFor(sections: readonly Section[], value: Decimal): Section | null {
  const conditional = sections.find(({ condition }) => condition !== null && holds(value, condition));
  if (conditional !== undefined) return conditional;
  if (sections.some(({ condition }) => condition !== null))
    return sections.filter(({ condition }) => condition === null).at(-1) ?? null;
  const [positive = null, negative = positive, zero = positive] = sections;
  return value.isZero() ? zero : value.isNegative() ? negative : positive;
}

function holds(value: Decimal, { operator, bound }: NonNullable<Section['condition']>): boolean {
  const order = value.comparedTo(bound);
  return (
    (operator.includes('<') && order < 0) || (operator.includes('>') && order > 0) || (/^(?:=|.=)$/.test(operator) && order === 0)
  );
}

/** Texts in quotes, characters behind a stroke or an exclamation mark, brackets, blanks as wide as a character, fillers. */
const TOKEN = /"[^"]*"?|[\\!_*].?|\[[^\]]*\]?|[\s\S]/g;

function split(format: string): string[][] {
  const sections: string[][] = [[]];
  for (const [token] of format.matchAll(TOKEN)) {
    if (token === ';') sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

/** Percentages, fractions, dates, exponents and texts are no amounts that are scaled. */
const OTHER = /^(?:[%@/eEyYmMdDhHsSgG年月日])$/;
const DIGIT = /^[0#?]$/;
const CONDITION = /^\[(<=|>=|<>|<|>|=)(-?[\d.]+)\]$/;

function sectionIn(tokens: readonly string[]): Section {
  const [, operator, bound] = tokens.map((token) => CONDITION.exec(token)).find((match) => match !== null) ?? [];
  const whole = {
    condition: operator === undefined ? null : { operator, bound: Number(bound) },
    thousands: 0,
    decimals: 0,
    writtenDecimals: 0,
  };
  if (tokens.some((token) => OTHER.test(token))) return whole;
  const lastDigit = lastIndex(tokens, (token) => DIGIT.test(token));
  const point = tokens.indexOf('.');
  const lastWhole = point < 0 ? lastDigit : lastIndex(tokens.slice(0, point), (token) => DIGIT.test(token));
  if (lastWhole < 0) return whole;
  const digitsBetween = (from: number, to: number): number =>
    tokens.filter((token, index) => index > from && index < to && DIGIT.test(token)).length;
  const isBehind = (index: number): boolean => (index > lastWhole && (point < 0 || index < point)) || index > lastDigit;
  const written = lastIndex(tokens.slice(0, Math.max(0, lastWhole)), (token) => /^(?:"[.．]"|[\\!][.．])$/.test(token));
  const isWithin = written > tokens.findIndex((token) => DIGIT.test(token));
  return {
    ...whole,
    thousands: tokens.filter((token, index) => token === ',' && isBehind(index)).length,
    decimals: point < 0 ? 0 : digitsBetween(point, tokens.length),
    writtenDecimals: written >= 0 && isWithin ? digitsBetween(written, lastWhole + 1) : 0,
  };
}

function lastIndex(tokens: readonly string[], fits: (token: string) => boolean): number {
  return tokens.reduce((last, token, index) => (fits(token) ? index : last), -1);
}
