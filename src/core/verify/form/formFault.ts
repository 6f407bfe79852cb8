import type { Severity } from '../../rules/severity';
import type { SaidRun, Sentence } from '../../said/run';

/**
 * A fault in the form of a text, which needs no table to be seen. The words are a global regular expression over plain
 * text (half width, without blanks and quotation marks).
 */
export interface FormFault {
  /** Behind `narrative.` in the finding's rule. */
  readonly rule: string;
  readonly severity: Severity;
  readonly words: RegExp;
  readonly message: (quote: SaidRun, times: number) => Sentence;
  /** A habit of the whole text is told once, with how often it occurs. */
  readonly once?: boolean;
  /** Further condition on the words as they stand in the document, quotation marks and blanks included. */
  readonly asWritten?: RegExp;
  /** Sentences that have the fault, and sentences that must not be taken for it; the tests are made of them. */
  readonly wrong: readonly string[];
  readonly right: readonly string[];
}
