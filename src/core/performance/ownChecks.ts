import { Decimal } from 'decimal.js';
import { closenessToQuotient, percentOf } from '../amounts/quotient';
import { closeness, exactly, isSameNumber, scaled } from '../amounts/rounded';
import { performanceMessages } from '../messages/performance';
import { slipIn } from '../verify/comparing/slip';
import type { DocumentFinding } from '../verify/comparing/finding';
import { performanceFinding } from './performanceFinding';
import { asPoints, gradeOf, isGradeFor, type EvaluatedNumber, type Project, type SelfEvaluation } from './selfEvaluation';

/** The execution item counts 10 of 100 points. */
const EXECUTION_POINTS = new Decimal(10);
const FULL = new Decimal(100);
const [SCALE_FROM, SCALE_TO] = [new Decimal(50), new Decimal(150)];

/** Each table and report in itself: execution rate and score, sums of points, grade. */
export function ownFindings({ evaluations }: Project): DocumentFinding[] {
  return evaluations.flatMap((evaluation) => [
    ...rateFindings(evaluation),
    ...executionScoreFindings(evaluation),
    ...pointFindings(evaluation),
    ...totalFindings(evaluation),
    ...gradeFindings(evaluation),
    ...twoScores(evaluation),
  ]);
}

function rateFindings({ project, source, budget, executed, rates }: SelfEvaluation): DocumentFinding[] {
  const [rate] = rates;
  const exact = budget && executed ? percentOf(executed, budget) : null;
  if (!rate || exact === null) return [];
  const close = closenessToQuotient(rate, exact);
  if (close === 'same' || close === 'rounding') return [];
  const right = exact.value.toFixed(2);
  const message = performanceMessages.executionRate(project, source, rate.value.toFixed(), right);
  return [
    performanceFinding(
      'execution-rate',
      close === 'cut' ? 'rounding' : 'error',
      rate.origin,
      message,
      performanceMessages.percent(right),
      close === 'cut' ? null : slipIn(rate, exact.value),
    ),
  ];
}

function executionScoreFindings({ project, source, executionScore, executionPoints, rates }: SelfEvaluation): DocumentFinding[] {
  const [rate] = rates;
  if (!executionScore || !rate) return [];
  const counted = rate.value.gt(FULL) ? exactly(FULL) : rate;
  const exact = scaled(counted, (executionPoints?.value ?? EXECUTION_POINTS).div(FULL));
  const close = closeness(executionScore, exact);
  if (close === 'same' || close === 'rounding') return [];
  const truncated = close === 'cut' && executionScore.value.lt(exact.value);
  const right = exact.value.toFixed(2);
  const message = (truncated ? performanceMessages.executionScoreTail : performanceMessages.executionScore)(
    project,
    source,
    executionScore.value.toFixed(),
    right,
  );
  return [
    performanceFinding(
      'execution-score',
      // Some regions score in steps, so that another score is worth a look and no more.
      truncated ? 'rounding' : 'warning',
      executionScore.origin,
      message,
      performanceMessages.points(right),
    ),
  ];
}

function sumOf(numbers: readonly EvaluatedNumber[]): Decimal {
  return numbers.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
}

function pointFindings({ project, source, indicators, incomplete, executionPoints, origin }: SelfEvaluation): DocumentFinding[] {
  const above = indicators.filter(({ weight, score }) => score.value.gt(weight.value));
  const findings = above.map(({ weight, score }) =>
    performanceFinding(
      'score-above-weight',
      'error',
      score.origin,
      performanceMessages.scoreAboveWeight(project, score.value.toFixed(), weight.value.toFixed()),
      performanceMessages.points(weight.value.toFixed()),
    ),
  );
  if (incomplete === true || indicators.length < 3) return findings;
  const weights = sumOf(indicators.map(({ weight }) => weight));
  // Some forms list the execution item among the indicators.
  const execution = executionPoints?.value ?? EXECUTION_POINTS;
  if (weights.equals(FULL) || weights.plus(execution).equals(FULL)) return findings;
  // Far from 100 it is another scale, such as weights of 0.2.
  if (weights.lt(SCALE_FROM) || weights.gt(SCALE_TO)) return findings;
  const sum = weights.plus(execution).toFixed();
  return [
    ...findings,
    performanceFinding(
      'weights',
      'error',
      origin,
      performanceMessages.weights(project, source, sum),
      performanceMessages.points(FULL.toFixed()),
    ),
  ];
}

function totalFindings({
  project,
  source,
  total,
  executionScore,
  executionPoints,
  indicators,
  incomplete,
  indicatorScores,
}: SelfEvaluation): DocumentFinding[] {
  if (!total || !executionScore || incomplete === true) return [];
  const [stated, ...others] = indicatorScores;
  const weights = sumOf(indicators.map(({ weight }) => weight));
  const execution = weights.equals(FULL) ? new Decimal(0) : executionScore.value;
  const scores =
    indicators.length >= 3 ? sumOf(indicators.map(({ score }) => score)) : others.length === 0 ? stated?.value : undefined;
  if (scores === undefined) return [];
  const points = asPoints({ value: scores.plus(execution) });
  if (points.equals(asPoints(total))) return [];
  // Points are given, and so is the full score; any other score of the execution is worked out and printed to a place.
  const isFull = executionScore.value.equals(executionPoints?.value ?? EXECUTION_POINTS);
  const slack = isFull ? new Decimal(0) : executionScore.slack;
  const sum = points.toFixed();
  return [
    performanceFinding(
      'total',
      isSameNumber(total, { value: points, slack }) ? 'rounding' : 'error',
      total.origin,
      performanceMessages.total(project, source, total.value.toFixed(), sum),
      performanceMessages.points(sum),
    ),
  ];
}

/** The total as printed, or of the scores that stand beside the grade. */
function totalOf({ total, executionScore, indicatorScores }: SelfEvaluation): Decimal | null {
  if (total) return total.value;
  const [only, ...others] = indicatorScores;
  return executionScore && only && others.length === 0 ? executionScore.value.plus(only.value) : null;
}

function gradeFindings(evaluation: SelfEvaluation): DocumentFinding[] {
  const { project, source, grade } = evaluation;
  const total = totalOf(evaluation);
  if (!grade || total === null || isGradeFor(total, grade)) return [];
  const right = gradeOf(total);
  return [
    performanceFinding(
      'grade',
      'error',
      grade.origin,
      performanceMessages.grade(project, source, total.toFixed(), grade.printed ?? grade.word, right),
      right,
    ),
  ];
}

function twoScores({ project, source, indicatorScores }: SelfEvaluation): DocumentFinding[] {
  const [first, ...others] = indicatorScores;
  const other = others.find(({ value }) => first !== undefined && !value.equals(first.value));
  if (!first || !other) return [];
  const scores = [first, other].map(({ value }) => value.toFixed());
  return [
    performanceFinding(
      'two-scores',
      'error',
      other.origin,
      performanceMessages.twoScores(project, source, scores.join('、')),
      performanceMessages.points(scores[0] ?? ''),
    ),
  ];
}
