import { separatedAmount } from '../amounts/format';
import { narrativeChecks, STATEMENT_RULES } from '../messages/narrativeChecks';
import type { Verdict } from '../rules/relation';
import type { Sentence } from '../said/run';
import { quoted } from '../said/said';
import type { Judged, JudgedSum } from './checks/stated';
import { twoDecimals } from './comparing/compare';
import { saidByTables } from './comparing/finding';
import { exactOf, isWrong, type Relation } from './comparing/relation';
import { sumInFigures } from './comparing/sum';
import { workedOut } from './comparing/workedOut';
import type { Statement } from './reading/statement';
import type { VerifyContext } from './reading/target';

type StatementRule = keyof typeof STATEMENT_RULES;

const PREFIX = 'narrative.';

/** What statements of one kind have to be, `narrative.rate`; `null` for what is no such rule. */
export function statementRule(id: string): string | null {
  const rule = Object.entries(STATEMENT_RULES).find(([name]) => PREFIX + name === id);
  return rule?.[1] ?? null;
}

export interface ExplainedStatement {
  readonly rule: string;
  readonly verdict: Verdict;
  /** The words, and how their figure is worked out from those of the tables or of the text. */
  readonly said: Sentence;
}

/** A statement in words and figures, whatever came of it. */
export function explainStatement(judged: Judged, context: VerifyContext): ExplainedStatement {
  if ('sum' in judged) return explainSum(judged);
  const { statement, relation, verdict } = judged;
  const { kind, passage, from, end, target } = statement;
  const quote = quoted(passage.quote(from, end));
  return {
    rule: PREFIX + ruleOf(statement, relation),
    verdict: isWrong(verdict) ? 'error' : verdict === 'equal' ? 'exact' : 'rounding',
    said:
      relation.kind === 'amount'
        ? narrativeChecks.statedAmount(
            quote,
            saidByTables(kind === 'count' ? { ...target, count: true } : target, relation.is, context, relation.year),
          )
        : narrativeChecks.statedRelation(quote, target.name, `${workedOut(statement, relation)} = ${resultOf(relation)}`),
  };
}

/** Figures of the text that have to add up, in figures. */
function explainSum({ rule, words: { passage, start, end }, sum, verdict }: JudgedSum): ExplainedStatement {
  const said = narrativeChecks.statedSum(quoted(passage.quote(start, end)), sumInFigures(sum));
  return { rule: PREFIX + rule, verdict, said };
}

function resultOf(relation: Relation): string {
  const isPercent = relation.kind === 'ratio' || relation.kind === 'change';
  return isPercent ? `${twoDecimals(exactOf(relation))}%` : separatedAmount(exactOf(relation));
}

function ruleOf({ kind }: Statement, relation: Relation): StatementRule {
  switch (relation.kind) {
    case 'amount':
      return kind === 'count' ? 'count' : 'amount';
    case 'ratio':
      return kind === 'rate' || kind === 'share' ? kind : 'change-percent';
    case 'change':
      return 'change-percent';
    case 'difference':
    case 'same':
    case 'order':
      return relation.kind;
  }
}
