import { toWanYuan } from '../../amounts/unit';
import type { ItemAt } from './items';
import { tokenOf } from './tokenOf';
import type { Token } from './tokens';
import { WORDS } from './tokenWords';
import { WordIndex } from './wordIndex';

const words = new WordIndex(WORDS.map(([meaning, source]) => ({ source, meaning })));

/** What a text may name besides the words of sentences. */
interface Vocabulary {
  readonly itemAt: ItemAt;
  /** In plain text; `null` where it is not known. */
  readonly department: string | null;
}

/** Cuts plain text into tokens: at every place the longest word, items before other words of their length. */
export function tokenise(text: string, vocabulary: Vocabulary): readonly Token[] {
  const tokens: Token[] = [];
  let unread = 0;
  for (let at = 0; at < text.length;) {
    const token = tokenAt(text, at, vocabulary);
    if (token !== null) tokens.push(...unknown(unread, at), token);
    at = token?.end ?? at + 1;
    if (token !== null) unread = at;
  }
  return withUnits([...tokens, ...unknown(unread, text.length)]);
}

/** What stands between the words that are known. */
function unknown(start: number, end: number): readonly Token[] {
  return start < end ? [{ type: 'unknown', start, end }] : [];
}

function tokenAt(text: string, start: number, { itemAt, department }: Vocabulary): Token | null {
  if (department !== null && department !== '' && text.startsWith(department, start))
    return { type: 'department', start, end: start + department.length };
  const item = itemAt(text, start) ?? itemAround(text, start, itemAt);
  const word = words.longestAt(text, start);
  if (item !== null && item.end >= (word?.end ?? 0)) return { type: 'item', targets: item.targets, start, end: item.end };
  return word === null ? null : tokenOf(word.meaning, text.slice(start, word.end), { start, end: word.end });
}

/** 公务用车（含执法用车）运行支出: a name with what it includes in the middle. */
function itemAround(text: string, at: number, itemAt: ItemAt): ReturnType<ItemAt> {
  // Asked at every place: most texts have no such bracket.
  if (!text.slice(at + SHORTEST_NAME, at + LONGEST_NAME).includes('(含')) return null;
  const [words = '', name = ''] = INCLUDING.exec(text.slice(at)) ?? [];
  const found = words === '' ? null : itemAt(name + text.slice(at + words.length), 0);
  return found === null || found.end <= name.length ? null : { ...found, end: at + found.end - name.length + words.length };
}

const [SHORTEST_NAME, LONGEST_NAME] = [2, 14];
const INCLUDING = /^([^，。；：、()\d]{2,12})\(含[^，。；()\d]{2,12}\)/;

const WITH_UNIT: ReadonlySet<Token['type']> = new Set(['amount', 'percent', 'count', 'stop', 'semicolon']);

/** A number without a unit has the unit of the next number in its sentence: 货物120.05、工程90.40、服务100.10万元. */
function withUnits(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ type }) => type === 'bare')) return tokens;
  return tokens.map((token, index) => {
    if (token.type !== 'bare') return token;
    const next = tokens.slice(index + 1).find(({ type }) => WITH_UNIT.has(type));
    if (next?.type === 'percent') return isEnumerated(tokens, index) ? { ...token, type: 'percent' } : token;
    if (next?.type !== 'amount' || isOfOtherKind(tokens, index, next)) return token;
    const factor = toWanYuan(next.unit);
    return { ...token, type: 'amount', unit: next.unit, value: token.value.times(factor), place: token.place.times(factor) };
  });
}

/** 下降8.40，减少2.95万元: a percentage without its sign, and an amount. */
function isOfOtherKind(tokens: readonly Token[], index: number, next: Token): boolean {
  const between = tokens.slice(index + 1, tokens.indexOf(next)).map(({ type }) => type);
  return tokens[index - 1]?.type === 'direction' && between.includes('comma') && between.includes('direction');
}

/** 10.50、20.50%; a 下降 between the two makes them numbers of two kinds. */
function isEnumerated(tokens: readonly Token[], index: number): boolean {
  const joints = tokens.slice(index + 1);
  const next = joints.findIndex(({ type }) => type === 'percent');
  return joints
    .slice(0, next)
    .every(
      ({ type, start, end }) =>
        type === 'comma' || type === 'joint' || type === 'bare' || (type === 'unknown' && end - start <= 2),
    );
}
