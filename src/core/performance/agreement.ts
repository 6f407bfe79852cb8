import { Decimal } from 'decimal.js';
import { separatedAmount } from '../amounts/format';
import { differenceOf, exactly, type Rounded } from '../amounts/rounded';
import { isWrong } from '../verify/comparing/relation';
import { heldNumber, type HeldEvaluations } from './heldEvaluations';
import { performanceMessages, type EvaluatedFigure } from './performanceMessages';
import {
  amountOf,
  asPoints,
  type EvaluatedNumber,
  type FundStatement,
  type Project,
  type SelfEvaluation,
} from './selfEvaluation';

/** The same project's figures in its table, its report and the 情况说明. */
export function checkAgreement(project: Project, year: number | null, checks: HeldEvaluations): void {
  for (const alike of ALIKE) checkAlike(project, alike, checks);
  checkGrades(project, checks);
  checkStatements(project, year, checks);
}

interface Known<T> {
  readonly value: T;
  readonly evaluation: SelfEvaluation;
}

/** What the evaluations say of one thing, the first one being what the others are held against. */
function knownIn<T>(
  { evaluations }: Project,
  pick: (evaluation: SelfEvaluation) => readonly (T | undefined)[],
): readonly Known<T>[] {
  return evaluations.flatMap((evaluation) =>
    pick(evaluation).flatMap((value) => (value === undefined ? [] : [{ value, evaluation }])),
  );
}

/** The figures that every evaluation of a project has to give alike. */
const ALIKE: readonly (readonly [EvaluatedFigure, (evaluation: SelfEvaluation) => readonly (EvaluatedNumber | undefined)[]])[] = [
  ['rate', ({ rates }) => rates],
  ['budget', (evaluation) => [amountOf(evaluation, 'budget')]],
  ['executed', (evaluation) => [amountOf(evaluation, 'executed')]],
  ['score', ({ executionScore }) => [inPoints(executionScore)]],
  ['score', (evaluation) => [inPoints(indicatorScore(evaluation))]],
  ['score', ({ total }) => [inPoints(total)]],
];

const RULES = {
  rate: 'rates-differ',
  budget: 'amounts-differ',
  executed: 'amounts-differ',
  cut: 'amounts-differ',
  score: 'scores-differ',
} as const;

function checkAlike(project: Project, [kind, of]: (typeof ALIKE)[number], checks: HeldEvaluations): void {
  const [first, ...others] = knownIn(project, of);
  if (first === undefined) return;
  const isAmount = kind === 'budget' || kind === 'executed';
  const printed = (one: Decimal): string => (isAmount ? separatedAmount(one.toDecimalPlaces(2)) : one.toFixed());
  const right = printed(first.value.value);
  for (const { value, evaluation } of others)
    checks.check(heldNumber(RULES[kind], project.name, value), { kind: 'again', first: first.value }, ({ verdict }) => {
      // Points are given: one that is cut is another one. An annex may print whole 万元 where the workbook has more.
      const isError = kind === 'score' ? verdict !== 'rounded' : isWrong(verdict);
      if (verdict === 'rounded' && kind !== 'score') return null;
      const speaker = performanceMessages.of(project.name, evaluation.source);
      return {
        severity: isError ? 'error' : 'rounding',
        said: performanceMessages.otherFigure(speaker, kind, printed(value.value), right, first.evaluation.source),
        expected: performanceMessages.figure(kind, right),
      };
    });
}

function inPoints(score: EvaluatedNumber | undefined): EvaluatedNumber | undefined {
  return score && { ...score, value: asPoints(score) };
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
  const [first, ...others] = knownIn(project, ({ grade }) => [grade]);
  if (first === undefined) return;
  const is = first.value.word;
  for (const { value, evaluation } of others)
    checks.check({ rule: 'grades-differ', name, origin: value.origin }, { kind: 'word', said: value.word, is, of: [] }, () => ({
      said: performanceMessages.otherGrade(
        performanceMessages.of(name, evaluation.source),
        value.word,
        is,
        first.evaluation.source,
      ),
      expected: is,
    }));
}

/** Amounts in the text against the table's funds; 元 written for 万元. */
function checkStatements(project: Project, thisYear: number | null, checks: HeldEvaluations): void {
  const [[budget], [executed]] = [
    knownIn(project, (one) => [amountOf(one, 'budget')]),
    knownIn(project, (one) => [amountOf(one, 'executed')]),
  ];
  if (budget === undefined || executed === undefined) return;
  const known: Readonly<Record<FundStatement['kind'], Rounded>> = {
    budget: budget.value,
    executed: executed.value,
    cut: differenceOf(budget.value, executed.value),
  };
  for (const { value: statement, evaluation } of knownIn(project, ({ statements }) => statements)) {
    const { kind, amount, unit, year } = statement;
    const is = known[kind];
    const right = separatedAmount(is.value.toDecimalPlaces(2));
    const expected = performanceMessages.figure(kind, right);
    const held = heldNumber(RULES[kind], project.name, amount);
    const fits = checks.check(held, { kind: 'amount', is: { ...is, givenBy: 'evaluation' }, year: 'current' }, ({ verdict }) => {
      if (!isWrong(verdict)) return null;
      if (unit === '元' && verdict === 'wrong-unit')
        return { rule: 'unit', said: performanceMessages.unit(project.name, amount.origin.quote), expected };
      const speaker = performanceMessages.of(project.name, evaluation.source);
      const said = performanceMessages.otherFigure(
        speaker,
        kind,
        separatedAmount(amount.value),
        right,
        executed.evaluation.source,
      );
      return { said, expected };
    });
    if (fits && kind !== 'cut' && year !== undefined && thisYear !== null) checkYear(project, year, is, thisYear, checks);
  }
}

/** This year's amount behind another year's name. */
function checkYear(
  { name }: Project,
  year: NonNullable<FundStatement['year']>,
  amount: Rounded,
  thisYear: number,
  checks: HeldEvaluations,
): void {
  const [said, is] = [performanceMessages.year(year.value), performanceMessages.year(thisYear)];
  checks.check({ rule: 'year', name, origin: year.origin }, { kind: 'word', said, is, of: [amount] }, () => ({
    severity: 'warning',
    said: performanceMessages.otherYear(name, year.origin.quote, thisYear),
    expected: is,
  }));
}
