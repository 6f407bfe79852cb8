import type { Decimal } from 'decimal.js';

/** `1161.95`: two decimals at least, more where the figure has them; never exponent notation. */
export function plainAmount(value: Decimal): string {
  return value.toFixed(Math.max(2, value.decimalPlaces()));
}

/** `1,161.95`: as plainAmount with thousands separators. */
export function separatedAmount(value: Decimal): string {
  const [whole = '', fraction] = plainAmount(value).split('.');
  const grouped = whole.length <= 3 ? whole : whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
