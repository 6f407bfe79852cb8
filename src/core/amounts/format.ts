import type { Decimal } from 'decimal.js';

/** `1161.95`: two decimals at least, more where the figure has them; never exponent notation. */
export function plainAmount(value: Decimal): string {
  const text = value.toFixed();
  const point = text.indexOf('.');
  if (point < 0) return `${text}.00`;
  return point === text.length - 2 ? `${text}0` : text;
}

/** The 分 in 亿元, the largest unit of tables: nothing is paid in less, so that more decimals come from a division. */
const FINEST = 10;

/** `1,161.95`: as plainAmount with thousands separators; of what a division left, two decimals. */
export function separatedAmount(value: Decimal): string {
  return separated(plainAmount(value.decimalPlaces() > FINEST ? value.toDecimalPlaces(2) : value));
}

/** Thousands separators in the digits of a plain number. */
export function separated(plain: string): string {
  const point = plain.indexOf('.');
  const first = plain.startsWith('-') ? 1 : 0;
  let grouped = plain;
  for (let at = (point < 0 ? plain.length : point) - 3; at > first; at -= 3)
    grouped = `${grouped.slice(0, at)},${grouped.slice(at)}`;
  return grouped;
}
