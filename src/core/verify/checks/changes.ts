import { Decimal } from 'decimal.js';
import { differenceOf, exactly, magnitudeOf, signOf, type Rounded } from '../../amounts/rounded';
import { narrativeChecks } from '../../messages/narrativeChecks';
import type { SaidRun, Sentence } from '../../said/run';
import type { Statement } from '../reading/statement';
import { changeSaid } from '../comparing/changeSaid';
import { saidBy } from '../comparing/compare';
import { exactOf, isWrong, judged, operandsOf, pairs, type Judgement, type Relation } from '../comparing/relation';
import { slipIn } from '../comparing/slip';
import { ofOther } from '../comparing/workedOut';
import type { FindingFacts } from '../comparing/finding';
import type { PrintedNumber } from '../reading/tokens';
import { reportPercent } from './percents';
import { budgetKey, noBudget, statedWords, wordsOf, type Verification } from './stated';
import type { Operand, Source } from '../reading/operand';

type FindingSides = Pick<FindingFacts, 'words' | 'beside' | 'figures' | 'left' | 'right'>;

const ZERO = new Decimal(0);

function directionWord({ direction }: Statement): string {
  return direction === 'down' ? narrativeChecks.down : narrativeChecks.up;
}

/** The change that a statement states, below zero for a decrease. */
function signed({ direction }: Statement, number: PrintedNumber): Rounded {
  const said = saidBy(number);
  return direction === 'down' ? { ...said, value: said.value.negated() } : said;
}

/** 增加 and 减少 against last year (or the budget), where the other figure is known; else the other one follows from it. */
export function checkDelta(statement: Statement, verification: Verification): void {
  const { number } = statement;
  const currents = comparable(statement, verification);
  if (number === undefined || currents.length === 0) return;
  verification.use(statement, currents.slice(0, 1));
  verification.differences.push(statement);
  const bases = verification.bases(statement);
  if (bases.length === 0) {
    deriveBase(statement, number, currents, verification);
    return;
  }
  const relations = pairs(currents, bases, (current, base): Relation => ({ kind: 'difference', current, base }));
  const judgement = verification.judge(statement, relations);
  if (judgement?.verdict === 'other-way') reportOtherWay(statement, judgement, verification);
  else if (judgement !== null && judgement.verdict !== 'equal') reportDifference(statement, number, judgement, verification);
}

/** What no table has follows from this year's figure and the difference. */
function deriveBase(statement: Statement, number: PrintedNumber, currents: readonly Source[], verification: Verification): void {
  const { target, plan } = statement;
  const [derived, ...others] = currents.map((current) => differenceOf(current, signed(statement, number)));
  if (derived === undefined) return;
  if (statement.with === 'budget') {
    verification.note(statement, noBudget(statement));
    verification.remember('budget', statement, derived, budgetKey(target.key, plan));
    return;
  }
  if ([derived, ...others].every((prior) => signOf(prior) < 0)) {
    const held = { rule: 'direction', words: wordsOf(statement) } as const;
    const rise = [signed(statement, number)];
    verification.hold(held, { kind: 'sum', left: rise, operator: '<=', right: currents.slice(0, 1) });
    verification.differences.pop();
    verification.fault(statement, {
      ...held,
      severity: 'error',
      message: (quote) => narrativeChecks.negativePrior(quote, target.name),
      figures: verification.figuresHere(currents),
    });
    return;
  }
  verification.note(statement, { kind: 'noPrior', item: target.name });
  verification.remember('prior', statement, derived);
}

/** One finding for the wrong direction of a comparison, however many of its numbers go that way. */
function reportOtherWay(statement: Statement, { relation }: Judgement, verification: Verification): void {
  const key = changeKey(statement);
  if (verification.turned.has(key)) return;
  verification.turned.add(key);
  const [current, base] = operandsOf(relation);
  if (current === undefined || base === undefined) return;
  const { sides, expected } = changeSaid(current, base, ofOther(statement));
  verification.fault(statement, {
    ...sidesOf(statement, relation, verification),
    rule: 'direction',
    severity: 'error',
    expected,
    message: (quote) => narrativeChecks.direction(quote, statement.target.name, sides, expected),
  });
}

function sidesOf(statement: Statement, relation: Relation, verification: Verification): FindingSides {
  const operands = operandsOf(relation);
  return {
    words: wordsOf(statement),
    beside: statedWords(operands),
    figures: verification.figuresHere(operands),
    ...(statement.kind === 'delta' && statement.number !== undefined
      ? { left: signed(statement, statement.number).value, right: exactOf(relation) }
      : {}),
  };
}

function reportDifference(statement: Statement, number: PrintedNumber, judgement: Judgement, verification: Verification): void {
  const { relation } = judgement;
  const [current, base] = operandsOf(relation);
  if (current === undefined || base === undefined) return;
  const { sides, expected } = changeSaid(current, base, ofOther(statement));
  const facts = {
    ...sidesOf(statement, relation, verification),
    rule: 'difference',
    expected,
    message: (quote: SaidRun): Sentence => narrativeChecks.difference(quote, statement.target.name, sides, expected),
  };
  if (isWrong(judgement.verdict))
    verification.fault(statement, { ...facts, severity: 'error', slip: slipIn(number, exactOf(relation)) });
  else verification.report({ ...facts, severity: 'rounding' });
}

/** 增长 and 下降 in percent: against the other figure where it is known, else against the difference beside it. */
export function checkChange(statement: Statement, verification: Verification): void {
  const { target } = statement;
  const currents = comparable(statement, verification);
  if (statement.number === undefined || currents.length === 0) return;
  verification.use(statement, currents.slice(0, 1));
  const beside = differenceBeside(statement, verification);
  const bases = verification.bases(statement);
  if (bases.length > 0) {
    checkAgainstBase(statement, currents, bases, beside, verification);
    return;
  }
  if (beside !== undefined && beside.direction !== statement.direction) {
    const [start, end] = [Math.min(beside.from, statement.from), Math.max(beside.end, statement.end)];
    const held = { rule: 'direction', words: { passage: statement.passage, start, end }, name: target.name } as const;
    verification.hold(held, { kind: 'word', said: directionWord(statement), is: directionWord(beside), of: [] });
    verification.fault(statement, {
      ...held,
      severity: 'error',
      message: (quote) => narrativeChecks.directionsDisagree(quote, target.name),
    });
    return;
  }
  const earlier = statement.with === 'budget' ? null : verification.stated('prior', target.key);
  const stated = beside ?? earlier?.statement;
  if (stated?.kind === 'same') {
    const held = { rule: 'repeated', words: wordsOf(statement), name: target.name, number: statement.number } as const;
    if (isWrong(verification.hold(held, { kind: 'again', first: exactly(ZERO) }))) verification.contradict(statement, stated);
    return;
  }
  if (stated?.number === undefined || stated.kind !== 'delta') {
    verification.note(statement, statement.with === 'budget' ? noBudget(statement) : { kind: 'noPrior', item: target.name });
    return;
  }
  // Where the change itself is stated, the base follows from it and not the other way round.
  const change = { ...signed(stated, stated.number), statement: stated };
  const relations = currents.map((current): Relation => shareOfBase(change, differenceOf(current, change)));
  const start = Math.min(statement.from, beside?.from ?? statement.from);
  const judgement = verification.judge(statement, relations);
  if (judgement !== null) reportChange(statement, judgement, start, narrativeChecks.changeDisagrees, verification);
}

/** The difference that a percentage goes with: the last one in front of it, else the first behind it. */
function differenceBeside(statement: Statement, { differences }: Verification): Statement | undefined {
  const key = changeKey(statement);
  const beside = differences.filter((one) => one.passage === statement.passage && changeKey(one) === key);
  return beside.filter(({ end }) => end <= statement.start).at(-1) ?? beside[0];
}

/** What a difference is of the figure that it is a difference from, whichever way. */
function shareOfBase(change: Operand, base: Operand): Relation {
  return { kind: 'ratio', part: { ...change, ...magnitudeOf(change) }, whole: { ...base, figures: [] } };
}

function checkAgainstBase(
  statement: Statement,
  currents: readonly Source[],
  bases: readonly Source[],
  beside: Statement | undefined,
  verification: Verification,
): void {
  // A percentage that follows from a wrong difference beside it is right by the text.
  const change = beside?.number !== undefined && verification.isWrong(beside) ? signed(beside, beside.number) : null;
  const relations: readonly Relation[] = [
    ...pairs(currents, bases, (current, base): Relation => ({ kind: 'change', current, base })),
    ...(change === null
      ? []
      : [...bases, ...currents.map((current) => differenceOf(current, change))].map((base) => shareOfBase(change, base))),
  ];
  const turned: Statement = { ...statement, direction: statement.direction === 'up' ? 'down' : 'up' };
  const isTurned = verification.turned.has(changeKey(statement)) && judged(statement, relations)?.verdict === 'other-way';
  const judgement = verification.judge(statement, relations);
  if (judgement === null) return;
  if (judgement.verdict !== 'other-way') {
    reportChange(statement, judgement, statement.from, narrativeChecks.changePercent, verification);
    return;
  }
  const otherwise = isTurned ? judged(turned, relations) : null;
  if (otherwise === null) reportOtherWay(statement, judgement, verification);
  else reportChange(statement, otherwise, statement.from, narrativeChecks.changePercent, verification);
}

function reportChange(
  statement: Statement,
  judgement: Judgement,
  start: number,
  wrong: typeof narrativeChecks.changePercent,
  verification: Verification,
): void {
  const facts = {
    rule: 'change-percent',
    words: { passage: statement.passage, start, end: statement.end },
    tail: narrativeChecks.changeTail,
    wrong,
  };
  reportPercent(statement, judgement, facts, verification);
}

/** Differences from last year and from the budget are two things. */
function changeKey({ target, with: other }: Statement): string {
  return other === 'budget' ? `${target.key}|budget` : target.key;
}

/** This year's figure of what a sentence compares, and what the text says instead; what cannot be compared is noted. */
function comparable(statement: Statement, verification: Verification): readonly Source[] {
  const currents = verification.finals(statement.target);
  if (currents.length === 0) verification.note(statement, { kind: 'noSource', item: statement.target.name });
  else if (!verification.isThisYears(statement)) verification.note(statement, { kind: 'otherYear' });
  else return currents;
  return [];
}
