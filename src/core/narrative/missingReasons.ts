import { Decimal } from 'decimal.js';
import type { FindingDraft } from '../check/findings';
import { reasonFindings as say } from '../messages/explainChange';
import { printedValue } from '../tables/naming';
import { a1 } from '../workbook/address';
import { changeWords } from './changeWords';
import { comparisonOf, figuresAt } from './comparisons';
import { explainChange } from './explainChange';
import type { ChangeContext } from './partsOfChange';
import type { Narrative } from './narrative';
import type { Profile } from './profile';

/** A change has to be explained from either of them on. */
export interface ReasonThreshold {
  /** In percent of the base. */
  readonly percent: Decimal;
  /** In 万元. */
  readonly amount: Decimal;
}

export const DEFAULT_THRESHOLD: ReasonThreshold = { percent: new Decimal(20), amount: new Decimal(100) };

/** 提示 for every large change whose reason the narrative still waits for. Changes of which one side is not known are no findings. */
export function missingReasons(
  narrative: Narrative,
  context: ChangeContext,
  profile: Profile,
  threshold = DEFAULT_THRESHOLD,
): FindingDraft[] {
  return narrative.missing.flatMap(({ key, label }): FindingDraft[] => {
    const explained = explainChange(key, context);
    if (explained === null) return [];
    const { current, base, difference, ratio } = explained;
    const isLarge =
      difference.abs().greaterThanOrEqualTo(threshold.amount) ||
      (ratio?.abs().times(100).greaterThanOrEqualTo(threshold.percent) ?? !difference.isZero());
    if (!isLarge) return [];
    const figures = figuresAt(context.figures, comparisonOf(key)?.current ?? []);
    return [
      {
        rule: 'narrative.reason-missing',
        table: figures[0]?.table ?? null,
        category: 'narrative',
        severity: 'info',
        message: say.missing(label, changeWords(current, base, profile)),
        cells: figures.flatMap((figure) =>
          figure.cell === null
            ? []
            : [
                {
                  sheet: figure.cell.sheet,
                  address: a1(figure.cell.row, figure.cell.column),
                  role: 'left' as const,
                  label: figure.label,
                  value: printedValue(figure),
                },
              ],
        ),
        left: current.toFixed(),
        right: base.toFixed(),
        difference: difference.toFixed(),
      },
    ];
  });
}
