import { reviewFile, type ReviewJob, type ReviewOutcome } from './reviewFile';

/** Entry of a worker thread. */
export default function work(job: ReviewJob): ReviewOutcome {
  return reviewFile(job);
}
