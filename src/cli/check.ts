import { basename, extname, join } from 'node:path';
import { ruleById } from '../core';
import { cliMessages as say } from '../core/messages/cli';
import { CallProblem } from './callProblem';
import { worst, type ExitCode } from './exitCode';
import { findWorkbooks, requireFolder, type InputFile } from './inputFiles';
import { failed, type ReviewJob, type ReviewOutcome } from './reviewFile';
import { reviewAll } from './reviewPool';
import type { Streams, Terminal } from './streams';

export const CHECK_FORMATS = ['text', 'json', 'ndjson'] as const;

export interface CheckOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly jobs: number;
  readonly prior?: string;
  readonly year?: number;
  readonly department?: string;
  readonly mark?: string;
  readonly explain?: string;
}

/** Progress is worth a line from this many files on. */
const LONG_WORK = 10;

/**
 * `juesuan check`: reviews every workbook, whatever becomes of the others. Data goes to stdout in the order of the
 * files, progress and messages to stderr. @throws CallProblem when the call as a whole is wrong.
 */
export async function check(paths: readonly string[], options: CheckOptions, streams: Streams): Promise<ExitCode> {
  if (options.explain !== undefined && ruleById(options.explain) === undefined) throw new CallProblem(say.usage.unknownRule(options.explain));
  const inputs = findWorkbooks(paths);
  const several = inputs.length > 1;
  if (options.mark !== undefined && several) requireFolder(options.mark);
  const format = options.format === 'text' ? 'text' : 'json';
  const readable = inputs.filter((input) => !('problem' in input));
  const outcomes = reviewAll(readable.map(({ file }) => jobOf(file, format, options, several, streams.terminal)), options.jobs);
  const codes: ExitCode[] = [];
  if (options.format === 'json') streams.out('[');
  for await (const outcome of inOrder(inputs, format, outcomes)) {
    if (outcome.output !== '') streams.out(separated(outcome.output, options.format, codes.length === 0));
    for (const message of outcome.messages) streams.err(`${message}\n`);
    codes.push(outcome.exit);
    if (inputs.length >= LONG_WORK) streams.progress(say.progress(codes.length, inputs.length), codes.length === inputs.length);
  }
  if (options.format === 'json') streams.out(']\n');
  return worst(codes);
}

function jobOf(file: string, format: ReviewJob['format'], options: CheckOptions, several: boolean, terminal: Terminal): ReviewJob {
  return {
    file,
    format,
    terminal,
    ...(options.prior === undefined ? {} : { prior: options.prior }),
    ...(options.year === undefined ? {} : { year: options.year }),
    ...(options.department === undefined ? {} : { department: options.department }),
    ...(options.mark === undefined ? {} : { markTo: markTarget(file, options.mark, several) }),
    ...(options.explain === undefined ? {} : { explain: options.explain }),
  };
}

/** A file name ending in .xlsx is the copy itself; anything else is the folder for copies. */
function markTarget(file: string, mark: string, several: boolean): string {
  if (!several && /\.xls[xm]$/i.test(mark)) return mark;
  const extension = extname(file);
  return join(mark, `${basename(file, extension)}${say.markedSuffix}${extension}`);
}

function separated(output: string, format: CheckOptions['format'], first: boolean): string {
  if (format === 'ndjson') return `${output}\n`;
  if (format === 'json') return first ? output : `,\n${output}`;
  return first ? output : `\n${output}`;
}

/** Outcomes of the readable files with the unreadable ones at their places. */
async function* inOrder(inputs: readonly InputFile[], format: ReviewJob['format'], outcomes: AsyncGenerator<ReviewOutcome>): AsyncGenerator<ReviewOutcome> {
  for (const input of inputs) {
    if ('problem' in input) {
      yield failed({ file: input.file, format }, 'not-readable', input.problem);
      continue;
    }
    const next = await outcomes.next();
    if (!next.done) yield next.value;
  }
}
