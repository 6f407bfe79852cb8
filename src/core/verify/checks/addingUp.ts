import { exactly, sumOf, type Rounded } from '../../amounts/rounded';
import type { Figure } from '../../figures/figure';
import { narrativeChecks, type STATEMENT_RULES } from '../../messages/narrativeChecks';
import { saidBy } from '../comparing/compare';
import type { FindingFacts } from '../comparing/finding';
import { verdictOfSum, type Sum } from '../comparing/sum';
import type { Statement } from '../reading/statement';
import type { PrintedNumber } from '../reading/tokens';
import { wordsOf, type Verification } from './stated';

interface SumFacts extends Omit<FindingFacts, 'rule' | 'severity' | 'left' | 'right' | 'words'> {
  readonly rule: keyof typeof STATEMENT_RULES;
  readonly words: NonNullable<FindingFacts['words']>;
  /** What gives the whole, where that is a statement about an item: its figure is doubted from then on. */
  readonly statement?: Statement;
}

/** Holds figures of a text against each other and reports what does not add up beyond rounding. @returns whether it does */
export function checkSum(sum: Sum, { statement, ...facts }: SumFacts, verification: Verification): boolean {
  const verdict = verdictOfSum(sum);
  verification.judged.push({ rule: facts.rule, words: facts.words, sum, verdict });
  if (verdict !== 'error') return true;
  const [left, right] = [sum.left, sum.right].map((side) => sumOf(side).value);
  const found: FindingFacts = {
    ...facts,
    severity: 'error',
    ...(left === undefined || right === undefined ? {} : { left, right }),
  };
  if (statement === undefined) verification.report(found);
  else verification.fault(statement, found);
  return false;
}

/** A part is no more than its whole. */
export function checkWithin(
  part: Statement,
  whole: { readonly name: string; readonly is: Rounded; readonly figures?: readonly Figure[] },
  verification: Verification,
): void {
  if (part.number === undefined) return;
  checkSum(
    {
      left: [figureOf(part, part.number)],
      operator: '<=',
      right: [whole.is],
      ...(part.kind === 'count' ? { isCount: true } : {}),
    },
    {
      rule: 'part-exceeds',
      statement: part,
      words: wordsOf(part),
      message: (quote) => narrativeChecks.partsExceed(quote, part.target.name, whole.name),
      figures: whole.figures ?? [],
    },
    verification,
  );
}

/** Counts are exact, amounts as exact as they are printed. */
export function figureOf({ kind }: Pick<Statement, 'kind'>, number: PrintedNumber): Rounded {
  return kind === 'count' ? exactly(number.value) : saidBy(number);
}
