import { Decimal } from 'decimal.js';
import type { FindingDraft } from '../check/findings';
import { reasonFindings as say } from '../messages/explainChange';
import { printedValue } from '../tables/naming';
import { a1 } from '../workbook/address';
import { changeWords } from './changeWords';
import { comparisonOf, figuresAt } from './comparisons';
import { inputLabel } from './inputs';
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

/** Reads `20,100`: percent and 万元; `null` for anything else. */
export function readThreshold(text: string): ReasonThreshold | null {
  const [, percent, amount] = /^(\d{1,9}(?:\.\d{1,6})?)[,，](\d{1,9}(?:\.\d{1,6})?)$/.exec(text.trim()) ?? [];
  return percent === undefined || amount === undefined ? null : { percent: new Decimal(percent), amount: new Decimal(amount) };
}

/** 提示 for every large change whose reason the narrative still waits for. Changes of which one side is not known are no findings. */
export function missingReasons(
  narrative: Narrative,
  context: ChangeContext,
  profile: Profile,
  threshold = DEFAULT_THRESHOLD,
): FindingDraft[] {
  return reasonsAsked(narrative).flatMap(({ key, label }): FindingDraft[] => {
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

interface AskedReason {
  readonly key: string;
  readonly label: string;
}

/**
 * What the narrative asks for. Where one reason serves several sentences it is asked for once, but another of these sentences
 * may have the larger change.
 */
function reasonsAsked({ missing, sections }: Narrative): readonly AskedReason[] {
  const asked = new Map(missing.map(({ key, label }): [string, AskedReason] => [key, { key, label }]));
  for (const { paragraphs } of sections)
    for (const { runs } of paragraphs)
      for (const run of runs)
        if (run.kind === 'missing' && run.overruledBy !== undefined && !asked.has(run.overruledBy))
          asked.set(run.overruledBy, { key: run.overruledBy, label: inputLabel(run.overruledBy) });
  return [...asked.values()];
}
