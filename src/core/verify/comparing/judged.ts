import type { NarrativeRule, TextRule } from '../../messages/textRules';
import type { Statement } from '../reading/statement';
import type { Target } from '../reading/target';
import { verdictOf, type Judgement, type Relation, type Stating, type Verdict } from './relation';

/** What words speak of: an item with its code, a project. */
export type About = Pick<Target, 'name' | 'code' | 'count'>;

/** Words of a text with the relation that they were held against, and what came of it. */
export interface Judged extends Judgement {
  /** What it has to be; behind it the rule of what was found about it, where that has a name of its own. */
  readonly rules: readonly TextRule[];
  /** The words, as they stand. */
  readonly quote: string;
  readonly about: About;
  /** Of a statement about an item. */
  readonly statement?: Statement;
}

export function judgedStatement(statement: Statement, { relation, verdict }: Judgement): Judged {
  const { kind, passage, from, end, target } = statement;
  const finer = finerRule(statement, relation, verdict);
  return {
    rules: [ruleOf(statement, relation), ...(finer === null ? [] : [finer])].map((rule) => `narrative.${rule}` as const),
    quote: passage.quote(from, end),
    about: kind === 'count' ? { ...target, count: true } : target,
    statement,
    relation,
    verdict,
  };
}

/** @param name what the words speak of, where the relation does not tell of it */
export function judgedWords(rule: TextRule, quote: string, name: string, stating: Stating, relation: Relation): Judged {
  return { rules: [rule], quote, about: { name }, relation, verdict: verdictOf(stating, relation) };
}

function ruleOf({ kind }: Statement, relation: Relation): NarrativeRule {
  if (relation.kind === 'ratio') return kind === 'rate' || kind === 'share' ? kind : 'change-percent';
  if (relation.kind === 'change') return 'change-percent';
  if (relation.kind === 'difference' || relation.kind === 'same' || relation.kind === 'order') return relation.kind;
  return kind === 'count' ? 'count' : 'amount';
}

/** What is wrong in a way of its own is a finding of its own. */
export function finerRule({ target }: Pick<Statement, 'target'>, relation: Relation, verdict: Verdict): NarrativeRule | null {
  if (verdict === 'wrong-unit') return 'unit';
  if (verdict === 'no-base') return 'zero-base';
  if (verdict === 'other-way') return relation.kind === 'order' ? null : 'direction';
  if (verdict !== 'different' || relation.kind !== 'amount') return null;
  if (relation.year === 'prior') return 'prior-amount';
  return target.absent === true ? 'absent-item' : null;
}
