import type { Severity } from '../core/rules/severity';

/** The four words that users know, in the order in which they are shown. */
export const FINDING_CLASSES = ['error', 'rounding', 'hint', 'undecided'] as const;
export type FindingClass = (typeof FINDING_CLASSES)[number];

export type ClassCounts = Readonly<Record<FindingClass, number>>;

const CLASS_OF: Readonly<Record<Severity, FindingClass>> = {
  error: 'error',
  rounding: 'rounding',
  warning: 'hint',
  info: 'hint',
  undecided: 'undecided',
};

export function classOf(severity: Severity): FindingClass {
  return CLASS_OF[severity];
}

export function countClasses(severities: readonly Severity[]): ClassCounts {
  const counts: Record<FindingClass, number> = { error: 0, rounding: 0, hint: 0, undecided: 0 };
  for (const severity of severities) counts[classOf(severity)] += 1;
  return counts;
}
