import type { SheetKinds } from '../core/tables/readTables';
import { failureJson, reviewJson } from '../app/report/reviewJson';
import { explainText } from '../app/report/explainText';
import { PLAIN_LAYOUT, reviewText } from '../app/report/reviewText';
import {
  reviewMarks,
  reviewWorkbook,
  type Review,
  type ReviewedWorkbook,
  type ReviewOptions,
  type WorkbookSnapshot,
} from '../core';
import type { FolderWorkbook } from '../app/folder/pairing';
import { QUIET_MARKS } from '../core/marks/marks';
import { cliMessages as say } from './cliMessages';
import { reviewDocument, type ReviewedDocument } from '../core/review/reviewDocument';
import { agreements } from '../core/verify/agreements';
import { corrections } from '../core/verify/corrections';
import { type CopyChoices, wordNotes } from '../app/document/wordCopy';
import { annotateDocx } from '../files/docx/annotateDocx';
import { readNarrativeDocument } from '../files/docx/readDocx';
import { FileProblem } from '../files/fileProblem';
import { compareUnits } from './compareUnits';
import { readWorkbook } from '../files/readWorkbook';
import { writeMarks } from '../files/marks/writeMarks';
import { CallProblem } from './callProblem';
import { EXIT, type ExitCode } from './exitCode';
import { readBytes, readNamedWorkbook, requireSameKind } from './fileAccess';
import { writeOutput } from './outputFiles';
import { priorRemarks } from './priorFile';
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
  readonly sheetKinds?: SheetKinds;
  /** Where the marked copy goes. */
  readonly markTo?: string;
  /** 尾差 are marked as well. */
  readonly markRounding?: boolean;
  readonly explain?: string;
  /** The 情况说明 that belongs to the workbook, .docx or .txt. */
  readonly narrative?: string;
  /** Where the copy of the 情况说明 with comments goes. */
  readonly annotateTo?: string;
  /** What that copy shows besides the comments. */
  readonly annotateWith?: CopyChoices;
  /** Workbooks of the department's units. */
  readonly units?: readonly string[];
}

export interface ReviewOutcome extends FolderWorkbook {
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
    const lastYear = readLastYear(job.prior);
    const options: ReviewOptions = {
      ...(lastYear.workbook === undefined ? {} : { prior: lastYear.workbook }),
      ...(job.year === undefined ? {} : { year: job.year }),
      ...(job.department === undefined ? {} : { department: job.department }),
      ...(job.sheetKinds === undefined ? {} : { sheetKinds: job.sheetKinds }),
    };
    const own = reviewWorkbook(workbook, options);
    const { reviewed, problems } = job.units === undefined ? { reviewed: own, problems: [] } : compareUnits(own, job.units);
    if (reviewed.review.tables.length === 0) return failed(job, 'no-table', say.noTable);
    const read = readNarrative(job, reviewed, workbook, options);
    const { review } = read.checked;
    const { colour, width } = job.terminal;
    const layout = { width, paint: colour ? terminalPaint : PLAIN_LAYOUT.paint };
    const output =
      job.format === 'json'
        ? JSON.stringify(reviewJson(job.file, review, read.checked))
        : job.explain === undefined
          ? reviewText(job.file, review, layout, read.checked.unchecked)
          : explainText(reviewed, job.explain, read.checked.judged);
    const found = review.findings.some((finding) => finding.severity === 'error') ? EXIT.errors : EXIT.clean;
    const prior = priorRemarks(job.prior, own);
    const failing = problems.length > 0 || lastYear.problems.length > 0 || read.failed || prior?.failed === true;
    const exit = failing ? EXIT.failed : found;
    const messages = [...lastYear.problems, ...(prior === null ? [] : [prior.message]), ...problems, ...read.messages];
    const outcome = { file: job.file, department: review.department, year: review.year, output };
    if (job.markTo === undefined) return { ...outcome, exit, messages };
    const marked = writeMarked(job, job.markTo, bytes, marksOf(review, job), exit);
    return { ...outcome, exit: marked.exit, messages: [...messages, ...marked.messages] };
  } catch (error) {
    if (error instanceof FileProblem) return failed(job, error.code, error.message);
    if (error instanceof CallProblem) return failed(job, 'not-readable', error.message);
    return failed(job, 'unexpected', say.unexpected(error instanceof Error ? error.message : String(error)));
  }
}

/** This year's tables are reviewed even where last year's cannot be read. */
function readLastYear(file: string | undefined): { readonly workbook?: WorkbookSnapshot; readonly problems: readonly string[] } {
  if (file === undefined) return { problems: [] };
  try {
    return { workbook: readNamedWorkbook(file), problems: [] };
  } catch (error) {
    if (!(error instanceof CallProblem)) throw error;
    return { problems: [say.lastYearUnread(error.message)] };
  }
}

/** Checks the 情况说明 beside the workbook; the review of the tables stands even where that cannot be read. */
function readNarrative(
  job: ReviewJob,
  reviewed: ReviewedWorkbook,
  workbook: WorkbookSnapshot,
  options: ReviewOptions,
): { checked: ReviewedDocument; messages: readonly string[]; failed: boolean } {
  if (job.narrative === undefined)
    return { checked: reviewDocument(reviewed, workbook, null, options), messages: [], failed: false };
  try {
    const bytes = readBytes(job.narrative);
    const checked = reviewDocument(reviewed, workbook, readNarrativeDocument(bytes), options);
    const messages = checked.recognised ? [] : [say.failed(job.narrative, say.noNarrative)];
    const written = job.annotateTo === undefined ? null : writeAnnotated(job, job.narrative, bytes, reviewed, checked);
    const failed = !checked.recognised || written?.failed === true;
    return { checked, messages: [...messages, ...(written === null ? [] : [written.message])], failed };
  } catch (error) {
    if (!(error instanceof FileProblem || error instanceof CallProblem)) throw error;
    const checked = reviewDocument(reviewed, workbook, null, options);
    return { checked, messages: [say.failed(job.narrative, error.message)], failed: true };
  }
}

/** What was found stands even where the copy with comments cannot be written. */
function writeAnnotated(
  { annotateTo: target = '', annotateWith = { ticks: false, corrections: false } }: ReviewJob,
  narrative: string,
  bytes: Uint8Array,
  { context, review }: ReviewedWorkbook,
  { verified }: ReviewedDocument,
): { readonly message: string; readonly failed: boolean } {
  try {
    const right = verified === null ? [] : corrections(verified, context, review);
    const found = verified?.findings ?? [];
    const notes = wordNotes(
      found.map(({ finding, place }, index) => ({ said: finding.said, place, corrections: right[index] ?? [] })),
      verified === null ? [] : agreements(verified, context).flatMap(({ number }) => number),
      annotateWith,
      new Date(),
    );
    writeOutput(target, annotateDocx(bytes, notes));
    return { message: say.annotated(target), failed: false };
  } catch (error) {
    if (!(error instanceof FileProblem || error instanceof CallProblem)) throw error;
    return { message: say.failed(narrative, error.message), failed: true };
  }
}

function marksOf(review: Review, { markRounding = false }: ReviewJob): ReturnType<typeof reviewMarks> {
  return reviewMarks(review).filter(({ kind }) => markRounding || QUIET_MARKS.includes(kind));
}

/** The review stands even where the copy cannot be written. */
function writeMarked(
  job: ReviewJob,
  target: string,
  bytes: Uint8Array,
  marks: ReturnType<typeof reviewMarks>,
  exit: ExitCode,
): Pick<ReviewOutcome, 'exit' | 'messages'> {
  try {
    requireSameKind(job.file, target);
    writeOutput(target, writeMarks(bytes, marks));
    return { exit, messages: [say.marked(target)] };
  } catch (error) {
    if (error instanceof FileProblem || error instanceof CallProblem)
      return { exit: EXIT.failed, messages: [say.failed(job.file, error.message)] };
    throw error;
  }
}

export function failed(job: Pick<ReviewJob, 'file' | 'format'>, code: string, message: string): ReviewOutcome {
  const output = job.format === 'json' ? JSON.stringify(failureJson(job.file, { code, message })) : '';
  return { file: job.file, department: null, year: null, exit: EXIT.failed, output, messages: [say.failed(job.file, message)] };
}
