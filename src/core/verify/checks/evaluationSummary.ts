import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { exactly, publishedAmount } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { inputLabel } from '../../narrative/inputs/inputs';
import { isWrong, type Relation } from '../comparing/relation';
import type { Passage, Words } from '../reading/passage';
import { AMOUNT_WORDS, printedAmount, printedNumber } from '../reading/tokens';
import { checkSum, countOf } from './addingUp';
import type { Held, Verification } from './stated';
import type { Operand } from '../reading/operand';

const COUNT = '(\\d[\\d,]*)';
const AMOUNT = `(${AMOUNT_WORDS})`;
const FUNDS = '[^。；]{0,24}?(?:资金|金额)(?:总额)?(?:为|共计|合计)?';
const YEAR = '(?:的)?(?:\\d{4}年度?)?';

const SCORE = 'performance.score';

/** What the section on 预算绩效 counts, by the input that has it; the first group is the number. */
const STATED: readonly (readonly [key: string, words: RegExp])[] = [
  ['performance.projects', new RegExp(`涉及一级项目${COUNT}个|绩效自评${YEAR}项目${COUNT}个`)],
  ['performance.amount', new RegExp(`涉及一级项目\\d+个${FUNDS}${AMOUNT}|绩效自评${YEAR}项目\\d+个${FUNDS}${AMOUNT}`)],
  ['performance.target.projects', new RegExp(`绩效目标${YEAR}项目${COUNT}个`)],
  ['performance.target.amount', new RegExp(`绩效目标${YEAR}项目\\d+个${FUNDS}${AMOUNT}`)],
  ['performance.tracking.projects', new RegExp(`绩效跟踪(?:评价)?${YEAR}项目${COUNT}个`)],
  ['performance.tracking.amount', new RegExp(`绩效跟踪(?:评价)?${YEAR}项目\\d+个${FUNDS}${AMOUNT}`)],
  [SCORE, /平均得分(?:为)?(\d+(?:\.\d+)?)分/],
  ['performance.grade.excellent', new RegExp(`(?<![不\\d])优${COUNT}个`)],
  ['performance.grade.good', new RegExp(`良${COUNT}个`)],
  ['performance.grade.pass', new RegExp(`(?<!不)合格${COUNT}个`)],
  ['performance.grade.fail', new RegExp(`不合格${COUNT}个`)],
  ['performance.problems.found', new RegExp(`发现问题${COUNT}个`)],
  ['performance.problems.settled', new RegExp(`(?:已经?)?完成整改(?:的)?${COUNT}个`)],
  ['performance.problems.open', new RegExp(`正在整改(?:的)?${COUNT}个`)],
];
const FULL_SCORE = 100;

interface Stated extends Words {
  readonly key: string;
  readonly value: Decimal;
  /** Worth of one unit of the last printed place. */
  readonly place: Decimal;
  readonly isAmount: boolean;
}

/** 预算绩效 in words: against the 情况说明底稿, and problems found against those settled and open. */
export function checkEvaluationSummary(passages: readonly Passage[], verification: Verification): void {
  const stated = new Map<string, Stated>();
  for (const passage of passages) {
    if (passage.section !== 'performance') continue;
    for (const [key, words] of STATED) {
      const match = stated.has(key) ? null : words.exec(passage.text);
      if (match !== null) stated.set(key, statedAt(key, match, passage));
    }
  }
  for (const one of stated.values()) againstInputs(one, verification);
  const score = stated.get(SCORE);
  if (score !== undefined) notAboveFull(score, verification);
  const [found, settled, open] = ['found', 'settled', 'open'].map((end) => stated.get(`performance.problems.${end}`));
  if (!found || !settled || !open) return;
  checkSum(
    { left: [countOf(found.value)], operator: '=', right: [settled, open].map(({ value }) => countOf(value)), isCount: true },
    { ...heldOf(found), message: narrativeChecks.problems },
    verification,
  );
}

function statedAt(key: string, match: RegExpExecArray, passage: Passage): Stated {
  const number = match.slice(1).find((group) => (group as string | undefined) !== undefined) ?? '0';
  const isAmount = number.endsWith('元');
  const { value, place } = isAmount ? printedAmount(number) : printedNumber(number, new Decimal(1));
  return { key, value, place, isAmount, passage, start: match.index, end: match.index + match[0].length };
}

/** An amount as every amount of a text, a score as the same number printed again. */
function againstInputs(one: Stated, verification: Verification): void {
  const given = verification.inputs?.values.get(one.key);
  if (!(given instanceof Decimal)) return;
  const isCount = !one.isAmount && one.key !== SCORE;
  const is: Operand = { ...(isCount ? exactly(given) : publishedAmount(given)), givenBy: 'inputs' };
  const relation: Relation = one.key === SCORE ? { kind: 'again', first: is } : { kind: 'amount', is, year: 'current' };
  const label = inputLabel(one.key);
  const held: Held = { ...heldOf(one), number: one, name: label, ...(isCount ? { kind: 'count' } : {}) };
  const verdict = verification.hold(held, relation);
  // In 亿元 an amount has fewer places than it was typed with.
  const isCut = one.key === SCORE || given.toNearest(one.place, Decimal.ROUND_HALF_UP).equals(one.value);
  if (verdict === 'equal' || (verdict === 'rounded' && isCut)) return;
  const amount = one.isAmount ? narrativeChecks.wanYuan(separatedAmount(given)) : given.toFixed();
  const expected = narrativeChecks.said(narrativeChecks.inputs, label, amount);
  verification.report({
    ...held,
    severity: isWrong(verdict) ? 'error' : 'rounding',
    message: (quote) => narrativeChecks.notAsInput(quote, expected),
    expected,
  });
}

function notAboveFull(score: Stated, verification: Verification): void {
  const full = new Decimal(FULL_SCORE);
  checkSum(
    { left: [exactly(score.value)], operator: '<=', right: [exactly(full)], isCount: true },
    { ...heldOf(score), message: narrativeChecks.scoreTooHigh, expected: full.toFixed() },
    verification,
  );
}

function heldOf({ passage, start, end }: Stated): { readonly rule: 'evaluation'; readonly words: Words } {
  return { rule: 'evaluation', words: { passage, start, end } };
}
