import type { Passage } from './passage';
import type { Target } from './target';
import type { CompareWith, Direction, PrintedNumber, Token } from './tokens';

export type ClaimKind = 'final' | 'budget' | 'delta' | 'change' | 'rate' | 'share' | 'same' | 'order' | 'count' | 'none';

/** What a sentence says of an item, with the place of the words that say it. */
export interface Claim {
  readonly kind: ClaimKind;
  readonly target: Target;
  /** Accounts of the same name that may be meant as well. */
  readonly others: readonly Target[];
  readonly passage: Passage;
  /** The number or word itself. */
  readonly start: number;
  readonly end: number;
  /** Where the clause begins that says it. */
  readonly from: number;
  readonly number?: PrintedNumber;
  readonly unit?: string;
  readonly direction?: Direction;
  readonly with?: CompareWith;
  /** Words of the whole that a share is a share of; empty for none. */
  readonly whole?: string;
  /** The year that the sentence speaks of, `null` where it names none. */
  readonly year: number | null;
}

/** A number that could not be tied to an item. */
export interface Loose {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly from: number;
  /** `reason`: in free text behind 主要原因 or 用于; `unnamed`: no item of the tables is named. */
  readonly cause: 'reason' | 'unnamed';
  /** The words before the number that may be meant as a name. */
  readonly name: string;
  readonly token: Token;
}

export interface YearMention {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  readonly year: number;
  /** `stated`: the year that a sentence is about; `compared`: 与2023年相比; `date`: 截至2024年12月31日. */
  readonly role: 'stated' | 'compared' | 'date';
}

export interface Claims {
  readonly claims: readonly Claim[];
  readonly loose: readonly Loose[];
  readonly years: readonly YearMention[];
  /** Words before (类), (款) or (项) that name no account. */
  readonly titles: readonly UnknownTitle[];
  /** What the last sentence was about, for the passage that goes on without naming it. */
  readonly topic: readonly Target[];
}

export interface UnknownTitle {
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
  /** Digits of the level that stands behind it. */
  readonly digits: number;
}
