import { explainRelation, ruleById, runsText, type ReviewedWorkbook } from '../../core';
import { EXACT_WORD, reportMessages as say, SEVERITY_WORDS } from '../../core/messages/report';

const VERDICT_WORDS = {
  exact: EXACT_WORD,
  rounding: SEVERITY_WORDS.rounding,
  error: SEVERITY_WORDS.error,
  undecided: SEVERITY_WORDS.undecided,
} as const;

/** Every instance of one rule in words and figures, those that hold included; empty for an unknown rule. */
export function explainText({ review, context }: ReviewedWorkbook, ruleId: string): string {
  const rule = ruleById(ruleId);
  if (rule === undefined) return '';
  const instances = review.results.filter((result) => result.relation.rule === ruleId);
  const lines = instances.map(
    (result) => `  ${VERDICT_WORDS[result.verdict]}  ${runsText(explainRelation(result, context).said)}`,
  );
  return `${[say.explained(rule.title, rule.basis), ...(lines.length > 0 ? lines : [say.noInstances])].join('\n')}\n`;
}
