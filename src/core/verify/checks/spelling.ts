import { FORM } from '../../form';
import { economicItemsOf } from '../../form/accounts/economic';
import { codesNamed } from '../../form/accounts/functional';
import type { Figures } from '../../figures/figures';
import type { TableKind } from '../../figures/kinds';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Loose, Statement } from '../reading/statement';
import { plainText } from '../reading/plainText';
import type { Words } from '../reading/passage';
import { columnOf } from '../reading/target';
import type { PrintedNumber } from '../reading/tokens';
import { compareAmount } from '../comparing/compare';
import type { ItemAt } from '../reading/items';
import { tokenise } from '../reading/tokenise';
import type { Verification } from './stated';

/** A name as it is right; of accounts another character may make another account. */
interface Word {
  readonly words: string;
  readonly isAccount: boolean;
}

/** Shorter names are too like other words. */
const SHORTEST = 4;
/** With another character in it, a short name may be another word, and that of an account another account, unless its figure says so. */
const SHORTEST_EXCHANGED = 5;
const SHORTEST_ACCOUNT_EXCHANGED = 7;
/** What everybody writes for short, or for two things together. */
const SHORT = /公务?车|均|每|单车|收、?支/;
/** With one of these in the place of another character it is another thing. */
const TELLING = /[增减升降超节结收支入出年末初本上下内外大中小类款项量数额率有无不非实各主辆次批人、的]/;
/** Has many names for short, each nearly another. */
const VEHICLES = /^(?:公务用)?车/;
const ACCOUNT_TABLES: readonly TableKind[] = ['general-budget', 'expenditure', 'government-fund', 'basic-expenditure'];

/** In front of a number, a name with one character left out, put in or exchanged by what belongs to no word. */
export function checkSpelling(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  const seen = new Set<string>();
  const numbers: readonly Spelt[] = [
    ...statements.flatMap(({ number, ...one }) => (number === undefined ? [] : [{ ...one, number, isReason: false }])),
    ...loose.flatMap((one) =>
      'value' in one.token && !verification.misnamed.has(one)
        ? [{ ...one, number: one.token, isReason: one.cause === 'reason' }]
        : [],
    ),
  ];
  for (const one of numbers) {
    const { passage, from, start } = one;
    if (passage.section === 'performance' || from >= start) continue;
    const { itemAt } = verification.itemsOf(passage.section);
    // Some are names only in front of a number.
    const named = (_: string, at: number): ReturnType<ItemAt> => {
      const item = itemAt(passage.text, from + at);
      return item === null ? null : { ...item, end: item.end - from };
    };
    const found = slipIn(passage.text.slice(from, start), one, verification, named);
    const place = found === null ? '' : `${String(passage.place(from, start).paragraph)} ${String(from + found.at)}`;
    if (found === null || seen.has(place)) continue;
    seen.add(place);
    const words = { passage, start: from + found.at, end: from + found.at + found.said.length };
    if (['item-name', 'account-unknown'].some((rule) => verification.foundIn(rule, { ...words, start: from, end: one.end })))
      continue;
    verification.report({
      rule: 'item-name',
      severity: 'warning',
      words,
      message: (quote) => narrativeChecks.misspeltName(quote, found.right),
      expected: found.right,
    });
  }
}

/** A number and the words in front of it. */
interface Spelt extends Words {
  readonly from: number;
  readonly number: PrintedNumber;
  /** What a reason names has as a rule no figure in the tables. */
  readonly isReason: boolean;
}

interface Slip {
  readonly said: string;
  readonly at: number;
  readonly right: string;
}

function slipIn(region: string, spelt: Spelt, verification: Verification, named: ItemAt): Slip | null {
  if (SHORT.test(region)) return null;
  let best: Slip | null = null;
  const dictionary = wordsOf(verification.context.current);
  for (const word of wordsLike(region, dictionary)) {
    if (word.words.length <= (best?.right.length ?? 0) || region.includes(word.words)) continue;
    const found = slipOf(word.words, region);
    // 财政拨款收入 is itself a name, and no 财政拨款总收入.
    if (
      found === null ||
      dictionary.words.has(found.said) ||
      !(isPlain(found, word, spelt) || hasFigure(word.words, spelt, verification))
    )
      continue;
    if (isUnread(found, region, dictionary, named)) best = found;
  }
  return best;
}

/** A name whose figure is not asked for. */
function isPlain({ said, right }: Slip, { isAccount }: Word, { isReason }: Spelt): boolean {
  const isExchanged = said.length === right.length;
  const shortest = isAccount ? SHORTEST_ACCOUNT_EXCHANGED : SHORTEST_EXCHANGED;
  return !isReason && (!isExchanged || right.length >= shortest);
}

/** The number is that of the right name, or of 基本支出 of some account. */
function hasFigure(right: string, { passage, number }: Spelt, verification: Verification): boolean {
  const column = COLUMNS[right];
  for (const target of verification.itemsOf(passage.section).byKey.values()) {
    const isNamed = target.name.endsWith(right);
    const meant = isNamed ? target : column === undefined || target.code === undefined ? null : columnOf(target, column, right);
    const sources = meant === null ? [] : verification.sources(meant, 'final');
    if (sources.some((source) => compareAmount(number, source) === 'equal')) return true;
  }
  return false;
}

const COLUMNS: Readonly<Partial<Record<string, 'basic' | 'project'>>> = { 基本支出: 'basic', 项目支出: 'project' };

/** Half of the name stands as it is, and the other half with one character wrong. */
function slipOf(words: string, region: string): Slip | null {
  const half = Math.floor(words.length / 2);
  const [first, last] = [words.slice(0, half), words.slice(half)];
  for (let at = region.indexOf(first); at >= 0; at = region.indexOf(first, at + 1)) {
    const said = nearlyAt(region, at + half, last);
    if (said !== null) return { said: first + said, at, right: words };
  }
  for (let at = region.indexOf(last); at >= 0; at = region.indexOf(last, at + 1))
    for (const length of [half, half - 1, half + 1]) {
      const said = region.slice(Math.max(0, at - length), at);
      if (said.length === length && isSlip(said, first)) return { said: said + last, at: at - length, right: words };
    }
  return null;
}

function nearlyAt(region: string, at: number, right: string): string | null {
  for (const length of [right.length, right.length - 1, right.length + 1]) {
    const said = region.slice(at, at + length);
    // Without its last character it may be the beginning of another name.
    const isCut = right.startsWith(said);
    if (said.length === length && !isCut && isSlip(said, right)) return said;
  }
  return null;
}

/** One character left out, put in or exchanged. */
function isSlip(said: string, right: string): boolean {
  let same = 0;
  while (same < said.length && said[same] === right[same]) same += 1;
  if (said.length < right.length) return said.slice(same) === right.slice(same + 1);
  const isTelling = TELLING.test(said[same] ?? '');
  if (said.length > right.length) return !isTelling && said.slice(same + 1) === right.slice(same);
  return same < right.length && !isTelling && said.slice(same + 1) === right.slice(same + 1);
}

/** Something in it belongs to no word that is known, and no word that is right goes on beyond it: 本支出 in 基本支出. */
function isUnread({ said, at, right }: Slip, region: string, { byHalf }: Dictionary, named: ItemAt): boolean {
  if (codesNamed(said).length > 0 || economicItemsOf(said).length > 0) return false;
  const itemAt = (text: string, from: number): ReturnType<ItemAt> => {
    const known = byHalf.get(text.slice(from, from + HALF))?.find(({ words }) => text.startsWith(words, from));
    return known === undefined ? named(text, from) : { targets: [], end: from + known.words.length };
  };
  const end = at + said.length;
  // The section knows it by these words: 因公出国（境）费用支出.
  if ((named(region, at)?.end ?? 0) >= end) return false;
  const within = tokenise(region, { itemAt, department: null }).filter((token) => token.start < end && token.end > at);
  // 加上年初结转 is no 上年结转: what is right begins right behind the first character.
  if (region.startsWith('加上', at - 1) || (itemAt(region, at + 1)?.end ?? 0) >= end) return false;
  const goesBeyond = within.some((token) => token.type === 'item' && (token.start < at || token.end > end));
  // 支出总盘子: with another character at its end, it is another word.
  const isOther = said.length === right.length && within.some(({ type, end: ends }) => type === 'unknown' && ends > end);
  return !goesBeyond && !isOther && within.some(({ type }) => type === 'unknown');
}

/** The names of which one half begins somewhere in the words. */
function wordsLike(region: string, { byHalf }: Dictionary): ReadonlySet<Word> {
  const found = new Set<Word>();
  for (let at = 0; at + HALF <= region.length; at += 1)
    for (const word of byHalf.get(region.slice(at, at + HALF)) ?? []) found.add(word);
  return found;
}

/** Half of the shortest name. */
const HALF = SHORTEST / 2;

interface Dictionary {
  readonly words: ReadonlySet<string>;
  /** By the first characters of either half. */
  readonly byHalf: ReadonlyMap<string, readonly Word[]>;
}

function wordsOf(figures: Figures): Dictionary {
  const own = dictionaries.get(figures) ?? collected(figures);
  dictionaries.set(figures, own);
  return own;
}

const dictionaries = new WeakMap<Figures, Dictionary>();

function collected(figures: Figures): Dictionary {
  const items = FORM.flatMap(({ name, examples }) => [name, ...(examples?.says ?? []).filter((one) => !VEHICLES.test(one))]);
  const accounts = ACCOUNT_TABLES.flatMap((table) => figures.rows(table)).flatMap(({ code, name }) =>
    code === undefined ? [] : [name],
  );
  const all = [...accounts.map((words) => ({ words, isAccount: true })), ...items.map((words) => ({ words, isAccount: false }))];
  const plain = new Map(all.map(({ words, isAccount }) => [plainText(words), isAccount]));
  const longestFirst = [...plain].sort(([one], [other]) => other.length - one.length);
  const words = longestFirst.flatMap(([name, isAccount]) => (name.length < SHORTEST ? [] : [{ words: name, isAccount }]));
  const byHalf = new Map<string, Word[]>();
  for (const word of words)
    for (const half of [0, Math.floor(word.words.length / 2)]) {
      const begins = word.words.slice(half, half + HALF);
      byHalf.set(begins, [...(byHalf.get(begins) ?? []), word]);
    }
  return { words: new Set(plain.keys()), byHalf };
}
