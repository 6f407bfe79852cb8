import { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { Claim } from '../reading/claim';
import { compareAmount, comparePercent, percentOf, twoDecimals } from '../compare';
import { saidByTables } from '../finding';
import type { Source } from '../reading/target';
import { wordsOf, type Verification } from './stated';

function wordFor(difference: Decimal): string {
  if (difference.isZero()) return narrativeChecks.equal;
  return difference.isPositive() ? narrativeChecks.up : narrativeChecks.down;
}

function signed(claim: Claim): Decimal {
  const value = claim.number?.value ?? new Decimal(0);
  return claim.direction === 'down' ? value.negated() : value;
}

/** 增加 and 减少 against last year (or the budget), where the other figure is known; else last year's follows from it. */
export function checkDelta(claim: Claim, verification: Verification): void {
  const { number, target } = claim;
  const current = number === undefined ? null : comparable(claim, verification);
  if (number === undefined || current === null) return;
  const known = claim.with === 'budget' ? verification.budget(target) : verification.knownPrior(target);
  if (known !== null) {
    reportDifference(claim, current, known, verification);
    return;
  }
  const prior = current.value.minus(signed(claim));
  if (claim.with === 'budget') {
    verification.changes.set(changeKey(claim), claim);
    verification.note(claim, narrativeChecks.unchecked.noBudget(target.name));
    verification.remember(verification.budgets, claim, prior, current.slack.plus(number.place.div(2)));
    return;
  }
  if (prior.lt(number.place.plus(current.slack).negated())) {
    verification.fault(claim, {
      rule: 'direction',
      severity: 'error',
      words: wordsOf(claim),
      message: (quote) => narrativeChecks.negativePrior(quote, target.name),
      figures: current.figures,
    });
    return;
  }
  verification.changes.set(changeKey(claim), claim);
  verification.note(claim, narrativeChecks.unchecked.noPrior(target.name));
  verification.remember(verification.priors, claim, prior, current.slack.plus(number.place.div(2)));
}

function reportDifference(claim: Claim, current: Source, other: Source, verification: Verification): void {
  const { number, target } = claim;
  if (number === undefined) return;
  const exact = current.value.minus(other.value);
  const slack = current.slack.plus(other.slack);
  const comparison = compareAmount(number, { value: exact.abs(), slack, figures: [] });
  const expected = `${wordFor(exact)} ${narrativeChecks.wanYuan(separatedAmount(exact.abs()))}`;
  const facts = {
    words: wordsOf(claim),
    expected,
    figures: [...current.figures, ...(claim.with === 'budget' ? other.figures : [])],
    left: signed(claim),
    right: exact,
  };
  const tooSmall = exact.abs().lte(slack);
  if (!tooSmall && exact.isPositive() !== (claim.direction === 'up') && !number.value.isZero()) {
    verification.fault(claim, {
      ...facts,
      rule: 'direction',
      severity: 'error',
      message: (quote) => narrativeChecks.direction(quote, target.name, wordFor(exact)),
    });
    return;
  }
  if (comparison === 'equal') return;
  const message = (quote: string): string =>
    claim.with === 'budget'
      ? narrativeChecks.budgetDifference(quote, target.name, expected)
      : narrativeChecks.difference(quote, target.name, expected);
  if (comparison === 'tail' || comparison === 'rounded')
    verification.report({ ...facts, rule: 'difference', severity: 'rounding', message });
  else verification.fault(claim, { ...facts, rule: 'difference', severity: 'error', message });
}

/** 增长 and 下降 in percent: against last year where it is known, else against the amount beside it. */
export function checkChange(claim: Claim, verification: Verification): void {
  const { number, target } = claim;
  const current = number === undefined ? null : comparable(claim, verification);
  if (number === undefined || current === null) return;
  const ofBudget = claim.with === 'budget';
  const known = ofBudget ? verification.budget(target) : verification.knownPrior(target);
  const stated = verification.changes.get(changeKey(claim));
  const beside = known === null && stated?.passage === claim.passage ? stated : undefined;
  if (beside !== undefined && beside.direction !== claim.direction) {
    verification.fault(claim, {
      rule: 'direction',
      severity: 'error',
      words: { passage: claim.passage, start: beside.from, end: claim.end },
      message: (quote) => narrativeChecks.directionsDisagree(quote, target.name),
    });
    return;
  }
  const derived =
    beside === undefined
      ? verification.priors.get(target.key)
      : { value: current.value.minus(signed(beside)), slack: current.slack.plus(beside.number?.place.div(2) ?? 0), figures: [] };
  const base: Source | null = known ?? derived ?? null;
  if (base === null) {
    const reason = ofBudget ? narrativeChecks.unchecked.noBudget : narrativeChecks.unchecked.noPrior;
    verification.note(claim, reason(target.name));
    return;
  }
  const words = beside === undefined ? wordsOf(claim) : { passage: claim.passage, start: beside.from, end: claim.end };
  // 增长0% where there was nothing and is nothing says no more than that.
  if (base.value.isZero() && current.value.isZero() && number.value.isZero()) return;
  if (base.value.lte(base.slack)) {
    verification.fault(claim, {
      rule: 'zero-base',
      severity: 'error',
      words,
      message: (quote) => narrativeChecks.zeroBase(quote, target.name),
      figures: current.figures,
    });
    return;
  }
  const difference = { value: current.value.minus(base.value), slack: current.slack.plus(base.slack) };
  const exact = percentOf(
    { value: difference.value.abs(), slack: known === null ? new Decimal('0.005') : difference.slack },
    base,
  );
  if (
    known !== null &&
    difference.value.abs().gt(difference.slack) &&
    difference.value.isPositive() !== (claim.direction === 'up')
  ) {
    verification.fault(claim, {
      rule: 'direction',
      severity: 'error',
      words,
      message: (quote) => narrativeChecks.direction(quote, target.name, wordFor(difference.value)),
      figures: current.figures,
    });
    return;
  }
  const percent = twoDecimals(exact.value);
  const expected = narrativeChecks.percent(
    (ofBudget ? narrativeChecks.changeOfBudget : narrativeChecks.change)(
      separatedAmount(difference.value.abs()),
      separatedAmount(base.value),
    ),
    percent,
  );
  const facts = { words, expected, figures: current.figures };
  switch (comparePercent(number, exact)) {
    case 'equal':
      return;
    case 'tail': {
      verification.report({
        ...facts,
        rule: 'change-percent',
        severity: 'rounding',
        message: (quote) => narrativeChecks.changeTail(quote, target.name, percent),
      });
      return;
    }
    case 'different': {
      verification.fault(claim, {
        ...facts,
        rule: 'change-percent',
        severity: 'error',
        message: (quote) =>
          known === null
            ? narrativeChecks.changeDisagrees(quote, target.name, percent)
            : narrativeChecks.changePercent(quote, target.name, percent),
      });
      return;
    }
  }
}

/** 持平 and 与上年相同, against last year or the budget. */
export function checkSame(claim: Claim, verification: Verification): void {
  const { target } = claim;
  const current = verification.final(target);
  if (current === null) return;
  const other = claim.with === 'budget' ? verification.budget(target) : verification.knownPrior(target);
  if (other === null) {
    verification.note(
      claim,
      claim.with === 'budget' ? narrativeChecks.unchecked.noBudget(target.name) : narrativeChecks.unchecked.noPrior(target.name),
    );
    if (claim.with !== 'budget') verification.remember(verification.priors, claim, current.value, current.slack);
    return;
  }
  const difference = current.value.minus(other.value).abs();
  if (difference.lte(current.slack.plus(other.slack)) || isNearlyEqual(claim, difference, other)) return;
  const amount = narrativeChecks.wanYuan(separatedAmount(difference));
  verification.fault(claim, {
    rule: 'same',
    severity: 'error',
    words: wordsOf(claim),
    message: (quote) =>
      claim.with === 'budget'
        ? narrativeChecks.notSameAsBudget(quote, target.name, amount)
        : narrativeChecks.notSame(quote, target.name, amount),
    expected: claim.with === 'budget' ? amount : saidByTables(target, current, verification.context),
    figures: current.figures,
  });
}

const NEARLY = new Decimal('0.01');

/** 基本持平 may stand for a difference below one percent. */
function isNearlyEqual(claim: Claim, difference: Decimal, other: Source): boolean {
  return claim.passage.text.slice(claim.start, claim.end).includes('基本') && difference.lte(other.value.times(NEARLY));
}

/** 决算数大于预算数. */
export function checkOrder(claim: Claim, verification: Verification): void {
  const { target } = claim;
  const final = verification.final(target);
  const budget = verification.budget(target);
  if (final === null || budget === null) return;
  const difference = final.value.minus(budget.value);
  if (!difference.isZero() && difference.isPositive() === (claim.direction === 'up')) return;
  if (!difference.isZero() && difference.abs().lte(final.slack.plus(budget.slack))) return;
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

/** Differences from last year and from the budget are two things. */
function changeKey({ target, with: other }: Claim): string {
  return other === 'budget' ? `${target.key}|budget` : target.key;
}

/** This year's figure of what a sentence compares; what cannot be compared is noted. */
function comparable(claim: Claim, verification: Verification): Source | null {
  const current = verification.final(claim.target);
  if (current === null) verification.note(claim, narrativeChecks.unchecked.noSource(claim.target.name));
  else if (isOtherYears(claim, verification)) verification.note(claim, narrativeChecks.unchecked.otherYear);
  else return current;
  return null;
}

/** A sentence about another year's change has no figure of this year behind it. */
function isOtherYears(claim: Claim, verification: Verification): boolean {
  return claim.year !== null && verification.year !== null && claim.year !== verification.year;
}
