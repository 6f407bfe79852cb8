import { toProblem } from '../../app/problem';
import { failureJson, reviewJson, type FileReport } from '../../app/report/reviewJson';
import { reviewWorkbook } from '../../core/index';
import { sessionMessages } from '../../core/messages/session';
import { readWorkbook } from '../../files/readWorkbook';
import { fileBytes } from '../fileBytes';
import { strings } from '../strings';

/** One workbook to be reviewed in the background; can be sent to a worker. */
export interface ReviewJob {
  readonly id: number;
  readonly path: string;
  readonly file: Blob;
}

export interface ReviewOutcome {
  readonly id: number;
  readonly report: FileReport;
}

/** Reads and reviews one file. Never rejects: what goes wrong is the outcome. */
export async function runJob({ id, path, file }: ReviewJob): Promise<ReviewOutcome> {
  return { id, report: await reviewed(path, file) };
}

async function reviewed(path: string, file: Blob): Promise<FileReport> {
  let bytes: Uint8Array;
  try {
    bytes = await fileBytes(file);
  } catch {
    return failureJson(path, { code: 'file-gone', message: strings.problems.fileGone });
  }
  try {
    const { review } = reviewWorkbook(readWorkbook(bytes, path));
    if (review.tables.length === 0) return failureJson(path, { code: 'no-table', message: sessionMessages.noTables });
    return reviewJson(path, review);
  } catch (error) {
    return failureJson(path, toProblem(error));
  }
}
