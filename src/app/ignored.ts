import type { Finding } from '../core/findings/finding';
import { presentKey } from '../core/findings/formerKeys';
import { runsText } from '../core/said/run';
import { placeName } from '../core/workbook/address';
import type { ReportedFinding } from './report/reviewJson';
import { isRecord } from './stored/stored';

/** A finding of a review, or as a report tells it. */
type AnyFinding = Finding | ReportedFinding;

/** A finding that somebody decided to leave as it is, and why. It is kept in the workbook. */
export interface IgnoredFinding {
  readonly key: string;
  readonly reason: string;
  /** The difference at that time; empty for findings without one. */
  readonly difference: string;
}

/**
 * What an ignored finding is found again by. Stricter than `findingKey`: of findings that are alike in their words each has
 * its own cells, and ignoring one must not hide another that nobody looked at. Where cells have moved, it is shown again.
 */
export function ignoredKey(finding: AnyFinding): string {
  if (finding.relation !== undefined) return finding.relation;
  // What is said of a text is said of its words: a figure that is used in ten sentences may be wrong in one of them.
  const words = finding.quote === undefined ? [] : [finding.quote];
  const cells = placesOf(finding).join(',');
  return [finding.rule, finding.table ?? '', cells === '' ? sentenceOf(finding) : cells, ...words].join('|');
}

function placesOf(finding: AnyFinding): readonly string[] {
  return 'said' in finding ? finding.cells.map(placeName) : finding.cells.map(({ sheet, address }) => `${sheet}!${address}`);
}

function sentenceOf(finding: AnyFinding): string {
  return 'said' in finding ? runsText(finding.said) : finding.message;
}

export function ignore(finding: AnyFinding, reason: string): IgnoredFinding {
  return { key: ignoredKey(finding), reason, difference: finding.difference ?? '' };
}

export type Ignoring =
  | { readonly state: 'shown' }
  /** It stays out of the counts and is listed apart. */
  | { readonly state: 'ignored'; readonly reason: string }
  /** It was ignored with another difference than it has now: what is wrong now was never looked at. */
  | { readonly state: 'changed'; readonly reason: string; readonly difference: string };

export function ignoringOf(finding: AnyFinding, ignored: readonly IgnoredFinding[]): Ignoring {
  const key = ignoredKey(finding);
  const entry = ignored.find((candidate) => candidate.key === key);
  if (entry === undefined) return { state: 'shown' };
  const { reason, difference } = entry;
  return difference === (finding.difference ?? '') ? { state: 'ignored', reason } : { state: 'changed', reason, difference };
}

/** Ids of the findings that are ignored in this review. */
export function ignoredIds(findings: readonly AnyFinding[], ignored: readonly IgnoredFinding[]): ReadonlySet<string> {
  return new Set(findings.filter((finding) => ignoringOf(finding, ignored).state === 'ignored').map((finding) => finding.id));
}

/** Adds or replaces. */
export function withIgnored(ignored: readonly IgnoredFinding[], added: readonly IgnoredFinding[]): readonly IgnoredFinding[] {
  const keys = new Set(added.map((entry) => entry.key));
  return [...ignored.filter((entry) => !keys.has(entry.key)), ...added];
}

/** `null` when it is not what `IgnoredFinding[]` looks like. */
export function parseIgnored(stored: unknown): readonly IgnoredFinding[] | null {
  if (!Array.isArray(stored)) return null;
  const entries: IgnoredFinding[] = [];
  for (const entry of stored as readonly unknown[]) {
    if (!isRecord(entry)) return null;
    const { key, reason, difference } = entry;
    if (typeof key !== 'string' || typeof reason !== 'string' || typeof difference !== 'string') return null;
    entries.push({ key: presentKey(key), reason, difference });
  }
  return entries;
}
