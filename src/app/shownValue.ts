import { separated } from '../core/amounts/format';

/** A cell's value as it is read out to people: amounts with thousands separators, codes, counts and words as they are. */
export function shownValue(value: string): string {
  return /^-?\d+\.\d+$/.test(value) ? separated(value) : value;
}
