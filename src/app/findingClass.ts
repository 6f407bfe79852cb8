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

const WORST_FIRST: readonly FindingClass[] = ['error', 'hint', 'rounding', 'undecided'];

/** The one that has to be looked at first; `null` of none. */
export function worstOf(classes: Iterable<FindingClass>): FindingClass | null {
  const present = new Set(classes);
  return WORST_FIRST.find((name) => present.has(name)) ?? null;
}

/** Below zero where the first is the worse one. */
export function compareClasses(one: FindingClass, other: FindingClass): number {
  return WORST_FIRST.indexOf(one) - WORST_FIRST.indexOf(other);
}

export function classOf(severity: Severity): FindingClass {
  return CLASS_OF[severity];
}

export function countClasses(severities: readonly Severity[]): ClassCounts {
  const counts: Record<FindingClass, number> = { error: 0, rounding: 0, hint: 0, undecided: 0 };
  for (const severity of severities) counts[classOf(severity)] += 1;
  return counts;
}
