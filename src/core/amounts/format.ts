import type { Decimal } from 'decimal.js';

/** `1161.95`: two decimals at least, more where the figure has them; never exponent notation. */
export function plainAmount(value: Decimal): string {
  const known = printed.get(value);
  if (known !== undefined) return known;
  const text = value.toFixed(Math.max(2, value.decimalPlaces()));
  printed.set(value, text);
  return text;
}

/** A figure is printed in many sentences, and decimals never change. */
const printed = new WeakMap<Decimal, string>();

/** `1,161.95`: as plainAmount with thousands separators. */
export function separatedAmount(value: Decimal): string {
  return separated(plainAmount(value));
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
