import { narrativeChecks } from '../../messages/narrativeChecks';
import type { SaidRun, Sentence } from '../../said/run';
import { printedLike } from '../comparing/compare';
import { isWrong, operandsOf, percentIn, type Judgement } from '../comparing/relation';
import { slipIn } from '../comparing/slip';
import { workedOut } from '../comparing/workedOut';
import type { Statement } from '../reading/statement';
import { statedWords, type Verification } from './stated';
import type { Words } from '../reading/passage';

type PercentWords = (quote: SaidRun, item: string, percent: string) => Sentence;

interface PercentFacts {
  readonly rule: string;
  readonly words: Words;
  /** A sentence each for what rounding or places left off explain, and for what they do not. */
  readonly tail: PercentWords;
  readonly wrong: PercentWords;
}

/** Reports a percentage that is not what its amounts give. */
export function reportPercent(
  statement: Statement,
  { relation, verdict }: Judgement,
  facts: PercentFacts,
  verification: Verification,
): void {
  const { number, target } = statement;
  if (number === undefined || verdict === 'equal') return;
  const { rule, words } = facts;
  const operands = operandsOf(relation);
  const sides = { words, figures: verification.figuresHere(operands), beside: statedWords(operands) };
  const exact = percentIn(relation);
  if (exact === null) {
    const message = (quote: SaidRun): Sentence => narrativeChecks.zeroBase(quote, target.name);
    verification.fault(statement, { ...sides, rule: 'zero-base', severity: 'error', message });
    return;
  }
  const percent = printedLike(exact.value, number);
  const expected = narrativeChecks.percent(workedOut(relation, statement), percent);
  if (!isWrong(verdict)) {
    const message = (quote: SaidRun): Sentence => facts.tail(quote, target.name, percent);
    verification.report({ ...sides, rule, severity: 'rounding', expected, message });
    return;
  }
  const message = (quote: SaidRun): Sentence => facts.wrong(quote, target.name, percent);
  verification.fault(statement, { ...sides, rule, severity: 'error', expected, message, slip: slipIn(number, exact.value) });
}
