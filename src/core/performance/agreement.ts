import { Decimal } from 'decimal.js';
import { separatedAmount } from '../amounts/format';
import { closeness, differenceOf, exactly, isSameNumber, printedTo, scaled, type Rounded } from '../amounts/rounded';
import { toWanYuan } from '../amounts/slack';
import { slipIn } from '../verify/comparing/slip';
import { performanceMessages } from '../messages/performance';
import type { DocumentFinding } from '../verify/comparing/finding';
import { performanceFinding } from './performanceFinding';
import { asPoints, type EvaluatedNumber, type FundStatement, type Project, type SelfEvaluation } from './selfEvaluation';

/** 万元 of one 元, the other way round: what was meant where 元 stands for 万元. */
const FACTOR = new Decimal(1).div(toWanYuan('元'));

/** The same project's figures in its table, its report and the 情况说明. */
export function agreementFindings(project: Project, year: number | null): DocumentFinding[] {
  return [...rates(project), ...amounts(project), ...scores(project), ...grades(project), ...statements(project, year)];
}

interface Known<T> {
  readonly value: T;
  readonly source: SelfEvaluation['source'];
}

function firstOf<T>(
  { evaluations }: Project,
  pick: (evaluation: SelfEvaluation) => T | undefined,
): (Known<T> & { readonly evaluation: SelfEvaluation }) | null {
  for (const evaluation of evaluations) {
    const value = pick(evaluation);
    if (value !== undefined) return { value, source: evaluation.source, evaluation };
  }
  return null;
}

function rates(project: Project): DocumentFinding[] {
  const first = firstOf(project, ({ rates: [rate] }) => rate);
  if (first === null) return [];
  return project.evaluations.flatMap(({ source, rates: own }) =>
    own
      .filter((rate) => rate !== first.value && !isSameNumber(rate, first.value))
      .map((rate) => {
        const isLeftOff = closeness(rate, first.value) !== 'different' || closeness(first.value, rate) !== 'different';
        const [printed, other] = [rate.value.toFixed(), first.value.value.toFixed()];
        return performanceFinding(
          'rates-differ',
          isLeftOff ? 'rounding' : 'error',
          rate.origin,
          performanceMessages.otherRate(project.name, source, printed, other, first.source),
          performanceMessages.percent(other),
          isLeftOff ? null : slipIn(rate, first.value.value),
        );
      }),
  );
}

function amounts(project: Project): DocumentFinding[] {
  return (['budget', 'executed'] as const).flatMap((side) => {
    const own = (evaluation: SelfEvaluation): EvaluatedNumber | undefined =>
      evaluation.unitUnknown === true ? undefined : evaluation[side];
    const first = firstOf(project, own);
    if (first === null) return [];
    return project.evaluations.flatMap((evaluation) => {
      const amountOf = own(evaluation);
      if (amountOf === undefined || evaluation === first.evaluation || isSameNumber(amountOf, first.value)) return [];
      const [amount, other] = [separatedAmount(amountOf.value.toDecimalPlaces(2)), separatedAmount(first.value.value)];
      const isTail = isSameNumber(asPrinted(amountOf), asPrinted(first.value));
      return [
        performanceFinding(
          'amounts-differ',
          isTail ? 'rounding' : 'error',
          amountOf.origin,
          performanceMessages.otherAmount(project.name, evaluation.source, side, amount, other, first.source),
          performanceMessages.wanYuan(other),
          isTail ? null : slipIn(amountOf, first.value.value),
        ),
      ];
    });
  });
}

/** An annex may print whole 万元 where the workbook has more: the same amount, with places left off. */
function asPrinted({ value, place }: EvaluatedNumber): Rounded {
  return printedTo(value, place);
}

function scores(project: Project): DocumentFinding[] {
  const picks: readonly ((evaluation: SelfEvaluation) => EvaluatedNumber | undefined)[] = [
    ({ executionScore }) => executionScore,
    indicatorScore,
    ({ total }) => total,
  ];
  return picks.flatMap((pick) => {
    const first = firstOf(project, pick);
    if (first === null) return [];
    return project.evaluations.flatMap((evaluation) => {
      const own = pick(evaluation);
      if (own === undefined || evaluation === first.evaluation || asPoints(own).equals(asPoints(first.value))) return [];
      const [score, other] = [own.value.toFixed(), first.value.value.toFixed()];
      return [
        performanceFinding(
          'scores-differ',
          isSameNumber(own, first.value) ? 'rounding' : 'error',
          own.origin,
          performanceMessages.otherScore(project.name, evaluation.source, score, other, first.source),
          performanceMessages.points(other),
        ),
      ];
    });
  });
}

/** Of the sentence, else the sum of the table's indicators. */
function indicatorScore({ indicatorScores, indicators, incomplete, origin }: SelfEvaluation): EvaluatedNumber | undefined {
  const [stated] = indicatorScores;
  if (stated !== undefined) return stated;
  if (incomplete === true || indicators.length < 3) return undefined;
  const sum = indicators.reduce((points, { score }) => points.plus(score.value), new Decimal(0));
  return { ...exactly(sum), place: Decimal.min(...indicators.map(({ score }) => score.place)), origin };
}

function grades(project: Project): DocumentFinding[] {
  const first = firstOf(project, ({ grade }) => grade);
  if (first === null) return [];
  return project.evaluations.flatMap(({ grade, source }) => {
    if (grade === undefined || grade === first.value || grade.word === first.value.word) return [];
    return [
      performanceFinding(
        'grades-differ',
        'error',
        grade.origin,
        performanceMessages.otherGrade(project.name, source, grade.word, first.value.word, first.source),
        first.value.word,
      ),
    ];
  });
}

/** Amounts in the text against the table's funds; 元 written for 万元. */
function statements(project: Project, thisYear: number | null): DocumentFinding[] {
  const hasUnit = (evaluation: SelfEvaluation): boolean => evaluation.unitUnknown !== true;
  const budget = firstOf(project, (evaluation) => (hasUnit(evaluation) ? evaluation.budget : undefined));
  const executed = firstOf(project, (evaluation) => (hasUnit(evaluation) ? evaluation.executed : undefined));
  if (budget === null || executed === null) return [];
  const known: Readonly<Record<FundStatement['kind'], Rounded>> = {
    budget: budget.value,
    executed: executed.value,
    cut: differenceOf(budget.value, executed.value),
  };
  return project.evaluations.flatMap((evaluation) =>
    evaluation.statements.flatMap(({ kind, amount, unit, year }) => {
      const exact = known[kind];
      const right = separatedAmount(exact.value.toDecimalPlaces(2));
      if (closeness(amount, exact) !== 'different') {
        if (year === undefined || thisYear === null || year.value === thisYear || kind === 'cut') return [];
        const message = performanceMessages.otherYear(project.name, year.origin.quote, thisYear);
        return [performanceFinding('year', 'warning', year.origin, message, performanceMessages.year(thisYear))];
      }
      if (unit === '元' && closeness(scaled(amount, FACTOR), exact) !== 'different') {
        return [
          performanceFinding(
            'unit',
            'error',
            amount.origin,
            performanceMessages.unit(project.name, amount.origin.quote),
            performanceMessages.wanYuan(right),
          ),
        ];
      }
      const message = performanceMessages.otherAmount(
        project.name,
        evaluation.source,
        kind,
        separatedAmount(amount.value),
        right,
        executed.source,
      );
      return [performanceFinding('amounts-differ', 'error', amount.origin, message, performanceMessages.wanYuan(right))];
    }),
  );
}
