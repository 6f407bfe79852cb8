import type { Decimal } from 'decimal.js';
import type { InputKind } from '../inputs/inputDefinition';
import type { InputValue } from '../inputs/parseInputs';
import type { Offer } from './offers';

/**
 * `optional`: nothing is missing while it is blank; `draft`: missing, with words to confirm; `waiting`: another answer tells whether
 * it is missing.
 */
export type InputState = 'known' | 'missing' | 'optional' | 'draft' | 'waiting';

export interface InputSheetRow {
  readonly key: string;
  readonly label: string;
  readonly value: InputValue | null;
  readonly state: InputState;
  readonly kind: InputKind | 'year';
  readonly unit: string | null;
  /** This year's figure that it is about, in 万元 or counted; `null` where there is none. */
  readonly figure: Decimal | null;
  /** For reasons: how the figure changed, and which parts of it; empty while last year's is not known. */
  readonly change: string;
  /** Keys of the inputs that the figure is compared with; none for rows that compare nothing. */
  readonly bases: readonly string[];
  /** What last year's sheet said or the tables offer; never a value before somebody confirms it. */
  readonly draft: string;
  /** What the tables offer where last year's words go before it: a sheet that has it gets those in its place. */
  readonly insteadOf?: Offer;
  /** Keys of the inputs that have to be known first, while that is so. */
  readonly after: readonly string[];
  /** Keys of the inputs that it is the sum of, where nobody typed it. */
  readonly parts: readonly string[];
  readonly source: string;
  readonly hint: string;
}
