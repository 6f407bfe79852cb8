import type { Decimal } from 'decimal.js';
import type { Rounded } from '../../amounts/rounded';
import type { Figure } from '../../figures/figure';

/** A figure that a text is held against: of the tables, with where it stands there, of the 底稿, or of the text itself. */
export interface Operand extends Rounded {
  readonly figures?: readonly Figure[];
  /** Of a number that the text prints: worth of one unit of its last printed place. */
  readonly place?: Decimal;
  /** Where no table has it. */
  readonly givenBy?: 'inputs' | 'evaluation';
}

/** What the tables, the 底稿 or the text itself have of an item. */
export interface Source extends Operand {
  /** None for what no table has. */
  readonly figures: readonly Figure[];
}
