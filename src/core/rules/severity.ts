/** What a finding is about. */
export type Category = 'within-table' | 'cross-table' | 'structure' | 'narrative' | 'prior-year' | 'performance';

/** What breaks the tables first: the order in which findings are listed. */
export const SEVERITIES = ['error', 'undecided', 'warning', 'info', 'rounding'] as const;
export type Severity = (typeof SEVERITIES)[number];

export function bySeverity(one: { readonly severity: Severity }, other: { readonly severity: Severity }): number {
  return SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity);
}
