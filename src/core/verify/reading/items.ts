import { className } from '../../form/accounts/functional';
import type { Figures } from '../../figures/figures';
import type { Cell } from '../../form/item/place';
import { ECONOMIC_TOGETHER } from '../../form/accounts/economic';
import { BUDGET_KINDS } from '../../form/accounts/tables';
import type { TableKind } from '../../figures/kinds';
import { labelWords } from '../../text/words';
import { itemsNamedIn, wholeOf } from '../../form';
import type { SectionId } from '../../form/item/sections';
import { NameTrie } from './nameTrie';
import { targetOf, type Target } from './target';
import { WordIndex } from './wordIndex';

/** The longest name of an item that begins at a place of plain text. */
export type ItemAt = (text: string, at: number) => { readonly targets: readonly Target[]; readonly end: number } | null;

/** What a stretch of text names, one name after the other, each as the items that it may mean. */
export function namesIn(text: string, from: number, to: number, itemAt: ItemAt): readonly (readonly Target[])[] {
  const names: (readonly Target[])[] = [];
  for (let at = from; at < to;) {
    const found = itemAt(text, at);
    if (found !== null) names.push(found.targets);
    at = found?.end ?? at + 1;
  }
  return names;
}

/** The items that sentences of one section may name. */
export interface SectionItems {
  readonly itemAt: ItemAt;
  readonly byKey: ReadonlyMap<string, Target>;
  /** What a share without a named whole is a share of. */
  readonly whole: Target | null;
}

const ACCOUNT_TABLES: Readonly<Partial<Record<SectionId, TableKind>>> = {
  'general-total': 'general-budget',
  'general-structure': 'general-budget',
  'general-details': 'general-budget',
  'fiscal-details': 'fiscal-summary',
  'fiscal-summary': 'fiscal-summary',
  summary: 'expenditure',
  expenditure: 'expenditure',
  'government-fund': 'government-fund',
  'state-capital': 'state-capital',
  'basic-expenditure': 'basic-expenditure',
};

/** Codes of 类 in 支出功能分类科目. */
const CLASS_CODES = Array.from({ length: 34 }, (_, index) => String(201 + index));

interface Declared {
  readonly targets: ReadonlyMap<string, Target>;
  readonly index: WordIndex<readonly Target[]>;
}

/** The items that are no accounts. They are the same for every document, so that their words are compiled once. */
const declaredIn = keptByKey((section: SectionId): Declared => {
  const targets = new Map<string, Target>();
  const sources = new Map<string, Target[]>();
  for (const { item, words, ofAccount } of itemsNamedIn(section)) {
    const target = { ...targetOf(item.id, section), ...(ofAccount === undefined ? {} : { column: ofAccount }) };
    targets.set(target.key, target);
    for (const source of words) sources.set(source, [...(sources.get(source) ?? []), target]);
  }
  return { targets, index: new WordIndex([...sources].map(([source, meaning]) => ({ source, meaning }))) };
});

/** `make`, worked out once for each key. */
function keptByKey<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

interface Account {
  readonly targets: Target[];
  /** A class without its last word, which only its level or code behind it makes a name. */
  readonly isShort: boolean;
}

const CLASS_BEHIND = /^\((?:2\d\d)?(?:类|\))/;
/** 一般公共服务897.54万元、住房保障64.12万元; 1.一般公共服务897.54万元: an entry of a list. */
const ENTRY_BEFORE = /(?:^|[，、；：。.()和])$/;
const ENTRY_BEHIND = /^(?:支出)?为?\d[\d,.]*(?:亿|万)?元/;

function isClassNamed(text: string, at: number, end: number): boolean {
  const [before, behind] = [text.slice(Math.max(0, at - 1), at), text.slice(end, end + 20)];
  return CLASS_BEHIND.test(behind) || (ENTRY_BEFORE.test(before) && ENTRY_BEHIND.test(behind));
}

/** The items of each section. Every text beside the same tables is read with the same ones. */
export function itemsIn(figures: Figures): (section: SectionId) => SectionItems {
  const own = known.get(figures) ?? itemsOfTables(figures);
  known.set(figures, own);
  return own;
}

const known = new WeakMap<Figures, (section: SectionId) => SectionItems>();

/** Sections that tell of one table share its accounts. */
function itemsOfTables(figures: Figures): (section: SectionId) => SectionItems {
  const accounts = keptByKey((table: TableKind | undefined): Accounts => {
    const targets = table === undefined ? [] : accountTargets(table, figures);
    return { targets, names: accountNames(targets) };
  });
  return keptByKey((section: SectionId) => itemsOf(section, accounts(ACCOUNT_TABLES[section])));
}

interface Accounts {
  readonly targets: readonly Target[];
  readonly names: NameTrie<Account>;
}

function itemsOf(section: SectionId, { targets, names }: Accounts): SectionItems {
  const declared = declaredIn(section);
  const byKey = new Map([...declared.targets, ...targets.map((target) => [target.key, target] as const)]);
  const itemAt: ItemAt = (text, at) => {
    const word = declared.index.longestAt(text, at);
    const account = names.longestAt(text, at, ({ isShort }, end) => !isShort || isClassNamed(text, at, end));
    if (account !== null && account.end >= (word?.end ?? 0)) return { targets: account.meaning.targets, end: account.end };
    return word === null ? null : { targets: word.meaning, end: word.end };
  };
  const whole = wholeOf(section);
  return { itemAt, byKey, whole: whole === null ? null : (byKey.get(whole.id) ?? null) };
}

function accountNames(accounts: readonly Target[]): NameTrie<Account> {
  const names = new NameTrie<Account>();
  const add = (name: string, target: Target, isShort: boolean): void => {
    const { targets } = names.add(name, { targets: [], isShort });
    if (!targets.includes(target)) targets.push(target);
  };
  for (const target of accounts) add(labelWords(target.name), target, false);
  // 对个人和家庭补助
  for (const target of accounts) add(labelWords(target.name).replaceAll('的', ''), target, false);
  // 职业年金缴费支出: whose it is goes without saying.
  for (const target of accounts) add(labelWords(target.name).replace(/^机关事业单位/, ''), target, false);
  for (const target of accounts) {
    const name = labelWords(target.name);
    if (target.code?.length === 3 && name.endsWith('支出') && name.length > 3) {
      const short = name.slice(0, -2);
      add(short, target, true);
      for (const words of [`${short}类`, `${short}类支出`]) add(words, target, false);
    }
  }
  return names;
}

/** The accounts of a table, and the classes that it does not list, which stand for zero. */
function accountTargets(table: TableKind, figures: Figures): Target[] {
  if (table === 'fiscal-summary') return fiscalAccounts(figures);
  const column = table === 'basic-expenditure' ? 'amount' : 'total';
  const listed = figures.rows(table).flatMap(({ code, name }): Target[] => {
    if (code === undefined) return [];
    const ofClass = table === 'general-budget' && code.length === 3 ? [[['fiscal-summary', code, 'general']] as const] : [];
    return [
      { key: `${table === 'expenditure' ? 'spent' : table}.${code}`, name, final: [[[table, code, column]], ...ofClass], code },
    ];
  });
  if (table === 'basic-expenditure') return [...listed, ...economicTogether(figures)];
  if (table !== 'general-budget') return listed;
  const codes = new Set(listed.map(({ code }) => code));
  const absent = CLASS_CODES.filter((code) => !codes.has(code)).flatMap((code): Target[] => {
    const name = className(code);
    // Last year's table may list it.
    return name === null ? [] : [{ key: `${table}.${code}`, name, final: [[[table, code, 'total']]], code, absent: true }];
  });
  return [...listed, ...absent];
}

/** 离退休费, 社会保障缴费, where the table has any of the accounts. */
function economicTogether(figures: Figures): readonly Target[] {
  const listed = new Set(figures.rows('basic-expenditure').map(({ code }) => code));
  return Object.entries(ECONOMIC_TOGETHER).flatMap(([name, meant]): Target[] => {
    const final = meant.map((codes) =>
      codes.filter((code) => listed.has(code)).map((code): Cell => ['basic-expenditure', code, 'amount']),
    );
    return final.every(({ length }) => length === 0) ? [] : [{ key: `basic-expenditure.${name}`, name, final }];
  });
}

/** Accounts paid from grants of whatever budget. */
function fiscalAccounts(figures: Figures): Target[] {
  const names = new Map(
    BUDGET_KINDS.flatMap((table) => figures.rows(table)).flatMap(({ code, name }) =>
      code === undefined ? [] : [[code, name] as const],
    ),
  );
  return [...names]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, name]) => ({
      key: `fiscal.${code}`,
      name,
      final: [BUDGET_KINDS.map((table) => [table, code, 'total'] as const)],
      code,
    }));
}
