import type { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { percentChange, percentOf } from '../../amounts/quotient';
import { differenceOf, magnitudeOf, signOf, type Rounded } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { SaidRun, Sentence } from '../../said/run';
import type { Claim } from '../reading/claim';
import { compareAmount, saidBy } from '../comparing/compare';
import type { Source } from '../reading/target';
import type { PrintedNumber } from '../reading/tokens';
import { reportPercent } from './percents';
import { budgetKey, wordsOf, type Verification } from './stated';

function wordFor(difference: Decimal): string {
  if (difference.isZero()) return narrativeChecks.equal;
  return difference.isPositive() ? narrativeChecks.up : narrativeChecks.down;
}

/** The change that a claim states, below zero for a decrease. */
function signed({ direction }: Claim, number: PrintedNumber): Rounded {
  const said = saidBy(number);
  return direction === 'down' ? { ...said, value: said.value.negated() } : said;
}

/** 增加 and 减少 against last year (or the budget), where the other figure is known; else last year's follows from it. */
export function checkDelta(claim: Claim, verification: Verification): void {
  const { number, target } = claim;
  const current = number === undefined ? null : comparable(claim, verification);
  if (number === undefined || current === null) return;
  const known = claim.with === 'budget' ? verification.budget(target, claim.plan) : verification.knownPrior(target);
  if (known !== null) {
    reportDifference(claim, current, known, verification);
    return;
  }
  const prior = differenceOf(current, signed(claim, number));
  if (claim.with === 'budget') {
    verification.changes.set(changeKey(claim), claim);
    verification.note(claim, narrativeChecks.unchecked.noBudget(target.name));
    verification.remember(verification.budgets, claim, prior, budgetKey(target.key, claim.plan));
    return;
  }
  if (signOf(prior) < 0) {
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
  verification.remember(verification.priors, claim, prior);
}

function reportDifference(claim: Claim, current: Source, other: Source, verification: Verification): void {
  const { number, target } = claim;
  if (number === undefined) return;
  const difference = differenceOf(current, other);
  const exact = difference.value;
  const comparison = compareAmount(number, magnitudeOf(difference));
  const expected = `${wordFor(exact)} ${narrativeChecks.wanYuan(separatedAmount(exact.abs()))}`;
  const facts = {
    words: wordsOf(claim),
    expected,
    figures: [...current.figures, ...(claim.with === 'budget' ? other.figures : [])],
    left: signed(claim, number).value,
    right: exact,
  };
  if (isOtherWay(claim, difference) && !number.value.isZero()) {
    verification.fault(claim, {
      ...facts,
      rule: 'direction',
      severity: 'error',
      message: (quote) => narrativeChecks.direction(quote, target.name, wordFor(exact)),
    });
    return;
  }
  if (comparison === 'equal') return;
  const message = (quote: SaidRun): Sentence =>
    claim.with === 'budget'
      ? narrativeChecks.budgetDifference(quote, target.name, expected)
      : narrativeChecks.difference(quote, target.name, expected);
  if (comparison === 'tail' || comparison === 'rounded')
    verification.report({ ...facts, rule: 'difference', severity: 'rounding', message });
  else verification.fault(claim, { ...facts, rule: 'difference', severity: 'error', message });
}

/** The figures say for certain that it went the other way. */
function isOtherWay({ direction }: Claim, difference: Rounded): boolean {
  return signOf(difference) === (direction === 'up' ? -1 : 1);
}

/** 增长 and 下降 in percent: against last year where it is known, else against the amount beside it. */
export function checkChange(claim: Claim, verification: Verification): void {
  const { number, target } = claim;
  const current = number === undefined ? null : comparable(claim, verification);
  if (number === undefined || current === null) return;
  const ofBudget = claim.with === 'budget';
  const known = ofBudget ? verification.budget(target, claim.plan) : verification.knownPrior(target);
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
  const earlier = known === null && !ofBudget ? verification.priors.get(target.key) : undefined;
  const change = changeStatedBy(beside ?? earlier?.claim);
  const base: Rounded | null = known ?? (beside && change ? differenceOf(current, change) : earlier) ?? null;
  if (base === null) {
    const reason = ofBudget ? narrativeChecks.unchecked.noBudget : narrativeChecks.unchecked.noPrior;
    verification.note(claim, reason(target.name));
    return;
  }
  const words = beside === undefined ? wordsOf(claim) : { passage: claim.passage, start: beside.from, end: claim.end };
  // 增长0% where there was nothing and is nothing says no more than that.
  if (base.value.isZero() && current.value.isZero() && number.value.isZero()) return;
  // Where the change itself is stated, the base follows from it and not the other way round.
  const found = known === null && change !== null ? percentOf(magnitudeOf(change), base) : percentChange(current, base);
  const exact = base.value.isNegative() ? null : found;
  const difference = differenceOf(current, base);
  if (exact !== null && known !== null && isOtherWay(claim, difference)) {
    verification.fault(claim, {
      rule: 'direction',
      severity: 'error',
      words,
      message: (quote) => narrativeChecks.direction(quote, target.name, wordFor(difference.value)),
      figures: current.figures,
    });
    return;
  }
  const ratio = ofBudget ? narrativeChecks.changeOfBudget : narrativeChecks.change;
  const workedOut = ratio(separatedAmount(difference.value.abs()), separatedAmount(base.value));
  const facts = {
    rule: 'change-percent',
    words,
    figures: current.figures,
    expected: (percent: string): string => narrativeChecks.percent(workedOut, percent),
    tail: narrativeChecks.changeTail,
    wrong: known === null ? narrativeChecks.changeDisagrees : narrativeChecks.changePercent,
  };
  reportPercent(claim, exact, facts, verification);
}

function changeStatedBy(claim: Claim | undefined): Rounded | null {
  return claim?.kind === 'delta' && claim.number !== undefined ? signed(claim, claim.number) : null;
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
  return !verification.isThisYears(claim);
}
