import { Decimal } from 'decimal.js';
import { exactly, sumOf } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import { SLIP_PHRASES } from '../../messages/suspects';
import type { NarrativeRule } from '../../messages/textRules';
import type { SaidRun, Sentence } from '../../said/run';
import { compareAgain, saidBy } from '../comparing/compare';
import type { FindingFacts } from '../comparing/finding';
import { isWrong } from '../comparing/relation';
import { slipInSum } from '../comparing/slip';
import { figureInSum, type Sum } from '../comparing/sum';
import type { Statement } from '../reading/statement';
import type { PrintedNumber } from '../reading/tokens';
import { wordsOf, type Verification } from './stated';
import type { Operand, Source } from '../reading/operand';

interface SumFacts extends Omit<FindingFacts, 'rule' | 'severity' | 'left' | 'right' | 'message'> {
  readonly rule: NarrativeRule;
  /** What gives the whole, where that is a statement about an item: its figure is doubted from then on. */
  readonly statement?: Statement;
  /** @param sum what the parts make, as it is printed */
  readonly message: (quote: SaidRun, sum: string) => Sentence;
  /** What to say where only rounding explains it, if anything. */
  readonly tail?: SumFacts['message'] | undefined;
}

/**
 * Holds figures of a text against each other and reports what does not add up beyond rounding, with the number that a slip of the
 * keyboard may have made wrong where it can only be one. Where nothing else is given, what several parts make is what is right.
 * @returns whether it adds up
 */
export function checkSum(sum: Sum, { statement, tail, ...given }: SumFacts, verification: Verification): boolean {
  const [left, right] = [sumOf(sum.left).value, sumOf(sum.right).value];
  const text = figureInSum(sum, sum.operator === '=' ? right : left);
  const isOne = sum.operator === '<=' && sum.left.length === 1;
  const facts = {
    ...(statement === undefined ? {} : { words: wordsOf(statement) }),
    ...(isOne ? {} : { expected: sum.isCount === true ? text : narrativeChecks.wanYuan(text) }),
    ...given,
  };
  const verdict = verification.hold(facts, { kind: 'sum', ...sum });
  if (!isWrong(verdict)) {
    if (verdict === 'tail' && tail !== undefined)
      verification.report({ ...facts, message: (quote) => tail(quote, text), severity: 'rounding', left, right });
    return true;
  }
  const slip = slipInSum(sum);
  const message: FindingFacts['message'] = (quote) =>
    slip === null
      ? facts.message(quote, text)
      : narrativeChecks.withSlipOf(facts.message(quote, text), figureInSum(sum, slip.number), SLIP_PHRASES[slip.pattern]);
  const found: FindingFacts = { ...facts, message, severity: 'error', left, right };
  if (statement === undefined) verification.report(found);
  else verification.fault(statement, found);
  return false;
}

/** A part is no more than its whole. */
export function checkWithin(part: Statement, whole: Source & { readonly name: string }, verification: Verification): void {
  const { number, target, kind } = part;
  if (number === undefined) return;
  // The whole itself, with places left off, is not more than the whole.
  const isWhole = compareAgain(number, whole) === 'rounded';
  checkSum(
    { left: [figureOf(part, number)], operator: '<=', right: [whole], ...(kind === 'count' ? { isCount: true } : {}) },
    {
      rule: 'part-exceeds',
      statement: part,
      message: (quote) => narrativeChecks.partsExceed(quote, target.name, whole.name),
      tail: isWhole ? undefined : (quote) => narrativeChecks.partsExceedTail(quote, target.name, whole.name),
      figures: whole.figures,
    },
    verification,
  );
}

const ONE = new Decimal(1);

/** A count that a text gives. */
export function countOf(value: Decimal): Operand {
  return { ...exactly(value), place: ONE };
}

/** Counts are exact, amounts as exact as they are printed. */
export function figureOf({ kind }: Pick<Statement, 'kind'>, number: PrintedNumber): Operand {
  return kind === 'count' ? countOf(number.value) : saidBy(number);
}
