import { failureJson, reviewJson } from '../app/report/reviewJson';
import { explainText } from '../app/report/explainText';
import { PLAIN_LAYOUT, reviewText } from '../app/report/reviewText';
import { reviewMarks, reviewWorkbook, type ReviewOptions } from '../core';
import { cliMessages as say } from '../core/messages/cli';
import { FileProblem } from '../files/fileProblem';
import { compareUnits } from './compareUnits';
import { readWorkbook } from '../files/readWorkbook';
import { writeMarks } from '../files/marks/writeMarks';
import { CallProblem } from './callProblem';
import { EXIT, type ExitCode } from './exitCode';
import { isSameFile, readBytes, readWorkbookFile, writeOutput } from './fileAccess';
import type { Terminal } from './streams';
import { terminalPaint } from './terminalPaint';

/** One workbook to review; plain data, so that it can be sent to a worker thread. */
export interface ReviewJob {
  readonly file: string;
  readonly format: 'text' | 'json';
  readonly terminal: Terminal;
  readonly prior?: string;
  readonly year?: number;
  readonly department?: string;
  /** Where the marked copy goes. */
  readonly markTo?: string;
  readonly explain?: string;
  /** Workbooks of the department's units. */
  readonly units?: readonly string[];
}

export interface ReviewOutcome {
  readonly file: string;
  readonly exit: ExitCode;
  /** For stdout: one line of JSON, or text. */
  readonly output: string;
  /** For stderr. */
  readonly messages: readonly string[];
}

/** Reviews one file. Never throws: what goes wrong is the outcome. */
export function reviewFile(job: ReviewJob): ReviewOutcome {
  try {
    const bytes = readBytes(job.file);
    const workbook = readWorkbook(bytes, job.file);
    const options: ReviewOptions = {
      ...(job.prior === undefined ? {} : { prior: readWorkbookFile(job.prior) }),
      ...(job.year === undefined ? {} : { year: job.year }),
      ...(job.department === undefined ? {} : { department: job.department }),
    };
    const own = reviewWorkbook(workbook, options);
    const { reviewed, problems } = job.units === undefined ? { reviewed: own, problems: [] } : compareUnits(own, job.units);
    const { review } = reviewed;
    if (review.tables.length === 0) return failed(job, 'no-table', say.noTable);
    const { colour, width } = job.terminal;
    const output =
      job.format === 'json'
        ? JSON.stringify(reviewJson(job.file, review))
        : job.explain === undefined
          ? reviewText(job.file, review, { width, paint: colour ? terminalPaint : PLAIN_LAYOUT.paint })
          : explainText(reviewed, job.explain);
    const found = review.findings.some((finding) => finding.severity === 'error') ? EXIT.errors : EXIT.clean;
    const exit = problems.length > 0 ? EXIT.failed : found;
    if (job.markTo === undefined) return { file: job.file, exit, output, messages: problems };
    const marked = writeMarked(job, job.markTo, bytes, reviewMarks(review), exit);
    return { file: job.file, output, exit: marked.exit, messages: [...problems, ...marked.messages] };
  } catch (error) {
    if (error instanceof FileProblem) return failed(job, error.code, error.message);
    if (error instanceof CallProblem) return failed(job, 'not-readable', error.message);
    return failed(job, 'unexpected', say.unexpected(error instanceof Error ? error.message : String(error)));
  }
}

/** The review stands even where the copy cannot be written. */
function writeMarked(job: ReviewJob, target: string, bytes: Uint8Array, marks: ReturnType<typeof reviewMarks>, exit: ExitCode): Pick<ReviewOutcome, 'exit' | 'messages'> {
  try {
    if (isSameFile(job.file, target)) throw new CallProblem(say.usage.markOverInput(target));
    writeOutput(target, writeMarks(bytes, marks));
    return { exit, messages: [say.marked(target)] };
  } catch (error) {
    if (error instanceof FileProblem || error instanceof CallProblem) return { exit: EXIT.failed, messages: [say.failed(job.file, error.message)] };
    throw error;
  }
}

export function failed(job: Pick<ReviewJob, 'file' | 'format'>, code: string, message: string): ReviewOutcome {
  const output = job.format === 'json' ? JSON.stringify(failureJson(job.file, { code, message })) : '';
  return { file: job.file, exit: EXIT.failed, output, messages: [say.failed(job.file, message)] };
}
