import type { AccountLevel } from './figure';

/** Digits of 类, 款, 项 in 支出功能分类科目 and of 类, 款 in 部门预算支出经济分类科目 (政府收支分类科目). */
const LENGTHS = { functional: [3, 5, 7], economic: [3, 5] } as const;

export type AccountSystem = keyof typeof LENGTHS;

const LEVELS: Readonly<Record<number, AccountLevel>> = { 3: 'class', 5: 'section', 7: 'item' };

export function accountLevel(code: string): AccountLevel | null {
  return LEVELS[code.length] ?? null;
}

/** Functional accounts begin with 2; economic accounts with 3, those of the government's own budget with 5. */
const FIRST_DIGIT = { functional: /^2\d+$/, economic: /^[35]\d+$/ } as const;

export function isAccountCode(code: string, system: AccountSystem): boolean {
  return LENGTHS[system].some((length) => length === code.length) && FIRST_DIGIT[system].test(code);
}

/**
 * Joins the code cells of a row. Codes stand whole in one cell (`2080109`), split over 类 款 项 (`208|01|09`, numbers
 * may have lost their zero), growing (`208|20801|2080109`), or with the 类 or 款 only where it changes.
 * @param parts digits or empty, one entry for each code column
 * @param previous the code of the row above, for parts left blank
 */
export function joinCode(parts: readonly string[], previous: string): string {
  const last = parts.reduce((found, part, index) => (part === '' ? found : index), -1);
  if (last < 0) return '';
  const tail = parts[last] ?? '';
  // A single digit below the 类 is a number that lost its leading zero.
  const own = last > 0 && tail.length === 1 ? `0${tail}` : tail;
  if (own.length >= 3) return own;
  const prefixLength = last === 1 ? 3 : 5;
  let prefix = '';
  for (const part of parts.slice(0, last)) {
    if (part === '') continue;
    prefix = part.length >= 3 ? part : prefix + part.padStart(2, '0');
  }
  if (prefix.length < prefixLength) {
    // 款 and 项 alone continue the code above: `|01|` or `||09` under 208 or 20801.
    prefix = prefix === '' || prefix.length === prefixLength ? previous.slice(0, prefixLength) : prefix;
  }
  return prefix + own;
}
