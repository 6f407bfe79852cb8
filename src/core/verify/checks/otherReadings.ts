import { percentOf } from '../../amounts/quotient';
import { agree, differenceOf, magnitudeOf, sumOf, type Rounded } from '../../amounts/rounded';
import { comparePercent, saidBy } from '../comparing/compare';
import { namesIn } from '../reading/items';
import type { Statement } from '../reading/statement';
import { isPart, type Target } from '../reading/target';
import { AMOUNT_WORDS, printedAmount, type PrintedNumber } from '../reading/tokens';
import type { Verification } from './stated';

/**
 * A number is read as that of the item named last. Where it contradicts that one, and its sentence tells of something else that it
 * is exactly, the reading is in doubt and not the number: 本年支出大于本年收入2.95万元 is no 本年收入.
 */
export function checkOtherReadings(verification: Verification): void {
  for (const statement of verification.wrongStatements()) {
    const { number } = statement;
    const read = READINGS[verification.ruleOf(statement) ?? ''];
    if (number === undefined || read === undefined || number.value.div(number.place).precision(true) < LEAST_DIGITS) continue;
    if (!read(sentenceOf(statement, number, verification), statement, verification)) continue;
    verification.retract(statement);
    verification.note(statement, { kind: 'unnamed' });
  }
}

/** Fewer may agree by chance. */
const LEAST_DIGITS = 3;

/** What a sentence tells around a number. */
interface Sentence {
  readonly text: string;
  readonly number: PrintedNumber;
  readonly said: Printed;
  /** What the tables have of the item that it is read as. */
  readonly own: readonly Rounded[];
  /** The words of its clause in front of it. */
  readonly words: string;
  /** The amounts of the sentence in front of it, and those behind it up to the next ；. */
  readonly before: readonly Printed[];
  readonly behind: readonly Printed[];
  readonly named: readonly Named[];
}

interface Printed extends Rounded {
  readonly start: number;
  readonly end: number;
}

function sentenceOf(statement: Statement, number: PrintedNumber, verification: Verification): Sentence {
  const { passage, start, end, from, target } = statement;
  const { text } = passage;
  const first = text.lastIndexOf('。', start) + 1;
  const [rest = ''] = /^[^。；]*/.exec(text.slice(end)) ?? [];
  return {
    text,
    number,
    said: { ...saidBy(number), start, end },
    own: verification.sources(target, 'final'),
    words: text.slice(from, start),
    before: amountsIn(text, first, start),
    behind: amountsIn(text, end, end + rest.length),
    named: namedBetween(statement, first, verification),
  };
}

type Reading = (sentence: Sentence, statement: Statement, verification: Verification) => boolean;

/** By the rule that a statement breaks. */
const READINGS: Readonly<Record<string, Reading>> = {
  'narrative.amount': (sentence, statement) => statement.kind === 'final' && isOtherAmount(sentence, statement),
  // 增收64.24万元，其中财政拨款增收43.74万元、其他收入增收20.50万元
  'narrative.difference': (sentence) => addsUp(sentence, (_, between) => OF_IT.test(between)),
  'narrative.share': ({ number, before, named }, { target, whole = '' }, verification) =>
    whole === '' && isShareOf(number, verification.finals(target), [...before, ...named.flatMap(({ figures }) => figures)]),
};

function isOtherAmount(sentence: Sentence, { target }: Statement): boolean {
  const { said, own, words, before, behind, named } = sentence;
  const isSaid = before.some(({ value }) => value.equals(said.value));
  const others = named.filter((one) => one.target.key !== target.key);
  const isIt = ({ target: other, figures }: Named): boolean =>
    !isAbove(other, target) && figures.some(({ value }) => value.equals(said.value));
  if (!isSaid && others.some(isIt)) return true;

  const isOneOf = (figures: readonly Rounded[], one: Rounded): boolean => figures.some(({ value }) => value.equals(one.value));
  const heads = [...own, ...others.filter((one) => !isWholeOf(one.target, target)).flatMap(({ figures }) => figures)];
  if (addsUp(sentence, (head, between) => OF_IT.test(between) && isOneOf(heads, head))) return true;

  const last = named.at(-1);
  const isOwn = last?.target.key === target.key;
  const isCompared = before.some((one) => isOneOf(own, one) && isDifference(behind[0], one, said));
  if (isCompared && (isOwn || last?.figures.length === 0)) return true;
  if (!isOwn) return false;
  if (JOINT.test(words) && addsUp(sentence, () => true)) return true;
  const lists = [before, named.flatMap(({ figures }) => figures.slice(0, 1))];
  if (SUM.test(words) && lists.some((list) => runsAtEnd(list).some((run) => agree(sumOf(run), said)))) return true;
  return GAP.test(words) && pairs(lists.flat()).some(([one, other]) => isDifference(said, one, other));
}

/**
 * 基本支出856.15万元，其中财政拨款843.65万元、其他资金12.50万元: with the entries beside it, it is an amount in front of them. An item of the
 * form that stands below an account is its part of the account, and no figure of the tables.
 */
function addsUp({ text, said, own, before, behind }: Sentence, isHead: (head: Printed, between: string) => boolean): boolean {
  return before.some((head, index) => {
    const entries = before.slice(index + 1);
    const [first = said] = entries;
    if (!isHead(head, text.slice(head.end, first.start))) return false;
    const rests = [entries, ...behind.map((_, last) => [...entries, ...behind.slice(0, last + 1)])];
    const makes = (one: Rounded, rest: readonly Rounded[]): boolean => agree(sumOf([...rest, one]), head);
    // A long list adds up with the item's own figure as well, where that is nearly the same.
    return rests.some((rest) => rest.length > 0 && makes(said, rest) && !own.some((one) => makes(one, rest)));
  });
}

/** 支出决算数1141.44万元较收入决算数1123.74万元多17.70万元 */
function isDifference(difference: Rounded | undefined, one: Rounded, other: Rounded): boolean {
  return difference !== undefined && agree(magnitudeOf(differenceOf(one, other)), difference);
}

/** 行政单位医疗36.19万元，占卫生健康支出44.99万元的80.44%；公务员医疗补助8.80万元，占19.56%: of what is named for the one before. */
function isShareOf(number: PrintedNumber, parts: readonly Rounded[], wholes: readonly Rounded[]): boolean {
  return parts.some((part) =>
    wholes.some((whole) => {
      const share = percentOf(part, whole);
      return share !== null && comparePercent(number, share) === 'equal';
    }),
  );
}

const OF_IT = /其中|包括|含|由|\(/;
const JOINT = /[及和与等]/;

/** An account and the 款 and 类 that it is below: they are named in front of it. */
function isAbove({ code: above }: Target, { code }: Target): boolean {
  return above !== undefined && code?.startsWith(above) === true;
}

function isWholeOf(whole: Target, target: Target): boolean {
  return isPart(target, whole) || isAbove(whole, target) || target.account?.key === whole.key;
}

/** What stands between amounts and their sum, or what two of them differ by. */
const SUM = /[合共总]计?|之和|[两二三四五六七八九十]项|相加|加起来/;
const GAP = /[多少高低差余缺]|大于|小于|超|结转|收回|抵/;

interface Named {
  readonly target: Target;
  /** What may stand for it; empty where no table has it. */
  readonly figures: readonly Rounded[];
}

/** The items that a sentence names before a number, as its own section calls them or as that of both totals does. */
function namedBetween(
  { passage, start, target: said }: Statement,
  sentence: number,
  verification: Verification,
): readonly Named[] {
  const [own, other] = [verification.itemsOf(passage.section), verification.itemsOf('summary')];
  const names = namesIn(passage.text, sentence, start, (text, at) => own.itemAt(text, at) ?? other.itemAt(text, at));
  return names.flatMap((targets) => {
    // 政府性基金预算 may be what came in or what was spent.
    const target = targets.find(({ key }) => key === said.key) ?? targets[0];
    return target === undefined ? [] : [{ target, figures: verification.sources(target, 'final') }];
  });
}

function amountsIn(text: string, from: number, to: number): readonly Printed[] {
  return [...text.slice(from, to).matchAll(AMOUNT)].map(({ 0: words, index }) => {
    const start = from + index;
    return { ...saidBy(printedAmount(words)), start, end: start + words.length };
  });
}

const AMOUNT = new RegExp(AMOUNT_WORDS, 'g');

/** The last two, the last three …: what a sum behind a list may be of. */
function runsAtEnd<One>(list: readonly One[]): readonly (readonly One[])[] {
  return list.slice(1).map((_, index) => list.slice(-index - 2));
}

function pairs<One>(list: readonly One[]): readonly (readonly [One, One])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));
}
