import { Decimal } from 'decimal.js';
import { percentOf } from '../amounts/quotient';
import { exactly, type Rounded } from '../amounts/rounded';
import { exactOf, isWrong, type Relation } from '../verify/comparing/relation';
import type { Sum } from '../verify/comparing/sum';
import { heldNumber, type HeldEvaluations } from './heldEvaluations';
import { performanceMessages } from './performanceMessages';
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
  checks.check(
    heldNumber('execution-rate', project, rate),
    { kind: 'ratio', part: executed, whole: budget },
    ({ verdict, relation }) => {
      if (verdict === 'tail') return null;
      const right = exactOf(relation).toFixed(2);
      return {
        severity: isWrong(verdict) ? 'error' : 'rounding',
        said: performanceMessages.executionRate(performanceMessages.of(project, source), rate.value.toFixed(), right),
        expected: performanceMessages.figure('rate', right),
      };
    },
  );
}

function checkExecutionScore(
  { project, source, executionScore, executionPoints, rates: [rate] }: SelfEvaluation,
  checks: HeldEvaluations,
): void {
  if (!executionScore || !rate) return;
  const of = rate.value.gt(FULL) ? exactly(FULL) : rate;
  const factor = (executionPoints?.value ?? EXECUTION_POINTS).div(FULL);
  const held = heldNumber('execution-score', project, executionScore);
  checks.check(held, { kind: 'product', of, factor }, ({ verdict, relation }) => {
    if (verdict === 'tail') return null;
    const exact = exactOf(relation);
    const isTruncated = verdict === 'cut' && executionScore.value.lt(exact);
    const say = isTruncated ? performanceMessages.executionScoreTail : performanceMessages.executionScore;
    return {
      // Some regions score in steps, so that another score is worth a look and no more.
      severity: isTruncated ? 'rounding' : 'warning',
      said: say(performanceMessages.of(project, source), executionScore.value.toFixed(), exact.toFixed(2)),
      expected: performanceMessages.figure('score', exact.toFixed(2)),
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
    const held = { rule: 'score-above-weight', name: project, origin: score.origin } as const;
    const most = weight.value.toFixed();
    checks.check(held, inPoints([score], '<=', [weight]), () => ({
      said: performanceMessages.scoreAboveWeight(project, score.value.toFixed(), most),
      expected: performanceMessages.figure('score', most),
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
    said: performanceMessages.weights(performanceMessages.of(project, source), exactOf(relation).toFixed()),
    expected: performanceMessages.figure('score', FULL.toFixed()),
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
  const relation: Relation = { ...inPoints([], '=', right), left: [{ value: total.value, slack }] };
  checks.check(heldNumber('total', project, total), relation, ({ verdict }) => {
    const sum = asPoints({ value: exactOf(relation) });
    if (sum.equals(asPoints(total))) return null;
    return {
      severity: isWrong(verdict) ? 'error' : 'rounding',
      said: performanceMessages.total(performanceMessages.of(project, source), total.value.toFixed(), sum.toFixed()),
      expected: performanceMessages.figure('score', sum.toFixed()),
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
  checks.check(
    { rule: 'grade', name: project, origin: grade.origin },
    { kind: 'word', said, is: right, of: [exactly(total)] },
    () => ({
      said: performanceMessages.grade(performanceMessages.of(project, source), total.toFixed(), said, right),
      expected: right,
    }),
  );
}

function checkTwoScores({ project, source, indicatorScores: [first, ...others] }: SelfEvaluation, checks: HeldEvaluations): void {
  if (!first) return;
  others.every((other) =>
    checks.check(heldNumber('two-scores', project, other), inPoints([other], '=', [first]), () => ({
      said: performanceMessages.twoScores(
        performanceMessages.of(project, source),
        `${first.value.toFixed()}、${other.value.toFixed()}`,
      ),
      expected: performanceMessages.figure('score', first.value.toFixed()),
    })),
  );
}
