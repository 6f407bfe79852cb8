import { findingKeys } from '../../core/findings/findingKey';
import type { Finding } from '../../core/findings/finding';
import type { DocumentCheck } from './documentCheck';
import type { GivenDocument } from './givenDocument';
import { toProblem } from '../problem';
import type { Reviewed, SessionState } from '../session/sessionState';

export type CheckOutcome = CheckedNow | { readonly problem: string };

export interface CheckedNow {
  readonly check: DocumentCheck;
  /** The review that it was compared with. */
  readonly reviewed: Reviewed;
  /** What the first check of this document found and this one does not. */
  readonly resolved: readonly Finding[];
  /** How many findings the first check did not have. */
  readonly appeared: number;
}

/** What is followed: the session's reviews. */
interface Reviews {
  readonly state: Pick<SessionState, 'reviewed'>;
  subscribe(listener: () => void): () => void;
}

type Checker = (given: GivenDocument, reviewed: Reviewed) => Promise<DocumentCheck>;

interface Entry {
  first: DocumentCheck | null;
  outcome: CheckOutcome | null;
  /** The review that the outcome is for, or that it is being worked out for. */
  against: Reviewed | null;
}

/**
 * The documents that are compared with one workbook: again after every review, so that a correction shows at once. The
 * former outcome stays until the next is there.
 */
export class DocumentChecks {
  private readonly entries = new Map<GivenDocument, Entry>();
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly reviews: Reviews,
    private readonly check: Checker,
  ) {
    reviews.subscribe(() => {
      for (const [given, entry] of this.entries) this.run(given, entry);
    });
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** `null` until there is one. */
  outcomeOf(given: GivenDocument): CheckOutcome | null {
    return this.entries.get(given)?.outcome ?? null;
  }

  /** Of the document that was opened first: where there are several, the 情况说明 itself. */
  readonly first = (): CheckOutcome | null => this.entries.values().next().value?.outcome ?? null;

  follow(given: GivenDocument): void {
    const entry = this.entries.get(given) ?? { first: null, outcome: null, against: null };
    this.entries.set(given, entry);
    this.run(given, entry);
  }

  forget(given: GivenDocument): void {
    this.entries.delete(given);
  }

  private run(given: GivenDocument, entry: Entry): void {
    const { reviewed } = this.reviews.state;
    if (reviewed === null || entry.against === reviewed) return;
    entry.against = reviewed;
    const end = (outcome: CheckOutcome): void => {
      // A later review has its own check under way.
      if (entry.against !== reviewed) return;
      entry.outcome = outcome;
      for (const listener of this.listeners) listener();
    };
    this.check(given, reviewed).then(
      (check) => {
        entry.first ??= check;
        end({ check, reviewed, ...compared(entry.first, check) });
      },
      (error: unknown) => {
        end({ problem: toProblem(error).message });
      },
    );
  }
}

function compared(first: DocumentCheck, now: DocumentCheck): Pick<CheckedNow, 'resolved' | 'appeared'> {
  const [before, after] = [findingKeys(first.findings), findingKeys(now.findings)];
  const [had, has] = [new Set(before), new Set(after)];
  return {
    resolved: first.findings.filter((_, index) => !has.has(before[index] ?? '')),
    appeared: after.filter((key) => !had.has(key)).length,
  };
}

const CHECKS = new WeakMap<Reviews, DocumentChecks>();

/** The checks of a session; there is one set of them for each. */
export function documentChecksOf(session: Reviews, check: Checker): DocumentChecks {
  const known = CHECKS.get(session);
  if (known !== undefined) return known;
  const made = new DocumentChecks(session, check);
  CHECKS.set(session, made);
  return made;
}
