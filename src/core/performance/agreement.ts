import { Decimal } from 'decimal.js';
import { separatedAmount } from '../amounts/format';
import { differenceOf, exactly, type Rounded } from '../amounts/rounded';
import { performanceMessages } from '../messages/performance';
import { isWrong, type Verdict } from '../verify/comparing/relation';
import type { Held, HeldEvaluations, Told } from './heldEvaluations';
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

/** Numbers that say the same thing again, each held against the first. */
function checkAgain(
  rule: Held['rule'],
  name: string,
  [first, ...others]: readonly Known<EvaluatedNumber>[],
  checks: HeldEvaluations,
  tell: (other: Known<EvaluatedNumber>, first: Known<EvaluatedNumber>, verdict: Verdict) => Told | null,
): void {
  if (first === undefined) return;
  for (const other of others) {
    const held: Held = { rule, name, origin: other.value.origin, number: other.value };
    checks.check(held, { kind: 'again', first: first.value }, ({ verdict }) => tell(other, first, verdict));
  }
}

function checkRates({ name, evaluations }: Project, checks: HeldEvaluations): void {
  const all = evaluations.flatMap((evaluation) => evaluation.rates.map((value) => ({ value, evaluation })));
  checkAgain('rates-differ', name, all, checks, (rate, first, verdict) => {
    if (verdict === 'rounded') return null;
    const [printed, other] = [rate.value.value.toFixed(), first.value.value.toFixed()];
    return {
      severity: isWrong(verdict) ? 'error' : 'rounding',
      said: performanceMessages.otherRate(name, rate.evaluation.source, printed, other, first.evaluation.source),
      expected: performanceMessages.percent(other),
    };
  });
}

function checkAmounts(project: Project, checks: HeldEvaluations): void {
  const { name } = project;
  for (const side of ['budget', 'executed'] as const) {
    const all = knownIn(project, (one) => (one.unitUnknown === true ? undefined : one[side]));
    checkAgain('amounts-differ', name, all, checks, ({ value, evaluation }, first, verdict) => {
      if (verdict === 'rounded') return null;
      const [amount, other] = [separatedAmount(value.value.toDecimalPlaces(2)), separatedAmount(first.value.value)];
      return {
        // An annex may print whole 万元 where the workbook has more: the same amount, with places left off.
        severity: isWrong(verdict) ? 'error' : 'rounding',
        said: performanceMessages.otherAmount(name, evaluation.source, side, amount, other, first.evaluation.source),
        expected: performanceMessages.wanYuan(other),
      };
    });
  }
}

function checkScores(project: Project, checks: HeldEvaluations): void {
  const { name } = project;
  const picks: readonly ((evaluation: SelfEvaluation) => EvaluatedNumber | undefined)[] = [
    ({ executionScore }) => executionScore,
    indicatorScore,
    ({ total }) => total,
  ];
  for (const pick of picks) {
    const all = knownIn(project, (one) => {
      const score = pick(one);
      return score && { ...score, value: asPoints(score) };
    });
    checkAgain('scores-differ', name, all, checks, (one, first, verdict) => {
      const [score, other] = [one, first].map(({ value, evaluation }) => (pick(evaluation) ?? value).value.toFixed());
      return {
        // Points are given: one that is cut is another one.
        severity: verdict === 'rounded' ? 'rounding' : 'error',
        said: performanceMessages.otherScore(name, one.evaluation.source, score ?? '', other ?? '', first.evaluation.source),
        expected: performanceMessages.points(other ?? ''),
      };
    });
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
  const is = first.value.word;
  for (const { value, evaluation } of others)
    checks.check({ rule: 'grades-differ', name, origin: value.origin }, { kind: 'word', said: value.word, is, of: [] }, () => ({
      said: performanceMessages.otherGrade(name, evaluation.source, value.word, is, first.evaluation.source),
      expected: is,
    }));
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
  const right = separatedAmount(is.value.toDecimalPlaces(2));
  const expected = performanceMessages.wanYuan(right);
  return checks.check(held, { kind: 'amount', is: { ...is, givenBy: 'evaluation' }, year: 'current' }, ({ verdict }) => {
    if (!isWrong(verdict)) return null;
    if (unit === '元' && verdict === 'wrong-unit')
      return { rule: 'unit', said: performanceMessages.unit(name, amount.origin.quote), expected };
    return { said: performanceMessages.otherAmount(name, source, kind, separatedAmount(amount.value), right, other), expected };
  });
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
  checks.check({ rule: 'year', name, origin: year.origin }, { kind: 'word', said, is, of: [amount] }, () => ({
    severity: 'warning',
    said: performanceMessages.otherYear(name, year.origin.quote, thisYear),
    expected: is,
  }));
}
