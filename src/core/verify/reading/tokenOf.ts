import { Decimal } from 'decimal.js';
import { printedAmount, printedNumber, type PlainType, type Span, type Token } from './tokens';
import { ABOVE } from './directionWords';
import type { Plan } from './plan';

const LEVEL_DIGITS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };
const ONE = new Decimal(1);
const IS_ABOVE = new RegExp(ABOVE);

/** The token that words of the vocabulary make. */
export function tokenOf(kind: string, words: string, span: Span): Token {
  const make = MAKERS[kind];
  return make === undefined ? ({ ...span, type: kind } as Extract<Token, { type: PlainType }>) : make(words, span);
}

const MAKERS: Readonly<Record<string, (words: string, span: Span) => Token>> = {
  amount: (words, span) => ({ ...span, type: 'amount', ...printedAmount(words) }),
  percent: (words, span) => ({ ...span, type: 'percent', ...printedNumber(words, ONE) }),
  count: (words, span) => ({ ...span, type: 'count', unit: words.replace(/^[-−\d.,]+/, ''), ...printedNumber(words, ONE) }),
  bare: (words, span) => ({ ...span, type: 'bare', ...printedNumber(words, ONE) }),
  level: (words, span) => {
    const number = /\d+/.exec(words)?.[0] ?? '';
    const digits = LEVEL_DIGITS[words.slice(-2, -1)] ?? number.length;
    return { ...span, type: 'level', digits, code: number.length === digits ? number : null };
  },
  same: (words, span) => ({
    ...span,
    type: 'same',
    with: words.includes('预算') ? 'budget' : words.includes('年') ? 'prior' : null,
    plan: planOf(words),
    year: yearOf(words),
  }),
  compared: (words, span) => ({ ...span, type: 'compared', with: 'prior', plan: null, year: yearOf(words) }),
  'against-budget': (words, span) => ({ ...span, type: 'compared', with: 'budget', plan: planOf(words), year: yearOf(words) }),
  up: (_, span) => ({ ...span, type: 'direction', direction: 'up' }),
  down: (_, span) => ({ ...span, type: 'direction', direction: 'down' }),
  order: (words, span) => ({
    ...span,
    type: 'order',
    direction: IS_ABOVE.test(words) ? 'up' : 'down',
    plan: planOf(words),
  }),
  budget: (words, span) => ({ ...span, type: 'budget', plan: planOf(words) }),
  rate: (words, span) => ({ ...span, type: 'rate', plan: planOf(words) }),
  share: (words, span) => ({
    ...span,
    type: 'share',
    whole: words.replace(/^占比?/, '').replace(/(?:的)?(?:比重|比例|百分比)?(?:为|约|达到?)?$/, ''),
  }),
  year: (words, span) => ({ ...span, type: 'year', year: yearOf(words) ?? 0 }),
  date: (words, span) => ({ ...span, type: 'date', year: yearOf(words) ?? 0 }),
  bracket: (words, span) => ({ ...span, type: 'bracket', isOpening: words === '(' }),
  joint: (words, span) => ({ ...span, type: 'joint', isMark: words === '、' }),
  lead: (_, span) => ({ ...span, type: 'filler' }),
};

function planOf(words: string): Plan {
  if (/年初|初预算/.test(words)) return 'initial';
  return /全年|调整/.test(words) ? 'adjusted' : null;
}

function yearOf(words: string): number | null {
  const year = /\d{4}(?=年|$)/.exec(words)?.[0];
  return year === undefined ? null : Number(year);
}
