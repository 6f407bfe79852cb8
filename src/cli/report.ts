import { basename, extname, join } from 'node:path';
import { parseEarlierReports, type EarlierReport } from '../app/report/earlierReports';
import { folderSummary, type Companions } from '../app/report/folderSummary';
import { opinion } from '../app/report/opinion';
import { isFailure, type FileReport, type ReviewReport } from '../app/report/reviewJson';
import { cliMessages as say } from '../core/messages/cli';
import { productNames } from '../core/messages/folder';
import type { ReportDocument } from '../core/report/reportDocument';
import { CallProblem } from './callProblem';
import { worst, type ExitCode } from './exitCode';
import { isSameFile, readBytes, writeOutput } from './fileAccess';
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

type Target = 'opinion' | 'summary' | 'folder';

/**
 * `juesuan report`: the 审核意见 of one workbook; of several the summary, or a folder with the summary and every 审核意见.
 * @throws CallProblem when the call as a whole is wrong.
 */
export async function report(paths: readonly string[], options: ReportOptions, streams: Streams): Promise<ExitCode> {
  const last = options.last === undefined ? [] : readLast(options.last);
  const planned = planReviews(paths, { ...options, format: 'json', terminal: streams.terminal }, streams);
  const target = targetOf(options.output, planned.inputs.length);
  for (const { file } of planned.inputs)
    if (isSameFile(file, options.output)) throw new CallProblem(say.usage.outputOverInput(options.output));
  const reports: FileReport[] = [];
  const codes: ExitCode[] = [];
  for await (const outcome of planned.outcomes) {
    for (const message of outcome.messages) streams.err(`${message}\n`);
    reports.push(JSON.parse(outcome.output) as FileReport);
    codes.push(outcome.exit);
  }
  const reviews = reports.filter((one): one is ReviewReport => !isFailure(one));
  if (target === 'opinion') {
    for (const review of reviews) await writeOpinion(opinion(review, { last }), options.output, streams);
  } else {
    const { summaryXlsx } = await import('../files/report/summaryXlsx');
    const summary = folderSummary(reports, { last, companions: companionsOf(planned) });
    const file = target === 'summary' ? options.output : join(options.output, `${productNames.summary}.xlsx`);
    writeOutput(file, summaryXlsx(summary));
    streams.err(`${say.written(file)}\n`);
    if (target === 'folder') await writeOpinions(reviews, last, options.output, streams);
  }
  return worst(codes);
}

function targetOf(output: string, files: number): Target {
  const extension = extname(output).toLowerCase();
  if (extension === '') return 'folder';
  if (extension !== '.docx' && extension !== '.xlsx') throw new CallProblem(say.usage.reportFormat(output));
  if (files === 1) return 'opinion';
  if (extension === '.docx') throw new CallProblem(say.usage.severalNeedSummary);
  return 'summary';
}

async function writeOpinions(
  reviews: readonly ReviewReport[],
  last: readonly EarlierReport[],
  folder: string,
  streams: Streams,
): Promise<void> {
  const names = new Map<string, number>();
  for (const review of reviews) {
    const name = `${basename(review.file, extname(review.file))}${productNames.opinion}`;
    // Files of one name in different folders.
    const count = (names.get(name) ?? 0) + 1;
    names.set(name, count);
    await writeOpinion(opinion(review, { last }), join(folder, `${name}${count === 1 ? '' : `(${count})`}.docx`), streams);
  }
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
