import { toProblem } from '../../app/problem';
import { failureJson, reviewJson, type FileReport } from '../../app/report/reviewJson';
import { reviewWorkbook } from '../../core/index';
import { reviewDocument } from '../../core/review/reviewDocument';
import type { NarrativeDocument } from '../../core/verify/reading/document';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readNarrativeDocument } from '../../files/docx/readDocx';
import { readWorkbook } from '../../files/readWorkbook';
import { fileBytes } from '../fileBytes';
import { noTable } from '../noTable';
import { strings } from '../strings';

/** A file that goes with a workbook. */
export interface Companion {
  readonly path: string;
  readonly file: Blob;
}

/** One workbook to be reviewed in the background; can be sent to a worker. */
export interface ReviewJob {
  readonly id: number;
  readonly path: string;
  readonly file: Blob;
  /** Last year's workbook of the department. */
  readonly prior?: Companion;
  /** Its 情况说明. */
  readonly document?: Companion;
}

export interface ReviewOutcome {
  readonly id: number;
  readonly report: FileReport;
  /** What was left out of the review, and why. */
  readonly notes?: readonly string[];
}

/** Reads and reviews one file with what goes with it. Never rejects: what goes wrong is the outcome. */
export async function runJob(job: ReviewJob): Promise<ReviewOutcome> {
  const { id, path, file } = job;
  let bytes: Uint8Array;
  try {
    bytes = await fileBytes(file);
  } catch {
    return { id, report: failureJson(path, { code: 'file-gone', message: strings.problems.fileGone }) };
  }
  const notes: string[] = [];
  try {
    const workbook = readWorkbook(bytes, path);
    const prior = await companionOf(job.prior, (content, name): WorkbookSnapshot => readWorkbook(content, name), notes);
    const document = await companionOf(job.document, (content): NarrativeDocument => readNarrativeDocument(content), notes);
    const tables = reviewWorkbook(workbook, prior === null ? {} : { prior });
    if (tables.review.tables.length === 0) {
      return { id, report: noTable(path) };
    }
    const read = reviewDocument(tables, workbook, document);
    if (!read.recognised && job.document !== undefined) notes.push(strings.pane.notNarrative(job.document.path));
    return { id, report: reviewJson(path, read.review, read), notes };
  } catch (error) {
    return { id, report: failureJson(path, toProblem(error)) };
  }
}

/** The review goes on without a companion that cannot be read; that is told. */
async function companionOf<T>(
  companion: Companion | undefined,
  read: (content: Uint8Array, name: string) => T,
  notes: string[],
): Promise<T | null> {
  if (companion === undefined) return null;
  const { path, file } = companion;
  try {
    return read(await fileBytes(file), path);
  } catch (error) {
    notes.push(
      strings.pane.companionFailed(path, error instanceof DOMException ? strings.problems.fileGone : toProblem(error).message),
    );
    return null;
  }
}
