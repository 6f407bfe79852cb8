import { Decimal } from 'decimal.js';
import type { FindingDraft } from '../../check/findings';
import { printedCells } from '../../form';
import { reasonFindings as say } from './changeMessages';
import { cellsOf } from '../../findings/findingCell';
import { changeWords } from '../habits/changeWords';
import type { ChangeContext } from './change';
import { comparisonOf, figuresAt } from './comparisons';
import { inputLabelIn } from '../inputs/accountTitle';
import { explainChange } from './explainChange';
import type { Narrative } from '../text/narrative';
import type { Profile } from '../habits/profile';

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

/** A large change that the narrative still waits to see explained. */
export interface UnexplainedChange {
  /** The input that is asked for. */
  readonly key: string;
  /** The paragraph that tells the change. */
  readonly paragraph: string;
  readonly finding: FindingDraft;
}

/** 提示 for every large change whose reason is missing, in the order of the text. Changes of which one side is not known are none. */
export function unexplainedChanges(
  narrative: Narrative,
  context: ChangeContext,
  profile: Profile,
  threshold = DEFAULT_THRESHOLD,
): UnexplainedChange[] {
  return narrative.missing.flatMap(({ key, label }): UnexplainedChange[] => {
    // One reason may serve several sentences: it is asked for once, by the first of them whose change is large.
    for (const { subject, paragraph } of sentencesWaitingFor(key, narrative)) {
      const finding = findingOf(
        subject,
        subject === key ? label : inputLabelIn(subject, context.figures),
        context,
        profile,
        threshold,
      );
      if (finding !== null) return [{ key, paragraph, finding }];
    }
    return [];
  });
}

function findingOf(
  key: string,
  label: string,
  context: ChangeContext,
  profile: Profile,
  threshold: ReasonThreshold,
): FindingDraft | null {
  const explained = explainChange(key, context);
  if (explained === null) return null;
  const { current, base, difference, ratio } = explained;
  const isLarge =
    difference.abs().greaterThanOrEqualTo(threshold.amount) ||
    (ratio?.abs().times(100).greaterThanOrEqualTo(threshold.percent) ?? !difference.isZero());
  if (!isLarge) return null;
  const figures = figuresAt(context.figures, printedCells(comparisonOf(key)?.current ?? [], context.figures));
  return {
    rule: 'narrative.reason-missing',
    table: figures[0]?.table ?? null,
    category: 'narrative',
    severity: 'info',
    said: say.missing(label, changeWords(current, base, profile)),
    cells: figures.flatMap((figure) => cellsOf(figure, 'left')),
    left: current.toFixed(),
    right: base.toFixed(),
    difference: difference.toFixed(),
  };
}

/** The changes that the reason `key` would explain: its own, and those of the sentences that share it. */
function sentencesWaitingFor(key: string, { sections }: Narrative): readonly { subject: string; paragraph: string }[] {
  return sections.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ id, runs }) =>
      runs.flatMap((run) =>
        run.kind === 'missing' && run.key === key ? [{ subject: run.overruledBy ?? key, paragraph: id }] : [],
      ),
    ),
  );
}
