import { countDecisions, type Decision } from '../app/decisions';
import { type ClassCounts, countClasses } from '../app/findingClass';
import { departmentName } from '../app/folder/departmentName';
import { ignoredIds, type IgnoredFinding } from '../app/ignored';
import type { Correction } from '../app/report/corrections';
import { isAboutText } from '../app/report/documentSections';
import { isFailure, type FileReport, type ReviewReport } from '../app/report/reviewJson';

/** `cancelled`: the reader stopped the run before its turn came. */
export type RowStatus = 'waiting' | 'done' | 'failed' | 'cancelled';

/** One workbook in the list of departments. */
export interface DepartmentRow {
  readonly id: number;
  readonly path: string;
  readonly file: File;
  readonly status: RowStatus;
  /** What its tables say; `null` before the review and where they do not. */
  readonly department: string | null;
  readonly report: FileReport | null;
  /** Without what is ignored. */
  readonly counts: ClassCounts;
  readonly ignored: readonly IgnoredFinding[];
  readonly decisions: readonly Decision[];
  /** Figures changed on the page; the report stays that of the file as it was submitted. */
  readonly corrections: readonly Correction[];
  /** The files that the review was done with, one a line; empty for none. */
  readonly against: string;
  /** What was left out of the review, and why. */
  readonly notes: readonly string[];
}

const NO_COUNTS: ClassCounts = { error: 0, rounding: 0, hint: 0, undecided: 0 };

export function newRow(id: number, path: string, file: File): DepartmentRow {
  return {
    id,
    path,
    file,
    status: 'waiting',
    department: null,
    report: null,
    counts: NO_COUNTS,
    ignored: [],
    decisions: [],
    corrections: [],
    against: '',
    notes: [],
  };
}

export function withReport(row: DepartmentRow, report: FileReport, ignored: readonly IgnoredFinding[] = []): DepartmentRow {
  if (isFailure(report)) return { ...row, status: 'failed', report, department: null, counts: NO_COUNTS };
  const left = ignoredIds(report.findings, ignored);
  const counts = countClasses(report.findings.filter(({ id }) => !left.has(id)).map(({ severity }) => severity));
  return { ...row, status: 'done', report, department: report.department, counts, ignored };
}

export function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What a row is called. */
export function rowName({ department, path }: Pick<DepartmentRow, 'department' | 'path'>): string {
  return departmentName(path, department);
}

/** The review of a row, `null` when there is none. */
export function reviewOf({ report }: DepartmentRow): ReviewReport | null {
  return report === null || isFailure(report) ? null : report;
}

/** Errors in the 情况说明 that go with the workbook, as far as nobody ignored them; those on its own sheets are not among them. */
export function documentErrors(row: DepartmentRow): number {
  const findings = reviewOf(row)?.findings ?? [];
  const left = ignoredIds(findings, row.ignored);
  return findings.filter(
    (finding) =>
      finding.severity === 'error' &&
      isAboutText(finding) &&
      !left.has(finding.id) &&
      !finding.cells.some(({ role }) => role === 'left'),
  ).length;
}

/** How many of the errors were settled: they go back, with or without a figure. */
export function settledErrors(row: DepartmentRow): number {
  const errors = (reviewOf(row)?.findings ?? []).filter(({ severity }) => severity === 'error');
  const { return: returned, propose } = countDecisions(errors, row.decisions, row.ignored);
  return returned + propose;
}

/** Departments of which the list has several workbooks of one year: which of them counts is for the reader to say. */
export function departmentsWithVersions(rows: readonly DepartmentRow[]): number {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const review = reviewOf(row);
    if (!review?.department) continue;
    const key = `${review.department} ${review.year ?? ''}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts.values()].filter((count) => count > 1).length;
}

/** Why a row could not be reviewed, `null` otherwise. */
export function problemOf({ report }: DepartmentRow): string | null {
  return report !== null && isFailure(report) ? report.error.message : null;
}

/** `priors`: the workbooks that are there only as last year's of a department. */
export type RowFilter = 'all' | 'errors' | 'clean' | 'failed' | 'priors';
export type RowOrder = 'order' | 'errors' | 'name';

export interface ListChoice {
  readonly filter: RowFilter;
  readonly order: RowOrder;
  /** Every word of it must occur in the department's or the file's name. */
  readonly text: string;
}

const PASSES: Readonly<Record<RowFilter, (row: DepartmentRow) => boolean>> = {
  all: () => true,
  errors: (row) => row.counts.error > 0,
  clean: (row) => row.status === 'done' && row.counts.error === 0,
  failed: (row) => row.status === 'failed',
  priors: () => true,
};

const COLLATOR = new Intl.Collator('zh-CN', { numeric: true });

export function chosenRows(
  rows: readonly DepartmentRow[],
  { filter, order, text }: ListChoice,
  priors: ReadonlySet<string> = new Set(),
): readonly DepartmentRow[] {
  const words = text.trim().toLowerCase().split(/\s+/);
  const chosen = rows.filter((row) => {
    const haystack = `${row.department ?? ''} ${row.path}`.toLowerCase();
    if (priors.has(row.path) !== (filter === 'priors')) return false;
    return PASSES[filter](row) && words.every((word) => haystack.includes(word));
  });
  if (order === 'name') return chosen.sort((one, other) => COLLATOR.compare(rowName(one), rowName(other)));
  if (order === 'errors') return chosen.sort((one, other) => weightOf(other) - weightOf(one));
  return chosen;
}

/** What could not be read comes with the most errors: somebody has to look at it too. */
function weightOf({ status, counts }: DepartmentRow): number {
  return status === 'failed' ? Number.MAX_SAFE_INTEGER : counts.error;
}
