import type { WorkerPort } from './pool';

/** A thread with the review in it, from the page's own origin. @throws where the browser allows none, as from `file:`. */
export function browserWorker(): WorkerPort {
  return new Worker(/* webpackChunkName: "review-worker" */ new URL('./worker.ts', import.meta.url)) as WorkerPort;
}
