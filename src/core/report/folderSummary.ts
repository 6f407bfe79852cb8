import type { Category, Severity } from '../rules/severity';
import type { HeatCell, HeatColumn } from '../overview/heat';

/** Many departments at a glance, before it becomes a workbook. */
export interface FolderSummary {
  readonly departments: readonly DepartmentLine[];
  readonly findings: readonly SummaryFinding[];
  /** Rules that were broken, most departments first. */
  readonly rules: readonly RuleLine[];
  readonly totals: SummaryTotals;
}

/** `not-sent`: it was in the last review, and sent nothing this time. */
export type DepartmentStatus = 'not-sent' | 'failed' | 'errors' | 'undecided' | 'clean';

export interface DepartmentLine {
  readonly department: string;
  readonly year: number | null;
  readonly file: string;
  readonly status: DepartmentStatus;
  /** Why there is no review; empty otherwise. */
  readonly problem: string;
  readonly tables: number;
  readonly expectedTables: number;
  readonly errors: number;
  readonly roundings: number;
  readonly hints: number;
  readonly undecided: number;
  /** The best explanation of the errors, in words; empty when there is none. */
  readonly suspect: string;
  /** Since the last report; `null` when there is none of this department. */
  readonly since: { readonly fixed: number; readonly open: number; readonly added: number } | null;
  /** The files that go with the workbook, in words. */
  readonly narrative: string;
  readonly prior: string;
  /** Its tables at a glance; empty for what could not be reviewed. */
  readonly heat: ReadonlyMap<HeatColumn, HeatCell>;
}

export interface SummaryFinding {
  readonly department: string;
  readonly file: string;
  readonly severity: Severity;
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  readonly left: string;
  readonly right: string;
  readonly difference: string;
  readonly state: string;
}

export type RuleKind = Category;

export interface RuleLine {
  readonly kind: RuleKind;
  /** The rule in words. */
  readonly title: string;
  readonly errors: number;
  readonly departments: number;
}

export interface SummaryTotals {
  readonly files: number;
  readonly failed: number;
  /** Not among the files. */
  readonly notSent: number;
  readonly withErrors: number;
  readonly clean: number;
  readonly errors: number;
  readonly roundings: number;
  readonly hints: number;
  readonly undecided: number;
}
