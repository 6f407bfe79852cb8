import type { AccountLevel } from '../../figures/figure';

/**
 * 类, 款, 项 of 支出功能分类科目 have three, five and seven digits and begin with 2; 类 and 款 of 部门预算支出经济分类科目
 * have three and five and begin with 3, those of the government's own budget with 5 (政府收支分类科目).
 */
const CODES = { functional: /^2\d\d(?:\d\d){0,2}$/, economic: /^[35]\d\d(?:\d\d)?$/ } as const;

export type AccountSystem = keyof typeof CODES;

const LEVELS: Readonly<Record<number, AccountLevel>> = { 3: 'class', 5: 'section', 7: 'item' };

export function accountLevel(code: string): AccountLevel | null {
  return LEVELS[code.length] ?? null;
}

export function isAccountCode(code: string, system: AccountSystem): boolean {
  return CODES[system].test(code);
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
