import { withDocument } from '../../core/review/reviewDocument';
import type { Finding, Review } from '../../core/findings/finding';
import type { QuotePlace } from '../../core/verify/reading/document';
import type { DocumentFinding, Unchecked } from '../../core/verify/comparing/finding';
import { narrativeSheets, withOwnCell } from '../../core/verify/narrativeSheets';
import { corrections, type Correction } from '../../core/verify/corrections';
import { type Agreement, agreements } from '../../core/verify/agreements';
import type { FigureUse } from '../../core/verify/uses';
import { verifyDocument } from '../../core/verify/verifyDocument';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import type { GivenDocument } from './givenDocument';
import { type MarkedSentence, sentenceFinder } from './markedSentence';
import type { Reviewed } from '../session/sessionState';

/** What came of comparing a 情况说明 with the tables. */
export interface DocumentCheck {
  /** In reading order; the 绩效自评 and what is missing come last. Numbered `d1`, `d2` … */
  readonly findings: readonly Finding[];
  /** The words that each finding quotes, in the order of `findings`; `null` for what is not there. */
  readonly places: readonly (QuotePlace | null)[];
  /** The sentence around them; `null` for what is not there. */
  readonly sentences: readonly (MarkedSentence | null)[];
  /** The right words, where they are known, in the order of `findings`. */
  readonly corrections: readonly (readonly Correction[])[];
  /** Every statement about a figure of the tables, right or wrong. */
  readonly uses: readonly UsedFigure[];
  /** What the tables bear out, in reading order. */
  readonly agreed: readonly AgreedWords[];
  /** Statements that were compared. */
  readonly statements: number;
  /** 未核对: statements that nothing in the workbook can confirm. */
  readonly unchecked: readonly UncheckedWords[];
  /** False: no section of a 情况说明 was found in it. */
  readonly recognised: boolean;
  /** The review with these findings among its own: what a report on both is made of. */
  readonly review: Review;
}

export interface UsedFigure extends FigureUse {
  readonly sentence: MarkedSentence;
}

export interface AgreedWords extends Agreement {
  readonly sentence: MarkedSentence;
}

export interface UncheckedWords extends Unchecked {
  readonly sentence: MarkedSentence;
}

/**
 * Compares every statement of a document with the tables as they were last reviewed. Loaded only when somebody asks for
 * it: surfaces import this module dynamically.
 */
export function checkDocument(
  given: Pick<GivenDocument, 'document' | 'sheet'>,
  { review, context, workbook }: Reviewed,
): DocumentCheck {
  const { document, place } = sourceOf(given, workbook);
  const verified = verifyDocument(document, workbook, context, { year: review.year, department: review.department });
  const findings = verified.findings.map(place);
  const sentence = sentenceFinder(document);
  return {
    findings: findings.map(({ finding }, index): Finding => ({ id: `d${index + 1}`, ...finding })),
    places: findings.map((found) => found.place),
    sentences: findings.map((found) => (found.place === null ? null : sentence(found.place))),
    corrections: corrections(verified, context, review),
    uses: verified.uses.map((use) => ({ ...use, sentence: sentence(use.place) })),
    agreed: agreements(verified, context).map((one) => ({ ...one, sentence: sentence(one.place) })),
    statements: verified.statements,
    unchecked: verified.unchecked.map((one) => ({ ...one, sentence: sentence(one.place) })),
    recognised: verified.recognised,
    review: withDocument(review, findings),
  };
}

/** The text as it is now, and how its findings are placed: those about a sheet have a cell of their own. */
function sourceOf(
  { document, sheet }: Pick<GivenDocument, 'document' | 'sheet'>,
  workbook: WorkbookSnapshot,
): { document: GivenDocument['document']; place: (found: DocumentFinding) => DocumentFinding } {
  if (sheet === undefined) return { document, place: (found) => found };
  const own = narrativeSheets(workbook).find((one) => one.sheet === sheet);
  return own === undefined
    ? { document: { blocks: [] }, place: (found) => found }
    : { document: own.document, place: (found) => withOwnCell(found, own) };
}

/** The names of the workbook's sheets that hold a 情况说明. */
export function sheetsWithNarrative(workbook: WorkbookSnapshot): readonly string[] {
  return narrativeSheets(workbook).map(({ sheet }) => sheet);
}
