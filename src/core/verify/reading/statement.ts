import type { Words } from './passage';
import type { Target } from './target';
import type { CompareWith, Direction, PrintedNumber, Token } from './tokens';
import type { Plan } from './plan';

export type StatementKind = 'final' | 'budget' | 'delta' | 'change' | 'rate' | 'share' | 'same' | 'order' | 'count' | 'none';

/** The year that is named, or the one before or after the document's own; `null` where a sentence names none. */
export type Year = number | 'last' | 'next' | null;

/** What a sentence says of an item, with the number or the word that says it. */
export interface Statement extends Words {
  readonly kind: StatementKind;
  readonly target: Target;
  /** Other items that may be meant as well: accounts of the same name, the head of the list. */
  readonly others: readonly Target[];
  /** Where the clause begins that says it. */
  readonly from: number;
  readonly number?: PrintedNumber;
  readonly unit?: string;
  readonly direction?: Direction;
  readonly with?: CompareWith;
  /** Which budget an amount, a difference or a rate is about. */
  readonly plan?: Plan;
  /** The budget that its sentence has said: a change that names no base may be reckoned from that. */
  readonly besideBudget?: Statement;
  /** 小于年初预算18.19万元: a difference, or the budget itself. */
  readonly isBaseOrDifference?: true;
  /** The side of an amount was named for the head of its list only. */
  readonly isImplied?: boolean;
  /** Words that nothing knows stand in front of its number. */
  readonly hasUnknown?: boolean;
  /** It stands behind free text and may go on with that. */
  readonly isTentative?: boolean;
  /** Words of the whole that a share is a share of; empty for none. */
  readonly whole?: string;
  /** The head of the list that a share stands in, which it is a share of where no whole is named. */
  readonly head?: Target;
  readonly year: Year;
}

/** A number that could not be tied to an item. */
export interface Loose extends Words {
  readonly from: number;
  /** `reason`: in free text behind 主要原因 or 用于; `unnamed`: no item of the tables is named. */
  readonly cause: 'reason' | 'unnamed';
  /** The words before the number that may be meant as a name. */
  readonly name: string;
  readonly token: Token;
}

export interface YearMention extends Words {
  readonly year: number;
  /** `stated`: the year that a sentence is about; `compared`: 与2023年相比; `date`: 截至2024年12月31日. */
  readonly role: 'stated' | 'compared' | 'date';
}

/** Everything that words say. */
export interface Said {
  readonly statements: readonly Statement[];
  readonly loose: readonly Loose[];
  readonly years: readonly YearMention[];
  /** Words before (类), (款) or (项) that name no account. */
  readonly titles: readonly UnknownTitle[];
  readonly misplaced: readonly Misplaced[];
}

export interface UnknownTitle extends Words {
  /** Stands for it in the statements. */
  readonly target: Target;
}

/** An account that is not below the one that is named in front of it. */
export interface Misplaced extends Words {
  readonly target: Target;
  /** Code of the account in front of it. */
  readonly above: string;
}
