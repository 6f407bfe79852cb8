import { separatedAmount } from '../../amounts/format';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Claim } from '../reading/claim';
import { bestSource, compareAmount, saidBy } from '../comparing/compare';
import { saidByTables } from '../comparing/finding';
import type { Source, Target } from '../reading/target';
import { budgetKey, wordsOf, type Verification } from './stated';

/** An amount of this year, or of the year that the sentence names, against the tables. */
export function checkFinal(claim: Claim, verification: Verification): void {
  const { number } = claim;
  if (number === undefined) return;
  const sources = [claim.target, ...claim.others].flatMap((target) => verification.sources(target, 'final'));
  if (!verification.isThisYears(claim)) {
    // A year that is wrong, with this year's figure behind it, is the business of the years' check.
    const thisYears = sources.some((source) => compareAmount(number, source) === 'equal');
    const isLastYears = verification.isLastYears(claim);
    if (isLastYears && (!thisYears || claim.year === 'last')) checkPriorAmount(claim, verification);
    else if (isLastYears && isMisdated(claim, verification)) verification.misdated.push(claim);
    else verification.note(claim, narrativeChecks.unchecked.otherYear);
    return;
  }
  const source = bestSource(number, sources);
  if (source === null) {
    verification.remember(verification.finals, claim, saidBy(number));
    verification.note(
      claim,
      isUnreadable(claim.target, verification)
        ? narrativeChecks.unchecked.unreadable(claim.target.name)
        : narrativeChecks.unchecked.noSource(claim.target.name),
    );
    return;
  }
  reportAmount(claim, source, verification);
}

/** Last year is named, this year's figure stands behind it, and last year's is known to be another. */
function isMisdated({ number, target }: Claim, verification: Verification): boolean {
  const known = verification.knownPrior(target);
  return number !== undefined && known !== null && compareAmount(number, known) === 'different';
}

function reportAmount(claim: Claim, source: Source, verification: Verification): void {
  const { number, target } = claim;
  if (number === undefined) return;
  const said = saidByTables(target, source, verification.context);
  const facts = { words: wordsOf(claim), expected: said, figures: source.figures, left: number.value, right: source.value };
  switch (compareAmount(number, source)) {
    case 'equal':
      return;
    case 'tail': {
      verification.report({
        ...facts,
        rule: 'amount',
        severity: 'rounding',
        message: (quote) => narrativeChecks.amountTail(quote, target.name, said),
      });
      return;
    }
    case 'rounded': {
      verification.report({
        ...facts,
        rule: 'amount',
        severity: 'rounding',
        message: (quote) => narrativeChecks.amountRounded(quote, target.name, said),
      });
      return;
    }
    case 'wrong-unit': {
      verification.fault(claim, {
        ...facts,
        rule: 'unit',
        severity: 'error',
        message: (quote) => narrativeChecks.wrongUnit(quote, target.name, said),
      });
      return;
    }
    case 'different': {
      const difference = separatedAmount(number.value.minus(source.value).abs());
      const absent = target.absent === true;
      verification.fault(claim, {
        ...facts,
        rule: absent ? 'absent-item' : 'amount',
        severity: 'error',
        message: (quote) =>
          absent ? narrativeChecks.absentItem(quote, target.name) : narrativeChecks.amount(quote, target.name, said, difference),
      });
      return;
    }
  }
}

function isUnreadable(target: Target, verification: Verification): boolean {
  const { current } = verification.context;
  return target.final.some((cells) => cells.some(([table, row, column]) => current.figure(table, row, column)?.value === null));
}

function checkPriorAmount(claim: Claim, verification: Verification): void {
  const { number, target } = claim;
  if (number === undefined) return;
  const known = verification.knownPrior(target);
  if (known === null) {
    verification.remember(verification.priors, claim, saidBy(number));
    return;
  }
  if (['different', 'wrong-unit'].includes(compareAmount(number, known))) {
    const said = saidByTables(target, known, verification.context, 'prior');
    verification.fault(claim, {
      rule: 'prior-amount',
      severity: 'error',
      words: wordsOf(claim),
      message: (quote) => narrativeChecks.priorAmount(quote, target.name, said),
      expected: said,
    });
  }
}

/** An amount of the budget: against the table where it has one, else against what was said of it before. */
export function checkBudget(claim: Claim, verification: Verification): void {
  const { number, target } = claim;
  if (number === undefined) return;
  const key = budgetKey(target.key, claim.plan);
  const source = bestSource(number, verification.sources(target, 'budget', claim.plan));
  if (source !== null) {
    reportAmount(claim, source, verification);
    if (source.origin === 'inputs') verification.budgets.set(key, { ...source, claim });
    return;
  }
  verification.remember(verification.budgets, claim, saidBy(number), key);
  verification.note(claim, narrativeChecks.unchecked.noBudget(target.name));
}
