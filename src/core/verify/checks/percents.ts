import type { Quotient } from '../../amounts/quotient';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { SaidRun, Sentence } from '../../said/run';
import type { Figure } from '../../figures/figure';
import { comparePercent, twoDecimals } from '../comparing/compare';
import type { Words } from '../comparing/finding';
import type { Claim } from '../reading/claim';
import type { Verification } from './stated';

interface PercentFacts {
  readonly rule: string;
  readonly words: Words;
  readonly figures: readonly Figure[];
  /** How it is worked out, as the tables have it. */
  readonly expected: (percent: string) => string;
  /** A sentence each for what rounding or places left off explain, and for what they do not. */
  readonly tail: (quote: SaidRun, item: string, percent: string) => Sentence;
  readonly wrong: (quote: SaidRun, item: string, percent: string) => Sentence;
}

/**
 * Reports a percentage that is not what its amounts give.
 * @param exact `null` where what it is a percentage of may be nothing
 */
export function reportPercent(claim: Claim, exact: Quotient | null, facts: PercentFacts, verification: Verification): void {
  const { number, target } = claim;
  if (number === undefined) return;
  const { rule, words, figures } = facts;
  if (exact === null) {
    const message = (quote: SaidRun): Sentence => narrativeChecks.zeroBase(quote, target.name);
    verification.fault(claim, { rule: 'zero-base', severity: 'error', words, message, figures });
    return;
  }
  const percent = twoDecimals(exact.value);
  const expected = facts.expected(percent);
  switch (comparePercent(number, exact)) {
    case 'equal':
      return;
    case 'tail': {
      const message = (quote: SaidRun): Sentence => facts.tail(quote, target.name, percent);
      verification.report({ rule, severity: 'rounding', words, message, expected, figures });
      return;
    }
    case 'different': {
      const message = (quote: SaidRun): Sentence => facts.wrong(quote, target.name, percent);
      verification.fault(claim, { rule, severity: 'error', words, message, expected, figures });
    }
  }
}
