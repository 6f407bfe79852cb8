import { agree, differenceOf, magnitudeOf, sumOf, type Rounded } from '../../amounts/rounded';
import { saidBy } from '../comparing/compare';
import type { Statement } from '../reading/statement';
import type { Target } from '../reading/target';
import { AMOUNT_WORDS, printedAmount, type PrintedNumber } from '../reading/tokens';
import type { Verification } from './stated';

/**
 * An amount is read as that of the item named last. Where it contradicts that one, and its sentence tells of something else that it
 * is exactly, the reading is in doubt and not the amount: 本年支出大于本年收入2.95万元 is no 本年收入.
 */
export function checkOtherReadings(verification: Verification): void {
  for (const statement of verification.wrongStatements()) {
    const { kind, number } = statement;
    if (kind !== 'final' || number === undefined || verification.ruleOf(statement) !== 'narrative.amount') continue;
    if (number.value.precision() < LEAST_DIGITS || !isReadOtherwise(statement, number, verification)) continue;
    verification.retract(statement);
    verification.note(statement, { kind: 'unnamed' });
  }
}

/** Fewer may agree by chance. */
const LEAST_DIGITS = 3;

function isReadOtherwise(statement: Statement, number: PrintedNumber, verification: Verification): boolean {
  const { passage, start, end, from, target } = statement;
  const sentence = passage.text.lastIndexOf('。', start) + 1;
  const [rest = ''] = /^[^。；]*/.exec(passage.text.slice(end)) ?? [];
  const before = amountsIn(passage.text.slice(sentence, start));
  const behind = amountsIn(rest);
  const named = namedBetween(statement, sentence, verification);
  const own = verification.sources(target, 'final');
  const said = saidBy(number);
  const words = passage.text.slice(from, start);

  const isSaid = before.some(({ value }) => value.equals(number.value));
  const isOther = (other: Target): boolean => other.key !== target.key && !isAbove(other, target);
  if (!isSaid && named.some((one) => isOther(one.target) && one.figures.some(({ value }) => value.equals(number.value))))
    return true;
  const whole = own.find(({ value }) => before.some((one) => one.value.equals(value)));
  const last = named.at(-1);
  const isOwn = last?.target.key === target.key;
  if (whole !== undefined && OF_IT.test(words) && isPart(said, whole, behind)) return true;
  if (whole !== undefined && (isOwn || last?.figures.length === 0) && isBase(said, whole, behind)) return true;
  if (!isOwn) return false;
  if (JOINT.test(words) && completesList(said, before)) return true;
  const lists = [before, named.flatMap(({ figures }) => figures.slice(0, 1))];
  if (SUM.test(words) && lists.some((list) => runsAtEnd(list).some((run) => agree(sumOf(run), said)))) return true;
  return GAP.test(words) && pairs(lists.flat()).some(([one, other]) => agree(magnitudeOf(differenceOf(one, other)), said));
}

/** 基本支出856.15万元，其中财政拨款843.65万元、其他资金12.50万元: with those behind it, it is the item's own amount in front of it. */
function isPart(said: Rounded, whole: Rounded, behind: readonly Rounded[]): boolean {
  return behind.some((_, index) => agree(sumOf([said, ...behind.slice(0, index + 1)]), whole));
}

const OF_IT = /其中|包括|含|由|\(/;

/** 支出决算数1141.44万元较收入决算数1123.74万元多17.70万元: what the amount in front of it is compared with. */
function isBase(said: Rounded, whole: Rounded, [next]: readonly Rounded[]): boolean {
  return next !== undefined && agree(magnitudeOf(differenceOf(whole, said)), next);
}

/** 672.23万元，其中…四项525.18万元，社会保险缴费及住房公积金147.05万元: with the entries before it, it is what they are entries of. */
function completesList(said: Rounded, before: readonly Rounded[]): boolean {
  return before.some((whole, index) => {
    const entries = before.slice(index + 1);
    return entries.length > 0 && agree(sumOf([...entries, said]), whole);
  });
}

const JOINT = /[及和与等、]/;

/** An account and the 款 and 类 that it is below: they are named in front of it. */
function isAbove({ code: above }: Target, { code }: Target): boolean {
  return above !== undefined && code?.startsWith(above) === true;
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
function namedBetween({ passage, start }: Statement, sentence: number, verification: Verification): readonly Named[] {
  const [own, other] = [verification.itemsOf(passage.section), verification.itemsOf('summary')];
  const named: Named[] = [];
  for (let at = sentence; at < start;) {
    const found = own.itemAt(passage.text, at) ?? other.itemAt(passage.text, at);
    const [target] = found?.targets ?? [];
    if (target !== undefined) named.push({ target, figures: verification.sources(target, 'final') });
    at = found?.end ?? at + 1;
  }
  return named;
}

function amountsIn(text: string): readonly Rounded[] {
  return [...text.matchAll(AMOUNT)].map(([words]) => saidBy(printedAmount(words)));
}

const AMOUNT = new RegExp(AMOUNT_WORDS, 'g');

/** The last two, the last three …: what a sum behind a list may be of. */
function runsAtEnd<One>(list: readonly One[]): readonly (readonly One[])[] {
  return list.slice(1).map((_, index) => list.slice(-index - 2));
}

function pairs<One>(list: readonly One[]): readonly (readonly [One, One])[] {
  return list.flatMap((one, index) => list.slice(index + 1).map((other) => [one, other] as const));
}
