import { Decimal } from 'decimal.js';
import { printedAmount, printedNumber, type Span, type Token } from './tokens';
import { ABOVE } from './directionWords';
import type { Plan } from './plan';

const LEVEL_DIGITS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };
const ONE = new Decimal(1);
const IS_ABOVE = new RegExp(ABOVE);

/** The token that words of the vocabulary make. */
export function tokenOf(kind: string, words: string, { start, end }: Span): Token {
  return { start, end, type: kind, ...FIELDS[kind]?.(words) } as Token;
}

/** What the words of a kind say besides their kind; a kind may be a special case of another one. */
const FIELDS: Readonly<Record<string, (words: string) => Partial<Fields>>> = {
  amount: printedAmount,
  percent: (words) => printedNumber(words, ONE),
  count: (words) => ({ unit: words.replace(/^[-−\d.,]+/, ''), ...printedNumber(words, ONE) }),
  bare: (words) => printedNumber(words, ONE),
  level: (words) => {
    const number = /\d+/.exec(words)?.[0] ?? '';
    const digits = LEVEL_DIGITS[words.slice(-2, -1)] ?? number.length;
    return { digits, code: number.length === digits ? number : null };
  },
  same: (words) => ({
    with: words.includes('预算') ? 'budget' : words.includes('年') ? 'prior' : null,
    plan: planOf(words),
    year: yearOf(words),
  }),
  compared: (words) => ({ with: 'prior', plan: null, year: yearOf(words) }),
  'against-budget': (words) => ({ type: 'compared', with: 'budget', plan: planOf(words), year: yearOf(words) }),
  up: () => ({ type: 'direction', direction: 'up' }),
  down: () => ({ type: 'direction', direction: 'down' }),
  order: (words) => ({ direction: IS_ABOVE.test(words) ? 'up' : 'down', plan: planOf(words) }),
  budget: (words) => ({ plan: planOf(words) }),
  rate: (words) => ({ plan: planOf(words) }),
  share: (words) => ({
    whole: words.replace(/^占比?/, '').replace(/(?:的)?(?:比重|比例|百分比)?(?:(?:分别|依次)?为|约|达到?)?$/, ''),
  }),
  year: (words) => ({ year: yearOf(words) ?? 0 }),
  date: (words) => ({ year: yearOf(words) ?? 0 }),
  bracket: (words) => ({ isOpening: words === '(' }),
  joint: (words) => ({ isMark: words === '、' }),
  lead: () => ({ type: 'filler' }),
};

type AnyOf<T> = T extends unknown ? keyof T : never;

/** Those of all tokens. */
type Fields = { readonly [K in AnyOf<Token>]: Extract<Token, Readonly<Record<K, unknown>>>[K] };

function planOf(words: string): Plan {
  if (/年初|初预算/.test(words)) return 'initial';
  return /全年|调整/.test(words) ? 'adjusted' : null;
}

function yearOf(words: string): number | null {
  const year = /\d{4}(?=年|$)/.exec(words)?.[0];
  return year === undefined ? null : Number(year);
}
