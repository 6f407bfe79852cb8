import type { Finding, SuspectCell } from '../core/findings/finding';
import { a1 } from '../core/workbook/address';
import { type IgnoredFinding, ignoredKey, ignoringOf } from './ignored';
import type { Correction } from './report/corrections';
import type { ReportedFinding } from './report/reviewJson';
import { isRecord } from './stored/stored';

type AnyFinding = Finding | ReportedFinding;

/** 退回: the department has to look into it; 建议改: it is told the figure that would do. To ignore a finding is kept apart. */
export const DECISION_KINDS = ['return', 'propose'] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What a reviewer has made of a finding. */
export interface Decision {
  /** What the finding is found again by, see `ignoredKey`. */
  readonly key: string;
  readonly kind: DecisionKind;
  readonly reason: string;
  /** The difference at that time; another one was never decided upon. Empty for findings without one. */
  readonly difference: string;
  /** The figures that are proposed; none for what goes back as it is. */
  readonly proposals: readonly Correction[];
}

export function decide(
  finding: AnyFinding,
  { kind, reason, proposals = [] }: Pick<Decision, 'kind' | 'reason'> & { readonly proposals?: readonly Correction[] },
): Decision {
  return { key: ignoredKey(finding), kind, reason, difference: finding.difference ?? '', proposals };
}

/** `null` where nothing was decided, or only when the figures were others. */
export function decisionOn(finding: AnyFinding, decisions: readonly Decision[]): Decision | null {
  const key = ignoredKey(finding);
  const difference = finding.difference ?? '';
  return decisions.find((one) => one.key === key && one.difference === difference) ?? null;
}

/** Adds or replaces. */
export function withDecisions(decisions: readonly Decision[], added: readonly Decision[]): readonly Decision[] {
  return [...withoutDecisions(decisions, new Set(added.map(({ key }) => key))), ...added];
}

export function withoutDecisions(decisions: readonly Decision[], keys: ReadonlySet<string>): readonly Decision[] {
  return decisions.filter(({ key }) => !keys.has(key));
}

/** The figures that a suspect proposes, as they stand in a list of corrections. */
export function proposalsOf(cells: readonly SuspectCell[]): readonly Correction[] {
  return cells.flatMap(({ at, value, proposed }) =>
    at === null ? [] : [{ sheet: at.sheet, address: a1(at.row, at.column), submitted: value, corrected: proposed }],
  );
}

/** How many findings were settled, and how. */
export interface DecisionCounts extends Readonly<Record<DecisionKind, number>> {
  readonly ignored: number;
  readonly open: number;
}

export function countDecisions(
  findings: readonly AnyFinding[],
  decisions: readonly Decision[],
  ignored: readonly IgnoredFinding[],
): DecisionCounts {
  const counts = { return: 0, propose: 0, ignored: 0, open: 0 };
  for (const finding of findings) {
    if (ignoringOf(finding, ignored).state === 'ignored') counts.ignored++;
    else counts[decisionOn(finding, decisions)?.kind ?? 'open']++;
  }
  return counts;
}

/** What was tried out on the page and what was decided to propose, each cell once: what was typed counts more. */
export function allCorrections(
  tried: readonly Correction[],
  findings: readonly AnyFinding[],
  decisions: readonly Decision[],
): readonly Correction[] {
  const proposed = findings.flatMap((finding) => decisionOn(finding, decisions)?.proposals ?? []);
  return [...new Map([...proposed, ...tried].map((one) => [`${one.sheet}!${one.address}`, one])).values()];
}

/** `null` when it is not what `Decision[]` looks like. */
export function parseDecisions(stored: unknown): readonly Decision[] | null {
  if (!Array.isArray(stored)) return null;
  const decisions = stored.map(parseDecision);
  return decisions.every((one) => one !== null) ? decisions : null;
}

function parseDecision(stored: unknown): Decision | null {
  if (!isRecord(stored) || !Array.isArray(stored['proposals'])) return null;
  const { key, reason, difference } = stored;
  const kind = DECISION_KINDS.find((known) => known === stored['kind']);
  const proposals = stored['proposals'].map(parseCorrection);
  if (typeof key !== 'string' || typeof reason !== 'string' || typeof difference !== 'string') return null;
  return kind === undefined || !proposals.every((one) => one !== null) ? null : { key, kind, reason, difference, proposals };
}

function parseCorrection(stored: unknown): Correction | null {
  if (!isRecord(stored)) return null;
  const { sheet, address, submitted, corrected } = stored;
  const isWhole = [sheet, address, submitted, corrected].every((part) => typeof part === 'string');
  return isWhole ? ({ sheet, address, submitted, corrected } as Correction) : null;
}
