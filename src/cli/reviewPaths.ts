import type { SheetKinds } from '../core/tables/readTables';
import { extname } from 'node:path';
import type { FolderWorkbook, Pairing } from '../app/folder/pairing';
import { productNames } from '../core/messages/folder';
import { cliMessages as say } from './cliMessages';
import { CallProblem } from './callProblem';
import { copyNames } from './copyNames';
import { isSameFile, requireOtherFiles } from './outputFiles';
import { findDocuments, findOwnProducts, findSkipped, findWorkbooks, isFolder, type InputFile } from './inputFiles';
import { ResumeFile } from './resumeFile';
import { failed, type ReviewJob, type ReviewOutcome } from './reviewFile';
import { reviewJobs, type Reviewing } from './reviewJobs';
import { reviewPaired } from './reviewPaired';
import type { Streams, Terminal } from './streams';

/** What `check` and `report` ask of every file. */
export interface ReviewCall {
  readonly format: ReviewJob['format'];
  readonly jobs: number;
  readonly version: string;
  readonly terminal: Terminal;
  readonly prior?: string;
  readonly year?: number;
  readonly department?: string;
  readonly sheet?: SheetKinds;
  readonly explain?: string;
  readonly resume?: string;
  readonly units?: readonly string[];
  readonly narrative?: string;
  readonly annotate?: string;
  readonly annotateAgreed?: boolean;
  readonly annotateCorrections?: boolean;
  /** Where the marked copy of a file goes. */
  readonly markTo?: (file: string, several: boolean) => string;
  readonly markRounding?: boolean;
}

export interface PlannedReviews {
  readonly inputs: readonly InputFile[];
  /** All files that the call reads, and all that it may write. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  /** Which files of the folders belong together; complete before the first outcome is there. */
  readonly pairings: ReadonlyMap<string, Pairing>;
  readonly outcomes: AsyncGenerator<ReviewOutcome>;
}

/**
 * Reviews all that the arguments name, in their order, whatever becomes of each. In a folder every workbook is paired with
 * last year's and with its Word files. @throws CallProblem when the call as a whole is wrong.
 */
export function planReviews(paths: readonly string[], call: ReviewCall, streams: Streams): PlannedReviews {
  const inputs = findWorkbooks(paths);
  const own = findOwnProducts(paths);
  if (call.units !== undefined && inputs.length > 1) throw new CallProblem(say.usage.unitsWithSeveral);
  if (call.narrative !== undefined && inputs.length > 1) throw new CallProblem(say.usage.narrativeNeedsOne);
  if (call.narrative !== undefined && isFolder(call.narrative))
    throw new CallProblem(say.usage.narrativeIsFolder(call.narrative));
  requireAnnotateTarget(paths, call, inputs.length);
  if (own.length > 0) streams.err(`${say.ownProducts(own)}\n`);
  const skipped = findSkipped(paths);
  if (skipped.length > 0) streams.err(`${say.skipped(skipped)}\n`);
  const files = inputs.filter((input) => !('problem' in input)).map(({ file }) => file);
  const documents = findDocuments(paths);
  const jobs = files.map((file) => jobOf(file, call, inputs.length > 1));
  const reads = [
    ...[...inputs.map(({ file }) => file), ...documents, ...jobs.flatMap(({ units = [] }) => units)],
    ...[call.prior, call.narrative].filter((file) => file !== undefined),
  ];
  const copies = call.narrative === undefined && call.annotate !== undefined ? documents.map(annotateTargets(call.annotate)) : [];
  const resume = call.resume === undefined ? null : new ResumeFile(call.resume, call.version);
  const reviewing: Reviewing = { threads: call.jobs, resume, streams };
  const pairings = new Map<string, Pairing>();
  const isPaired = call.prior === undefined && paths.some(isFolder) && (documents.length > 0 || spanYears(files));
  const outcomes = isPaired
    ? reviewPaired(
        {
          jobs,
          documents,
          pairings,
          annotateTo: call.annotate === undefined ? null : annotateTargets(call.annotate, reads),
          identityOf: saidBy(call),
        },
        reviewing,
      )
    : reviewJobs(jobs, reviewing);
  return {
    inputs,
    reads,
    writes: [call.resume, ...jobs.flatMap(({ markTo, annotateTo }) => [markTo, annotateTo]), ...new Set(copies)].filter(
      (file) => file !== undefined,
    ),
    pairings,
    outcomes: inOrder(inputs, call.format, outcomes, resume),
  };
}

const YEAR_IN_PATH = /(?<!\d)20\d{2}(?!\d)|[上去]年/g;

/**
 * Whether the paths speak of more than one year, so that last year's workbooks can be among the files. Only then is it
 * worth opening each file once more to see whose it is.
 */
function spanYears(files: readonly string[]): boolean {
  return new Set(files.map((file) => file.match(YEAR_IN_PATH)?.at(-1) ?? '')).size > 1;
}

const WORD_FILE = /\.docx$/i;

/** Copies with comments go to a .docx of their own, those of a whole folder to a folder. @throws CallProblem */
function requireAnnotateTarget(paths: readonly string[], call: ReviewCall, files: number): void {
  const { annotate, narrative } = call;
  if (annotate === undefined) {
    if (call.annotateAgreed === true || call.annotateCorrections === true) throw new CallProblem(say.usage.annotateWithNothing);
    return;
  }
  if (narrative === undefined && !paths.some(isFolder)) throw new CallProblem(say.usage.annotateNeedsNarrative);
  if (WORD_FILE.test(annotate) ? files > 1 : extname(annotate) !== '') throw new CallProblem(say.usage.annotateTarget(annotate));
}

function annotateTargets(annotate: string, reads: readonly string[] = []): (narrative: string) => string {
  const nameOf = copyNames(annotate, productNames.annotated);
  return (narrative) => {
    const target = WORD_FILE.test(annotate) ? annotate : nameOf(narrative);
    requireOtherFiles(reads, [target]);
    return target;
  };
}

function jobOf(file: string, call: ReviewCall, several: boolean): ReviewJob {
  const { format, terminal, year, department, sheet, explain, markTo, prior, narrative, annotate } = call;
  const units = call.units === undefined ? undefined : unitFiles(file, call.units);
  return {
    file,
    format,
    terminal,
    ...(prior === undefined ? {} : { prior }),
    ...(year === undefined ? {} : { year }),
    ...(department === undefined ? {} : { department }),
    ...(sheet === undefined ? {} : { sheetKinds: sheet }),
    ...(markTo === undefined ? {} : { markTo: markTo(file, several), markRounding: call.markRounding ?? false }),
    annotateWith: { ticks: call.annotateAgreed === true, corrections: call.annotateCorrections === true },
    ...(explain === undefined ? {} : { explain }),
    ...(units === undefined ? {} : { units }),
    ...(narrative === undefined ? {} : { narrative }),
    ...(narrative === undefined || annotate === undefined ? {} : { annotateTo: annotateTargets(annotate)(narrative) }),
  };
}

/** The department's own workbook may lie among its units'. */
function unitFiles(file: string, paths: readonly string[]): readonly string[] {
  return findWorkbooks(paths)
    .map((input) => {
      if ('problem' in input) throw new CallProblem(say.failed(input.file, input.problem));
      return input.file;
    })
    .filter((unit) => !isSameFile(unit, file));
}

/** What a call says about all of its workbooks tells none of them from the others. */
function saidBy({ department, year }: ReviewCall): (reviewed: FolderWorkbook) => FolderWorkbook {
  return (reviewed) => ({
    file: reviewed.file,
    department: department === undefined ? reviewed.department : null,
    year: year === undefined ? reviewed.year : null,
  });
}

/** Outcomes of the readable files with the unreadable ones at their places; the list of results is put in their order. */
async function* inOrder(
  inputs: readonly InputFile[],
  format: ReviewJob['format'],
  outcomes: AsyncGenerator<ReviewOutcome>,
  resume: ResumeFile | null,
): AsyncGenerator<ReviewOutcome> {
  const reports: string[] = [];
  for (const input of inputs) {
    if ('problem' in input) {
      yield failed({ file: input.file, format }, 'not-readable', input.problem);
      continue;
    }
    const next = await outcomes.next();
    if (next.done === true) continue;
    if (resume !== null) reports.push(next.value.output);
    yield next.value;
  }
  resume?.finish(reports);
}
