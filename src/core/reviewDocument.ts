import { verifyPerformance } from './performance/verifyPerformance';
import { orderFindings, type ReviewedWorkbook, type ReviewOptions } from './reviewWorkbook';
import type { Review } from './review';
import type { NarrativeDocument } from './verify/document';
import type { DocumentFinding, Unchecked } from './verify/finding';
import { narrativeSheets } from './verify/narrativeSheets';
import { verifyDocument } from './verify/verifyDocument';
import { verifyNarrative } from './verify/verifyNarrative';
import type { WorkbookSnapshot } from './workbook/snapshot';

export interface ReviewedDocument {
  /** The review with the findings about the document and the workbook's own texts added, and numbered anew. */
  readonly review: Review;
  /** Findings about the document with the place of the words. */
  readonly placed: readonly DocumentFinding[];
  /** 未核对: statements that nothing in the workbook can confirm. */
  readonly unchecked: readonly Unchecked[];
  /** False where a document was given in which no section of a 情况说明 was found. */
  readonly recognised: boolean;
}

/**
 * Checks the text beside the tables: a document where one is given, and what the workbook itself holds of a 情况说明 and
 * of 绩效自评. Never throws for content.
 */
export function reviewDocument(
  { review, context }: ReviewedWorkbook,
  workbook: WorkbookSnapshot,
  document: NarrativeDocument | null,
  { year, department }: ReviewOptions = {},
): ReviewedDocument {
  const identity = { ...(year === undefined ? {} : { year }), ...(department === undefined ? {} : { department }) };
  const verified = document === null ? null : verifyDocument(document, workbook, context, identity);
  const sheets = narrativeSheets(workbook).map((sheet) => verifyNarrative(sheet.document, context, identity));
  const performance = verified === null ? verifyPerformance({ workbook, figures: context.current, documents: [] }).findings : [];
  const added = [...(verified?.findings ?? []), ...sheets.flatMap((sheet) => sheet.findings), ...performance];
  return {
    review: added.length === 0 ? review : withFindings(review, added),
    placed: verified?.findings ?? [],
    unchecked: [...(verified?.unchecked ?? []), ...sheets.flatMap((sheet) => sheet.unchecked)],
    recognised: verified?.recognised ?? true,
  };
}

/** Suspects speak of findings by their ids, so those are carried over to the new numbers. */
function withFindings(review: Review, added: readonly DocumentFinding[]): Review {
  const { findings, renamed } = orderFindings([...review.findings, ...added.map(({ finding }) => finding)]);
  const suspects = review.suspects.map((suspect) => ({ ...suspect, explains: suspect.explains.map((id) => renamed.get(id) ?? id) }));
  return { ...review, findings, suspects };
}
