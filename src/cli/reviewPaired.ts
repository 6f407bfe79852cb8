import { basename } from 'node:path';
import { mainDocument, pairFolder, type Companion, type FolderWorkbook, type Pairing } from '../app/folder/pairing';
import { pairingMessages } from '../core/messages/folder';
import { cliMessages as say } from './cliMessages';
import type { ReviewJob, ReviewOutcome } from './reviewFile';
import { reviewJobs, type Reviewing } from './reviewJobs';

export interface PairedJobs {
  readonly jobs: readonly ReviewJob[];
  /** The Word files of the folders. */
  readonly documents: readonly string[];
  /** Filled in before the first outcome is there. */
  readonly pairings: Map<string, Pairing>;
  /** Where the copy of a Word file with comments goes. */
  readonly annotateTo: ((narrative: string) => string) | null;
  /** Whose a workbook is, where its review or the list of an earlier run says so. */
  readonly identityOf: (reviewed: FolderWorkbook) => FolderWorkbook;
}

/**
 * Outcomes of workbooks that are reviewed with last year's and with their Word files. Whose a workbook is, its review tells; which
 * files go together is first guessed by the list of an earlier run and by their names, and what was guessed wrong is reviewed again.
 */
export async function* reviewPaired(plan: PairedJobs, reviewing: Reviewing): AsyncGenerator<ReviewOutcome> {
  const { jobs, identityOf, annotateTo } = plan;
  const pairsOf = (workbooks: readonly FolderWorkbook[]) =>
    pairFolder(
      workbooks.map(identityOf),
      plan.documents.map((file) => ({ file })),
    );
  const guess = pairsOf(jobs.map(({ file }) => reviewing.resume?.lastKnown(file) ?? { file, department: null, year: null }));
  // A text is only written into when it is known whose it is.
  const guessed = jobs.map((job, index) => withCompanions(job, guess.workbooks[index], annotateTo === null));
  const outcomes: ReviewOutcome[] = [];
  for await (const outcome of reviewJobs(guessed, reviewing)) outcomes.push(outcome);
  const { workbooks, leftOver } = pairsOf(outcomes);
  for (const pairing of workbooks) plan.pairings.set(pairing.file, pairing);
  tellUnpaired(workbooks, leftOver, reviewing);
  const known = jobs.map((job, index) => withCompanions(job, workbooks[index], true));
  const isRight = known.map((job, index) => job.prior === guessed[index]?.prior && job.narrative === guessed[index]?.narrative);
  const mistaken = known.filter((_, index) => isRight[index] === false).map((job) => annotated(job, annotateTo));
  const again = reviewJobs(mistaken, reviewing);
  for (const [index, outcome] of outcomes.entries()) {
    const next = isRight[index] === true ? null : await again.next();
    yield next === null || next.done === true ? outcome : next.value;
  }
}

function withCompanions(job: ReviewJob, pairing: Pairing | undefined, withText: boolean): ReviewJob {
  if (pairing === undefined) return job;
  const narrative = job.narrative ?? (withText ? mainDocument(pairing.narrative) : undefined);
  const prior = pairing.prior.status === 'paired' ? pairing.prior.files[0] : undefined;
  return { ...job, ...(prior === undefined ? {} : { prior }), ...(narrative === undefined ? {} : { narrative }) };
}

function annotated(job: ReviewJob, annotateTo: PairedJobs['annotateTo']): ReviewJob {
  if (annotateTo === null || job.narrative === undefined || job.annotateTo !== undefined) return job;
  return { ...job, annotateTo: annotateTo(job.narrative) };
}

function tellUnpaired(pairings: readonly Pairing[], leftOver: readonly string[], { streams }: Reviewing): void {
  for (const { file, prior, narrative } of pairings) {
    for (const companion of [prior, narrative])
      if (companion.status === 'ambiguous') streams.err(`${say.failed(file, companionText(companion))}\n`);
  }
  for (const file of leftOver) streams.err(`${pairingMessages.unpaired(file)}\n`);
}

/** What a companion is, in words; files by their names. */
export function companionText(companion: Companion): string {
  return companion.status === 'none'
    ? pairingMessages.none
    : pairingMessages[companion.status](companion.files.map((file) => basename(file)));
}
