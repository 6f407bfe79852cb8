import { verifyPerformance } from '../performance/verifyPerformance';
import { orderFindings, type ReviewedWorkbook, type ReviewOptions } from './reviewWorkbook';
import type { Review } from '../findings/finding';
import type { NarrativeDocument } from '../verify/reading/document';
import type { DocumentFinding, Unchecked } from '../verify/comparing/finding';
import { narrativeSheets, withOwnCell } from '../verify/narrativeSheets';
import { textCountsOf } from '../verify/agreements';
import { type TextCounts, textCountsTogether } from '../verify/textCounts';
import type { Judged } from '../verify/comparing/judged';
import { inputsOf, verifyDocument } from '../verify/verifyDocument';
import type { VerifiedNarrative } from '../verify/verifyNarrative';
import { verifyNarrative } from '../verify/verifyNarrative';
import type { WorkbookSnapshot } from '../workbook/snapshot';

export interface ReviewedDocument {
  /** The review with the findings about the document and the workbook's own texts added, and numbered anew. */
  readonly review: Review;
  /** What was made of the document, with the places of the words; `null` where none was given. */
  readonly verified: VerifiedNarrative | null;
  /** 未核对: statements that nothing in the workbook can confirm. */
  readonly unchecked: readonly Unchecked[];
  /** Statements of the document and of the workbook's own texts with the relations that they were held against. */
  readonly judged: readonly Judged[];
  /** Of the 情况说明, in a document and on the workbook's own sheets; `null` where there is none. */
  readonly texts: TextCounts | null;
  /** False where a document was given in which no section of a 情况说明 was found. */
  readonly recognised: boolean;
}

/**
 * Checks the text beside the tables: a document where one is given, and what the workbook itself holds of a 情况说明 and
 * of 绩效自评. Never throws for content.
 */
export function reviewDocument(
  reviewed: ReviewedWorkbook,
  workbook: WorkbookSnapshot,
  document: NarrativeDocument | null,
  options: ReviewOptions = {},
): ReviewedDocument {
  const own = reviewOwnTexts(reviewed, workbook, options);
  if (document === null) return { ...own, verified: null, recognised: true };
  const verified = verifyDocument(document, workbook, reviewed.context, identityOf(options));
  const { findings, unchecked, judged, recognised } = verified;
  return {
    review: withDocument(own.review, findings),
    verified,
    unchecked: [...unchecked, ...own.unchecked],
    texts: textCountsTogether([textCountsOf(verified), own.texts]),
    judged: [...judged, ...own.judged.filter(({ rules }) => !rules.some((rule) => rule.startsWith('performance.')))],
    recognised,
  };
}

/** What a workbook says of itself besides its tables. */
export type OwnTexts = Pick<ReviewedDocument, 'review' | 'unchecked' | 'texts'>;

/** The review with what the workbook's own sheets say: those with a 情况说明, and those of 绩效自评. */
export function reviewOwnTexts(
  { review, context }: ReviewedWorkbook,
  workbook: WorkbookSnapshot,
  options: ReviewOptions = {},
): OwnTexts & Pick<ReviewedDocument, 'judged'> {
  const identity = identityOf(options);
  const own = narrativeSheets(workbook);
  const inputs = own.length === 0 ? null : inputsOf(workbook, context.current.year);
  const sheets = own.map((sheet) => {
    const verified = verifyNarrative(sheet.document, context, { inputs, ...identity });
    const { findings, unchecked, judged } = verified;
    return { findings: findings.map((found) => withOwnCell(found, sheet)), unchecked, judged, counts: textCountsOf(verified) };
  });
  const performance = verifyPerformance({ workbook, figures: context.current, documents: [] });
  const added = [...sheets.flatMap(({ findings }) => findings), ...performance.findings];
  return {
    review: added.length === 0 ? review : withFindings(review, added),
    unchecked: sheets.flatMap(({ unchecked }) => unchecked),
    texts: textCountsTogether(sheets.map(({ counts }) => counts)),
    judged: [...sheets.flatMap(({ judged }) => judged), ...performance.judged],
  };
}

/**
 * A review that holds the workbook's own texts, with the findings about a document added. The 绩效自评 of both are
 * compared with each other, so the document's findings of that kind stand for the workbook's alone.
 */
export function withDocument(review: Review, findings: readonly DocumentFinding[]): Review {
  return withFindings({ ...review, findings: review.findings.filter(({ category }) => category !== 'performance') }, findings);
}

function identityOf({ year, department }: ReviewOptions): ReviewOptions {
  return { ...(year === undefined ? {} : { year }), ...(department === undefined ? {} : { department }) };
}

/** Suspects speak of findings by their ids, so those are carried over to the new numbers. */
function withFindings(review: Review, added: readonly DocumentFinding[]): Review {
  const { findings, renamed } = orderFindings([...review.findings, ...added.map(({ finding }) => finding)]);
  const suspects = review.suspects.map((suspect) => ({
    ...suspect,
    explains: suspect.explains.map((id) => renamed.get(id) ?? id),
  }));
  return { ...review, findings, suspects };
}
