import type { Finding } from '../core/review';
import type { NarrativeDocument, QuotePlace } from '../core/verify/document';
import type { Unchecked } from '../core/verify/finding';
import { verifyDocument } from '../core/verify/verifyDocument';
import type { Reviewed } from './sessionState';

/** What came of comparing a 情况说明 with the tables. */
export interface DocumentCheck {
  /** In reading order; the 绩效自评 and what is missing come last. Numbered `d1`, `d2` … */
  readonly findings: readonly Finding[];
  /** The words that each finding quotes, in the order of `findings`; `null` for what is not there. */
  readonly places: readonly (QuotePlace | null)[];
  /** Statements that were compared. */
  readonly statements: number;
  /** 未核对: statements that nothing in the workbook can confirm. */
  readonly unchecked: readonly Unchecked[];
  /** False: no section of a 情况说明 was found in it. */
  readonly recognised: boolean;
}

/**
 * Compares every statement of a document with the tables as they were last reviewed. Loaded only when somebody asks for
 * it: surfaces import this module dynamically.
 */
export function checkDocument(document: NarrativeDocument, { review, context, workbook }: Reviewed): DocumentCheck {
  const { findings, statements, unchecked, recognised } = verifyDocument(document, workbook, context, {
    year: review.year,
    department: review.department,
  });
  return {
    findings: findings.map(({ finding }, index): Finding => ({ id: `d${index + 1}`, ...finding })),
    places: findings.map(({ place }) => place),
    statements,
    unchecked,
    recognised,
  };
}
