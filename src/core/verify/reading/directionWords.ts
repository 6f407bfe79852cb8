/** Words that say which way a figure went, each with the word for the other way. What may be either has none. */
const OPPOSITES: readonly (readonly [string, string])[] = [
  ['增加', '减少'],
  ['增长', '下降'],
  ['提高', '降低'],
  ['增幅', '降幅'],
  ['增支', '减支'],
  ['增收', '减收'],
  ['大于', '小于'],
  ['高于', '低于'],
  ['多于', '少于'],
  ['上升', '下降'],
  ['上涨', '下降'],
  ['超过', '低于'],
];

const OTHER_WAY = new Map([
  ...OPPOSITES.map(([up, down]) => [down, up] as const).reverse(),
  ...OPPOSITES.map(([up, down]) => [up, down] as const),
]);
const WORD = new RegExp([...OTHER_WAY.keys()].join('|'), 'g');

export interface DirectionWord {
  readonly start: number;
  readonly end: number;
  readonly otherWay: string;
}

/** The last such word of a stretch of plain text; `null` for none. */
export function lastDirectionWord(text: string, from: number, to: number): DirectionWord | null {
  const match = [...text.slice(from, to).matchAll(WORD)].at(-1);
  if (match === undefined) return null;
  const start = from + match.index;
  return { start, end: start + match[0].length, otherWay: OTHER_WAY.get(match[0]) ?? '' };
}
