import type { Node } from './clauses';
import type { Frame } from './frame';
import type { Speaker } from './speaker';

/** A word among those of its clause, and what the words before it have said. */
export interface Here {
  readonly nodes: readonly Node[];
  readonly index: number;
  /** It is a word of a form that states something. */
  readonly isInForm: boolean;
  /** What the words before it have said. */
  readonly before: Frame;
  /** The same, with this word begun. */
  readonly frame: Frame;
  readonly isFree: boolean;
  readonly speaker: Speaker;
}
