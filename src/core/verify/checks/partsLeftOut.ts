import { agree, sumOf, type Rounded } from '../../amounts/rounded';
import { FORM } from '../../form';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { joined } from '../../said/said';
import type { Passage } from '../reading/passage';
import type { Loose, Statement } from '../reading/statement';
import { UNFILLED } from '../reading/unfilledMark';
import type { Target } from '../reading/target';
import { figureOf } from './addingUp';
import { wordsOf, type Verification } from './stated';
import { isPartOf, omittedNames, spent, uncovered, type Part } from './uncovered';

/** 其中： opens a list that is whole; 其中年初结转和结余… only tells of one part, whatever follows. */
const OPENING = /(主要)?(?:其中|包括|分为|包含)(：?)/g;
/** 主要用于以下方面: the classes of a table, every one of them. */
const CLASSES_OPENING = /以下方面/g;
const CLASS_DIGITS = 3;
/** The last name of a list that goes on. */
const AND_OTHERS = /等[^\d，；、]{0,6}$/;

/** A list that goes on in the next paragraph. */
const GOES_ON = /[：；，、]$/;

interface Stretch {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

/** Behind an opening word, to the end of its sentence; with nothing in it that is still to be filled in. */
interface List extends Stretch {
  /** Further paragraphs of the sentence. */
  readonly more: readonly Stretch[];
  /** 主要包括, or with 等 at its end. */
  readonly isOfSome: boolean;
  /** 其中：, not just 其中 in a sentence that goes on. */
  readonly hasColon: boolean;
  /** It says that it is whole. */
  readonly isWhole: boolean;
}

/** Parts that a list behind its whole leaves out although they are not zero. What else speaks of them in the section is enough. */
export function checkPartsLeftOut(statements: readonly Statement[], loose: readonly Loose[], verification: Verification): void {
  const told = statements.filter(
    (statement) =>
      (statement.kind === 'final' || statement.kind === 'count') &&
      statement.isTentative !== true &&
      verification.isThisYears(statement),
  );
  const passages = [...new Set(told.map(({ passage }) => passage))];
  for (const [index, passage] of passages.entries()) {
    // A name that was not understood may be the part's.
    const isRead = (list: List): boolean => !loose.some((one) => one.cause === 'unnamed' && isIn(list)(one));
    const following = passages.slice(index + 1).filter(({ section }) => section === passage.section);
    const ofSection = told.filter((statement) => statement.passage.section === passage.section);
    for (const list of listsIn(passage, following, OPENING).filter(isRead)) {
      checkList(list, ofSection, verification);
      checkAccounts(list, ofSection, verification);
    }
    for (const list of listsIn(passage, following, CLASSES_OPENING).filter(isRead))
      checkClasses(list, ofSection, statements, verification);
  }
}

function listsIn(passage: Passage, following: readonly Passage[], opening: RegExp): readonly List[] {
  return [...passage.text.matchAll(opening)].flatMap(({ index, 1: mainly, 2: colon }) => {
    const [first, ...more] = sentenceFrom(passage, index, following);
    const words = [first, ...more].map(({ passage: { text }, start, end }) => text.slice(start, end)).join('');
    const isOfSome = mainly !== undefined || AND_OTHERS.test(words);
    const hasColon = colon !== '';
    return UNFILLED.test(words) ? [] : [{ ...first, more, isOfSome, hasColon, isWhole: hasColon && !isOfSome }];
  });
}

function sentenceFrom(passage: Passage, start: number, [next, ...others]: readonly Passage[]): readonly [Stretch, ...Stretch[]] {
  const stop = passage.text.indexOf('。', start);
  const stretch = { passage, start, end: stop < 0 ? passage.text.length : stop };
  const goesOn = stop < 0 && next !== undefined && GOES_ON.test(passage.text);
  return goesOn ? [stretch, ...sentenceFrom(next, 0, others)] : [stretch];
}

function isIn({ more, ...first }: Pick<List, keyof Stretch | 'more'>): (words: Stretch) => boolean {
  return ({ passage, start, end }) =>
    [first, ...more].some((one) => one.passage === passage && start >= one.start && end <= one.end);
}

/** What stands in front of a list in its sentence, and what stands in it. */
function partedBy(list: List, statements: readonly Statement[]): { heads: readonly Statement[]; members: readonly Statement[] } {
  const { passage, start } = list;
  const before = passage.text.lastIndexOf('。', start);
  // 收入总计1329.34万元。包括：1.…: the sentence before has the whole.
  const from = (before === start - 1 ? passage.text.lastIndexOf('。', start - 2) : before) + 1;
  return {
    heads: statements.filter(isIn({ passage, start: from, end: start, more: [] })),
    members: statements.filter(isIn(list)),
  };
}

function checkList(list: List, ofSection: readonly Statement[], verification: Verification): void {
  const { heads, members } = partedBy(list, ofSection);
  for (const head of lastOfEach(heads)) {
    const whole = head.target.item;
    if (whole?.parts === undefined || head.number === undefined) continue;
    const listed = members.filter(({ target }) => isPartOf(target.key, whole));
    const last = listed.at(-1);
    if (last === undefined) continue;
    // 收入总额 may be 本年收入 as well: what it means besides is not told by it.
    const said = saidIn(ofSection.filter((statement) => statement !== head));
    const missing = uncovered(whole, list.passage.section, said, verification);
    const direct = listed.filter(({ target }) => whole.parts?.includes(target.key) === true);
    // One part may be all that is worth telling, unless it is nothing and the whole is not.
    const isNothing = direct.every(({ number }) => number?.value.isZero() === true) && !head.number.value.isZero();
    const claimsAll = direct.length > 1 || (direct.length > 0 && isNothing);
    const leaveOut = { last, whole: whole.name };
    if (list.isWhole && claimsAll) report({ ...leaveOut, missing }, verification);
    else if (completes(head, members, missing)) {
      const alike = missing.filter((part) => listed.some((one) => areSiblings(one.target, part.target)));
      if (list.isWhole && listed.length > 1 && alike.length > 0) report({ ...leaveOut, missing: alike }, verification);
      else if (isOnlyOther(list, head, members, missing) && areOfTheYear(listed, missing))
        report({ ...leaveOut, missing, isOpen: true }, verification);
    }
  }
}

/**
 * The one thing besides what is told: likely to be left out even where the list does not say that it is whole. One part alone is
 * told as such behind a colon or right behind its whole: 支出100万元，其中基本支出60万元; behind a change it may be told for that.
 * Whose part is nothing has said so of it, and means no list.
 */
function isOnlyOther(list: List, head: Statement, told: readonly Statement[], missing: readonly Part[]): boolean {
  const between = list.passage.text.slice(head.end, list.start);
  const isAlone = list.isOfSome || (!list.hasColon && !/^[，；(]?$/.test(between));
  const isSome = told.some(({ number }) => number?.value.isZero() === false);
  return missing.length === 1 && isSome && (told.length > 1 || !isAlone);
}

const CARRIED_OVER = /结[转余]/;

/** 收入总计, 其中 what came in this year, or what was carried over: either may be told alone. */
function areOfTheYear(told: readonly Statement[], missing: readonly Part[]): boolean {
  const ofYear = ({ target }: { readonly target: Target }): boolean => !CARRIED_OVER.test(target.name);
  return missing.every((part) => ofYear(part) && told.some((one) => ofYear(one) && areSiblings(one.target, part.target)));
}

/** 收入总计, 其中 the grants of the year: what was carried over is no part of that list. */
function areSiblings({ key }: Target, other: Target): boolean {
  return FORM.some(({ parts = [] }) => parts.includes(key) && parts.includes(other.key));
}

function lastOfEach(statements: readonly Statement[]): readonly Statement[] {
  return [...new Map(statements.map((statement) => [statement.target.key, statement])).values()];
}

function saidIn(statements: readonly Statement[]): ReadonlySet<string> {
  return new Set(statements.flatMap(({ target, others }) => [target, ...others].map(({ key }) => key)));
}

/** What the list gives and what it leaves out are together the figure in front of it. */
function completes(head: Statement, members: readonly Statement[], missing: readonly Part[]): boolean {
  const figures = members.flatMap((statement): readonly Rounded[] =>
    statement.number === undefined || statement.kind !== head.kind ? [] : [figureOf(statement, statement.number)],
  );
  if (head.number === undefined || missing.length === 0) return false;
  return agree(sumOf([...figures, ...missing.map(({ source }) => source)]), figureOf(head, head.number));
}

/** 支出总计1329.34万元，包括：一般公共服务支出…: accounts of one level, of which one is left out. */
function checkAccounts(list: List, ofSection: readonly Statement[], verification: Verification): void {
  const { heads, members } = partedBy(list, ofSection);
  const [head, last] = [heads.at(-1), members.filter(({ target }) => target.code !== undefined).at(-1)];
  const code = last?.target.code;
  if (head === undefined || last === undefined || code === undefined) return;
  const listed = members.filter(({ target }) => target.code?.length === code.length);
  const missing = accountsUnsaid(last, saidIn(ofSection), verification).filter(({ target }) =>
    target.code?.startsWith(head.target.code ?? ''),
  );
  const isOpen = listed.length < 2;
  if (isOpen && !isOnlyOther(list, head, listed, missing)) return;
  if (completes(head, members, missing)) report({ last, whole: head.target.name, missing, isOpen }, verification);
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
  const missing = parts.filter(({ target }) => !verification.isDoubted(target.key, 'final'));
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
