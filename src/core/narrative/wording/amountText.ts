import type { Decimal } from 'decimal.js';
import { plainAmount, separatedAmount } from '../../amounts/format';
import type { Profile } from './profile';

export type AmountHabits = Pick<Profile, 'separators' | 'amounts'>;

/** An amount as a region prints it. */
export function amountText(value: Decimal, { separators, amounts }: AmountHabits): string {
  const text = (separators ? separatedAmount : plainAmount)(value);
  return amounts === 'trimmed' ? text.replace(/\.?0+$/, '') : text;
}
