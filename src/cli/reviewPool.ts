import { join } from 'node:path';
import { Piscina } from 'piscina';
import { reviewFile, type ReviewJob, type ReviewOutcome } from './reviewFile';

/** Heap of one worker thread: what a hostile file may take before it is stopped and reported. */
const WORKER_HEAP_MB = 1024;

/** Jobs in flight beside those at work, so that memory stays flat however many files there are. */
const QUEUE_AHEAD = 4;

/**
 * Reviews files on `threads` threads (1: on this one) and yields the outcomes in the order of the jobs.
 */
export async function* reviewAll(jobs: readonly ReviewJob[], threads: number): AsyncGenerator<ReviewOutcome> {
  if (threads <= 1 || jobs.length <= 1) {
    for (const job of jobs) yield reviewFile(job);
    return;
  }
  const pool = new Piscina({ filename: join(__dirname, 'worker.js'), maxThreads: threads, minThreads: threads, resourceLimits: { maxOldGenerationSizeMb: WORKER_HEAP_MB } });
  try {
    const waiting = jobs[Symbol.iterator]();
    const running: Promise<ReviewOutcome>[] = [];
    const start = (): void => {
      const next = waiting.next();
      if (next.done !== true) running.push(pool.run(next.value) as Promise<ReviewOutcome>);
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
