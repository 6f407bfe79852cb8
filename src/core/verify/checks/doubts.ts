import { percentChange, percentOf } from '../../amounts/quotient';
import { agree, differenceOf, magnitudeOf, sumOf, type Rounded } from '../../amounts/rounded';
import { FORM } from '../../form';
import { comparePercent, saidBy } from '../comparing/compare';
import type { Judged } from '../comparing/judged';
import { exactOf, isWrong, verdictOf } from '../comparing/relation';
import { slipIn, slipOf } from '../comparing/slip';
import { namesIn } from '../reading/items';
import { plainText } from '../reading/plainText';
import type { Statement } from '../reading/statement';
import { isPart, targetOf } from '../reading/target';
import { TAKEN_OFF } from '../reading/words';
import { tokenise } from '../reading/tokenise';
import { AMOUNT_WORDS, printedAmount, type PrintedNumber, type Token } from '../reading/tokens';
import type { Verification } from './stated';

/**
 * A number that contradicts the item that it is read as is wrong, or is that of something else, in words that nobody here has met:
 * 本年支出大于本年收入2.95万元 is no 本年收入. It is an error where a slip of the keyboard makes it the right one, or where its words name
 * the item and nothing besides; else the reading is in doubt and not the number, which is told as 未核对.
 */
export function withdrawDoubts(statements: readonly Statement[], verification: Verification): void {
  const doubtful = verification.wrongStatements().filter((statement) => isInDoubt(statement, statements, verification));
  for (const statement of doubtful) {
    const expected = verification.retract(statement)?.finding.expected;
    verification.note(statement, {
      kind: 'doubtful',
      item: statement.target.name,
      ...(expected === undefined ? {} : { told: expected }),
    });
  }
}

function isInDoubt(statement: Statement, all: readonly Statement[], verification: Verification): boolean {
  const { number } = statement;
  const isDoubtful = DOUBTS[verification.ruleOf(statement)?.replace('narrative.', '') ?? ''];
  if (number === undefined || isDoubtful === undefined) return false;
  const around = saidAround(statement, number, all, verification);
  if (isOfNamesake(around) || isOfBudget(around) || isFrom(around)) return true;
  const isCertain = isSlip(statement, verification) && !isAllOther(around) && !isRest(around);
  return !isCertain && isDoubtful(around);
}

/** 收支总计 of all funds, in the section on grants. */
function isOfNamesake({ statement: { kind, target }, number, words, verification }: Surroundings): boolean {
  if (kind !== 'final' || target.parts === undefined) return false;
  const { itemAt } = verification.itemsOf('summary');
  const named = words.flatMap((word) => (word.type === 'item' ? (itemAt(word.words, 0)?.targets ?? []) : []));
  return named.some((one) => verification.sources(one, 'final').some(({ value }) => value.equals(number.value)));
}

/** 其他用车由2辆增至3辆, 占比由81.91%升至84.12%: what there was before. */
function isFrom({ statement: { passage, from, end, number, year } }: Surroundings): boolean {
  return number !== undefined && year === null && BEFORE_IT.test(passage.text.slice(from, end));
}

const BEFORE_IT = /[由从](?:(?:上年末?|去年|[年期]初|\d{4}年度?)的?)?[\d,.]+[^\d，。；]*$/;

/** 安排了2.00万元预算 */
function isOfBudget({ statement: { kind, passage, end } }: Surroundings): boolean {
  return kind === 'final' && /^的?(?:年初|全年|调整)?预算(?!财政|拨款)/.test(passage.text.slice(end));
}

/** 新增的67.34万元：一般公共服务54.02万元，农林水2.60万元: a list of other amounts, of which one happens to be a digit away. */
function isAllOther({ beside, statement, verification }: Surroundings): boolean {
  const others = beside.filter(({ kind, target }) => kind === statement.kind && target.key !== statement.target.key);
  return statement.kind === 'final' && others.length > 1 && others.every((one) => verification.isWrong(one));
}

/** What is wrong about it leaves no doubt: a slip, or the right difference with the wrong direction. */
function isSlip(statement: Statement, verification: Verification): boolean {
  const { kind, number, direction, target } = statement;
  const own = kind === 'final' ? verification.sources(target, 'final') : [];
  if (number !== undefined && own.some(({ value }) => slipIn(number, value) !== null)) return true;
  const turned: Statement = { ...statement, direction: direction === 'up' ? 'down' : 'up' };
  const isTurned = ({ verdict, relation }: Judged): boolean => verdict === 'other-way' && !isWrong(verdictOf(turned, relation));
  return verification.judged.some(
    (one) => one.statement === statement && (slipOf(number, one) !== null || isOfNothing(number, one) || isTurned(one)),
  );
}

/** 9.00 for 0.00: one digit too. */
function isOfNothing(number: PrintedNumber | undefined, { relation }: Judged): boolean {
  return number !== undefined && number.decimals > 1 && number.value.precision() === 1 && exactOf(relation).isZero();
}

/** What a sentence says around a number. */
interface Surroundings {
  readonly statement: Statement;
  readonly number: PrintedNumber;
  readonly all: readonly Statement[];
  readonly verification: Verification;
  readonly said: Rounded;
  /** The words of its clause in front of it. */
  readonly words: readonly Word[];
  readonly wordsIn: (text: string) => readonly Word[];
  /** The sentence in front of it. */
  readonly front: string;
  /** The other statements of its sentence that have a number; those of the sentence before too where it begins with 其中. */
  readonly beside: readonly Statement[];
  /** The amounts of its sentence in front of it, and those behind it up to the next ；. */
  readonly before: readonly Printed[];
  readonly behind: readonly Printed[];
}

type Word = Token & { readonly words: string };

interface Printed extends Rounded {
  readonly start: number;
  readonly end: number;
}

function saidAround(
  statement: Statement,
  number: PrintedNumber,
  all: readonly Statement[],
  verification: Verification,
): Surroundings {
  const { passage, start, end, from } = statement;
  const { text } = passage;
  const first = text.lastIndexOf('。', start) + 1;
  const last = `${text}。`.indexOf('。', end);
  const opens = text.startsWith('其中', first) ? text.lastIndexOf('。', first - 2) + 1 : first;
  const [rest = ''] = /^[^；]*/.exec(text.slice(end, last)) ?? [];
  const { department } = verification;
  const vocabulary = {
    itemAt: verification.itemsOf(passage.section).itemAt,
    department: department === null ? null : plainText(department),
  };
  const wordsIn = (words: string): readonly Word[] =>
    tokenise(words, vocabulary).map((token) => ({ ...token, words: words.slice(token.start, token.end) }));
  return {
    statement,
    number,
    all,
    verification,
    said: saidBy(number),
    words: wordsIn(text.slice(from, start).replace(BESIDES, '')),
    wordsIn,
    front: text.slice(first, start),
    beside: all.filter(
      (one) => one !== statement && one.passage === passage && one.number !== undefined && one.start >= opens && one.end <= last,
    ),
    before: amountsIn(text, first, start),
    behind: amountsIn(text, end, end + rest.length),
  };
}

/** 收入总计（含年初结转）: what a bracket says of a name. */
const BESIDES = /\([^()\d]{2,}\)/g;

/** By the rule that a statement breaks: what puts its reading in doubt. */
const DOUBTS: Readonly<Record<string, (said: Surroundings) => boolean>> = {
  amount: isOtherAmount,
  'absent-item': isOtherAmount,
  'prior-amount': isOtherAmount,
  count: isOtherCount,
  difference: isOtherChange,
  direction: isOtherChange,
  'change-percent': isOtherChange,
  repeated: isAnotherChange,
  share: isOtherShare,
  rate: isOtherShare,
};

/** Words that leave no doubt of what an amount is. */
const PLAIN: ReadonlySet<Token['type']> = new Set([
  'item', 'level', 'filler', 'final', 'budget', 'this-year', 'last-year', 'year', 'department', 'of-which', 'list', 'is', 'comma', 'joint', 'each', 'semicolon', 'stop',
]); // prettier-ignore

function isOtherCount({ words, statement: { passage, end } }: Surroundings): boolean {
  // 无应急保障用车；3辆公务用车均…: what is counted stands behind its number.
  if (words.every(({ type }) => !NAMES.has(type)) && /^[\u4e00-\u9fff]/.test(passage.text.slice(end))) return true;
  return words.some(({ type }) => type === 'beside' || type === 'average');
}

/** Words that leave none of what has changed. */
const PLAINLY_COMPARED: ReadonlySet<Token['type']> = new Set([...PLAIN, 'compared', 'direction', 'amount']);

function isOtherAmount(said: Surroundings): boolean {
  const { words, beside, statement, verification, front } = said;
  if (!areOf(words, PLAIN, statement) || !words.some(({ type }) => NAMES.has(type)) || isPartOfSum(said)) return true;
  if (TAKEN_OFF.test(front)) return true;
  const others = beside.filter(({ kind, target }) => kind === statement.kind && target.key !== statement.target.key);
  const isListed = OPENS_LIST.test(front);
  const supports = others.some((one) => !verification.isWrong(one) && (!isListed || isOfItsList(one, statement)));
  if (others.length === 0 || supports) return isListed && !supports;
  return isListed || isOfOneFlow(said);
}

/** 社会保障和就业支出年初结转…，本年支出…: where nothing in it is right, the sentence tells what one fund or one account had of it. */
function isOfOneFlow({ front, wordsIn }: Surroundings): boolean {
  return wordsIn(front).some((word) => word.type === 'fund' || word.type === 'unknown' || isAccountName(word));
}

function isAccountName(word: Word): boolean {
  return word.type === 'item' && word.targets[0]?.code !== undefined;
}

/** 支出决算 says whose amount it is where its sentence has named the item. */
const NAMES: ReadonlySet<Token['type']> = new Set(['item', 'final', 'budget', 'compared']);

const OF_IT = /其中|包括|含|由|\(/;

/** In front of a list, or within a bracket. */
const OPENS_LIST = /其中|包括|\([^()]*$/;

/** Another part of the list, or the whole of it as the form has it. */
function isOfItsList(one: Statement, { passage: { text }, start, target }: Statement): boolean {
  const opens = Math.max(...['其中', '包括', '('].map((word) => text.lastIndexOf(word, start)));
  return one.start > opens || isPart(target, one.target);
}

/** Nothing but words of these types, and no name right behind another one: 住房公积金本年支出 and 住房公积金（项）本年支出 are no 本年支出. */
function areOf(words: readonly Word[], types: ReadonlySet<Token['type']>, { kind, target }: Statement): boolean {
  const name = plainText(target.name);
  const isOfName = ({ type, words: own }: Word): boolean => (type === 'fund' || own === FISCAL) && name.includes(own);
  return words.every((word, index) => {
    if (word.words === FISCAL || word.type === 'fund') return isOfName(word);
    if (word.type === 'compared' && kind === 'budget') return word.with === 'budget';
    const before = words[index - 1]?.type;
    if (word.type === 'item' && (before === 'item' || (before === 'level' && !isAccountName(word)))) return false;
    return types.has(word.type);
  });
}

const FISCAL = '财政拨款';

/** Fewer may agree by chance. */
const LEAST_DIGITS = 3;

/** 收入总计1329.34万元（本年收入1294.24万元，上年结转35.10万元）: with the entries beside it, it makes an amount in front of them. */
function isPartOfSum(around: Surroundings, between = /^/): boolean {
  return sumsWith(around, between).some(({ sum, head }) => agree(sum, head));
}

/** What else in its sentence is right makes it the rest of an amount: a digit that went wrong would not. */
function isRest(around: Surroundings): boolean {
  const { beside, statement, verification } = around;
  if (statement.kind !== 'final') return false;
  const isExact = sumsWith(around).some(({ sum, head }) => sum.value.equals(head.value));
  return isExact && !beside.some((one) => verification.isWrong(one));
}

/** It and the amounts beside it, with the amount in front of them that they may be all of. */
function sumsWith(
  { said, number, before, behind, statement: { passage } }: Surroundings,
  between = /^/,
): readonly { readonly sum: Rounded; readonly head: Rounded }[] {
  if (number.value.div(number.place).precision(true) < LEAST_DIGITS) return [];
  return before.flatMap((head, index) => {
    const entries = before.slice(index + 1);
    const [first = { start: passage.text.length }] = entries;
    if (!between.test(passage.text.slice(head.end, first.start))) return [];
    const rests = [entries, ...behind.map((_, last) => [...entries, ...behind.slice(0, last + 1)])];
    return rests.filter((rest) => rest.length > 0).map((rest) => ({ sum: sumOf([...rest, said]), head }));
  });
}

/** A comparison that names no item is of the number in front of it. */
function isOtherChange(said: Surroundings): boolean {
  const { words, statement, verification, beside } = said;
  if (!areOf(words, PLAINLY_COMPARED, statement) || isPartOfSum(said, OF_IT)) return true;
  // What goes up by so many 个百分点 may be a share.
  if (statement.passage.text.slice(statement.start, statement.end).endsWith('点')) return true;
  if (isChangeOfOther(said)) return true;
  const isListed = OPENS_LIST.test(said.front);
  const isOfIt = ({ kind, end, target }: Statement): boolean =>
    kind === 'final' && end <= statement.from && (isListed || target.key === statement.target.key);
  const isOpen = (one: Statement): boolean => verification.isWrong(one) && isInDoubt(one, said.all, verification);
  if (beside.some((one) => isOfIt(one) && isOpen(one))) return true;
  if (words.some(({ type }) => type === 'item')) return false;
  const last = beside.filter(({ end }) => end <= statement.from).at(-1);
  if (last === undefined) return false;
  if (last.target.key !== statement.target.key || amountsIn(statement.passage.text, last.end, statement.from).length > 0)
    return true;
  return isOpen(last);
}

/** …，比上年减少1031.53万元；一增一减，净减少924.14万元: a second difference in one sentence is hardly that of the same item. */
function isAnotherChange({ statement: { kind, target, from }, beside, words }: Surroundings): boolean {
  const isSame = (one: Statement): boolean => one.kind === kind && one.target.key === target.key && one.end <= from;
  return kind === 'delta' && !words.some(({ type }) => type === 'item' || type === 'compared') && beside.some(isSame);
}

/** 基本支出增加107.39万元，项目支出减少1031.53万元，净减少924.14万元: by that much something else of the form has changed. */
function isChangeOfOther({ number, statement: { target, kind }, verification }: Surroundings): boolean {
  if (number.value.div(number.place).precision(true) < LEAST_DIGITS) return false;
  return FORM.some(({ id }) => {
    if (id === target.key) return false;
    const [current, base] = (['final', 'prior'] as const).map((side) => verification.sources(targetOf(id), side)[0]);
    if (current === undefined || base === undefined) return false;
    const change = percentChange(current, base);
    return kind === 'change'
      ? change !== null && comparePercent(number, change) === 'equal'
      : magnitudeOf(differenceOf(current, base)).value.equals(number.value);
  });
}

/**
 * 行政单位医疗36.19万元，占卫生健康支出44.99万元的80.44%；公务员医疗补助8.80万元，占19.56%: of what is named for the one before. A name that says
 * no more than that it is a whole may be any of the form's.
 */
function isOtherShare({ statement, number, verification, before, front }: Surroundings): boolean {
  const { whole = '', kind } = statement;
  if (!VAGUE.test(whole)) return false;
  if (TOGETHER.test(front)) return true;
  const named = namesIn(front, 0, front.length, verification.itemsOf(statement.passage.section).itemAt);
  const meant = whole === '' ? named.flatMap((targets) => targets.slice(0, 1)) : FORM.map(({ id }) => targetOf(id));
  const own = verification.finals(statement.target);
  const others = before.filter(({ value }) => !own.some((one) => one.value.equals(value)));
  const parts = kind === 'rate' ? others : whole === '' ? own : [...before, ...own];
  const wholes = kind === 'rate' ? others : [...before, ...meant.flatMap((one) => verification.sources(one, 'final'))];
  return parts.some((part) => wholes.some((one) => isShareOf(number, part, one)));
}

/** 上级补助120.00万元、经营收入85.40万元合占2.33% */
const TOGETHER = /[合共](?:计|共)?占[^，。；]{0,3}$/;

function isShareOf(number: PrintedNumber, part: Rounded, whole: Rounded): boolean {
  const share = percentOf(part, whole);
  return part !== whole && share !== null && comparePercent(number, share) === 'equal';
}

/** Words for a whole that say of how much it is the whole no more than none at all. */
const VAGUE = /^(?:$|其|总|全部|全年|合计|本部门|本单位|部门|单位)/;

function amountsIn(text: string, from: number, to: number): readonly Printed[] {
  return [...text.slice(from, to).matchAll(AMOUNT)].map(({ 0: words, index }) => {
    const start = from + index;
    return { ...saidBy(printedAmount(words)), start, end: start + words.length };
  });
}

const AMOUNT = new RegExp(AMOUNT_WORDS, 'g');
