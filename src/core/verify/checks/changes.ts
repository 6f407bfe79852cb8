import type { Decimal } from 'decimal.js';
import { separatedAmount } from '../../amounts/format';
import { differenceOf, magnitudeOf, signOf, type Rounded } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { SaidRun, Sentence } from '../../said/run';
import type { Claim } from '../reading/claim';
import { saidBy } from '../comparing/compare';
import { exactOf, isWrong, judged, operandsOf, pairs, type Judgement, type Relation } from '../comparing/relation';
import { slipIn } from '../comparing/slip';
import { ofOther } from '../comparing/workedOut';
import type { FindingFacts } from '../comparing/finding';
import type { Source } from '../reading/target';
import type { PrintedNumber } from '../reading/tokens';
import { reportPercent } from './percents';
import { budgetKey, noBudget, statedWords, wordsOf, type Verification } from './stated';

type FindingSides = Pick<FindingFacts, 'words' | 'beside' | 'figures' | 'left' | 'right'>;

function wordFor(difference: Decimal): string {
  if (difference.isZero()) return narrativeChecks.equal;
  return difference.isPositive() ? narrativeChecks.up : narrativeChecks.down;
}

/** The change that a claim states, below zero for a decrease. */
function signed({ direction }: Claim, number: PrintedNumber): Rounded {
  const said = saidBy(number);
  return direction === 'down' ? { ...said, value: said.value.negated() } : said;
}

/** 增加 and 减少 against last year (or the budget), where the other figure is known; else the other one follows from it. */
export function checkDelta(claim: Claim, verification: Verification): void {
  const { number } = claim;
  const currents = comparable(claim, verification);
  if (number === undefined || currents.length === 0) return;
  verification.use(claim, currents.slice(0, 1));
  verification.differences.push(claim);
  const bases = verification.bases(claim);
  if (bases.length === 0) {
    deriveBase(claim, number, currents, verification);
    return;
  }
  const relations = pairs(currents, bases, (current, base): Relation => ({ kind: 'difference', current, base }));
  const judgement = verification.judge(claim, relations);
  if (judgement?.verdict === 'other-way') reportOtherWay(claim, judgement, verification);
  else if (judgement !== null && judgement.verdict !== 'equal') reportDifference(claim, number, judgement, verification);
}

/** What no table has follows from this year's figure and the difference. */
function deriveBase(claim: Claim, number: PrintedNumber, currents: readonly Source[], verification: Verification): void {
  const { target, plan } = claim;
  const [derived, ...others] = currents.map((current) => differenceOf(current, signed(claim, number)));
  if (derived === undefined) return;
  if (claim.with === 'budget') {
    verification.note(claim, noBudget(claim));
    verification.remember('budget', claim, derived, budgetKey(target.key, plan));
    return;
  }
  if ([derived, ...others].every((prior) => signOf(prior) < 0)) {
    verification.differences.pop();
    verification.fault(claim, {
      rule: 'direction',
      severity: 'error',
      words: wordsOf(claim),
      message: (quote) => narrativeChecks.negativePrior(quote, target.name),
      figures: verification.figuresHere(currents),
    });
    return;
  }
  verification.note(claim, narrativeChecks.unchecked.noPrior(target.name));
  verification.remember('prior', claim, derived);
}

/** One finding for the wrong direction of a comparison, however many of its numbers go that way. */
function reportOtherWay(claim: Claim, { relation }: Judgement, verification: Verification): void {
  const key = changeKey(claim);
  if (verification.turned.has(key)) return;
  verification.turned.add(key);
  const [current, base] = operandsOf(relation);
  if (current === undefined || base === undefined) return;
  const exact = current.value.minus(base.value);
  const expected = `${wordFor(exact)} ${narrativeChecks.wanYuan(separatedAmount(exact.abs()))}`;
  const [now, before] = [current, base].map(({ value }) => separatedAmount(value));
  verification.fault(claim, {
    ...sidesOf(claim, relation, verification),
    rule: 'direction',
    severity: 'error',
    expected,
    message: (quote) =>
      narrativeChecks.direction(
        quote,
        claim.target.name,
        { now: now ?? '', other: ofOther(claim), before: before ?? '' },
        expected,
      ),
  });
}

function sidesOf(claim: Claim, relation: Relation, verification: Verification): FindingSides {
  const operands = operandsOf(relation);
  return {
    words: wordsOf(claim),
    beside: statedWords(operands),
    figures: verification.figuresHere(operands),
    ...(claim.kind === 'delta' && claim.number !== undefined
      ? { left: signed(claim, claim.number).value, right: exactOf(relation) }
      : {}),
  };
}

function reportDifference(claim: Claim, number: PrintedNumber, judgement: Judgement, verification: Verification): void {
  const exact = exactOf(judgement.relation);
  const expected = `${wordFor(exact)} ${narrativeChecks.wanYuan(separatedAmount(exact.abs()))}`;
  const words = claim.with === 'budget' ? narrativeChecks.budgetDifference : narrativeChecks.difference;
  const facts = {
    ...sidesOf(claim, judgement.relation, verification),
    rule: 'difference',
    expected,
    message: (quote: SaidRun): Sentence => words(quote, claim.target.name, expected),
  };
  if (isWrong(judgement.verdict)) verification.fault(claim, { ...facts, severity: 'error', slip: slipIn(number, exact) });
  else verification.report({ ...facts, severity: 'rounding' });
}

/** 增长 and 下降 in percent: against the other figure where it is known, else against the difference beside it. */
export function checkChange(claim: Claim, verification: Verification): void {
  const { target } = claim;
  const currents = comparable(claim, verification);
  if (claim.number === undefined || currents.length === 0) return;
  verification.use(claim, currents.slice(0, 1));
  const beside = differenceBeside(claim, verification);
  const bases = verification.bases(claim);
  if (bases.length > 0) {
    checkAgainstBase(claim, currents, bases, beside, verification);
    return;
  }
  if (beside !== undefined && beside.direction !== claim.direction) {
    verification.fault(claim, {
      rule: 'direction',
      severity: 'error',
      words: { passage: claim.passage, start: Math.min(beside.from, claim.from), end: Math.max(beside.end, claim.end) },
      message: (quote) => narrativeChecks.directionsDisagree(quote, target.name),
    });
    return;
  }
  const earlier = claim.with === 'budget' ? null : verification.stated('prior', target.key);
  const stated = beside ?? earlier?.claim;
  if (stated?.kind === 'same') {
    if (claim.number.value.isZero()) return;
    verification.contradict(claim, stated);
    return;
  }
  if (stated?.number === undefined || stated.kind !== 'delta') {
    const reason = claim.with === 'budget' ? noBudget(claim) : narrativeChecks.unchecked.noPrior(target.name);
    verification.note(claim, reason);
    return;
  }
  // Where the change itself is stated, the base follows from it and not the other way round.
  const change = { ...signed(stated, stated.number), figures: [], claim: stated };
  const relations = currents.map((current): Relation => shareOfBase(change, differenceOf(current, change)));
  const start = Math.min(claim.from, beside?.from ?? claim.from);
  const judgement = verification.judge(claim, relations);
  if (judgement !== null) reportChange(claim, judgement, start, narrativeChecks.changeDisagrees, verification);
}

/** The difference that a percentage goes with: the last one in front of it, else the first behind it. */
function differenceBeside(claim: Claim, { differences }: Verification): Claim | undefined {
  const key = changeKey(claim);
  const beside = differences.filter((one) => one.passage === claim.passage && changeKey(one) === key);
  return beside.filter(({ end }) => end <= claim.start).at(-1) ?? beside[0];
}

/** What a difference is of the figure that it is a difference from, whichever way. */
function shareOfBase(change: Source, base: Rounded): Relation {
  return { kind: 'ratio', part: { ...change, ...magnitudeOf(change) }, whole: { ...base, figures: [] } };
}

function checkAgainstBase(
  claim: Claim,
  currents: readonly Source[],
  bases: readonly Source[],
  beside: Claim | undefined,
  verification: Verification,
): void {
  // A percentage that follows from a wrong difference beside it is right by the text.
  const wrongChange = beside?.number !== undefined && verification.isWrong(beside) ? signed(beside, beside.number) : null;
  const change = wrongChange === null ? null : { ...wrongChange, figures: [] };
  const relations: readonly Relation[] = [
    ...pairs(currents, bases, (current, base): Relation => ({ kind: 'change', current, base })),
    ...(change === null
      ? []
      : [...bases, ...currents.map((current) => differenceOf(current, change))].map((base) => shareOfBase(change, base))),
  ];
  const turned: Claim = { ...claim, direction: claim.direction === 'up' ? 'down' : 'up' };
  const isTurned = verification.turned.has(changeKey(claim)) && judged(claim, relations)?.verdict === 'other-way';
  const judgement = verification.judge(claim, relations);
  if (judgement === null) return;
  if (judgement.verdict !== 'other-way') {
    reportChange(claim, judgement, claim.from, narrativeChecks.changePercent, verification);
    return;
  }
  const otherwise = isTurned ? judged(turned, relations) : null;
  if (otherwise === null) reportOtherWay(claim, judgement, verification);
  else reportChange(claim, otherwise, claim.from, narrativeChecks.changePercent, verification);
}

function reportChange(
  claim: Claim,
  judgement: Judgement,
  start: number,
  wrong: typeof narrativeChecks.changePercent,
  verification: Verification,
): void {
  const facts = {
    rule: 'change-percent',
    words: { passage: claim.passage, start, end: claim.end },
    tail: narrativeChecks.changeTail,
    wrong,
  };
  reportPercent(claim, judgement, facts, verification);
}

/** Differences from last year and from the budget are two things. */
function changeKey({ target, with: other }: Claim): string {
  return other === 'budget' ? `${target.key}|budget` : target.key;
}

/** This year's figure of what a sentence compares, and what the text says instead; what cannot be compared is noted. */
function comparable(claim: Claim, verification: Verification): readonly Source[] {
  const currents = verification.finals(claim.target);
  if (currents.length === 0) verification.note(claim, narrativeChecks.unchecked.noSource(claim.target.name));
  else if (!verification.isThisYears(claim)) verification.note(claim, narrativeChecks.unchecked.otherYear);
  else return currents;
  return [];
}
