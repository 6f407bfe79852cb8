import { isMainThread } from 'node:worker_threads';
import { reviewFile, type ReviewJob, type ReviewOutcome } from './reviewFile';

/** What a thread is asked to do. */
export default function work(job: ReviewJob): ReviewOutcome {
  return reviewFile(job);
}

/** The command line and its threads are one file, which tells by where it was started which of the two it is. */
if (require.main === module) void (isMainThread ? import('./juesuan') : import('piscina/worker'));
