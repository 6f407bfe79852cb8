import { ruleById, type Severity, type TableKind } from '../../core';
import { kindOf } from '../../core/rules/tableRef';
import type { EarlierFinding, EarlierReport } from './earlierReports';
import { hasTexts } from './documentSections';
import type { ReviewReport } from './reviewJson';

/** 新增, 未改. */
export type FindingState = 'new' | 'open';

/** 已改; or, where this review could not check it again, 无法核对. */
export type EarlierState = 'fixed' | 'unclear';

export interface Comparison {
  /** By the `key` of this report's findings; 尾差 and 未检查 are nothing to be corrected and have no state. */
  readonly states: ReadonlyMap<string, FindingState>;
  /** Findings of the earlier report that this one does not have, or has in a milder form. */
  readonly gone: readonly { readonly finding: EarlierFinding; readonly state: EarlierState }[];
  /** Of errors alone: they are what has to be corrected. */
  readonly counts: Readonly<Record<FindingState | EarlierState, number>>;
}

const WEIGHT: Readonly<Record<Exclude<Severity, 'undecided'>, number>> = { error: 3, warning: 2, rounding: 1, info: 1 };

/**
 * This report against the last one, problem by problem. A problem that became milder (错误 to 尾差) counts as 已改, one that
 * became worse as 新增. A problem that cannot be seen now because its table or a figure is not readable is not 已改.
 */
export function compareReports(report: ReviewReport, last: EarlierReport): Comparison {
  const before = new Map(last.findings.map((finding) => [finding.key, finding]));
  const now = new Map(report.findings.map((finding) => [finding.key, finding]));
  const states = new Map<string, FindingState>();
  for (const { key, severity } of report.findings) {
    if (severity === 'undecided' || severity === 'rounding') continue;
    const earlier = before.get(key);
    states.set(key, earlier !== undefined && weightOf(earlier.severity) >= weightOf(severity) ? 'open' : 'new');
  }
  const unread = unreadTables(report);
  const gone = last.findings.flatMap((finding): Comparison['gone'][number][] => {
    if (finding.severity === 'undecided' || finding.severity === 'rounding') return [];
    const present = now.get(finding.key);
    if (present !== undefined && present.severity !== 'undecided') {
      return weightOf(present.severity) < weightOf(finding.severity) ? [{ finding, state: 'fixed' }] : [];
    }
    const isUnseen = !hasTexts(report) && TEXT_RULE.test(finding.rule);
    const unclear = present !== undefined || isUnseen || tablesOf(finding).some((table) => unread.has(table));
    return [{ finding, state: unclear ? 'unclear' : 'fixed' }];
  });
  const counts: Record<FindingState | EarlierState, number> = { new: 0, open: 0, fixed: 0, unclear: 0 };
  const count = (severity: Severity, state: FindingState | EarlierState | undefined): void => {
    if (severity === 'error' && state !== undefined) counts[state]++;
  };
  for (const { key, severity } of report.findings) count(severity, states.get(key));
  for (const { finding, state } of gone) count(finding.severity, state);
  return { states, gone, counts };
}

/** Rules about the 情况说明 and the 绩效自评, which this review may not have been given. */
const TEXT_RULE = /^(?:narrative|performance)\./;

function weightOf(severity: Severity): number {
  return severity === 'undecided' ? 0 : WEIGHT[severity];
}

const UNREAD: ReadonlySet<string> = new Set(
  ['missing-table', 'missing-page', 'unreadable-table', 'unreadable-figure'].map((rule) => `structure.${rule}`),
);

/** Tables that are not there, or hold a cell that could not be read. */
function unreadTables(report: ReviewReport): ReadonlySet<TableKind> {
  return new Set(report.findings.flatMap(({ rule, table }) => (table !== null && UNREAD.has(rule) ? [table] : [])));
}

function tablesOf({ rule, table }: EarlierFinding): readonly TableKind[] {
  if (table !== null) return [table];
  const spec = ruleById(rule);
  return spec === undefined ? [] : [...spec.left, ...spec.right].map(([ref]) => kindOf(ref));
}

/** The earlier report of the same department and year; of the same file where either does not name its department. */
export function earlierOf(report: ReviewReport, earlier: readonly EarlierReport[]): EarlierReport | null {
  const named = earlier.filter(
    ({ department, year }) => department !== null && department === report.department && year === report.year,
  );
  if (named.length === 1) return named[0] ?? null;
  const candidates =
    named.length > 1 ? named : earlier.filter(({ department }) => department === null || report.department === null);
  return candidates.find(({ file }) => nameOf(file) === nameOf(report.file)) ?? null;
}

function nameOf(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file;
}
