import { Decimal } from 'decimal.js';
import { separatedAmount } from '../amounts/format';
import { performanceMessages } from '../messages/performance';
import type { DocumentFinding } from '../verify/finding';
import { performanceFinding } from './performanceFinding';
import type { EvaluatedNumber, FundStatement, Project, SelfEvaluation } from './selfEvaluation';

const CENT = new Decimal('0.01');
const FACTOR = new Decimal(10000);

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
      .filter(
        (rate) =>
          rate !== first.value && rate.value.minus(first.value.value).abs().gte(Decimal.max(rate.place, first.value.place)),
      )
      .map((rate) => {
        const [printed, other] = [rate.value.toFixed(), first.value.value.toFixed()];
        return performanceFinding(
          'rates-differ',
          'error',
          rate.origin,
          performanceMessages.otherRate(project.name, source, printed, other, first.source),
          performanceMessages.percent(other),
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
      if (amountOf === undefined || evaluation === first.evaluation || differsLittle(amountOf, first.value)) return [];
      const [amount, other] = [separatedAmount(amountOf.value.toDecimalPlaces(2)), separatedAmount(first.value.value)];
      return [
        performanceFinding(
          'amounts-differ',
          'error',
          amountOf.origin,
          performanceMessages.otherAmount(project.name, evaluation.source, side, amount, other, first.source),
          performanceMessages.wanYuan(other),
        ),
      ];
    });
  });
}

/** Equal when rounded to the coarser of the two. */
function differsLittle(a: EvaluatedNumber, b: EvaluatedNumber): boolean {
  return (
    a.value
      .minus(b.value)
      .abs()
      .lte(Decimal.max(a.place, b.place, CENT).div(2)) || a.value.minus(b.value).abs().lt(CENT)
  );
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
      if (own === undefined || evaluation === first.evaluation || own.value.equals(first.value.value)) return [];
      const [score, other] = [own.value.toFixed(), first.value.value.toFixed()];
      return [
        performanceFinding(
          'scores-differ',
          'error',
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
  return { value: indicators.reduce((sum, { score }) => sum.plus(score.value), new Decimal(0)), place: new Decimal(1), origin };
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
  const known = (evaluation: SelfEvaluation): boolean => evaluation.unitUnknown !== true;
  const budget = firstOf(project, (evaluation) => (known(evaluation) ? evaluation.budget : undefined));
  const executed = firstOf(project, (evaluation) => (known(evaluation) ? evaluation.executed : undefined));
  if (budget === null || executed === null) return [];
  const exactly: Readonly<Record<FundStatement['kind'], Decimal>> = {
    budget: budget.value.value,
    executed: executed.value.value,
    cut: budget.value.value.minus(executed.value.value),
  };
  return project.evaluations.flatMap((evaluation) =>
    evaluation.statements.flatMap(({ kind, amount, unit, year }) => {
      const exact = exactly[kind];
      const difference = amount.value.minus(exact).abs();
      if (difference.lte(Decimal.max(amount.place, CENT))) {
        if (year === undefined || thisYear === null || year.value === thisYear || kind === 'cut') return [];
        const message = performanceMessages.otherYear(project.name, year.origin.quote, thisYear);
        return [performanceFinding('year', 'warning', year.origin, message, performanceMessages.year(thisYear))];
      }
      if (
        unit === '元' &&
        amount.value
          .times(FACTOR)
          .minus(exact)
          .abs()
          .lte(Decimal.max(amount.place.times(FACTOR), CENT))
      ) {
        return [
          performanceFinding(
            'unit',
            'error',
            amount.origin,
            performanceMessages.unit(project.name, amount.origin.quote),
            performanceMessages.wanYuan(separatedAmount(exact.toDecimalPlaces(2))),
          ),
        ];
      }
      const message = performanceMessages.otherAmount(
        project.name,
        evaluation.source,
        kind,
        separatedAmount(amount.value),
        separatedAmount(exact.toDecimalPlaces(2)),
        executed.source,
      );
      return [
        performanceFinding(
          'amounts-differ',
          'error',
          amount.origin,
          message,
          performanceMessages.wanYuan(separatedAmount(exact.toDecimalPlaces(2))),
        ),
      ];
    }),
  );
}
