import type { WorkerPort } from './pool';
import { Thread } from '../../taskpane/reading/thread';

/** A thread with the review in it, from the page's own origin or folder. */
export function browserWorker(): WorkerPort {
  return new Thread(/* webpackChunkName: "review-worker" */ new URL('./worker.ts', import.meta.url));
}
