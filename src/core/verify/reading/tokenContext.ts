import { figuresInWords } from './figuresInWords';
import type { Passage } from './passage';
import type { CompareWith, Token } from './tokens';

const BEFORE_TITLE: ReadonlySet<Token['type']> = new Set(['stop', 'semicolon', 'comma', 'level', 'bracket', 'item']);

/** Where the words begin that stand in front of a (类), (款) or (项). */
export function titleStart(tokens: readonly Token[], level: number): number {
  let first = level;
  while (first > 0 && !BEFORE_TITLE.has(tokens[first - 1]?.type ?? 'stop')) first--;
  return tokens[first]?.start ?? 0;
}

/** A sentence is about the item that it names first; a title goes on from 类 to 款 and 项. */
export function isTopic(topicAt: number | null, tokens: readonly Token[], index: number): boolean {
  if (topicAt === null || tokens[index + 1]?.type === 'level') return true;
  return tokens.slice(topicAt, index).every((token) => token.type === 'item' || token.type === 'level' || isJoint(token));
}

function isJoint(token: Token): boolean {
  return (token.type === 'unknown' || token.type === 'filler') && token.end - token.start <= 2;
}

/** Figures in words that nothing recognises. */
export function unreadNumbers(token: Token, { text }: Passage): Token[] {
  return figuresInWords(text, token.start, token.end).map((span) => ({ type: 'unknown', ...span }));
}

/** 2024年度决算3.00万元, 2024年年初预算3.00万元: the year of a figure in the middle of a sentence. */
export function isYearOfFigure(tokens: readonly Token[], index: number): boolean {
  const [word, ...behind] = tokens.slice(index + 1, index + 5);
  const number = behind.find(({ type }) => type !== 'filler');
  return (word?.type === 'final' || word?.type === 'budget') && number?.type === 'amount';
}

export function isNumbering(token: Token, { text }: Passage): boolean {
  return token.type === 'unknown' && /^(?:[一二三四五六七八九十]+|\d{1,2}[.．]?)$/.test(text.slice(token.start, token.end));
}

/** After a semicolon the next item of a list begins, with its number or without. */
export function opensItem(passage: Passage, tokens: readonly Token[], semicolon: number): boolean {
  const next = tokens.slice(semicolon + 1).find((token) => token.type !== 'bracket' && !isNumbering(token, passage));
  return next?.type === 'item';
}

/** A word of one character right behind an unknown one belongs to it, but for those that join a name and its number. */
export function endsWord(before: Token | undefined, token: Token, { text }: Passage): boolean {
  return (
    before?.type === 'unknown' &&
    token.end - token.start === 1 &&
    /[\u4e00-\u9fff]$/.test(text.slice(before.start, before.end)) &&
    !/[为是的了]/.test(text.slice(token.start, token.end))
  );
}

/** A reason that goes on in the next sentence or paragraph: 二是…; 同时…. */
export function continuesReason({ text }: Passage, at: number): boolean {
  return /^(?:[二三四五六七八九十]是|其[二三四]，|同时，|此外，|另外，)/.test(text.slice(at, at + 6));
}

/** Behind a reason, a clause that goes on with the prescribed words: 与上年相比减少1.00万元, 公务接待费1.00万元. */
export function opensStatement(tokens: readonly Token[], joint: number): boolean {
  const rest = tokens.slice(joint + 1).filter(({ type }) => !SKIPPED.has(type));
  const [first, second] = rest;
  if (first === undefined) return false;
  if (PRESCRIBED.has(first.type)) return true;
  if (first.type === 'compared') return second !== undefined && MOVED.has(second.type);
  if (first.type === 'final' || first.type === 'budget') return second?.type === 'amount';
  const said = rest.find(({ type }) => STATED.has(type));
  return first.type === 'item' && said !== undefined && !ENDING.has(said.type);
}

/**
 * Behind the reason of one comparison, the other one: 与年初预算相比增加…，变动原因：…；与上年决算相比，收、支总计各减少….
 * @param compared what the sentence compared with before the reason
 */
export function opensComparison(tokens: readonly Token[], semicolon: number, compared: CompareWith | null): boolean {
  const [first, ...rest] = tokens.slice(semicolon + 1).filter(({ type }) => !SKIPPED.has(type));
  if (first?.type !== 'compared' || compared === null || first.with === compared) return false;
  const said = rest.find(({ type }) => !NAMING.has(type));
  return said !== undefined && MOVED.has(said.type);
}

/** May stand between 与上年相比 and what became of it. */
const NAMING: ReadonlySet<Token['type']> = new Set(['comma', 'item', 'each', 'final']);
const PRESCRIBED: ReadonlySet<Token['type']> = new Set(['same', 'rate', 'rate-of', 'order', 'count']);
const MOVED: ReadonlySet<Token['type']> = new Set(['direction', 'same', 'amount']);
const SKIPPED: ReadonlySet<Token['type']> = new Set(['filler', 'bracket', 'year', 'department', 'of-which']);
const ENDING: ReadonlySet<Token['type']> = new Set(['comma', 'unknown', 'stop', 'semicolon']);
/** What ends the search for a figure behind an item: the figure, or that there is none. */
const STATED: ReadonlySet<Token['type']> = new Set(['amount', 'direction', 'same', 'count', ...ENDING]);

export function endsClause(next: Token | undefined): boolean {
  return next === undefined || next.type === 'stop' || next.type === 'comma' || next.type === 'semicolon';
}
