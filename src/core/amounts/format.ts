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
  const [whole = '', fraction] = plainAmount(value).split('.');
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
