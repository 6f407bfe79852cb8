import { agree, differenceOf, signOf, sumOf, type Rounded } from '../../amounts/rounded';
import type { Loose, Statement } from '../reading/statement';
import { itemById } from '../../form';
import type { Item } from '../../form/item/item';
import { isPersonnel } from '../../form/accounts/economic';
import type { SectionItems } from '../reading/items';
import { isPart, ofAccount, targetOf, type Target } from '../reading/target';
import type { Words } from '../reading/passage';
import { isEntry, type List } from './lists';
import { figureOf } from './addingUp';
import type { Part } from './uncovered';
import type { Verification } from './stated';

/** What a list divides: a figure that the text states, or the section's own total. */
export interface Whole {
  readonly target: Target;
  readonly is: Rounded;
  readonly kind: 'final' | 'budget' | 'count';
  readonly plan: Statement['plan'];
}

/** A figure of the list, whether its name was understood or not. */
interface Entry extends Words {
  readonly of?: Target;
  readonly is: Rounded;
}

interface Remainder {
  readonly missing: readonly Part[];
  /** What the list tells of the whole. */
  readonly entries: readonly Words[];
}

/**
 * What nothing in the section speaks of and whose figure is just what the entries of a list lack of their whole: one thing, or all
 * accounts of the level that it tells. What was carried over may be told or not.
 */
export function remainderOf(
  whole: Whole,
  list: List,
  { statements, loose }: { readonly statements: readonly Statement[]; readonly loose: readonly Loose[] },
  verification: Verification,
): Remainder | null {
  const entries = entriesOf(whole, list, statements, loose);
  const all = candidatesFor(whole, list, statements, verification);
  const isOfYear = ({ target }: Part): boolean => isCarriedOver(whole.target) || !isCarriedOver(target);
  const candidates = all.filter(isOfYear);
  const carried = all.filter((one) => !isOfYear(one) && !one.isSaid).slice(0, 1);
  for (const count of endings(entries, whole)) {
    const lacking = differenceOf(whole.is, sumOf(entries.slice(0, count).map(({ is }) => is)));
    for (const rest of [lacking, ...carried.map(({ source }) => differenceOf(lacking, source))]) {
      const missing = signOf(rest) > 0 ? unsaidOf(candidates, rest, list.isWhole ? count : 1) : [];
      if (missing.length > 0) return { missing, entries: entries.slice(0, count) };
    }
  }
  return null;
}

/** What the entries of a list lack of their whole, where nothing tells what is left out. */
export interface Lacking {
  readonly sum: Rounded;
  readonly lacking: Rounded;
  readonly entries: number;
  /** Every one is an item that is known. */
  readonly areNamed: boolean;
  readonly last: Words;
}

export function lackingOf(
  whole: Whole,
  list: List,
  { statements, loose }: { readonly statements: readonly Statement[]; readonly loose: readonly Loose[] },
): Lacking | null {
  const entries = entriesOf(whole, list, statements, loose);
  const last = entries.at(-1);
  if (last === undefined || endings(entries, whole).length > 1) return null;
  const sum = sumOf(entries.map(({ is }) => is));
  const lacking = differenceOf(whole.is, sum);
  const areNamed = entries.every(({ of }) => of !== undefined);
  return signOf(lacking) > 0 ? { sum, lacking, last, areNamed, entries: entries.length } : null;
}

/** @param most how many may be left out together */
function unsaidOf(candidates: readonly Candidate[], rest: Rounded, most: number): readonly Part[] {
  const fitting = candidates.filter(({ source }) => agree(source, rest));
  if (fitting.length > 0) return fitting.some(({ isSaid }) => isSaid) ? [] : fitting.slice(0, 1);
  const unsaid = candidates.filter(({ isSaid }) => !isSaid);
  return unsaid.length <= most && agree(sumOf(unsaid.map(({ source }) => source)), rest) ? unsaid : [];
}

export function isCarriedOver({ name }: Target): boolean {
  return /结[转余]/.test(name);
}

function entriesOf(
  { kind, plan = null }: Whole,
  list: List,
  statements: readonly Statement[],
  loose: readonly Loose[],
): readonly Entry[] {
  const isOwn = isEntry(list);
  const type = kind === 'count' ? 'count' : 'amount';
  const named = statements.flatMap((one) =>
    one.kind === kind && (one.plan ?? null) === plan && one.number !== undefined && isOwn(one)
      ? [{ ...one, of: one.target, is: figureOf(one, one.number) }]
      : [],
  );
  const unnamed = loose.flatMap((one) =>
    one.cause === 'unnamed' && one.token.type === type && 'value' in one.token && isOwn(one)
      ? [{ ...one, is: figureOf({ kind }, one.token) }]
      : [],
  );
  // A number may be stated of several items; the last of them is what the list tells.
  return [list, ...list.more].flatMap(({ passage }) => {
    const own = new Map(named.filter((one) => one.passage === passage).map((one) => [one.start, one]));
    return [...own.values(), ...unnamed.filter((one) => one.passage === passage)].sort((a, b) => a.start - b.start);
  });
}

/** How many entries the list may have: all of them, or those in front of a semicolon behind which something else is told. */
function endings(entries: readonly Entry[], { target }: Whole): readonly number[] {
  const before = entries.flatMap((entry, index) => {
    const next = entries[index + 1];
    const isEnd =
      next?.passage === entry.passage &&
      next.of !== undefined &&
      !isPart(next.of, target) &&
      entry.passage.text.slice(entry.end, next.start).includes('；');
    return isEnd ? [index + 1] : [];
  });
  return entries.length === 0 ? [] : [entries.length, ...before.reverse()];
}

interface Candidate extends Part {
  /** Elsewhere than in the list. */
  readonly isSaid: boolean;
}

/** Parts of the whole that have a figure, and accounts of the level that the list tells; none that the list names or names parts of. */
function candidatesFor(
  { target: whole, kind, plan = null }: Whole,
  list: List,
  statements: readonly Statement[],
  verification: Verification,
): readonly Candidate[] {
  const { section } = list.passage;
  // Of budgets, what another paragraph tells of the item besides is enough.
  const alike = statements.filter(
    (one) => (one.kind === 'budget') === (kind === 'budget') || (kind === 'budget' && one.passage !== list.passage),
  );
  const told = alike.filter(isEntry(list)).map(({ target }) => target);
  const said = new Set(alike.flatMap(({ target, others }) => [target, ...others].map(({ key }) => key)));
  const parts = [whole.item, ...(whole.item?.together ?? []).map(itemById)].flatMap(partsWithin);
  return [...parts.map((id) => targetOf(id, section)), ...accountsBeside(told, whole, verification.itemsOf(section))]
    .filter((target) => !told.some(({ key }) => key === target.key || key.startsWith(target.key)))
    .filter((target) => !told.some((one) => isPart(one, target) || isAbove(one, target)))
    .flatMap((target) => {
      const source = kind === 'budget' ? verification.budget(target, plan) : verification.final(target);
      return source === null || source.value.isZero()
        ? []
        : [{ target, source, isSaid: said.has(target.key) || partsWithin(target.item).some((id) => said.has(id)) }];
    });
}

/** Parts and their parts. */
function partsWithin(item: Item | undefined): readonly string[] {
  return (item?.parts ?? []).flatMap((part) => [part, ...partsWithin(itemById(part))]);
}

/** The accounts of the level and table of those that are told; of 项目支出 what each has of it. */
function accountsBeside(told: readonly Target[], whole: Target, { byKey }: SectionItems): readonly Target[] {
  const [, table, digits = '', column] = told.map(({ key }) => ACCOUNT_KEY.exec(key)).find((match) => match !== null) ?? [];
  if (table === undefined) return [];
  return [...byKey.values()]
    .filter(({ key, code }) => key.startsWith(`${table}.`) && code?.length === digits.length && isWithin(code, whole))
    .map((account) => (column === undefined ? account : ofAccount(whole, account)));
}

const ACCOUNT_KEY = /^([a-z-]+)\.(\d+)(?:\.(\w+))?$/;

function isWithin(code: string, { key, code: above = '' }: Target): boolean {
  if (key === 'personnel') return isPersonnel(code);
  return key === 'operating' ? !isPersonnel(code) : code.startsWith(above);
}

function isAbove({ code }: Target, below: Target): boolean {
  return code !== undefined && below.code?.startsWith(code) === true;
}
