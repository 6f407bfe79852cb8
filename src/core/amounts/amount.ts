import { Decimal } from 'decimal.js';
import { isCellError, type SnapshotCell } from '../workbook/snapshot';

/**
 * Why a cell that should hold a figure cannot be read as one.
 * `text`: words; `two-amounts`: more than one number in the cell; `error-value`: `#REF!` and the like;
 * `uncalculated`: a formula without a cached value.
 */
export type AmountProblem = 'text' | 'two-amounts' | 'error-value' | 'uncalculated';

export type AmountReading =
  | { readonly kind: 'empty' }
  /** `——`, `-` and the like: the item does not apply; counts as an exact zero. */
  | { readonly kind: 'dash' }
  | { readonly kind: 'amount'; readonly value: Decimal; readonly decimals: number; readonly asText: boolean }
  | { readonly kind: 'problem'; readonly problem: AmountProblem; readonly text: string };

/** Excel keeps and shows 15 significant digits; what a double holds beyond them is not part of the figure. */
const EXCEL_DIGITS = 15;

export function readAmount(cell: SnapshotCell | null): AmountReading {
  if (cell === null) return { kind: 'empty' };
  const { value } = cell;
  if (value === null) {
    return cell.formula === undefined ? { kind: 'empty' } : { kind: 'problem', problem: 'uncalculated', text: `=${cell.formula}` };
  }
  if (isCellError(value)) return { kind: 'problem', problem: 'error-value', text: value.error };
  if (typeof value === 'boolean') return { kind: 'problem', problem: 'text', text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'number') {
    const amount = new Decimal(value).toSignificantDigits(EXCEL_DIGITS);
    return { kind: 'amount', value: amount, decimals: amount.decimalPlaces(), asText: false };
  }
  return readAmountText(value);
}

/**
 * Reads an amount written as text: thousands separators, full-width digits, blanks, a leading ¥, a sign before or
 * behind, brackets for a negative, a trailing 元 or 万元 left to the caller's unit.
 */
export function readAmountText(text: string): AmountReading {
  const plain = text.normalize('NFKC').replace(/[\s\u200b\ufeff]/g, '').replace(/[−﹣–]/g, '-');
  if (plain === '') return { kind: 'empty' };
  if (/^[-—―─－_/\\]+$/.test(plain)) return { kind: 'dash' };
  const bare = plain.replace(/^[¥￥]/, '').replace(/(?:亿|万)?元$/, '');
  const bracketed = /^\((.+)\)$/.exec(bare);
  const unsigned = bracketed?.[1] ?? bare;
  if (/^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?$|^[+-]?\.\d+$/.test(unsigned)) {
    const digits = unsigned.replace(/,/g, '').replace(/\.$/, '');
    const magnitude = new Decimal(digits);
    const value = bracketed ? magnitude.negated() : magnitude;
    return { kind: 'amount', value, decimals: digits.split('.')[1]?.length ?? 0, asText: true };
  }
  // The text as typed, blanks included, tells two amounts in one cell from one amount with blanks between digits.
  const amounts = text.normalize('NFKC').match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
  const onlyAmounts = /^[\d,.\s+\-/;:、；]+$/.test(text.normalize('NFKC'));
  return { kind: 'problem', problem: amounts.length > 1 && onlyAmounts ? 'two-amounts' : 'text', text };
}
