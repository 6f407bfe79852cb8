import type { SheetKinds } from '../core/tables/readTables';
import { extname } from 'node:path';
import { departmentLine, totalsOf } from '../app/report/folderSummary';
import { departmentText } from '../app/report/departmentText';
import { departmentName } from '../app/folder/departmentName';
import { namesApart } from '../app/folder/namesApart';
import { isFailure, type FileReport, type ReviewReport } from '../app/report/reviewJson';
import { ruleById } from '../core';
import { statementRule } from '../core/verify/explainStatement';
import { cliMessages as say } from './cliMessages';
import { folderMessages, productNames } from '../core/messages/folder';
import type { DepartmentLine } from '../core/report/folderSummary';
import { CallProblem } from './callProblem';
import { copyNames } from './copyNames';
import { worst, type ExitCode } from './exitCode';
import { isFolder, requireFolder } from './inputFiles';
import { requireOtherFiles } from './outputFiles';
import { planReviews } from './reviewPaths';
import type { Streams } from './streams';

export const CHECK_FORMATS = ['text', 'json', 'ndjson'] as const;

export interface CheckOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly jobs: number;
  readonly version: string;
  readonly prior?: string;
  readonly year?: number;
  readonly department?: string;
  readonly sheet?: SheetKinds;
  readonly mark?: string;
  readonly markRounding?: boolean;
  readonly explain?: string;
  readonly details?: boolean;
  readonly resume?: string;
  readonly units?: readonly string[];
  readonly narrative?: string;
  readonly annotate?: string;
  readonly annotateAgreed?: boolean;
  readonly annotateCorrections?: boolean;
}

/** More files than these get a line each; fewer are written out. */
const FEW_FILES = 5;

/**
 * `juesuan check`: reviews every workbook, whatever becomes of the others. Data goes to stdout in the order of the
 * files, progress and messages to stderr. @throws CallProblem when the call as a whole is wrong.
 */
export async function check(paths: readonly string[], options: CheckOptions, streams: Streams): Promise<ExitCode> {
  const { explain, mark, details, resume } = options;
  if (explain !== undefined && ruleById(explain) === undefined && statementRule(explain) === null)
    throw new CallProblem(say.usage.unknownRule(explain));
  const writtenOut = details === true || explain !== undefined;
  if (resume !== undefined && (writtenOut || mark !== undefined || options.annotate !== undefined))
    throw new CallProblem(say.usage.resumeWithDetails);
  const lines =
    options.format === 'text' && !writtenOut && (resume !== undefined || paths.length > FEW_FILES || paths.some(isFolder));
  const { inputs, reads, writes, outcomes } = planReviews(
    paths,
    {
      ...options,
      format: options.format === 'text' && !lines ? 'text' : 'json',
      terminal: streams.terminal,
      ...(mark === undefined ? {} : { markTo: markTargets(mark), markRounding: options.markRounding === true }),
    },
    streams,
  );
  if (mark !== undefined) requireMarkTarget(mark, inputs.length);
  requireOtherFiles(reads, writes);
  const codes: ExitCode[] = [];
  const departments: DepartmentLine[] = [];
  const reviews: ReviewReport[] = [];
  if (options.format === 'json') streams.out('[');
  for await (const outcome of outcomes) {
    if (lines) {
      const reported = JSON.parse(outcome.output) as FileReport;
      const line = departmentLine(reported);
      departments.push(line);
      if (!isFailure(reported)) reviews.push(reported);
      streams.out(`${departmentText(line)}\n`);
    } else if (outcome.output !== '') streams.out(separated(outcome.output, options.format, codes.length === 0));
    for (const message of outcome.messages) streams.err(`${message}\n`);
    codes.push(outcome.exit);
  }
  if (options.format === 'json') streams.out(']\n');
  if (lines) {
    const apart = namesApart(reviews);
    for (const one of apart) {
      const department = departmentName(one.file, one.department);
      streams.out(`${folderMessages.nameApartOf(department, folderMessages.nameApart(one))}\n`);
    }
    const { hints, ...totals } = totalsOf(departments);
    streams.out(`${folderMessages.totals({ ...totals, hints: hints + apart.length })}\n`);
  }
  return worst(codes);
}

/** @throws CallProblem when copies of this many workbooks cannot go there. */
function requireMarkTarget(mark: string, files: number): void {
  if (files > 1) requireFolder(mark);
  else if (!WORKBOOK_FILE.test(mark) && extname(mark) !== '' && !isFolder(mark))
    throw new CallProblem(say.usage.markTarget(mark));
}

const WORKBOOK_FILE = /\.xls[xm]$/i;

/** A file name ending in .xlsx is the copy itself; a name without extension is the folder for copies. */
function markTargets(mark: string): (file: string, several: boolean) => string {
  const nameOf = copyNames(mark, productNames.marked);
  return (file, several) => (!several && WORKBOOK_FILE.test(mark) ? mark : nameOf(file));
}

function separated(output: string, format: CheckOptions['format'], first: boolean): string {
  if (format === 'ndjson') return `${output}\n`;
  if (format === 'json') return first ? output : `,\n${output}`;
  return first ? output : `\n${output}`;
}
