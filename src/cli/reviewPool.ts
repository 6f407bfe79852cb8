import { Piscina } from 'piscina';
import { cliMessages as say } from './cliMessages';
import { sizeOf } from './fileAccess';
import { failed, reviewFile, type ReviewJob, type ReviewOutcome } from './reviewFile';
import { FILE_TIME, withinTime } from './timeLimit';

/** Heap of one worker thread: what a hostile file may take before it is stopped and reported. */
const WORKER_HEAP_MB = 1024;

/** Jobs begun beyond the first that has no outcome yet, so that memory stays flat however many files there are. */
const AHEAD = 16;

/** Files that are together no larger than this cannot fill the memory; a thread would take longer to start than they to read. */
const SMALL_BYTES = 1024 * 1024;

export interface PoolOptions {
  /** The compiled entry of a thread. */
  readonly worker?: string;
  readonly heapMegabytes?: number;
  /** What one file may take. */
  readonly milliseconds?: number;
}

/**
 * Reviews files on `threads` threads and yields the outcomes in the order of the jobs; a few small files are reviewed on
 * this one. A file that takes too long or too much memory is that file's failure; the others go on, in a new thread where
 * need be.
 */
export async function* reviewAll(
  jobs: readonly ReviewJob[],
  threads: number,
  options: PoolOptions = {},
): AsyncGenerator<ReviewOutcome> {
  const { worker, heapMegabytes = WORKER_HEAP_MB, milliseconds = FILE_TIME } = options;
  if (worker === undefined && areSmall(jobs)) {
    for (const job of jobs) yield reviewHere(job, milliseconds);
    return;
  }
  const workers = Math.min(threads, jobs.length);
  const pool = new Piscina({
    filename: worker ?? __filename,
    maxThreads: workers,
    minThreads: workers,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  const review = async (job: ReviewJob): Promise<ReviewOutcome> => {
    const signal = AbortSignal.timeout(milliseconds);
    try {
      return (await pool.run(job, { signal })) as ReviewOutcome;
    } catch (error) {
      return crashed(job, error, signal.aborted);
    }
  };
  try {
    yield* inOrder(jobs, review, workers);
  } finally {
    await pool.destroy();
  }
}

/** Does at most `atOnce` jobs at a time, so that the time of each counts from its own beginning. */
async function* inOrder(
  jobs: readonly ReviewJob[],
  review: (job: ReviewJob) => Promise<ReviewOutcome>,
  atOnce: number,
): AsyncGenerator<ReviewOutcome> {
  const waiting = jobs[Symbol.iterator]();
  /** Of the jobs that are begun and not given on, in order. */
  const outcomes: Promise<ReviewOutcome>[] = [];
  let atWork = 0;
  const begin = (): void => {
    while (atWork < atOnce && outcomes.length < AHEAD) {
      const { value: job } = waiting.next();
      if (job === undefined) return;
      atWork++;
      const done = review(job).finally(() => {
        atWork--;
        begin();
      });
      outcomes.push(done);
    }
  };
  begin();
  for (let first = outcomes.shift(); first !== undefined; first = outcomes.shift()) {
    yield await first;
    begin();
  }
}

function reviewHere(job: ReviewJob, milliseconds: number): ReviewOutcome {
  try {
    return withinTime(job.file, () => reviewFile(job), milliseconds);
  } catch (error) {
    return crashed(job, error, true);
  }
}

function areSmall(jobs: readonly ReviewJob[]): boolean {
  let bytes = 0;
  for (const { file, prior, narrative, units = [] } of jobs) {
    for (const one of [file, prior, narrative, ...units]) if (one !== undefined) bytes += sizeOf(one);
    if (bytes > SMALL_BYTES) return false;
  }
  return true;
}

function crashed(job: ReviewJob, error: unknown, isTimeOver: boolean): ReviewOutcome {
  if (isTimeOver) return failed(job, 'took-too-long', say.tookTooLong);
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return failed(
    job,
    'crashed',
    outOfMemory ? say.outOfMemory : say.unexpected(error instanceof Error ? error.message : String(error)),
  );
}
