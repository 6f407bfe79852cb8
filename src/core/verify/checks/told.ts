import { agree, differenceOf, signOf, sumOf, type Rounded } from '../../amounts/rounded';
import { isPersonnel } from '../../form/accounts/economic';
import { itemsWithin, wholesOf } from '../../form';
import { changeSaidBy } from '../comparing/compare';
import type { Loose, Statement } from '../reading/statement';
import { isPart, targetOf, type Target } from '../reading/target';
import { bareName } from './itemNames';
import type { Words } from '../reading/passage';
import type { Token } from '../reading/tokens';
import { headStretch, isEntry, isIn, type List } from './lists';
import { figureOf } from './addingUp';
import { accountsBeside, isSaidInParts, saidIn, spent, uncovered, type Part } from './untold';
import type { Verification } from './stated';

/** What a list divides: a figure that the text states, or the section's own total. */
export interface Whole {
  readonly target: Target;
  readonly is: Rounded;
  readonly kind: 'final' | 'budget' | 'count' | 'delta';
  /** What is counted: 辆, 个. */
  readonly unit?: string | undefined;
  readonly statement?: Statement;
}

/** A figure of a list, whether its name was understood or not. */
export interface Entry extends Words {
  /** Where the words begin that say it. */
  readonly from: number;
  readonly of?: Target;
  readonly is: Rounded;
}

/** A list with what it divides and what it tells of that. */
export interface Told {
  readonly list: List;
  readonly whole: Whole;
  readonly entries: readonly Entry[];
}

/** What the sentences of a section say. */
export interface SectionSaid {
  readonly statements: readonly Statement[];
  readonly loose: readonly Loose[];
}

/** What a list may divide, the nearest first, with the entries that tell of it; 收支总计 is two wholes, each with its own. */
export function toldIn(list: List, said: SectionSaid, verification: Verification): readonly Told[] {
  return wholesIn(list, said, verification).flatMap((whole) => {
    const { together } = whole.target.item ?? {};
    const all = entriesOf(whole, list, said);
    if (together === undefined) return [{ list, whole, entries: all }];
    return together.map((id): Told => {
      const side: Whole = { ...whole, target: targetOf(id, list.passage.section) };
      return { list, whole: side, entries: all.filter(({ of }) => of === undefined || isPart(of, side.target)) };
    });
  });
}

/**
 * The figures in front of a list; where no item is named there the amount, which may be that of what its entries are parts of, and where
 * a paragraph begins with the list, the total of its section.
 */
function wholesIn(list: List, { statements, loose }: SectionSaid, verification: Verification): readonly Whole[] {
  const isInFront = isIn({ ...headStretch(list), more: [] });
  const heads = statements.filter(isInFront);
  if (heads.length > 0) {
    const last = new Map(heads.map((statement) => [`${statement.target.key} ${statement.kind}`, statement]));
    return [...last.values()].reverse().flatMap((statement) => {
      const { target, kind, number } = statement;
      if (number === undefined || !isWholeKind(kind) || verification.isWrong(statement)) return [];
      return [{ target, is: figureIn(statement, kind), kind, unit: statement.unit, statement }];
    });
  }
  const named = loose.filter((one) => one.cause === 'unnamed' && isInFront(one)).at(-1);
  if (named !== undefined && (named.token.type === 'amount' || named.token.type === 'count')) {
    const { token } = named;
    const kind = token.type === 'count' ? 'count' : 'final';
    const is = figureOf({ kind }, token);
    const known = statements
      .filter(isEntry(list))
      .flatMap(({ target: { item } }) => (item === undefined ? [] : wholesOf(item)))
      .map(({ id }) => targetOf(id, list.passage.section))
      .find((target) => verification.final(target)?.value.equals(is.value) === true);
    return [{ target: known ?? { key: '', name: bareName(named.name), final: [] }, is, kind, unit: unitOf(token) }];
  }
  const { whole } = verification.itemsOf(list.passage.section);
  const is = whole === null || !list.hasColon || list.start > 0 ? null : verification.final(whole);
  return whole === null || is === null ? [] : [{ target: whole, is, kind: 'final' }];
}

function isWholeKind(kind: Statement['kind']): kind is Whole['kind'] {
  return kind === 'final' || kind === 'budget' || kind === 'count' || kind === 'delta';
}

function figureIn({ number, direction, ...one }: Statement, kind: Whole['kind']): Rounded {
  if (number === undefined) return sumOf([]);
  return kind === 'delta' ? changeSaidBy(number, direction) : figureOf(one, number);
}

function unitOf(token: Token): string | undefined {
  return token.type === 'count' ? token.unit : undefined;
}

function entriesOf(
  { kind, unit, target, statement: head }: Whole,
  list: List,
  { statements, loose }: SectionSaid,
): readonly Entry[] {
  const isOwn = isEntry(list);
  const type = kind === 'count' ? 'count' : 'amount';
  const named = statements.flatMap((one) =>
    one.kind === kind &&
    (one.unit === unit || isPart(one.target, target)) &&
    isOwn(one) &&
    one.number !== undefined &&
    isOfSide(one, head)
      ? [{ ...one, of: one.target, is: figureIn(one, kind) }]
      : [],
  );
  const unnamed = loose.flatMap((one) =>
    kind !== 'delta' &&
    one.cause === 'unnamed' &&
    one.token.type === type &&
    'value' in one.token &&
    unitOf(one.token) === unit &&
    isOwn(one)
      ? [{ ...one, is: figureOf({ kind: type === 'count' ? type : 'final' }, one.token) }]
      : [],
  );
  // A number may be stated of several items; the last of them is what the list tells.
  return [list, ...list.more].flatMap(({ passage }) => {
    const own = new Map(named.filter((one) => one.passage === passage).map((one) => [one.start, one]));
    return [...once([...own.values()]), ...unnamed.filter((one) => one.passage === passage)].sort((a, b) => a.start - b.start);
  });
}

/** 其他用车1辆，其他用车1辆为现场用车: what is said again of an entry is none of its own. */
function once<One extends Statement>(entries: readonly One[]): readonly One[] {
  const isSame = (one: Statement, other: Statement): boolean =>
    one.target.key === other.target.key && one.number?.value.equals(other.number?.value ?? 0) === true;
  return entries.filter((one, index) => !entries.slice(0, index).some((other) => isSame(one, other)));
}

/** Of the budget that the whole is of, and compared with what it is compared with. */
function isOfSide({ kind, plan, with: other }: Statement, head: Statement | undefined): boolean {
  return (plan ?? null) === (head?.plan ?? null) && (kind !== 'delta' || other === head?.with);
}

/** How many entries the list may have: all of them, or those in front of one that is told of something else. */
export function endings({ entries, whole: { target } }: Told): readonly number[] {
  const before = entries.flatMap((entry, index) => {
    const next = entries[index + 1];
    if (next?.passage !== entry.passage || next.of === undefined || isPart(next.of, target)) return [];
    // Accounts one behind the other are parts of whatever they are told of.
    if (next.of.code !== undefined && entry.of?.code !== undefined) return [];
    const isOther = entry.of !== undefined && isPart(entry.of, target);
    return isOther || entry.passage.text.slice(entry.end, next.start).includes('；') ? [index + 1] : [];
  });
  return entries.length === 0 ? [] : [entries.length, ...before.reverse()];
}

interface Remainder {
  readonly missing: readonly Part[];
  /** What the list tells of the whole. */
  readonly entries: readonly Entry[];
  /** Nothing else has the figure that is lacking. */
  readonly isOnly: boolean;
}

/**
 * What nothing in the section speaks of and whose figure is just what the entries of a list lack of their whole: one thing, or all
 * accounts of the level that it tells. What was carried over may be told or not.
 */
export function remainderOf(told: Told, { statements }: SectionSaid, verification: Verification): Remainder | null {
  const { list, whole } = told;
  const all = candidatesFor(told, statements, verification);
  const isOfYear = ({ target }: Part): boolean => isCarriedOver(whole.target) || !isCarriedOver(target);
  const candidates = all.filter(isOfYear);
  const carried = all.filter((one) => !isOfYear(one) && !one.isSaid).slice(0, 1);
  for (const count of endings(told)) {
    const entries = told.entries.slice(0, count);
    const lacking = differenceOf(whole.is, sumOf(entries.map(({ is }) => is)));
    if (signOf(lacking) === 0) return null;
    for (const rest of [lacking, ...carried.map(({ source }) => differenceOf(lacking, source))]) {
      const missing = signOf(rest) > 0 ? unsaidOf(candidates, rest, list.isWhole ? count : 1) : [];
      const alike = candidates.filter(({ source, isSaid }) => !isSaid && agree(source, rest));
      if (missing.length > 0) return { missing, entries, isOnly: alike.length < 2 };
    }
  }
  return null;
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

interface Candidate extends Part {
  /** Elsewhere than in the list. */
  readonly isSaid: boolean;
}

/** Parts of the whole that have a figure, and accounts of the level that the list tells; none that the list names or names parts of. */
export function candidatesFor(
  { list, whole: { target: whole, kind, statement } }: Told,
  statements: readonly Statement[],
  verification: Verification,
): readonly Candidate[] {
  const { section } = list.passage;
  // Of budgets, what another paragraph tells of the item besides is enough.
  const alike = statements.filter(
    (one) =>
      one !== statement &&
      (kind === 'delta' || one.kind !== 'delta') &&
      ((one.kind === 'budget') === (kind === 'budget') || (kind === 'budget' && one.passage !== list.passage)),
  );
  const inList = alike.filter(isEntry(list));
  const told = inList.map(({ target }) => target);
  const said = saidIn(alike);
  const partOf = (target: Target): readonly Part[] =>
    spent(target, verification, kind === 'budget' ? verification.budget(target, statement?.plan ?? null) : undefined);
  const [first] = told;
  const accounts = first === undefined ? [] : accountsBeside(first, verification.itemsOf(section));
  const isNamed = ({ key, code = key }: Target): boolean =>
    told.some((one) => one.key === key || one.code?.startsWith(code) === true);
  // What the form divides it into, then what else is within it: 财政拨款 beside other money.
  const parts = (whole.item === undefined ? [] : [whole.item, { ...whole.item, parts: itemsWithin(whole.item) }]).flatMap((one) =>
    uncovered(one, section, saidIn(inList), partOf),
  );
  return [...parts, ...accounts.filter((one) => isWithin(one, whole) && !isNamed(one)).flatMap(partOf)].map((part) => ({
    ...part,
    isSaid: said.has(part.target.key) || isSaidInParts(part.target.item, said),
  }));
}

function isWithin({ code = '', account }: Target, { key, code: above = '' }: Target): boolean {
  const own = account?.code ?? code;
  if (key === 'personnel') return isPersonnel(own);
  return key === 'operating' ? !isPersonnel(own) : own.startsWith(above);
}
