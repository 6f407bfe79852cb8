import type { FolderWorkbook } from '../app/folder/pairing';
import { cliMessages as say } from './cliMessages';
import { CallProblem } from './callProblem';
import { EXIT } from './exitCode';
import type { ResumeFile } from './resumeFile';
import type { ReviewJob, ReviewOutcome } from './reviewFile';
import { reviewAll } from './reviewPool';
import type { Streams } from './streams';

export interface Reviewing {
  readonly threads: number;
  /** Results of an earlier run. */
  readonly resume: ResumeFile | null;
  readonly streams: Streams;
}

/** Progress is worth a line from this many files on. */
const LONG_WORK = 10;

/** Outcomes of the jobs in their order, those of unchanged files from the list of an earlier run. */
export async function* reviewJobs(jobs: readonly ReviewJob[], reviewing: Reviewing): AsyncGenerator<ReviewOutcome> {
  let done = 0;
  for await (const outcome of outcomesOf(jobs, reviewing)) {
    yield outcome;
    done++;
    if (jobs.length >= LONG_WORK) reviewing.streams.progress(say.progress(done, jobs.length), done === jobs.length);
  }
}

async function* outcomesOf(jobs: readonly ReviewJob[], { threads, resume, streams }: Reviewing): AsyncGenerator<ReviewOutcome> {
  if (resume === null) {
    yield* reviewAll(jobs, threads);
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
    threads,
  );
  for (const { job, fingerprint, known: report } of planned) {
    if (report !== null) {
      yield knownOutcome(job.file, report);
      continue;
    }
    const next = await fresh.next();
    if (next.done === true) return;
    const outcome = next.value;
    if (fingerprint !== null && outcome.exit !== EXIT.failed) resume.add(fingerprint, outcome.output);
    yield outcome;
  }
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

function knownOutcome(file: string, report: string): ReviewOutcome {
  const { department, year, findings } = JSON.parse(report) as Pick<FolderWorkbook, 'department' | 'year'> & {
    readonly findings: readonly { readonly severity: string }[];
  };
  const exit = findings.some(({ severity }) => severity === 'error') ? EXIT.errors : EXIT.clean;
  return { file, department, year, exit, output: report, messages: [] };
}
