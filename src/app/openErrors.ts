import { ignoredIds } from './ignored';
import type { SessionState } from './session/sessionState';

/** How many errors of the tables nobody has ignored. */
export function openErrors({ reviewed, ignored }: Pick<SessionState, 'reviewed' | 'ignored'>): number {
  if (reviewed === null) return 0;
  const { findings } = reviewed.review;
  const left = ignoredIds(findings, ignored);
  return findings.filter(({ id, severity }) => severity === 'error' && !left.has(id)).length;
}
