import { extname, join, resolve } from 'node:path';
import { departmentName, freeFileName } from '../app/folder/departmentName';
import { safeFileName } from '../core/text/safeFileName';
import { parseEarlierReports, type EarlierReport } from '../app/report/earlierReports';
import { folderSummary, heatPicture, type Companions } from '../app/report/folderSummary';
import { opinion } from '../app/report/opinion';
import { isFailure, type FileReport, type ReviewReport } from '../app/report/reviewJson';
import { cliMessages as say } from './cliMessages';
import { priorFiles } from '../app/folder/pairing';
import { productNames } from '../core/messages/folder';
import type { SheetKinds } from '../core/tables/readTables';
import type { ReportDocument } from '../core/report/reportDocument';
import { CallProblem } from './callProblem';
import { worst, type ExitCode } from './exitCode';
import { drawingFiles } from './drawingFiles';
import { readBytes } from './fileAccess';
import { requireOtherFiles, writeOutput } from './outputFiles';
import { companionText } from './reviewPaired';
import { planReviews, type PlannedReviews } from './reviewPaths';
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
  readonly sheet?: SheetKinds;
  readonly resume?: string;
  readonly units?: readonly string[];
}

interface Targets {
  readonly summary?: string;
  /** Where the only opinion goes. */
  readonly opinion?: string;
  /** Where an opinion for each workbook goes, named after its department. */
  readonly folder?: string;
}

/**
 * `juesuan report`: the 审核意见 of one workbook; of several the summary, or a folder with the summary and every 审核意见.
 * @throws CallProblem when the call as a whole is wrong.
 */
export async function report(paths: readonly string[], options: ReportOptions, streams: Streams): Promise<ExitCode> {
  const planned = planReviews(paths, { ...options, format: 'json', terminal: streams.terminal }, streams);
  const targets = targetsOf(options.output, planned.inputs.length);
  requireOtherFiles([...planned.reads, options.last], [...planned.writes, targets.summary, targets.opinion]);
  const last = options.last === undefined ? [] : readLast(options.last);
  const reports: FileReport[] = [];
  const codes: ExitCode[] = [];
  for await (const outcome of planned.outcomes) {
    for (const message of outcome.messages) streams.err(`${message}\n`);
    reports.push(JSON.parse(outcome.output) as FileReport);
    codes.push(outcome.exit);
  }
  const priors = priorFiles(planned.pairings.values());
  if (targets.summary !== undefined) {
    const [{ summaryXlsx }, { drawImages }] = await Promise.all([
      import('../files/report/summaryXlsx'),
      import('../files/pictures/drawImages'),
    ]);
    const summary = folderSummary(reports, { last, companions: companionsOf(planned), priors });
    const picture = heatPicture(summary);
    const drawings = picture === null ? [] : [picture.drawing];
    writeOutput(targets.summary, summaryXlsx(summary, picture, await drawImages(drawings, drawingFiles)));
    streams.err(`${say.written(targets.summary)}\n`);
  }
  const nameOf = opinionNames(targets, planned.reads);
  for (const review of reports) {
    if (isFailure(review) || priors.has(review.file)) continue;
    const file = targets.opinion ?? nameOf(review);
    if (file !== null) await writeOpinion(opinion(review, { last }), file, streams);
  }
  return worst(codes);
}

function targetsOf(output: string, count: number): Targets {
  const extension = extname(output).toLowerCase();
  if (extension === '') {
    return { summary: join(output, `${productNames.summary}.xlsx`), folder: output };
  }
  if (extension !== '.docx' && extension !== '.xlsx') throw new CallProblem(say.usage.reportFormat(output));
  if (count === 1) return { opinion: output };
  if (extension === '.docx') throw new CallProblem(say.usage.severalNeedSummary);
  return { summary: output };
}

/** Departments, not files, are what a reader looks for; a file that is read is never one to be written. */
function opinionNames({ folder }: Targets, reads: readonly (string | undefined)[]): (review: ReviewReport) => string | null {
  if (folder === undefined) return () => null;
  const taken = new Set(reads.flatMap((file) => (file === undefined ? [] : [resolve(file).toLowerCase()])));
  return ({ file, department }) => {
    const wanted = safeFileName(`${departmentName(file, department)}${productNames.opinion}.docx`);
    const name = freeFileName(wanted, (one) => taken.has(resolve(folder, one).toLowerCase()));
    taken.add(resolve(folder, name).toLowerCase());
    return join(folder, name);
  };
}

async function writeOpinion(document: ReportDocument, file: string, streams: Streams): Promise<void> {
  const { drawImages } = await import('../files/pictures/drawImages');
  const drawings = document.blocks.flatMap((block) => (block.kind === 'picture' ? [block.picture.drawing] : []));
  const images = await drawImages(drawings, drawingFiles);
  if (extname(file).toLowerCase() === '.docx') {
    const { opinionDocx } = await import('../files/report/opinionDocx');
    writeOutput(file, await opinionDocx(document, images));
  } else {
    const { opinionXlsx } = await import('../files/report/opinionXlsx');
    writeOutput(file, opinionXlsx(document, images));
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
