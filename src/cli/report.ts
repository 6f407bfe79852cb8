import { extname, join } from 'node:path';
import { parseEarlierReports, type EarlierReport } from '../app/report/earlierReports';
import { folderSummary, type Companions } from '../app/report/folderSummary';
import { opinion } from '../app/report/opinion';
import { isFailure, type FileReport } from '../app/report/reviewJson';
import { cliMessages as say } from './cliMessages';
import { productNames } from '../core/messages/folder';
import type { ReportDocument } from '../core/report/reportDocument';
import { CallProblem } from './callProblem';
import { worst, type ExitCode } from './exitCode';
import { copyNames } from './copyNames';
import { readBytes } from './fileAccess';
import { requireOtherFiles, writeOutput } from './outputFiles';
import { companionText, planReviews, type PlannedReviews } from './reviewPaths';
import type { Streams } from './streams';

export interface ReportOptions {
  readonly output: string;
  readonly jobs: number;
  readonly version: string;
  readonly last?: string;
  readonly prior?: string;
  readonly narrative?: string;
  readonly year?: number;
  readonly department?: string;
  readonly resume?: string;
  readonly units?: readonly string[];
}

interface Targets {
  readonly summary?: string;
  /** One for each workbook, in their order. */
  readonly opinions: readonly string[];
}

/**
 * `juesuan report`: the 审核意见 of one workbook; of several the summary, or a folder with the summary and every 审核意见.
 * @throws CallProblem when the call as a whole is wrong.
 */
export async function report(paths: readonly string[], options: ReportOptions, streams: Streams): Promise<ExitCode> {
  const planned = planReviews(paths, { ...options, format: 'json', terminal: streams.terminal }, streams);
  const targets = targetsOf(
    options.output,
    planned.inputs.map(({ file }) => file),
  );
  requireOtherFiles([...planned.reads, options.last], [...planned.writes, targets.summary, ...targets.opinions]);
  const last = options.last === undefined ? [] : readLast(options.last);
  const reports: FileReport[] = [];
  const codes: ExitCode[] = [];
  for await (const outcome of planned.outcomes) {
    for (const message of outcome.messages) streams.err(`${message}\n`);
    reports.push(JSON.parse(outcome.output) as FileReport);
    codes.push(outcome.exit);
  }
  if (targets.summary !== undefined) {
    const { summaryXlsx } = await import('../files/report/summaryXlsx');
    const summary = folderSummary(reports, { last, companions: companionsOf(planned) });
    writeOutput(targets.summary, summaryXlsx(summary));
    streams.err(`${say.written(targets.summary)}\n`);
  }
  for (const [index, file] of targets.opinions.entries()) {
    const review = reports[index];
    if (review !== undefined && !isFailure(review)) await writeOpinion(opinion(review, { last }), file, streams);
  }
  return worst(codes);
}

function targetsOf(output: string, files: readonly string[]): Targets {
  const extension = extname(output).toLowerCase();
  if (extension === '') {
    const nameOf = copyNames(output, productNames.opinion, '.docx');
    return { summary: join(output, `${productNames.summary}.xlsx`), opinions: files.map(nameOf) };
  }
  if (extension !== '.docx' && extension !== '.xlsx') throw new CallProblem(say.usage.reportFormat(output));
  if (files.length === 1) return { opinions: [output] };
  if (extension === '.docx') throw new CallProblem(say.usage.severalNeedSummary);
  return { summary: output, opinions: [] };
}

async function writeOpinion(document: ReportDocument, file: string, streams: Streams): Promise<void> {
  if (extname(file).toLowerCase() === '.docx') {
    const { opinionDocx } = await import('../files/report/opinionDocx');
    writeOutput(file, await opinionDocx(document));
  } else {
    const { opinionXlsx } = await import('../files/report/opinionXlsx');
    writeOutput(file, opinionXlsx(document));
  }
  streams.err(`${say.written(file)}\n`);
}

function companionsOf({ pairings }: PlannedReviews): ReadonlyMap<string, Companions> {
  return new Map(
    [...pairings].map(([file, { narrative, prior }]) => [
      file,
      { narrative: companionText(narrative), prior: companionText(prior) },
    ]),
  );
}

function readLast(file: string): readonly EarlierReport[] {
  const earlier = parseEarlierReports(new TextDecoder().decode(readBytes(file)));
  if (earlier === null) throw new CallProblem(say.usage.badLast(file));
  return earlier;
}
