import { Decimal } from 'decimal.js';
import { isMoneyUnit, MONEY_UNITS, toWanYuan, type MoneyUnit } from '../../amounts/unit';
import type { Plan } from './plan';
import type { Target } from './target';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A number as it stands, with the worth of one unit of its last printed place. */
export interface PrintedNumber {
  readonly value: Decimal;
  readonly place: Decimal;
  readonly decimals: number;
}

export type CompareWith = 'prior' | 'budget';
export type Direction = 'up' | 'down';

/** The words of a sentence that say something to the checks. */
export type Token = Span &
  (
    | { readonly type: 'item'; readonly targets: readonly Target[] }
    /** (类), (01项), (2010301): the level of the account in front of it, and its code where that is printed whole. */
    | { readonly type: 'level'; readonly digits: number; readonly code: string | null }
    /** In 万元, whatever unit it is printed in. */
    | ({ readonly type: 'amount'; readonly unit: MoneyUnit } & PrintedNumber)
    | ({ readonly type: 'percent' } & PrintedNumber)
    | ({ readonly type: 'count'; readonly unit: string } & PrintedNumber)
    /** A number without a unit of its own, where no number behind it has one either. */
    | ({ readonly type: 'bare' } & PrintedNumber)
    /** 与上年相比, 较2023年, 比年初预算; the year of what is compared with, where it is named. */
    | { readonly type: 'compared'; readonly with: CompareWith; readonly plan: Plan; readonly year: number | null }
    | { readonly type: 'direction'; readonly direction: Direction }
    /** 与上年相同, 持平. `with` is null for a bare 持平. */
    | { readonly type: 'same'; readonly with: CompareWith | null; readonly plan: Plan; readonly year: number | null }
    /** 大于预算数. */
    | { readonly type: 'order'; readonly direction: Direction; readonly plan: Plan }
    /** 年初预算; 完成全年预算的. */
    | { readonly type: 'budget'; readonly plan: Plan }
    | { readonly type: 'rate'; readonly plan: Plan }
    | { readonly type: 'share'; readonly whole: string }
    | { readonly type: 'year'; readonly year: number }
    | { readonly type: 'date'; readonly year: number }
    | { readonly type: 'bracket'; readonly isOpening: boolean }
    /** 、 is a mark, 和 a word. */
    | { readonly type: 'joint'; readonly isMark: boolean }
    | { [T in PlainType]: { readonly type: T } }[PlainType]
  );

/** Tokens that say no more than their type. */
type PlainType =
  | 'department'
  | 'average'
  /** 追加10.77万元, 剩余13.70万元: an amount beside those of the item. */
  | 'beside'
  /** 比当年收入…多…: an item of the same year behind it. */
  | 'against'
  | 'each'
  | 'gap'
  | 'final'
  | 'reason'
  | 'use'
  /** 700.23万元为人员经费: what the amount is comes behind it. */
  | 'is'
  /** 4个项目: what was counted. */
  | 'counted'
  | 'of-which'
  /** 从支出性质看: what follows is of no account that came before. */
  | 'anew'
  | 'list'
  | 'none'
  | 'zero'
  | 'this-year'
  | 'last-year'
  | 'next-year'
  | 'from'
  | 'to'
  | 'filler'
  | 'fund'
  /** + and =, which join amounts. */
  | 'operator'
  | 'unknown'
  | 'stop'
  | 'semicolon'
  | 'comma';

export type AmountToken = Extract<Token, { type: 'amount' }>;
export type NumberToken = Extract<Token, { type: 'amount' | 'percent' | 'count' | 'bare' }>;

export function isNumberToken(token: Token): token is NumberToken {
  return token.type === 'amount' || token.type === 'percent' || token.type === 'count' || token.type === 'bare';
}

/**
 * A number as a text prints it, with separators or without, whatever stands behind it.
 * @param factor worth of its unit: 万元 of one 元
 */
export function printedNumber(words: string, factor: Decimal): PrintedNumber {
  const printed = DIGITS.exec(words)?.[1] ?? '0';
  const digits = printed.replaceAll(',', '').replace('−', '-');
  const point = digits.indexOf('.');
  const decimals = point < 0 ? 0 : digits.length - point - 1;
  const [value, place] = [new Decimal(digits), PLACES[decimals] ?? new Decimal(10).pow(-decimals)];
  return factor.equals(1) ? { value, place, decimals } : { value: value.times(factor), place: place.times(factor), decimals };
}

/** Digits with a unit of money behind them, as the whole of a pattern or a part of one. */
export const AMOUNT_WORDS = `\\d[\\d,]*(?:\\.\\d+)?(?:${MONEY_UNITS})`;

/** An amount in 万元, whatever unit it is printed in: 万 is 万元, and the unit may stand in brackets. */
export function printedAmount(words: string): PrintedNumber & { readonly unit: MoneyUnit } {
  const [, wide = ''] = /([亿万千])?元?\)?$/.exec(words) ?? [];
  const named = `${wide}元`;
  const unit = isMoneyUnit(named) ? named : '元';
  return { ...printedNumber(words, toWanYuan(unit)), unit };
}

/** Behind 百分之 as well. */
const DIGITS = /^(?:百分之)?([-−]?[\d,.]+)/;
/** Worth of a last place by the number of decimals: nearly all that is printed. */
const PLACES = [0, 1, 2, 3, 4].map((decimals) => new Decimal(10).pow(-decimals));
