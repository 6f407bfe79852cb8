import { Decimal } from 'decimal.js';
import { percentOf } from '../amounts/quotient';
import { exactly, type Rounded } from '../amounts/rounded';
import { performanceMessages } from '../messages/performance';
import { exactOf, isWrong, type Relation } from '../verify/comparing/relation';
import type { Sum } from '../verify/comparing/sum';
import type { Held, HeldEvaluations } from './heldEvaluations';
import { asPoints, gradeOf, isGradeFor, type EvaluatedNumber, type Project, type SelfEvaluation } from './selfEvaluation';

/** The execution item counts 10 of 100 points. */
const EXECUTION_POINTS = new Decimal(10);
const FULL = new Decimal(100);
const [SCALE_FROM, SCALE_TO] = [new Decimal(50), new Decimal(150)];
/** Fewer indicators are no whole form. */
const LEAST_INDICATORS = 3;

/** Each table and report in itself: execution rate and score, sums of points, grade. */
export function checkOwn({ evaluations }: Project, checks: HeldEvaluations): void {
  for (const evaluation of evaluations) {
    checkRate(evaluation, checks);
    checkExecutionScore(evaluation, checks);
    checkPoints(evaluation, checks);
    checkTotal(evaluation, checks);
    checkGrade(evaluation, checks);
    checkTwoScores(evaluation, checks);
  }
}

function checkRate({ project, source, budget, executed, rates: [rate] }: SelfEvaluation, checks: HeldEvaluations): void {
  if (!budget || !executed || !rate || percentOf(executed, budget) === null) return;
  const held: Held = { rule: 'execution-rate', name: project, origin: rate.origin, number: rate };
  checks.check(held, { kind: 'ratio', part: executed, whole: budget }, ({ verdict, relation }) => {
    if (verdict === 'tail') return null;
    const right = exactOf(relation).toFixed(2);
    return {
      severity: isWrong(verdict) ? 'error' : 'rounding',
      said: performanceMessages.executionRate(project, source, rate.value.toFixed(), right),
      expected: performanceMessages.percent(right),
    };
  });
}

function checkExecutionScore(
  { project, source, executionScore, executionPoints, rates: [rate] }: SelfEvaluation,
  checks: HeldEvaluations,
): void {
  if (!executionScore || !rate) return;
  const of = rate.value.gt(FULL) ? exactly(FULL) : rate;
  const factor = (executionPoints?.value ?? EXECUTION_POINTS).div(FULL);
  const held: Held = { rule: 'execution-score', name: project, origin: executionScore.origin, number: executionScore };
  checks.check(held, { kind: 'product', of, factor }, ({ verdict, relation }) => {
    if (verdict === 'tail') return null;
    const exact = exactOf(relation);
    const isTruncated = verdict === 'cut' && executionScore.value.lt(exact);
    const say = isTruncated ? performanceMessages.executionScoreTail : performanceMessages.executionScore;
    return {
      // Some regions score in steps, so that another score is worth a look and no more.
      severity: isTruncated ? 'rounding' : 'warning',
      said: say(project, source, executionScore.value.toFixed(), exact.toFixed(2)),
      expected: performanceMessages.points(exact.toFixed(2)),
    };
  });
}

/** Points are given and not rounded. */
function inPoints(
  left: readonly Pick<Rounded, 'value'>[],
  operator: Sum['operator'],
  right: readonly Pick<Rounded, 'value'>[],
): Relation & { readonly kind: 'sum' } {
  const exact = (numbers: readonly Pick<Rounded, 'value'>[]) => numbers.map(({ value }) => exactly(value));
  return { kind: 'sum', left: exact(left), operator, right: exact(right), isCount: true };
}

function totalOf(numbers: readonly EvaluatedNumber[]): Decimal {
  return numbers.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
}

function checkPoints(evaluation: SelfEvaluation, checks: HeldEvaluations): void {
  const { project, source, indicators, incomplete, executionPoints, origin } = evaluation;
  for (const { weight, score } of indicators) {
    const held: Held = { rule: 'score-above-weight', name: project, origin: score.origin };
    const most = weight.value.toFixed();
    checks.check(held, inPoints([score], '<=', [weight]), () => ({
      said: performanceMessages.scoreAboveWeight(project, score.value.toFixed(), most),
      expected: performanceMessages.points(most),
    }));
  }
  if (incomplete === true || indicators.length < LEAST_INDICATORS) return;
  const all = totalOf(indicators.map(({ weight }) => weight));
  // Far from 100 it is another scale, such as weights of 0.2.
  if (all.lt(SCALE_FROM) || all.gt(SCALE_TO)) return;
  // Some forms list the execution item among the indicators.
  const execution = all.equals(FULL) ? [] : [{ value: executionPoints?.value ?? EXECUTION_POINTS }];
  const right = [...indicators.map(({ weight }) => weight), ...execution.filter(({ value }) => !value.isZero())];
  checks.check({ rule: 'weights', name: project, origin }, inPoints([{ value: FULL }], '=', right), ({ relation }) => ({
    said: performanceMessages.weights(project, source, exactOf(relation).toFixed()),
    expected: performanceMessages.points(FULL.toFixed()),
  }));
}

function checkTotal(evaluation: SelfEvaluation, checks: HeldEvaluations): void {
  const { project, source, total, executionScore, executionPoints, indicators, incomplete, indicatorScores } = evaluation;
  if (!total || !executionScore || incomplete === true) return;
  const [stated, ...others] = indicatorScores;
  const isListed = indicators.length >= LEAST_INDICATORS;
  const scores = isListed ? indicators.map(({ score }) => score) : stated === undefined || others.length > 0 ? [] : [stated];
  if (scores.length === 0) return;
  const hasExecution = !totalOf(indicators.map(({ weight }) => weight)).equals(FULL);
  const right = [...scores, ...(hasExecution ? [executionScore] : [])];
  // Points are given, and so is the full score; any other score of the execution is worked out and printed to a place, or the total is.
  const isFull = executionScore.value.equals(executionPoints?.value ?? EXECUTION_POINTS);
  const slack = isFull ? total.slack : Decimal.max(total.slack, executionScore.slack);
  const held: Held = { rule: 'total', name: project, origin: total.origin, number: total };
  const relation: Relation = { ...inPoints([], '=', right), left: [{ value: total.value, slack }] };
  checks.check(held, relation, ({ verdict }) => {
    const sum = asPoints({ value: exactOf(relation) });
    if (sum.equals(asPoints(total))) return null;
    return {
      severity: isWrong(verdict) ? 'error' : 'rounding',
      said: performanceMessages.total(project, source, total.value.toFixed(), sum.toFixed()),
      expected: performanceMessages.points(sum.toFixed()),
    };
  });
}

/** The total as printed, or of the scores that stand beside the grade. */
function gradedTotal({ total, executionScore, indicatorScores }: SelfEvaluation): Decimal | null {
  if (total) return total.value;
  const [only, ...others] = indicatorScores;
  return executionScore && only && others.length === 0 ? executionScore.value.plus(only.value) : null;
}

function checkGrade(evaluation: SelfEvaluation, checks: HeldEvaluations): void {
  const { project, source, grade } = evaluation;
  const total = gradedTotal(evaluation);
  if (!grade || total === null) return;
  const said = grade.printed ?? grade.word;
  const right = isGradeFor(total, grade) ? said : gradeOf(total);
  const held: Held = { rule: 'grade', name: project, origin: grade.origin };
  checks.check(held, { kind: 'word', said, is: right, of: [exactly(total)] }, () => ({
    said: performanceMessages.grade(project, source, total.toFixed(), said, right),
    expected: right,
  }));
}

function checkTwoScores({ project, source, indicatorScores: [first, ...others] }: SelfEvaluation, checks: HeldEvaluations): void {
  if (!first) return;
  others.every((other) =>
    checks.check(
      { rule: 'two-scores', name: project, origin: other.origin, number: other },
      inPoints([other], '=', [first]),
      () => ({
        said: performanceMessages.twoScores(project, source, `${first.value.toFixed()}、${other.value.toFixed()}`),
        expected: performanceMessages.points(first.value.toFixed()),
      }),
    ),
  );
}
