import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { percentChange } from '../../amounts/quotient';
import { agree } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { SaidRun, Sentence } from '../../said/run';
import { twoDecimals } from '../comparing/compare';
import { saidByTables } from '../comparing/finding';
import type { Claim } from '../reading/claim';
import type { Source } from '../reading/target';
import { wordsOf, type Verification } from './stated';

/** 持平 and 与上年相同, against last year or the budget. */
export function checkSame(claim: Claim, verification: Verification): void {
  const { target } = claim;
  const current = verification.final(target);
  if (current === null) return;
  const other = claim.with === 'budget' ? budgetMeant(claim, current, verification) : verification.knownPrior(target);
  if (other === null) {
    verification.note(
      claim,
      claim.with === 'budget' ? narrativeChecks.unchecked.noBudget(target.name) : narrativeChecks.unchecked.noPrior(target.name),
    );
    if (claim.with !== 'budget' && !saysAbout(claim)) verification.remember(verification.priors, claim, current);
    return;
  }
  if (agree(current, other)) return;
  const difference = current.value.minus(other.value).abs();
  const amount = narrativeChecks.wanYuan(separatedAmount(difference));
  const facts = {
    rule: 'same',
    words: wordsOf(claim),
    expected: claim.with === 'budget' ? amount : saidByTables(target, current, verification.context),
    figures: current.figures,
  };
  const percent = saysAbout(claim) ? percentChange(current, other) : null;
  if (percent !== null) {
    if (percent.value.lte(ABOUT_EQUAL)) return;
    const message = (quote: SaidRun): Sentence =>
      narrativeChecks.aboutTheSame(quote, target.name, amount, twoDecimals(percent.value));
    verification.report({ ...facts, severity: 'warning', message });
    return;
  }
  const message = claim.with === 'budget' ? narrativeChecks.notSameAsBudget : narrativeChecks.notSame;
  verification.fault(claim, { ...facts, severity: 'error', message: (quote) => message(quote, target.name, amount) });
}

/**
 * What 基本持平 is read as: a change of at most so many percent. It is how a word is read and no slack of amounts: nothing
 * prescribes how much 基本 covers, so that more than this is worth a look and not wrong.
 */
const ABOUT_EQUAL = new Decimal(1);

function saysAbout({ passage, start, end }: Claim): boolean {
  return passage.text.slice(start, end).includes('基本');
}

/** Of two budgets that just 预算 may mean the one that the words are right of. */
function budgetMeant(claim: Claim, final: Source, verification: Verification): Source | null {
  const budgets = verification.budgetsOf(claim.target, claim.plan ?? null);
  const isRight = (budget: Source): boolean =>
    claim.kind === 'same'
      ? agree(final, budget)
      : !final.value.equals(budget.value) && final.value.greaterThan(budget.value) === (claim.direction === 'up');
  return budgets.find(isRight) ?? budgets[0] ?? null;
}

/** 决算数大于预算数. */
export function checkOrder(claim: Claim, verification: Verification): void {
  const { target } = claim;
  const final = verification.final(target);
  const budget = final === null ? null : budgetMeant(claim, final, verification);
  if (final === null || budget === null) return;
  const difference = final.value.minus(budget.value);
  const isSaidWay = difference.isPositive() === (claim.direction === 'up');
  if (!difference.isZero() && (isSaidWay || agree(final, budget))) return;
  const said = difference.isZero()
    ? narrativeChecks.equal
    : difference.isPositive()
      ? narrativeChecks.above
      : narrativeChecks.below;
  verification.fault(claim, {
    rule: 'order',
    severity: 'error',
    words: wordsOf(claim),
    message: (quote) => narrativeChecks.order(quote, target.name, separatedAmount(final.value), separatedAmount(budget.value)),
    expected: said,
    figures: final.figures,
  });
}
