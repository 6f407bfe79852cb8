import type { CellRef } from '../workbook/address';

/** Words of our own. */
export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
}

/** A figure, and the cells that it is or follows from. */
export interface FigureRun {
  readonly kind: 'figure';
  readonly text: string;
  readonly sources: readonly CellRef[];
}

/** What others wrote: a name, words of a document with their quotation marks; `subject`: what a whole sentence speaks of. */
export interface GivenRun {
  readonly kind: 'name' | 'quote' | 'subject';
  readonly text: string;
}

/** What was worked out: a sum, a share, a number of things; what two sides differ by; addresses. */
export interface WorkedOutRun {
  readonly kind: 'amount' | 'difference' | 'place';
  readonly text: string;
}

/**
 * A piece of what the product says about a workbook or a text. Joined, the pieces' texts are the sentence; until somebody
 * reads it nobody has to look for its figures in it.
 */
export type SaidRun = TextRun | FigureRun | GivenRun | WorkedOutRun;

export type Sentence = readonly SaidRun[];

/** What is read in the end. */
export function runsText(runs: readonly { readonly text: string }[]): string {
  return runs.map((run) => run.text).join('');
}
