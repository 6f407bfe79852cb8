import type { Condition } from './conditions';
import type { Category } from './severity';
import { examplesOf, type Examples } from './examples';
import type { TableRef } from './tableRef';
import type { TermSpec } from './term';

export type { TermSpec };

export interface Quantifier {
  /** The tables whose rows are taken together. */
  readonly of: readonly TableRef[];
  /** Every row; rows that have rows below them; functional classes; rows with a code, and 合计; or the ids named. */
  readonly rows: 'all' | 'parents' | 'classes' | 'accounts' | readonly string[];
}

/** A rule is data: `Σ left (= or ≤) Σ right`, once for each binding of `$row` and `$column`. */
export interface RuleSpec {
  /** `table.name`, unique. */
  readonly id: string;
  /** What it says, in the field's words; shown to users. */
  readonly title: string;
  /** The form or regulation that it follows from; shown on request. */
  readonly basis: string;
  readonly category: Extract<Category, 'within-table' | 'cross-table' | 'prior-year'>;
  readonly each?: Quantifier;
  readonly columns?: readonly string[];
  readonly left: readonly TermSpec[];
  readonly operator: '=' | '<=';
  readonly right: readonly TermSpec[];
  readonly when?: Condition;
  /** Only where the right side holds something in one of these columns: departments may leave them open, but no whole beside its parts. */
  readonly filled?: readonly string[];
  /** Not in a table with one of these columns: with them the others may mean something else. */
  readonly without?: readonly string[];
  /** The side of parts (其中) that departments may leave open; a part left open is no zero, see splits.ts. */
  readonly open?: 'left' | 'right';
  /** Tests and docs/rules.md are made from them. */
  readonly examples: Examples;
}

type Defaulted = 'category' | 'operator' | 'examples';

/** A rule as it is declared; equality and the examples of its shape are the defaults. */
export type RuleDraft = Omit<RuleSpec, Defaulted> & Partial<Pick<RuleSpec, Defaulted>>;

/**
 * Declares the rules of one file.
 * @throws Error for an id outside the family, a duplicate id or an empty side: a rule is never dropped in silence.
 */
export function defineRules(family: string, category: RuleSpec['category'], drafts: readonly RuleDraft[]): readonly RuleSpec[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    if (!draft.id.startsWith(`${family}.`)) throw new Error(`rule ${draft.id}: not of the family ${family}`);
    if (seen.has(draft.id)) throw new Error(`rule ${draft.id}: declared twice`);
    if (draft.left.length === 0 || draft.right.length === 0) throw new Error(`rule ${draft.id}: an empty side`);
    seen.add(draft.id);
    const operator = draft.operator ?? '=';
    return { category, examples: examplesOf({ ...draft, operator }), ...draft, operator };
  });
}
