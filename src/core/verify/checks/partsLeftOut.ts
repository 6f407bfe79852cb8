import { separatedAmount } from '../../amounts/format';
import { isPartOf } from '../../form';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { joined } from '../../said/said';
import type { Loose, Statement, StatementKind } from '../reading/statement';
import { agree, sumOf } from '../../amounts/rounded';
import { changeSaidBy, saidBy } from '../comparing/compare';
import { plainText } from '../reading/plainText';
import { isPart, type Target } from '../reading/target';
import { figureOf } from './addingUp';
import { bareName } from './itemNames';
import { CLASSES_OPENING, headStretch, isEntry, isIn, listsIn, type List } from './lists';
import { isCarriedOver, lackingOf, remainderOf, type Lacking, type Whole } from './remainder';
import { wordsOf, type Verification } from './stated';
import { leftOutOf, omittedNames, spent, uncovered, type Part } from './uncovered';

const CLASS_DIGITS = 3;

/** Parts that a list behind its whole leaves out although they are not zero. What else speaks of them in the section is enough. */
export function checkPartsLeftOut(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  const amounts = statements.filter(({ kind, isTentative }) => AMOUNTS.has(kind) && isTentative !== true);
  const told = amounts.filter((statement) => verification.isThisYears(statement));
  const ofOtherYears = amounts.filter((statement) => !told.includes(statement));
  const passages = [...new Set(statements.map(({ passage }) => passage))];
  for (const [index, passage] of passages.entries()) {
    const following = passages.slice(index + 1).filter(({ section }) => section === passage.section);
    const ofSection = told.filter((statement) => statement.passage.section === passage.section);
    for (const list of listsIn(passage, following)) {
      // A name that was not understood may be the part's.
      const isRead = !loose.some((one) => one.cause === 'unnamed' && isIn(list)(one));
      checkChanges(list, statements, verification);
      checkOtherYears(list, ofOtherYears, verification);
      if (checkRemainder(list, ofSection, loose, verification)) continue;
      if (isRead) checkList(list, ofSection, verification);
      else checkShort(list, ofSection, loose, verification);
    }
    for (const list of listsIn(passage, following, CLASSES_OPENING)) checkClasses(list, ofSection, statements, verification);
  }
}

const AMOUNTS: ReadonlySet<StatementKind> = new Set(['final', 'budget', 'count']);

/**
 * What a list lacks of its whole is the figure of one thing that nobody names. Behind a colon the list says that it is whole; without
 * one, and where it tells of a single part, it may be meant to tell no more.
 */
function checkRemainder(
  list: List,
  ofSection: readonly Statement[],
  loose: readonly Loose[],
  verification: Verification,
): boolean {
  const members = ofSection.filter(isEntry(list));
  for (const whole of wholesOf(list, ofSection, loose, verification)) {
    // 收入总额 may be 本年收入 as well: what it means besides is not told by it.
    const said = ofSection.filter((statement) => statement !== whole.statement);
    const found = remainderOf(whole, list, { statements: said, loose }, verification);
    if (found === null) continue;
    const { entries } = found;
    const words = whole.statement?.passage.text.slice(whole.statement.end, list.start) ?? '';
    // 支出100万元，其中基本支出60万元: right behind its whole a part alone is told as such; behind a change it may be told for that.
    if (entries.length < 2 && (list.isOfSome || !(list.hasColon || /^[，；(]?$/.test(words)))) continue;
    // What was carried over may be told alone.
    if (members.every(({ target }) => isCarriedOver(target)) && !isCarriedOver(whole.target)) continue;
    const last =
      members.filter((one) => entries.some(({ passage, start }) => passage === one.passage && start === one.start)).at(-1) ??
      whole.statement;
    if (last === undefined) continue;
    const isNothing = members.every(({ number }) => number?.value.isZero() === true);
    // 其中政府性基金0.00万元 has said so of it, and means no list.
    if (isNothing && !list.hasColon && entries.length < 2) continue;
    const isOpen = !list.isWhole || (entries.length < 2 && !isNothing);
    // 基本支出1,372.13 without its unit is there.
    const missing = leftOutOf(found.missing, list.passage.section, verification).filter(
      ({ target }) => !isWithoutUnit(target, list),
    );
    // What an entry that is wrong lacks or has too much may be all.
    if (!members.some((one) => verification.isWrong(one)))
      report({ last, whole: whole.target.name, missing, isOpen }, verification);
    return true;
  }
  return false;
}

function isWithoutUnit({ name }: Target, list: List): boolean {
  const [, ...behind] = [list, ...list.more]
    .map(({ passage: { text }, start, end }) => text.slice(start, end))
    .join('')
    .split(plainText(name));
  return behind.some((words) => /^为?\d[\d,.]*(?=[，。；、)]|$)/.test(words));
}

/**
 * The figures that a list may divide, the nearest first; where no item is named in front of it the amount there, and where a paragraph
 * begins with the list, the total of its section.
 */
function wholesOf(
  list: List,
  ofSection: readonly Statement[],
  loose: readonly Loose[],
  verification: Verification,
): readonly (Whole & { readonly statement?: Statement })[] {
  const isInFront = isIn({ ...headStretch(list), more: [] });
  const heads = lastOfEach(ofSection.filter(isInFront));
  if (heads.length > 0)
    return heads.reverse().flatMap((statement) => {
      const { target, kind, plan, number } = statement;
      if (number === undefined || (kind !== 'final' && kind !== 'budget' && kind !== 'count')) return [];
      return verification.isWrong(statement) ? [] : [{ target, is: figureOf(statement, number), kind, plan, statement }];
    });
  const named = loose.filter((one) => one.cause === 'unnamed' && one.token.type === 'amount' && isInFront(one)).at(-1);
  if (named?.token.type === 'amount') {
    const target: Target = { key: '', name: bareName(named.name), final: [] };
    return [{ target, is: saidBy(named.token), kind: 'final', plan: null }];
  }
  const { whole } = verification.itemsOf(list.passage.section);
  const is = whole === null || !list.hasColon || list.start > 0 ? null : verification.final(whole);
  return whole === null || is === null ? [] : [{ target: whole, is, kind: 'final', plan: null }];
}

/** 包括燃油费5.50万元、维修费3.50万元、过路费1.00万元 of 11.47万元: things that no table has, which are less than their whole. */
function checkShort(list: List, ofSection: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  const { passage, start } = list;
  const claimsAll = list.isWhole || (!list.isOfSome && passage.text.startsWith('包括', start));
  // What a reason names is no part of the whole.
  const hasReason = loose.some((one) => one.cause === 'reason' && isIn(list)(one));
  const [whole] = claimsAll && !hasReason ? wholesOf(list, ofSection, loose, verification) : [];
  const found = whole === undefined ? null : lackingOf(whole, list, { statements: ofSection, loose });
  if (whole === undefined || found === null || found.entries < LEAST_UNKNOWN || found.areNamed) return;
  reportShort(list, whole, found, verification);
}

/** Fewer are told as examples. */
const LEAST_UNKNOWN = 3;

/** 2021年支出合计1200.00万元，其中：基本支出800.00万元，项目支出300.00万元: no table tells which part is left out, or that none is. */
function checkOtherYears(list: List, amounts: readonly Statement[], verification: Verification): void {
  const own = amounts.filter(isIn(list));
  const [{ year } = { year: null }] = own;
  if (!list.isWhole || own.length < 2) return;
  const ofYear = amounts.filter((one) => one.year === year && one.passage.section === list.passage.section);
  const [whole] = wholesOf(list, ofYear, [], verification);
  const areParts = whole?.target.item !== undefined && own.every(({ target }) => isPart(target, whole.target));
  const found = areParts ? lackingOf(whole, list, { statements: ofYear, loose: [] }) : null;
  if (areParts && found !== null) reportShort(list, whole, found, verification);
}

function reportShort(
  { start }: List,
  { is, target: { name } }: Whole,
  { last, ...found }: Lacking,
  verification: Verification,
): void {
  const held = { rule: 'parts', words: { ...last, start }, name } as const;
  verification.hold(held, { kind: 'sum', left: [is], operator: '=', right: [found.sum] });
  const [sum, lacking] = [found.sum, found.lacking].map(({ value }) => separatedAmount(value));
  verification.report({
    ...held,
    severity: 'info',
    message: (quote) => narrativeChecks.partsFallShort(quote, name, sum ?? '', lacking ?? ''),
  });
}

/** 支出增加41.44万元，其中：A增加12.19万元，B减少15.00万元: changes that do not make the whole's, and parts of which nothing is said. */
function checkChanges(list: List, statements: readonly Statement[], verification: Verification): void {
  const changes = statements.filter(({ kind, isTentative }) => kind === 'delta' && isTentative !== true);
  const head = changes.filter(isIn({ ...headStretch(list), more: [] })).at(-1);
  const members = changes.filter(isEntry(list)).filter((one) => one.with === head?.with);
  const last = members.at(-1);
  if (list.isOfSome || head?.number === undefined || last === undefined || members.length < 2) return;
  const change = changeSaidBy(head.number, head.direction);
  const told = members.flatMap(({ number, direction }) => (number === undefined ? [] : [changeSaidBy(number, direction)]));
  if (agree(sumOf(told), change)) return;
  const { section } = list.passage;
  const said = saidIn(statements.filter((one) => one.passage.section === section && one !== head));
  const { item } = head.target;
  const isAccount = last.target.code !== undefined;
  const missing = isAccount
    ? accountsUnsaid(last, said, verification)
    : item === undefined || !members.every(({ target }) => isPartOf(target.key, item))
      ? []
      : uncovered(item, section, said, verification);
  const ofYear = missing.filter(({ target }) => isCarriedOver(head.target) || !isCarriedOver(target));
  report({ last, whole: head.target.name, missing: ofYear, isOpen: true }, verification);
}

/** Several parts that a list which says that it is whole leaves out. */
function checkList(list: List, ofSection: readonly Statement[], verification: Verification): void {
  if (!list.isWhole) return;
  const heads = ofSection.filter(isIn({ ...headStretch(list), more: [] }));
  const members = ofSection.filter(isIn(list)).filter(({ kind }) => kind !== 'budget');
  for (const head of lastOfEach(heads)) {
    const whole = head.target.item;
    if (whole?.parts === undefined || head.number === undefined || head.kind === 'budget') continue;
    const listed = members.filter(({ target }) => isPartOf(target.key, whole));
    const last = listed.at(-1);
    if (last === undefined) continue;
    const said = saidIn(ofSection.filter((statement) => statement !== head));
    const missing = uncovered(whole, list.passage.section, said, verification);
    const direct = listed.filter(({ target }) => whole.parts?.includes(target.key) === true);
    // One part may be all that is worth telling, unless it is nothing and the whole is not.
    const isNothing = direct.every(({ number }) => number?.value.isZero() === true) && !head.number.value.isZero();
    const claimsAll = direct.length > 1 || (direct.length > 0 && isNothing);
    if (claimsAll) report({ last, whole: whole.name, missing }, verification);
  }
}

function lastOfEach(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [`${statement.target.key} ${statement.kind}`, statement])).values()];
}

function saidIn(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap(({ target, others }) => [target, ...others].map(({ key }) => key)));
}

/** Those of the table and level of an account that have a figure and are not named. */
function accountsUnsaid({ target, passage }: Statement, said: ReadonlySet<string>, verification: Verification): readonly Part[] {
  const [table = ''] = target.key.split('.');
  return [...verification.itemsOf(passage.section).byKey.values()]
    .filter(({ key, code }) => code?.length === target.code?.length && key.startsWith(`${table}.`) && !said.has(key))
    .flatMap((other) => spent(other, verification));
}

function checkClasses(
  list: List,
  ofSection: readonly Statement[],
  statements: readonly Statement[],
  verification: Verification,
): void {
  const listed = ofSection.filter(isIn(list)).filter(({ target }) => target.code?.length === CLASS_DIGITS);
  const last = listed.at(-1);
  if (last === undefined || listed.length < 2) return;
  const said = new Set(
    statements.filter(({ passage }) => passage.section === list.passage.section).map(({ target }) => target.key),
  );
  report({ last, whole: narrativeChecks.classes, missing: accountsUnsaid(last, said, verification) }, verification);
}

interface LeftOut {
  /** The last part that is told. */
  readonly last: Statement;
  readonly whole: string;
  readonly missing: readonly Part[];
  /** The list does not claim to be whole. */
  readonly isOpen?: boolean;
}

/** Nothing is said again of figures of which something was said already. */
function report({ last, whole, missing: parts, isOpen = false }: LeftOut, verification: Verification): void {
  const undoubted = parts.filter(({ target }) => !verification.isDoubted(target.key, 'final'));
  const missing = leftOutOf(undoubted, last.passage.section, verification);
  if (missing.length === 0) return;
  for (const { target } of missing) verification.doubt('final', target.key);
  const names = omittedNames(missing);
  const held = { rule: 'part-left-out', words: wordsOf(last), name: whole } as const;
  verification.holdNothing(
    held,
    missing.map(({ source }) => source),
  );
  const says = isOpen ? narrativeChecks.partsMayLeaveOut : narrativeChecks.partsLeaveOut;
  verification.report({
    ...held,
    severity: isOpen ? 'info' : 'error',
    message: (quote) => says(quote, whole, names),
    expected: joined(names, '、'),
    figures: missing.flatMap(({ source }) => source.figures),
  });
}
