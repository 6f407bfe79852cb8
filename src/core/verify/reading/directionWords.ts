import type { Span } from './tokens';

/**
 * Words that say which way a figure went, and words that say which of two is more, each beside the word for the other way: what
 * reads them and what puts them right knows them from here. What has no opposite is never turned; where a word stands twice its first
 * opposite counts.
 */
const MOVES: readonly Pair[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['上升', '下降'],
  ['提高', '降低'],
  ['上涨', '下降'],
  ['增支', '减支'],
  ['增收', '减收'],
  ['上浮'],
  ['多支出', '少支出'],
  ['多收入', '少收入'],
  ['超收', '短收'],
  ['超支', '节支'],
  ['扩大', '缩小'],
  [undefined, '压缩'],
  [undefined, '缩减'],
  [undefined, '下滑'],
  [undefined, '压减'],
];
const ORDERS: readonly Pair[] = [
  ['大于', '小于'],
  ['高于', '低于'],
  ['多于', '少于'],
  ['超过', '低于'],
  ['超出'],
  ['超'],
  [undefined, '不足'],
];
/** The amount of a change, by the words of its direction. */
const RATES: readonly Pair[] = [['增幅', '降幅']];

type Pair = readonly [up: string | undefined, down?: string];

/** Patterns that any word of a direction matches. */
export const [UP, DOWN, ABOVE, BELOW] = [anyOf(MOVES, 0), anyOf(MOVES, 1), anyOf(ORDERS, 0), anyOf(ORDERS, 1)] as const;

function anyOf(pairs: readonly Pair[], side: 0 | 1): string {
  return [...new Set(pairs.flatMap((pair) => pair[side] ?? []))].join('|');
}

const OTHER_WAY = new Map(
  [...MOVES, ...RATES, ...ORDERS]
    .flatMap(([up, down]) => (up === undefined || down === undefined ? [] : [[down, up] as const, [up, down] as const]))
    .reverse(),
);
const WORD = new RegExp([...OTHER_WAY.keys()].join('|'), 'g');

export interface DirectionWord extends Span {
  readonly otherWay: string;
}

/** The last such word of a stretch of plain text; `null` for none. */
export function lastDirectionWord(text: string, from: number, to: number): DirectionWord | null {
  const match = [...text.slice(from, to).matchAll(WORD)].at(-1);
  if (match === undefined) return null;
  const start = from + match.index;
  return { start, end: start + match[0].length, otherWay: OTHER_WAY.get(match[0]) ?? '' };
}
