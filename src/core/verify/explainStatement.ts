import { narrativeChecks } from '../messages/narrativeChecks';
import { TEXT_RULES } from '../messages/textRules';
import type { Verdict } from '../rules/relation';
import type { Sentence } from '../said/run';
import { quoted } from '../said/said';
import { saidByTables } from './comparing/finding';
import type { Judged } from './comparing/judged';
import { isWrong } from './comparing/relation';
import { withResult } from './comparing/workedOut';
import type { VerifyContext } from './reading/target';

/** What statements of one kind have to be, `narrative.rate`; `null` for what is no such rule. */
export function statementRule(id: string): string | null {
  return Object.entries(TEXT_RULES).find(([rule]) => rule === id)?.[1] ?? null;
}

export interface ExplainedStatement {
  readonly rules: Judged['rules'];
  readonly verdict: Verdict;
  /** The words, and how their figure is worked out from those of the tables or of the text. */
  readonly said: Sentence;
}

/** A statement in words and figures, whatever came of it. */
export function explainStatement(judged: Judged, context: VerifyContext): ExplainedStatement {
  const { rules, verdict } = judged;
  return {
    rules,
    verdict: isWrong(verdict) ? 'error' : verdict === 'equal' ? 'exact' : 'rounding',
    said: explained(judged, context),
  };
}

function explained({ quote: words, about, relation, statement }: Judged, context: VerifyContext): Sentence {
  const quote = quoted(words === '' ? about.name : words);
  const name = words === '' ? '' : about.name;
  if (relation.kind === 'amount')
    return narrativeChecks.statedAmount(quote, saidByTables(about, relation.is, context, relation.year));
  const formula = withResult(relation, statement);
  return relation.kind === 'word'
    ? narrativeChecks.statedWord(quote, name, formula, relation.is)
    : narrativeChecks.statedRelation(quote, name, formula);
}
