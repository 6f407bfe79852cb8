import { Decimal } from 'decimal.js';
import { separatedAmount } from '../amounts/format';
import { differenceOf, exactly, type Rounded } from '../amounts/rounded';
import { performanceMessages } from '../messages/performance';
import { isWrong } from '../verify/comparing/relation';
import type { Held, HeldEvaluations } from './heldEvaluations';
import { asPoints, type EvaluatedNumber, type FundStatement, type Project, type SelfEvaluation } from './selfEvaluation';

/** The same project's figures in its table, its report and the 情况说明. */
export function checkAgreement(project: Project, year: number | null, checks: HeldEvaluations): void {
  checkRates(project, checks);
  checkAmounts(project, checks);
  checkScores(project, checks);
  checkGrades(project, checks);
  checkStatements(project, year, checks);
}

interface Known<T> {
  readonly value: T;
  readonly evaluation: SelfEvaluation;
}

/** What the evaluations say of one thing, the first one being what the others are held against. */
function knownIn<T>({ evaluations }: Project, pick: (evaluation: SelfEvaluation) => T | undefined): readonly Known<T>[] {
  return evaluations.flatMap((evaluation) => {
    const value = pick(evaluation);
    return value === undefined ? [] : [{ value, evaluation }];
  });
}

function checkRates({ name, evaluations }: Project, checks: HeldEvaluations): void {
  const [first, ...others] = evaluations.flatMap((evaluation) => evaluation.rates.map((value) => ({ value, evaluation })));
  if (first === undefined) return;
  for (const { value: rate, evaluation } of others) {
    const held: Held = { rule: 'rates-differ', name, origin: rate.origin, number: rate };
    const judgement = checks.hold(held, { kind: 'again', first: first.value });
    const { verdict } = judgement;
    if (verdict === 'equal' || verdict === 'rounded') continue;
    const [printed, other] = [rate.value.toFixed(), first.value.value.toFixed()];
    checks.report(held, judgement, {
      severity: isWrong(verdict) ? 'error' : 'rounding',
      said: performanceMessages.otherRate(name, evaluation.source, printed, other, first.evaluation.source),
      expected: performanceMessages.percent(other),
    });
  }
}

function checkAmounts(project: Project, checks: HeldEvaluations): void {
  const { name } = project;
  for (const side of ['budget', 'executed'] as const) {
    const [first, ...others] = knownIn(project, (one) => (one.unitUnknown === true ? undefined : one[side]));
    if (first === undefined) continue;
    for (const { value, evaluation } of others) {
      const held: Held = { rule: 'amounts-differ', name, origin: value.origin, number: value };
      const judgement = checks.hold(held, { kind: 'again', first: first.value });
      const { verdict } = judgement;
      if (verdict === 'equal' || verdict === 'rounded') continue;
      const [amount, other] = [separatedAmount(value.value.toDecimalPlaces(2)), separatedAmount(first.value.value)];
      checks.report(held, judgement, {
        // An annex may print whole 万元 where the workbook has more: the same amount, with places left off.
        severity: isWrong(verdict) ? 'error' : 'rounding',
        said: performanceMessages.otherAmount(name, evaluation.source, side, amount, other, first.evaluation.source),
        expected: performanceMessages.wanYuan(other),
      });
    }
  }
}

function checkScores(project: Project, checks: HeldEvaluations): void {
  const picks: readonly ((evaluation: SelfEvaluation) => EvaluatedNumber | undefined)[] = [
    ({ executionScore }) => executionScore,
    indicatorScore,
    ({ total }) => total,
  ];
  const { name } = project;
  for (const pick of picks) {
    const [first, ...others] = knownIn(project, pick);
    if (first === undefined) continue;
    for (const { value, evaluation } of others) {
      const number = { ...value, value: asPoints(value) };
      const held: Held = { rule: 'scores-differ', name, origin: value.origin, number };
      const judgement = checks.hold(held, { kind: 'again', first: { ...first.value, value: asPoints(first.value) } });
      if (judgement.verdict === 'equal') continue;
      const [score, other] = [value.value.toFixed(), first.value.value.toFixed()];
      checks.report(held, judgement, {
        // Points are given: one that is cut is another one.
        severity: judgement.verdict === 'rounded' ? 'rounding' : 'error',
        said: performanceMessages.otherScore(name, evaluation.source, score, other, first.evaluation.source),
        expected: performanceMessages.points(other),
      });
    }
  }
}

/** Of the sentence, else the sum of the table's indicators. */
function indicatorScore({ indicatorScores, indicators, incomplete, origin }: SelfEvaluation): EvaluatedNumber | undefined {
  const [stated] = indicatorScores;
  if (stated !== undefined) return stated;
  if (incomplete === true || indicators.length < 3) return undefined;
  const sum = indicators.reduce((points, { score }) => points.plus(score.value), new Decimal(0));
  return { ...exactly(sum), place: Decimal.min(...indicators.map(({ score }) => score.place)), origin };
}

function checkGrades(project: Project, checks: HeldEvaluations): void {
  const { name } = project;
  const [first, ...others] = knownIn(project, ({ grade }) => grade);
  if (first === undefined) return;
  for (const { value, evaluation } of others) {
    const held: Held = { rule: 'grades-differ', name, origin: value.origin };
    const judgement = checks.hold(held, { kind: 'word', said: value.word, is: first.value.word, of: [] });
    if (!isWrong(judgement.verdict)) continue;
    checks.report(held, judgement, {
      severity: 'error',
      said: performanceMessages.otherGrade(name, evaluation.source, value.word, first.value.word, first.evaluation.source),
      expected: first.value.word,
    });
  }
}

/** Amounts in the text against the table's funds; 元 written for 万元. */
function checkStatements(project: Project, thisYear: number | null, checks: HeldEvaluations): void {
  const withUnit = (side: 'budget' | 'executed'): Known<EvaluatedNumber> | undefined =>
    knownIn(project, (evaluation) => (evaluation.unitUnknown === true ? undefined : evaluation[side]))[0];
  const [budget, executed] = [withUnit('budget'), withUnit('executed')];
  if (budget === undefined || executed === undefined) return;
  const known: Readonly<Record<FundStatement['kind'], Rounded>> = {
    budget: budget.value,
    executed: executed.value,
    cut: differenceOf(budget.value, executed.value),
  };
  for (const { source, statements } of project.evaluations)
    for (const statement of statements) {
      const is = known[statement.kind];
      if (checkStatement(project, statement, is, [source, executed.evaluation.source], checks) && statement.kind !== 'cut')
        checkYear(project, statement, is, thisYear, checks);
    }
}

/** @returns whether it is what it should be */
function checkStatement(
  { name }: Project,
  { kind, amount, unit }: FundStatement,
  is: Rounded,
  [source, other]: readonly [SelfEvaluation['source'], SelfEvaluation['source']],
  checks: HeldEvaluations,
): boolean {
  const held: Held = { rule: 'amounts-differ', name, origin: amount.origin, number: amount };
  const judgement = checks.hold(held, { kind: 'amount', is: { ...is, givenBy: 'evaluation' }, year: 'current' });
  if (!isWrong(judgement.verdict)) return true;
  const right = separatedAmount(is.value.toDecimalPlaces(2));
  const expected = performanceMessages.wanYuan(right);
  if (unit === '元' && judgement.verdict === 'wrong-unit') {
    const said = performanceMessages.unit(name, amount.origin.quote);
    checks.report({ ...held, rule: 'unit' }, judgement, { severity: 'error', said, expected });
  } else {
    const said = performanceMessages.otherAmount(name, source, kind, separatedAmount(amount.value), right, other);
    checks.report(held, judgement, { severity: 'error', said, expected });
  }
  return false;
}

/** This year's amount behind another year's name. */
function checkYear(
  { name }: Project,
  { year }: FundStatement,
  amount: Rounded,
  thisYear: number | null,
  checks: HeldEvaluations,
): void {
  if (year === undefined || thisYear === null) return;
  const [said, is] = [performanceMessages.year(year.value), performanceMessages.year(thisYear)];
  const held: Held = { rule: 'year', name, origin: year.origin };
  const judgement = checks.hold(held, { kind: 'word', said, is, of: [amount] });
  if (!isWrong(judgement.verdict)) return;
  checks.report(held, judgement, {
    severity: 'warning',
    said: performanceMessages.otherYear(name, year.origin.quote, thisYear),
    expected: is,
  });
}
