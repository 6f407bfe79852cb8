import { explainRelation, ruleById, runsText, type ReviewedWorkbook } from '../../core';
import { withOwnTableNames } from '../../core/tables/naming';
import { EXACT_WORD, reportMessages as say, SEVERITY_WORDS } from '../../core/messages/report';
import type { Verdict } from '../../core/rules/relation';
import type { Sentence } from '../../core/said/run';
import type { Judged } from '../../core/verify/comparing/judged';
import { explainStatement, statementRule } from '../../core/verify/explainStatement';

const VERDICT_WORDS = {
  exact: EXACT_WORD,
  rounding: SEVERITY_WORDS.rounding,
  error: SEVERITY_WORDS.error,
  undecided: SEVERITY_WORDS.undecided,
} as const;

interface Instance {
  readonly verdict: Verdict;
  readonly said: Sentence;
}

/**
 * Every instance of one rule in words and figures, those that hold included: of a rule of the tables, or of a kind of statements of
 * the 情况说明 and of 绩效自评. Empty for an unknown rule.
 */
export function explainText({ review, context }: ReviewedWorkbook, ruleId: string, statements: readonly Judged[] = []): string {
  const rule = ruleById(ruleId);
  if (rule !== undefined) {
    const results = review.results.filter((result) => result.relation.rule === ruleId);
    const instances = results.map((result) => ({ verdict: result.verdict, said: explainRelation(result, context).said }));
    return written(say.explained(withOwnTableNames(rule.title, context.current.tables), rule.basis), instances);
  }
  const title = statementRule(ruleId);
  if (title === null) return '';
  const explained = statements.map((statement) => explainStatement(statement, context));
  return written(
    title,
    explained.filter(({ rules }) => rules.some((rule) => rule === ruleId)),
  );
}

function written(title: string, instances: readonly Instance[]): string {
  const lines = instances.map(({ verdict, said }) => `  ${VERDICT_WORDS[verdict]}  ${runsText(said)}`);
  return `${[title, ...(lines.length > 0 ? lines : [say.noInstances])].join('\n')}\n`;
}
