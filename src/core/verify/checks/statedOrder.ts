import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { percentChange } from '../../amounts/quotient';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { changeSaid } from '../comparing/changeSaid';
import type { SaidRun, Sentence } from '../../said/run';
import { twoDecimals } from '../comparing/compare';
import { operandsOf, pairs, type Relation } from '../comparing/relation';
import { ofOther } from '../comparing/workedOut';
import type { Statement } from '../reading/statement';
import { noBudget, statedWords, wordsOf, type Verification } from './stated';
import type { Source } from '../reading/operand';

/** 持平 and 与上年相同, against last year or the budget. */
export function checkSame(statement: Statement, verification: Verification): void {
  const { target } = statement;
  const [current] = verification.finals(target);
  if (current === undefined) return;
  const bases = verification.bases(statement);
  const judgement = verification.judge(statement, comparisons('same', statement, bases, verification));
  if (judgement === null) {
    noteSame(statement, current, verification);
    return;
  }
  if (judgement.verdict === 'equal') return;
  const [now = current, base = current] = operandsOf(judgement.relation);
  const amount = narrativeChecks.wanYuan(separatedAmount(now.value.minus(base.value).abs()));
  const { sides, expected } = changeSaid(now, base, ofOther(statement));
  const facts = {
    rule: 'same',
    words: wordsOf(statement),
    beside: statedWords([now, base]),
    expected,
    figures: verification.figuresHere([now, base]),
  };
  const percent = saysAbout(statement) ? percentChange(now, base) : null;
  if (percent !== null) {
    // 比上年少0.07万元，基本持平: readers see what it covers.
    if (percent.value.lte(ABOUT_EQUAL) || verification.differences.some((other) => isBeside(statement, other))) return;
    const message = (quote: SaidRun): Sentence =>
      narrativeChecks.aboutTheSame(quote, target.name, amount, twoDecimals(percent.value));
    verification.report({ ...facts, severity: 'warning', message });
    return;
  }
  const message = (quote: SaidRun): Sentence => narrativeChecks.difference(quote, target.name, sides, expected);
  verification.fault(statement, { ...facts, severity: 'error', message });
}

/** Nothing has the other figure: it is this year's, and the text says so. */
function noteSame(statement: Statement, current: Source, verification: Verification): void {
  verification.use(statement, [current]);
  if (statement.with === 'budget') {
    verification.note(statement, noBudget(statement));
    return;
  }
  verification.note(statement, { kind: 'noPrior', item: statement.target.name });
  if (!saysAbout(statement)) verification.remember('prior', statement, current);
}

/**
 * What 基本持平 is read as: a change of at most so many percent. It is how a word is read and no slack of amounts: nothing
 * prescribes how much 基本 covers, so that more than this is worth a look and not wrong.
 */
const ABOUT_EQUAL = new Decimal(1);

function isBeside({ passage, target, start, with: other }: Statement, difference: Statement): boolean {
  if (difference.passage !== passage || difference.target.key !== target.key || difference.with !== other) return false;
  return difference.end <= start && !passage.text.slice(difference.end, start).includes('。');
}

function saysAbout({ passage, start, end }: Statement): boolean {
  return passage.text.slice(start, end).includes('基本');
}

function comparisons(
  kind: 'same' | 'order',
  { target }: Statement,
  bases: readonly Source[],
  verification: Verification,
): readonly Relation[] {
  return pairs(verification.finals(target), bases, (current, base): Relation => ({ kind, current, base }));
}

/** 决算数大于预算数. */
export function checkOrder(statement: Statement, verification: Verification): void {
  const { target } = statement;
  const judgement = verification.judge(statement, comparisons('order', statement, verification.bases(statement), verification));
  if (judgement === null || judgement.verdict === 'equal') return;
  const [final, budget] = operandsOf(judgement.relation);
  if (final === undefined || budget === undefined) return;
  const difference = final.value.minus(budget.value);
  const said = difference.isZero()
    ? narrativeChecks.level(narrativeChecks.budgetSide)
    : difference.isPositive()
      ? narrativeChecks.above
      : narrativeChecks.below;
  verification.fault(statement, {
    rule: 'order',
    severity: 'error',
    words: wordsOf(statement),
    beside: statedWords([final, budget]),
    message: (quote) => narrativeChecks.order(quote, target.name, separatedAmount(final.value), separatedAmount(budget.value)),
    expected: said,
    figures: verification.figuresHere([final, budget]),
  });
}
