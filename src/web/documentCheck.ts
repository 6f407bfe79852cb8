import { type FindingsView, findingsView } from '../app/findingsView';
import type { Reviewed } from '../app/sessionState';
import type { Finding } from '../core/review';
import type { WorkbookSnapshot } from '../core/workbook/snapshot';
import { fileBytes } from './fileBytes';

/** What became of comparing a Word file with the tables. */
export interface DocumentCheck {
  readonly view: FindingsView;
  /** Statements that were compared. */
  readonly statements: number;
  /** Numbers that nothing in the workbook can confirm, as they stand. */
  readonly unchecked: readonly string[];
  /** False: no section of a 情况说明 was found in it. */
  readonly recognised: boolean;
}

/**
 * Compares every statement of a 情况说明 with the tables of the open workbook.
 * @throws FileProblem for a file that is no document; DOMException when it cannot be read any more
 */
export async function checkDocument(
  file: File,
  workbook: WorkbookSnapshot,
  { review, context }: Reviewed,
): Promise<DocumentCheck> {
  const [bytes, { readNarrativeDocument }, { verifyDocument }] = await Promise.all([
    fileBytes(file),
    import(/* webpackChunkName: "document" */ '../files/docx/readDocx'),
    import(/* webpackChunkName: "document" */ '../core/verify/verifyDocument'),
  ]);
  const verified = verifyDocument(readNarrativeDocument(bytes), workbook, context, {
    year: review.year,
    department: review.department,
  });
  const findings = verified.findings.map(({ finding }, index): Finding => ({ id: `d${index + 1}`, ...finding }));
  return {
    view: findingsView({ ...review, findings }, []),
    statements: verified.statements,
    unchecked: verified.unchecked.map(({ quote }) => quote),
    recognised: verified.recognised,
  };
}
