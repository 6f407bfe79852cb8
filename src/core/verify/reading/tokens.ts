import { Decimal } from 'decimal.js';
import { toWanYuan, type Unit } from '../../amounts/slack';
import { escaped, type SectionItems } from './items';
import { AFTER_ITEMS, NUMBER_WORDS, WORDS } from './tokenWords';
import type { Target } from './target';

interface Span {
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
    | { readonly type: 'department' }
    /** In 万元, whatever unit it is printed in. */
    | ({ readonly type: 'amount'; readonly unit: Unit } & PrintedNumber)
    | ({ readonly type: 'percent' } & PrintedNumber)
    | ({ readonly type: 'count'; readonly unit: string } & PrintedNumber)
    /** A number without a unit of its own, where no number behind it has one either. */
    | ({ readonly type: 'bare' } & PrintedNumber)
    /** 与上年相比, 较2023年, 比年初预算; the year of what is compared with, where it is named. */
    | { readonly type: 'compared'; readonly with: CompareWith; readonly year: number | null }
    | { readonly type: 'direction'; readonly direction: Direction }
    /** 与上年相同, 持平. `with` is null for a bare 持平. */
    | { readonly type: 'same'; readonly with: CompareWith | null; readonly year: number | null }
    /** 决算数大于预算数. */
    | { readonly type: 'order'; readonly direction: Direction }
    /** 人均, 车均: what follows is no item but a part of one. */
    | { readonly type: 'average' }
    /** 分别, 各: the numbers belong to the items in their order. */
    | { readonly type: 'each' }
    /** 完成预算 in front of the budget's amount: 完成预算5.00万元的80.00%. */
    | { readonly type: 'rate-of' }
    /** 与年初预算190.00万元相比. */
    | { readonly type: 'set-against' }
    /** 预决算差异率. */
    | { readonly type: 'gap' }
    | { readonly type: 'budget' | 'final' | 'rate' | 'reason' | 'use' | 'of-which' | 'list' | 'none' | 'filler' | 'unknown' }
    | { readonly type: 'share'; readonly whole: string }
    | { readonly type: 'year'; readonly year: number }
    | { readonly type: 'date'; readonly year: number }
    | { readonly type: 'stop' | 'semicolon' | 'comma' | 'bracket' }
  );

const UNITS: Readonly<Record<string, Unit>> = { 亿元: '亿元', 亿: '亿元', 万元: '万元', 万: '万元', 千元: '千元', 元: '元' };
const LEVEL_DIGITS: Readonly<Record<string, number>> = { 类: 3, 款: 5, 项: 7 };

export interface Tokeniser {
  readonly tokenise: (text: string) => Token[];
}

/** Builds the tokeniser of one section once; a document has a dozen sections. */
export function tokeniserFor(items: SectionItems, department: string | null): Tokeniser {
  const groups: { kind: string; targets?: readonly Target[] }[] = [];
  const sources: string[] = [];
  const add = (kind: string, source: string, targets?: readonly Target[]): void => {
    groups.push({ kind, ...(targets ? { targets } : {}) });
    sources.push(`(${source.replace(/\((?!\?)(?<!\\\()/g, '(?:')})`);
  };
  if (department !== null && department !== '') add('department', escaped(department));
  for (const [kind, source] of NUMBER_WORDS) add(kind, source);
  // Account titles and 单价100万元以上设备 hold words and numbers that mean something else on their own.
  const first = items.words.filter(({ source, targets }) => /\d/.test(source) || targets.some(({ code }) => code !== undefined));
  for (const { source, targets } of first) add('item', source, targets);
  for (const [kind, source] of WORDS) add(kind, source);
  for (const { source, targets } of items.words.filter((one) => !first.includes(one))) add('item', source, targets);
  for (const [kind, source] of AFTER_ITEMS) add(kind, source);
  const pattern = new RegExp(sources.join('|'), 'gu');
  return { tokenise: (text) => withUnits(tokenise(text, pattern, groups)) };
}

function tokenise(text: string, pattern: RegExp, groups: readonly { kind: string; targets?: readonly Target[] }[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    if (match[0] === '') {
      pattern.lastIndex++;
      continue;
    }
    if (match.index > at) tokens.push({ type: 'unknown', start: at, end: match.index });
    at = match.index + match[0].length;
    const captured: readonly (string | undefined)[] = match;
    const index = captured.findIndex((value, position) => position > 0 && value !== undefined) - 1;
    const group = groups[index];
    if (group) tokens.push(tokenOf(group.kind, match[0], match.index, at, group.targets));
  }
  if (at < text.length) tokens.push({ type: 'unknown', start: at, end: text.length });
  return tokens;
}

/** A number without a unit has the unit of the next number in its sentence: 货物120.05、工程90.40、服务100.10万元. */
function withUnits(tokens: readonly Token[]): Token[] {
  return tokens.map((token, index) => {
    if (token.type !== 'bare') return token;
    const next = tokens
      .slice(index + 1)
      .find(({ type }) => type === 'amount' || type === 'percent' || type === 'count' || type === 'stop' || type === 'semicolon');
    if (next?.type === 'percent') return isEnumerated(tokens, index) ? { ...token, type: 'percent' } : token;
    if (next?.type !== 'amount') return token;
    const factor = toWanYuan(next.unit);
    return { ...token, type: 'amount', unit: next.unit, value: token.value.times(factor), place: token.place.times(factor) };
  });
}

/** 10.50、20.50%; a 下降 between the two makes them numbers of two kinds. */
function isEnumerated(tokens: readonly Token[], index: number): boolean {
  const joints = tokens.slice(index + 1);
  const next = joints.findIndex(({ type }) => type === 'percent');
  return joints
    .slice(0, next)
    .every(({ type, start, end }) => type === 'comma' || type === 'bare' || (type === 'unknown' && end - start <= 2));
}

function tokenOf(kind: string, words: string, start: number, end: number, targets: readonly Target[] = []): Token {
  const span = { start, end };
  switch (kind) {
    case 'item':
      return { ...span, type: 'item', targets };
    case 'amount': {
      const unit = UNITS[/((?:亿|万|千)?元|[亿万])\)?$/.exec(words)?.[1] ?? '元'] ?? '元';
      return { ...span, type: 'amount', unit, ...printedNumber(words, toWanYuan(unit)) };
    }
    case 'percent':
      return { ...span, type: 'percent', ...printedNumber(words, new Decimal(1)) };
    case 'count':
      return { ...span, type: 'count', unit: words.replace(/^[-−\d.,]+/, ''), ...printedNumber(words, new Decimal(1)) };
    case 'level':
      return { ...span, type: 'level', ...levelOf(words) };
    case 'same':
      return {
        ...span,
        type: 'same',
        with: words.includes('预算') ? 'budget' : words.includes('年') ? 'prior' : null,
        year: yearOf(words),
      };
    case 'compared':
      return { ...span, type: 'compared', with: 'prior', year: yearOf(words) };
    case 'against-budget':
      return { ...span, type: 'compared', with: 'budget', year: yearOf(words) };
    case 'bare':
      return { ...span, type: 'bare', ...printedNumber(words, new Decimal(1)) };
    case 'up':
    case 'down':
      return { ...span, type: 'direction', direction: kind };
    case 'order':
      return { ...span, type: 'order', direction: /大于|高于|超过|超出|多于/.test(words) ? 'up' : 'down' };
    case 'share':
      return { ...span, type: 'share', whole: words.replace(/^占比?/, '').replace(/(?:的)?(?:比重|比例)?(?:为|约|达到?)?$/, '') };
    case 'year':
    case 'date':
      return { ...span, type: kind, year: yearOf(words) ?? 0 };
    case 'lead':
      return { ...span, type: 'filler' };
    case 'average':
    case 'each':
    case 'rate-of':
    case 'gap':
    case 'set-against':
    case 'department':
    case 'budget':
    case 'final':
    case 'rate':
    case 'reason':
    case 'use':
    case 'of-which':
    case 'list':
    case 'none':
    case 'stop':
    case 'semicolon':
    case 'comma':
    case 'bracket':
    case 'filler':
      return { ...span, type: kind };
    default:
      return { ...span, type: 'unknown' };
  }
}

function levelOf(words: string): { digits: number; code: string | null } {
  const number = /\d+/.exec(words)?.[0] ?? '';
  const digits = LEVEL_DIGITS[words.slice(-2, -1)] ?? number.length;
  return { digits, code: number.length === digits ? number : null };
}

function yearOf(words: string): number | null {
  const year = /(\d{4})年/.exec(words)?.[1];
  return year === undefined ? null : Number(year);
}

/**
 * A number as a text prints it, with separators or without, whatever stands behind it.
 * @param factor worth of its unit: 万元 of one 元
 */
export function printedNumber(words: string, factor: Decimal): PrintedNumber {
  const digits =
    /^[-−]?[\d,.]+/
      .exec(words.replace(/^百分之/, ''))?.[0]
      .replace(/,/g, '')
      .replace('−', '-') ?? '0';
  const decimals = digits.split('.')[1]?.length ?? 0;
  return { value: new Decimal(digits).times(factor), place: Decimal.pow(10, -decimals).times(factor), decimals };
}
