import { separatedAmount } from '../../amounts/format';
import { agree, differenceOf, signOf, sumOf, type Rounded } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Loose, Statement, StatementKind } from '../reading/statement';
import { plainText } from '../reading/plainText';
import { isPart, type Target } from '../reading/target';
import { isEntry, isIn, listsIn, type List } from './lists';
import { candidatesFor, endings, isCarriedOver, remainderOf, toldIn, type SectionSaid, type Told } from './told';
import { wordsOf, type Verification } from './stated';
import { reportLeftOut, type Part } from './untold';

/** Parts that a list behind its whole leaves out although they are not zero. What else speaks of them in the section is enough. */
export function checkLeftOut(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  const figures = statements.filter(({ kind, isTentative }) => FIGURES.has(kind) && isTentative !== true);
  const passages = [...new Set(statements.map(({ passage }) => passage))];
  for (const [index, passage] of passages.entries()) {
    const { section } = passage;
    const following = passages.slice(index + 1).filter((one) => one.section === section);
    const ofSection = figures.filter((one) => one.passage.section === section);
    const said = { statements: ofSection.filter((one) => verification.isThisYears(one)), loose };
    for (const list of listsIn(passage, following)) {
      checkOtherYears(list, ofSection, verification);
      checkList(list, said, verification);
    }
  }
}

const FIGURES: ReadonlySet<StatementKind> = new Set(['final', 'budget', 'count', 'delta']);

function checkList(list: List, said: SectionSaid, verification: Verification): void {
  const all = toldIn(list, said, verification);
  const amounts = all.filter(({ whole }) => whole.kind !== 'delta');
  for (const told of all.filter((one) => !amounts.includes(one))) checkChanges(told, said, verification);
  if (amounts.some((told) => checkRemainder(told, amounts, said, verification))) return;
  const [first] = amounts;
  if (first !== undefined) checkShort(first, said, verification);
}

/**
 * What a list lacks of its whole is the figure of one thing that nobody names. Behind a colon the list says that it is whole; without
 * one, and where it tells of a single part, it may be meant to tell no more.
 */
function checkRemainder(
  told: Told,
  beside: readonly Told[],
  { statements, loose }: SectionSaid,
  verification: Verification,
): boolean {
  const { list, whole } = told;
  // 收入总额 may be 本年收入 as well: what it means besides is not told by it.
  const others = statements.filter((statement) => statement !== whole.statement);
  const found = remainderOf(told, { statements: others, loose }, verification);
  if (found === null) return false;
  const { entries } = found;
  const missing = found.missing.filter(({ target }) => !isWithoutUnit(target, list));
  const members = statements.filter(isEntry(list));
  const words = whole.statement?.passage.text.slice(whole.statement.end, list.start) ?? '';
  // 支出100万元，其中基本支出60万元: right behind its whole a part alone is told as such; behind a change it may be told for that.
  if (entries.length < 2 && (list.isOfSome || list.isOfUses || !(list.hasColon || RIGHT_BEHIND.test(words)))) return false;
  // What was carried over may be told alone, where the other side of 收支总计 is not told whole.
  const isSideWhole = beside.some((other) => other.whole.statement === whole.statement && isComplete(other));
  if (!isSideWhole && entries.every(({ of }) => of === undefined || isCarriedOver(of)) && !isCarriedOver(whole.target))
    return false;
  const isNothing = entries.every(({ is }) => is.value.isZero());
  // 其中政府性基金0.00万元 has said so of it, and means no list.
  if (isNothing && !list.hasColon && entries.length < 2) return false;
  const isOpen = !list.isWhole || !found.isOnly || (entries.length < 2 && !isNothing);
  // What an entry that is wrong lacks or has too much may be all.
  if (!members.some((one) => verification.isWrong(one))) report({ ...told, entries }, missing, isOpen, verification);
  return true;
}

function isComplete({ whole: { is }, entries }: Told): boolean {
  return entries.length > 1 && agree(sumOf(entries.map((one) => one.is)), is);
}

/** 基本支出1,372.13 without its unit is there. */
function isWithoutUnit({ name }: Target, list: List): boolean {
  const [, ...behind] = [list, ...list.more]
    .map(({ passage: { text }, start, end }) => text.slice(start, end))
    .join('')
    .split(plainText(name));
  return behind.some((words) => /^为?\d[\d,.]*(?=[，。；、)]|$)/.test(words));
}

/** A share of the whole may stand between. */
const RIGHT_BEHIND = /^(?:[，(]占[^，。；]*%\)?)?[，；(]?$/;

/** 支出增加41.44万元，其中：A增加12.19万元，B减少15.00万元: changes that do not make the whole's, and parts of which nothing is said. */
function checkChanges(told: Told, { statements }: SectionSaid, verification: Verification): void {
  const { list, whole, entries } = told;
  const areParts = entries.every(({ of }) => of !== undefined && (of.code !== undefined || isPart(of, whole.target)));
  if (!areParts || list.isOfSome || entries.length < 2 || agree(sumOf(entries.map(({ is }) => is)), whole.is)) return;
  const ofAccounts = entries.some(({ of }) => of?.code !== undefined);
  const missing = candidatesFor(told, statements, verification).filter(
    ({ target, isSaid }) =>
      !isSaid && (target.code !== undefined) === ofAccounts && (isCarriedOver(whole.target) || !isCarriedOver(target)),
  );
  report(told, missing, true, verification);
}

/** @param isOpen the list does not claim to be whole */
function report(told: Told, missing: readonly Part[], isOpen: boolean, verification: Verification): void {
  const { whole, entries } = told;
  const last = entries.filter(({ of }) => of !== undefined).at(-1) ?? whole.statement;
  if (last === undefined) return;
  reportLeftOut(
    missing,
    {
      rule: 'part-left-out',
      words: wordsOf(last),
      name: whole.target.name,
      severity: isOpen ? 'info' : 'error',
      says: isOpen ? narrativeChecks.partsMayLeaveOut : narrativeChecks.partsLeaveOut,
    },
    verification,
  );
}

/** 2021年支出合计1200.00万元，其中：基本支出800.00万元，项目支出300.00万元: no table tells which part is left out, or that none is. */
function checkOtherYears(list: List, figures: readonly Statement[], verification: Verification): void {
  const ofOthers = figures.filter((one) => !verification.isThisYears(one));
  const year = ofOthers.find(isIn(list))?.year ?? null;
  const statements = ofOthers.filter((one) => one.year === year);
  const [told] = year === null ? [] : toldIn(list, { statements, loose: [] }, verification);
  if (told === undefined || !list.isWhole || told.entries.length < 2) return;
  if (told.entries.every(({ of }) => of !== undefined && isPart(of, told.whole.target))) reportShort(told, verification);
}

/** 包括燃油费5.50万元、维修费3.50万元、过路费1.00万元 of 11.47万元: things that no table has, which are less than their whole. */
function checkShort(told: Told, { loose }: SectionSaid, verification: Verification): void {
  const { list, whole, entries } = told;
  // Of a total that nobody names, what is left may be the rest of something smaller.
  const isClosed = list.isClosed && whole.statement !== undefined;
  const claimsAll = list.isWhole || isClosed || (!list.isOfSome && list.passage.text.startsWith('包括', list.start));
  // What a reason names is no part of the whole.
  const hasReason = loose.filter(isIn(list)).some(({ cause }) => cause === 'reason');
  // Fewer are told as examples.
  const least = isClosed || whole.kind === 'count' ? 2 : LEAST_UNKNOWN;
  const areUnknown = entries.length >= least && entries.some(({ of }) => of === undefined);
  if (claimsAll && !hasReason && areUnknown) reportShort(told, verification);
}

const LEAST_UNKNOWN = 3;

/** What the entries of a list lack of their whole, where nothing tells what is left out. */
function reportShort(told: Told, verification: Verification): void {
  const { list, whole, entries } = told;
  const last = entries.at(-1);
  const sum = sumOf(entries.map(({ is }) => is));
  const lacking = differenceOf(whole.is, sum);
  if (last === undefined || endings(told).length > 1 || signOf(lacking) <= 0) return;
  const { name } = whole.target;
  const held = { rule: 'parts', words: { ...last, start: list.start }, name } as const;
  verification.hold(held, { kind: 'sum', left: [whole.is], operator: '=', right: [sum] });
  const print = ({ value }: Rounded): string => (whole.kind === 'count' ? value.toFixed() : separatedAmount(value));
  verification.report({
    ...held,
    severity: 'info',
    message: (quote) => narrativeChecks.partsFallShort(quote, name, print(sum), print(lacking), whole.unit),
  });
}
