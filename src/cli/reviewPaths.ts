import { basename, extname } from 'node:path';
import { mainDocument, pairFolder, type Companion, type Pairing } from '../app/folder/pairing';
import { pairingMessages, productNames } from '../core/messages/folder';
import { cliMessages as say } from './cliMessages';
import { CallProblem } from './callProblem';
import { copyNames } from './copyNames';
import { EXIT } from './exitCode';
import { identifyFile } from './identifyFile';
import { isSameFile } from './outputFiles';
import { findDocuments, findOwnProducts, findSkipped, findWorkbooks, isFolder, type InputFile } from './inputFiles';
import { ResumeFile } from './resumeFile';
import { failed, type ReviewJob, type ReviewOutcome } from './reviewFile';
import { reviewAll } from './reviewPool';
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
  readonly explain?: string;
  readonly resume?: string;
  readonly units?: readonly string[];
  readonly narrative?: string;
  readonly annotate?: string;
  /** Where the marked copy of a file goes. */
  readonly markTo?: (file: string, several: boolean) => string;
  readonly markRounding?: boolean;
}

export interface PlannedReviews {
  readonly inputs: readonly InputFile[];
  /** All files that the call reads, and all that it may write. */
  readonly reads: readonly string[];
  readonly writes: readonly string[];
  readonly pairings: ReadonlyMap<string, Pairing>;
  readonly outcomes: AsyncGenerator<ReviewOutcome>;
}

/** Progress is worth a line from this many files on. */
const LONG_WORK = 10;

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
  const resume = call.resume === undefined ? null : new ResumeFile(call.resume, call.version);
  const pairings = pairingsOf(paths, inputs, call, streams);
  const annotateTo = annotateTargets(call.annotate);
  const jobs = inputs
    .filter((input) => !('problem' in input))
    .map(({ file }) => jobOf(file, call, inputs.length > 1, pairings.get(file), annotateTo));
  const { prior, narrative, resume: list } = call;
  return {
    inputs,
    reads: [...inputs.map(({ file }) => file), ...findDocuments(paths), ...jobs.flatMap(({ units = [] }) => units)].concat(
      [prior, narrative].filter((file) => file !== undefined),
    ),
    writes: [list, ...jobs.flatMap(({ markTo, annotateTo: annotated }) => [markTo, annotated])].filter(
      (file) => file !== undefined,
    ),
    pairings,
    outcomes: withProgress(inOrder(inputs, call.format, resumed(jobs, call, resume, streams)), inputs.length, streams),
  };
}

function pairingsOf(
  paths: readonly string[],
  inputs: readonly InputFile[],
  call: ReviewCall,
  streams: Streams,
): ReadonlyMap<string, Pairing> {
  if (call.prior !== undefined || !paths.some(isFolder)) return new Map();
  const documents = findDocuments(paths).map((file) => ({ file }));
  const files = inputs.filter((input) => !('problem' in input)).map(({ file }) => file);
  if (documents.length === 0 && !spanYears(files)) return new Map();
  const workbooks = files.map((file) => identifyFile(file));
  const { workbooks: pairings, leftOver } = pairFolder(workbooks, documents);
  for (const { file, prior, narrative } of pairings) {
    for (const companion of [prior, narrative])
      if (companion.status === 'ambiguous') streams.err(`${say.failed(file, companionText(companion))}\n`);
  }
  for (const file of leftOver) streams.err(`${pairingMessages.unpaired(file)}\n`);
  return new Map(pairings.map((pairing) => [pairing.file, pairing]));
}

const YEAR_IN_PATH = /(?<!\d)20\d{2}(?!\d)|[上去]年/g;

/**
 * Whether the paths speak of more than one year, so that last year's workbooks can be among the files. Only then is it
 * worth opening each file once more to see whose it is.
 */
function spanYears(files: readonly string[]): boolean {
  return new Set(files.map((file) => file.match(YEAR_IN_PATH)?.at(-1) ?? '')).size > 1;
}

/** What a companion is, in words; files by their names. */
export function companionText(companion: Companion): string {
  return companion.status === 'none'
    ? pairingMessages.none
    : pairingMessages[companion.status](companion.files.map((file) => basename(file)));
}

const WORD_FILE = /\.docx$/i;

/** Copies with comments go to a .docx of their own, those of a whole folder to a folder. @throws CallProblem */
function requireAnnotateTarget(paths: readonly string[], { annotate, narrative }: ReviewCall, files: number): void {
  if (annotate === undefined) return;
  if (narrative === undefined && !paths.some(isFolder)) throw new CallProblem(say.usage.annotateNeedsNarrative);
  if (WORD_FILE.test(annotate) ? files > 1 : extname(annotate) !== '') throw new CallProblem(say.usage.annotateTarget(annotate));
}

function annotateTargets(annotate: string | undefined): (narrative: string) => string | undefined {
  if (annotate === undefined) return () => undefined;
  const nameOf = copyNames(annotate, productNames.annotated);
  return (narrative) => (WORD_FILE.test(annotate) ? annotate : nameOf(narrative));
}

function jobOf(
  file: string,
  call: ReviewCall,
  several: boolean,
  pairing: Pairing | undefined,
  annotateTo: (narrative: string) => string | undefined,
): ReviewJob {
  const { format, terminal, year, department, explain, markTo } = call;
  const narrative = call.narrative ?? (pairing === undefined ? undefined : mainDocument(pairing.narrative));
  const prior = call.prior ?? (pairing?.prior.status === 'paired' ? pairing.prior.files[0] : undefined);
  const annotated = narrative === undefined ? undefined : annotateTo(narrative);
  const units = call.units === undefined ? undefined : unitFiles(file, call.units);
  return {
    file,
    format,
    terminal,
    ...(prior === undefined ? {} : { prior }),
    ...(year === undefined ? {} : { year }),
    ...(department === undefined ? {} : { department }),
    ...(markTo === undefined ? {} : { markTo: markTo(file, several), markRounding: call.markRounding ?? false }),
    ...(explain === undefined ? {} : { explain }),
    ...(units === undefined ? {} : { units }),
    ...(narrative === undefined ? {} : { narrative }),
    ...(annotated === undefined ? {} : { annotateTo: annotated }),
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

/** Outcomes of the jobs, those of unchanged files from the list of an earlier run. */
async function* resumed(
  jobs: readonly ReviewJob[],
  call: ReviewCall,
  resume: ResumeFile | null,
  streams: Streams,
): AsyncGenerator<ReviewOutcome> {
  if (resume === null) {
    yield* reviewAll(jobs, call.jobs);
    return;
  }
  const planned = jobs.map((job) => {
    const fingerprint = fingerprintOf(resume, job);
    return { job, fingerprint, known: fingerprint === null ? null : resume.find(job.file, fingerprint) };
  });
  const known = planned.filter((plan) => plan.known !== null).length;
  if (known > 0) streams.err(`${say.resumed(known)}\n`);
  const fresh = reviewAll(
    planned.filter((plan) => plan.known === null).map(({ job }) => job),
    call.jobs,
  );
  const reports: { file: string; fingerprint: string | null; report: string }[] = [];
  for (const { job, fingerprint, known: line } of planned) {
    const { file } = job;
    if (line !== null) {
      reports.push({ file, fingerprint, report: line });
      yield knownOutcome(file, line);
      continue;
    }
    const next = await fresh.next();
    if (next.done === true) return;
    const outcome = next.value;
    if (fingerprint !== null && outcome.exit !== EXIT.failed) resume.add(file, fingerprint, outcome.output);
    reports.push({ file, fingerprint, report: outcome.output });
    yield outcome;
  }
  resume.finish(reports);
}

/** `null` for a file that cannot be opened; its review says why. */
function fingerprintOf(resume: ResumeFile, job: ReviewJob): string | null {
  try {
    return resume.fingerprint(job);
  } catch (error) {
    if (error instanceof CallProblem) return null;
    throw error;
  }
}

function knownOutcome(file: string, line: string): ReviewOutcome {
  const { findings } = JSON.parse(line) as { findings: readonly { severity: string }[] };
  return {
    file,
    exit: findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.clean,
    output: line,
    messages: [],
  };
}

/** Outcomes of the readable files with the unreadable ones at their places. */
async function* inOrder(
  inputs: readonly InputFile[],
  format: ReviewJob['format'],
  outcomes: AsyncGenerator<ReviewOutcome>,
): AsyncGenerator<ReviewOutcome> {
  for (const input of inputs) {
    if ('problem' in input) {
      yield failed({ file: input.file, format }, 'not-readable', input.problem);
      continue;
    }
    const next = await outcomes.next();
    if (next.done !== true) yield next.value;
  }
  // What comes after the last outcome: the list of results is put in order.
  await outcomes.next();
}

async function* withProgress(
  outcomes: AsyncGenerator<ReviewOutcome>,
  total: number,
  streams: Streams,
): AsyncGenerator<ReviewOutcome> {
  let done = 0;
  for await (const outcome of outcomes) {
    yield outcome;
    done++;
    if (total >= LONG_WORK) streams.progress(say.progress(done, total), done === total);
  }
}
