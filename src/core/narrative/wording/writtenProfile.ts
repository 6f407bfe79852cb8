import type { ParagraphPattern } from '../habits/profile';

/** A wording file while it is read: what stands on which line. */

/** A paragraph with the lines that it was written on. */
export interface WrittenParagraph extends ParagraphPattern {
  readonly line: number;
  /** Each line of the text: its number, and where in `text` it begins. */
  readonly lines: readonly { readonly line: number; readonly start: number }[];
}

export interface ProfileProblem {
  readonly line: number;
  readonly problem: string;
}

/** What stands behind the id of a paragraph. */
export type ParagraphRules = Pick<ParagraphPattern, 'heading' | 'each' | 'when' | 'unless' | 'picture'>;

/** `名称：内容`. */
export interface Field {
  readonly value: string;
  readonly line: number;
}
