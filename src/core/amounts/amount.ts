import { Decimal } from 'decimal.js';
import { printedByFormat } from '../workbook/scaledFormat';
import { isCellError, type SnapshotCell } from '../workbook/snapshot';
import { MONEY_UNITS } from './unit';

/**
 * Why a cell that should hold a figure cannot be read as one.
 * `text`: words; `two-amounts`: more than one number in the cell; `error-value`: `#REF!` and the like;
 * `uncalculated`: a formula without a cached value.
 */
export type AmountProblem = 'text' | 'two-amounts' | 'error-value' | 'uncalculated';

export type AmountReading =
  | { readonly kind: 'empty' }
  /** `——`, `-`, `/`, 无 and the like: the item does not apply; counts as an exact zero. */
  | { readonly kind: 'dash' }
  | {
      readonly kind: 'amount';
      readonly value: Decimal;
      readonly decimals: number;
      readonly asText: boolean;
      /** The unit or measure word that the cell itself prints behind the number: 元, 万元, 辆 …; the caller compares it. */
      readonly unit?: string;
    }
  | { readonly kind: 'problem'; readonly problem: AmountProblem; readonly text: string };

const EMPTY: AmountReading = { kind: 'empty' };
const DASH: AmountReading = { kind: 'dash' };

/** Excel keeps and shows 15 significant digits; what a double holds beyond them is not part of the figure. */
const EXCEL_DIGITS = 15;

export function readAmount(cell: SnapshotCell | null): AmountReading {
  if (cell === null) return EMPTY;
  const { value } = cell;
  if (typeof value === 'number') return cell.format === undefined ? readNumber(value) : readScaled(value, cell.format);
  if (typeof value === 'string') return readAmountText(value);
  if (value === null) {
    return cell.formula === undefined ? EMPTY : { kind: 'problem', problem: 'uncalculated', text: `=${cell.formula}` };
  }
  if (isCellError(value)) return { kind: 'problem', problem: 'error-value', text: value.error };
  return { kind: 'problem', problem: 'text', text: value ? 'TRUE' : 'FALSE' };
}

/** A disclosure states the same amounts in table after table; readings never change, so equal numbers share one. */
const numberReadings = new Map<number, AmountReading>();
/** Keeps a long-lived host from collecting every number it ever saw. */
const MOST_READINGS = 20000;

function readNumber(value: number): AmountReading {
  const known = numberReadings.get(value);
  if (known !== undefined) return known;
  const amount = decimalOf(value);
  const reading: AmountReading = { kind: 'amount', value: amount, decimals: amount.decimalPlaces(), asText: false };
  if (numberReadings.size >= MOST_READINGS) numberReadings.clear();
  numberReadings.set(value, reading);
  return reading;
}

/** The figure is what is printed. */
function readScaled(value: number, format: string): AmountReading {
  const printed = printedByFormat(decimalOf(value), format);
  return printed === null ? readNumber(value) : { kind: 'amount', ...printed, asText: false };
}

/** The 分 in 亿元 has ten; only the rest of a subtraction of doubles has more. */
const FINEST_DECIMALS = 10;
/** What subtracting doubles of amounts leaves behind: 10 000 000.01 − 9 999 999 is off by 10⁻¹⁰. */
const LARGEST_REST = new Decimal('1e-8');

function decimalOf(value: number): Decimal {
  // A double of few digits prints as what was typed; rounding to 15 digits would only cost time. -0 becomes 0.
  const printed = String(value);
  if (printed.length <= EXCEL_DIGITS) return new Decimal(printed);
  const exact = new Decimal(value).toSignificantDigits(EXCEL_DIGITS);
  if (exact.decimalPlaces() <= FINEST_DECIMALS) return exact;
  return withoutRest(exact) ?? exact;
}

/** 1.0100000000002183 is 1.01, which the cell shows; `null` for a number that really has that many decimals, as a third has. */
function withoutRest(exact: Decimal): Decimal | null {
  for (let decimals = 2; decimals <= 6; decimals += 2) {
    const rounded = exact.toDecimalPlaces(decimals);
    if (rounded.minus(exact).abs().lessThan(LARGEST_REST)) return rounded;
  }
  return null;
}

const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g;
const DASHES = /^[-‐―—─_/\\]+$/;
const NOTHING = new Set(['无', '不适用']);
/** A sign, brackets for a negative, ¥, the number, its unit. Blanks may part thousands only before a decimal point. */
const AMOUNT = new RegExp(
  `^(\\()? ?([+-])? ?¥? ?((?:\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+(?= ?\\.)|\\d+)(?: ?\\. ?\\d*)?|\\. ?\\d+) ?(${MONEY_UNITS}|辆|台|套|台\\(套\\)|辆\\(台\\)|个|人|批|次|人次|批次)? ?(\\))?$`,
);
const DATE = /^\d{4}([-/.]\d{1,2}){2}$/;

/**
 * Reads an amount written as text: full-width digits, 〇, thousands separated by commas or blanks, blanks and invisible
 * characters around it, a leading apostrophe or ¥, a sign, brackets for a negative, a unit behind. Whatever could be read in
 * two ways is a problem, never a guess.
 */
export function readAmountText(text: string): AmountReading {
  const wide = text.normalize('NFKC').replace(INVISIBLE, '').trim();
  if (wide === '') return EMPTY;
  const plain = wide
    .replace(/^['‘’`] ?/, '')
    .replace(/[−–]/g, '-')
    .replace(/〇|^[○零]$/g, '0');
  if (DASHES.test(plain.replace(/\s/g, '')) || NOTHING.has(plain)) return DASH;
  const match = AMOUNT.exec(plain);
  const [, open, sign, number = '', unit, close] = match ?? [];
  if (match && (open === undefined) === (close === undefined) && !(open && sign)) {
    const digits = number.replace(/[, ]/g, '').replace(/\.$/, '');
    const magnitude = new Decimal(digits);
    const negative = (open !== undefined || sign === '-') && !magnitude.isZero();
    const value = negative ? magnitude.negated() : magnitude;
    const decimals = digits.split('.')[1]?.length ?? 0;
    return { kind: 'amount', value, decimals, asText: true, ...(unit === undefined ? {} : { unit }) };
  }
  const numbers = plain.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const onlyNumbers = /^[\d,.\s+\-/;:、]+$/.test(plain) && !DATE.test(plain);
  return { kind: 'problem', problem: numbers.length > 1 && onlyNumbers ? 'two-amounts' : 'text', text };
}
