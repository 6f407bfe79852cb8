import { join } from 'node:path';
import { Piscina } from 'piscina';
import { cliMessages as say } from '../core/messages/cli';
import { failed, reviewFile, type ReviewJob, type ReviewOutcome } from './reviewFile';

/** Heap of one worker thread: what a hostile file may take before it is stopped and reported. */
const WORKER_HEAP_MB = 1024;

/** Jobs in flight beside those at work, so that memory stays flat however many files there are. */
const QUEUE_AHEAD = 4;

export interface PoolOptions {
  /** The compiled entry of a thread. */
  readonly worker?: string;
  readonly heapMegabytes?: number;
}

/**
 * Reviews files on `threads` threads (1: on this one) and yields the outcomes in the order of the jobs. A thread that a
 * file brings down is that file's failure; the others go on in a new thread.
 */
export async function* reviewAll(
  jobs: readonly ReviewJob[],
  threads: number,
  options: PoolOptions = {},
): AsyncGenerator<ReviewOutcome> {
  if (threads <= 1 || jobs.length <= 1) {
    for (const job of jobs) yield reviewFile(job);
    return;
  }
  const { worker = join(__dirname, 'worker.js'), heapMegabytes = WORKER_HEAP_MB } = options;
  const pool = new Piscina({
    filename: worker,
    maxThreads: threads,
    minThreads: threads,
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
  });
  try {
    const waiting = jobs[Symbol.iterator]();
    const running: Promise<ReviewOutcome>[] = [];
    const start = (): void => {
      const next = waiting.next();
      if (next.done === true) return;
      const job = next.value;
      running.push((pool.run(job) as Promise<ReviewOutcome>).catch((error: unknown) => crashed(job, error)));
    };
    for (let ahead = 0; ahead < threads + QUEUE_AHEAD; ahead++) start();
    for (let first = running.shift(); first !== undefined; first = running.shift()) {
      yield await first;
      start();
    }
  } finally {
    await pool.destroy();
  }
}

function crashed(job: ReviewJob, error: unknown): ReviewOutcome {
  const outOfMemory = error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  return failed(
    job,
    'crashed',
    outOfMemory ? say.outOfMemory : say.unexpected(error instanceof Error ? error.message : String(error)),
  );
}
