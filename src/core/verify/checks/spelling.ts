import { FORM } from '../../form';
import { economicItemsOf } from '../../form/accounts/economic';
import { codesNamed } from '../../form/accounts/functional';
import type { Figures } from '../../figures/figures';
import type { TableKind } from '../../figures/kinds';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Loose, Statement } from '../reading/statement';
import { plainText } from '../reading/plainText';
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
/** With another character in it, a short name may be another word. */
const SHORTEST_EXCHANGED = 5;
/** What everybody writes for short, or for two things together. */
const SHORT = /公务?车|均|每|单车|收、?支/;
/** With one of these in the place of another character it is another thing. */
const TELLING = /[增减升降超节结收支入出年末初本上下内外大中小类款项量数额率有无实各主辆次批人、的]/;
/** Has many names for short, each nearly another. */
const VEHICLES = /^(?:公务用)?车/;
const ACCOUNT_TABLES: readonly TableKind[] = ['general-budget', 'expenditure', 'government-fund', 'basic-expenditure'];

/** In front of a number, a name with one character left out, put in or exchanged by what belongs to no word. */
export function checkSpelling(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  const seen = new Set<string>();
  const unread = [
    ...statements.filter(({ hasUnknown }) => hasUnknown === true),
    // What a reason names has no figure in the tables.
    ...loose.filter((one) => one.token.type !== 'unknown' && one.cause !== 'reason' && !verification.misnamed.has(one)),
  ];
  for (const { passage, from, start } of unread) {
    if (passage.section === 'performance' || from >= start) continue;
    const { itemAt } = verification.itemsOf(passage.section);
    // Some are names only in front of a number.
    const named = (_: string, at: number): ReturnType<ItemAt> => {
      const item = itemAt(passage.text, from + at);
      return item === null ? null : { ...item, end: item.end - from };
    };
    const found = slipIn(passage.text.slice(from, start), verification, named);
    const place = found === null ? '' : `${String(passage.place(from, start).paragraph)} ${String(from + found.at)}`;
    if (found === null || seen.has(place)) continue;
    seen.add(place);
    const words = { passage, start: from + found.at, end: from + found.at + found.said.length };
    verification.report({
      rule: 'item-name',
      severity: 'warning',
      words,
      message: (quote) => narrativeChecks.misspeltName(quote, found.right),
      expected: found.right,
    });
  }
}

interface Slip {
  readonly said: string;
  readonly at: number;
  readonly right: string;
}

function slipIn(region: string, verification: Verification, named: ItemAt): Slip | null {
  if (SHORT.test(region)) return null;
  let best: Slip | null = null;
  const dictionary = wordsOf(verification.context.current);
  for (const word of dictionary) {
    if (word.words.length <= (best?.right.length ?? 0) || region.includes(word.words)) continue;
    const found = slipOf(word, region);
    if (found !== null && isUnread(found, region, dictionary, named)) best = found;
  }
  return best;
}

/** Half of the name stands as it is, and the other half with one character wrong. */
function slipOf({ words, isAccount }: Word, region: string): Slip | null {
  const half = Math.floor(words.length / 2);
  const [first, last] = [words.slice(0, half), words.slice(half)];
  for (let at = region.indexOf(first); at >= 0; at = region.indexOf(first, at + 1)) {
    const said = nearlyAt(region, at + half, last, isAccount, words.length);
    if (said !== null) return { said: first + said, at, right: words };
  }
  for (let at = region.indexOf(last); at >= 0; at = region.indexOf(last, at + 1))
    for (const length of [half, half - 1, half + 1]) {
      const said = region.slice(Math.max(0, at - length), at);
      if (said.length === length && isSlip(said, first, isAccount, words.length))
        return { said: said + last, at: at - length, right: words };
    }
  return null;
}

function nearlyAt(region: string, at: number, right: string, isAccount: boolean, whole: number): string | null {
  for (const length of [right.length, right.length - 1, right.length + 1]) {
    const said = region.slice(at, at + length);
    // Without its last character it may be the beginning of another name.
    const isCut = right.startsWith(said);
    if (said.length === length && !isCut && isSlip(said, right, isAccount, whole)) return said;
  }
  return null;
}

/** One character left out or put in, or exchanged where that makes no other account. */
function isSlip(said: string, right: string, isAccount: boolean, whole: number): boolean {
  let same = 0;
  while (same < said.length && said[same] === right[same]) same += 1;
  if (said.length < right.length) return said.slice(same) === right.slice(same + 1);
  if (said.length > right.length) return said.slice(same + 1) === right.slice(same);
  return (
    same < right.length &&
    !isAccount &&
    !TELLING.test(said[same] ?? '') &&
    whole >= SHORTEST_EXCHANGED &&
    said.slice(same + 1) === right.slice(same + 1)
  );
}

/** Something in it belongs to no word that is known, and no word that is right goes on beyond it: 本支出 in 基本支出. */
function isUnread({ said, at }: Slip, region: string, dictionary: readonly Word[], named: ItemAt): boolean {
  if (codesNamed(said).length > 0 || economicItemsOf(said).length > 0) return false;
  const itemAt = (text: string, from: number): ReturnType<ItemAt> => {
    const right = dictionary.find(({ words }) => text.startsWith(words, from));
    return right === undefined ? named(text, from) : { targets: [], end: from + right.words.length };
  };
  const end = at + said.length;
  const within = tokenise(region, { itemAt, department: null }).filter((token) => token.start < end && token.end > at);
  // 加上年初结转 is no 上年结转: what is right begins right behind the first character.
  if (region.startsWith('加上', at - 1) || (itemAt(region, at + 1)?.end ?? 0) >= end) return false;
  const goesBeyond = within.some((token) => token.type === 'item' && (token.start < at || token.end > end));
  return !goesBeyond && within.some(({ type }) => type === 'unknown');
}

function wordsOf(figures: Figures): readonly Word[] {
  const own = known.get(figures) ?? collected(figures);
  known.set(figures, own);
  return own;
}

const known = new WeakMap<Figures, readonly Word[]>();

function collected(figures: Figures): readonly Word[] {
  const items = FORM.flatMap(({ name, examples }) => [name, ...(examples?.says ?? []).filter((one) => !VEHICLES.test(one))]);
  const accounts = ACCOUNT_TABLES.flatMap((table) => figures.rows(table)).flatMap(({ code, name }) =>
    code === undefined ? [] : [name],
  );
  const all = [...accounts.map((words) => ({ words, isAccount: true })), ...items.map((words) => ({ words, isAccount: false }))];
  const plain = new Map(all.map(({ words, isAccount }) => [plainText(words), isAccount]));
  const longestFirst = [...plain].sort(([one], [other]) => other.length - one.length);
  return longestFirst.flatMap(([words, isAccount]) => (words.length < SHORTEST ? [] : [{ words, isAccount }]));
}
