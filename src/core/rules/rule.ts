import type { Category, Severity } from '../review';
import type { TableRef } from './tableRef';

/**
 * One term of a side: table, row, column. The row is a row id, or `$row` (the bound row), `$children` (the rows one
 * level below the bound row) or `$classes` (every functional class). A row id that ends in `?` is left out where the
 * layout has no such row or the workbook no such table; without `?` its absence leaves the relation undecided. The
 * column is a column id or `$column`; a layout without the column has no such relation (with `?`: no such term).
 */
export type TermSpec = readonly [table: TableRef, row: string, column: string];

export interface Quantifier {
  /** The tables whose rows are taken together. */
  readonly of: readonly TableRef[];
  /** Every row; rows that have rows below them; functional classes; rows with a code, and 合计; or the ids named. */
  readonly rows: 'all' | 'parents' | 'classes' | 'accounts' | readonly string[];
}

/** When a rule speaks at all; see conditions.ts. */
export type Condition =
  | 'wholly-fiscal'
  | 'not-wholly-fiscal'
  | 'agency-costs-stated'
  | 'grants-listed'
  | 'grants-in-one'
  | 'fiscal-row-whole'
  | 'all-parts-printed'
  | 'some-parts-printed'
  | 'all-natures-printed'
  | 'some-natures-printed'
  | 'basic-split'
  | 'wholly-classified'
  | 'partly-classified'
  | 'fiscal-by-fund'
  | 'basic-totals-printed'
  | 'fiscal-totals-printed'
  | 'fiscal-totals-not-printed'
  | 'openings-listed'
  | 'openings-in-one'
  | 'nothing-opened'
  | 'one-fund-opened'
  | 'agency-alone'
  | 'agency-among-others';

/** A rule is data: `Σ left (= or ≤) Σ right`, once for each binding of `$row` and `$column`. */
export interface RuleSpec {
  /** `table.name`, unique. */
  readonly id: string;
  /** What it says, in the field's words; shown to users. */
  readonly title: string;
  /** The form or regulation that it follows from; shown on request. */
  readonly basis: string;
  readonly category: Extract<Category, 'within-table' | 'cross-table' | 'prior-year'>;
  /** What a break is reported as. */
  readonly severity: Extract<Severity, 'error' | 'warning'>;
  readonly each?: Quantifier;
  readonly columns?: readonly string[];
  readonly left: readonly TermSpec[];
  readonly operator: '=' | '<=';
  readonly right: readonly TermSpec[];
  readonly when?: Condition;
  /** Only where each side that has such columns holds something in one of them: departments may leave them open. */
  readonly filled?: readonly string[];
  /** Not in a table with one of these columns: with them the others may mean something else. */
  readonly without?: readonly string[];
}

/** A rule as it is declared; equality and severity `error` are the defaults. */
export type RuleDraft = Omit<RuleSpec, 'category' | 'severity' | 'operator'> &
  Partial<Pick<RuleSpec, 'category' | 'severity' | 'operator'>>;

const KNOWN_KEYS = new Set<string>([
  'id',
  'title',
  'basis',
  'category',
  'severity',
  'each',
  'columns',
  'left',
  'operator',
  'right',
  'when',
  'filled',
  'without',
]);

/**
 * Declares the rules of one file.
 * @throws Error for an unknown key, an id outside the family, a duplicate id or an empty side: a rule is never dropped in silence.
 */
export function defineRules(family: string, category: RuleSpec['category'], drafts: readonly RuleDraft[]): readonly RuleSpec[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    for (const key of Object.keys(draft)) if (!KNOWN_KEYS.has(key)) throw new Error(`rule ${draft.id}: unknown key ${key}`);
    if (!draft.id.startsWith(`${family}.`)) throw new Error(`rule ${draft.id}: not of the family ${family}`);
    if (seen.has(draft.id)) throw new Error(`rule ${draft.id}: declared twice`);
    if (draft.left.length === 0 || draft.right.length === 0) throw new Error(`rule ${draft.id}: an empty side`);
    seen.add(draft.id);
    return { category, severity: 'error', operator: '=', ...draft };
  });
}
