import type { Decimal } from 'decimal.js';
import type { Figure, UnreadFigure } from '../figures/figure';
import type { TableRef } from './tableRef';

/** `Σ coefficient · figure (= or ≤) 0`: the one form that is checked, localised and explained. */
export interface Term {
  readonly coefficient: 1 | -1;
  readonly figure: Figure;
}

export interface Relation {
  /** Unique in a review: the rule's id and what it was bound to, `expenditure.row-sum[2080109]`. */
  readonly id: string;
  /** Id of the rule it is an instance of, `expenditure.row-sum`. */
  readonly rule: string;
  readonly operator: '=' | '<=';
  /** Left side first with coefficient 1, then the right side with −1. */
  readonly terms: readonly Term[];
  /** How many of `terms` make up the left side. */
  readonly leftCount: number;
  /** Set when a figure that the relation needs is not there at all: what is missing. */
  readonly missing?: Missing;
}

export interface Missing {
  readonly table: TableRef;
  /** Row id; absent when the whole table is missing. */
  readonly row?: string;
}

export type Verdict = 'exact' | 'rounding' | 'error' | 'undecided';

export type RelationResult = DecidedResult | UndecidedResult;

export interface DecidedResult {
  readonly relation: Relation;
  readonly verdict: Exclude<Verdict, 'undecided'>;
  /** Σ c·v and Σ |c|·slack in 万元. */
  readonly residual: Decimal;
  readonly slack: Decimal;
}

export interface UndecidedResult {
  readonly relation: Relation;
  readonly verdict: 'undecided';
  /** These amounts, which were not understood, are what the sides differ by. */
  readonly unread?: readonly UnreadFigure[];
}
