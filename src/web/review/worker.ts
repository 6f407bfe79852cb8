import { runJob, type ReviewJob } from './job';

/** Runs in a thread of its own: one job in, one outcome out. `null` says that the script is there and works. */
self.addEventListener('message', ({ data }: MessageEvent<ReviewJob>) => {
  void runJob(data).then((outcome) => {
    self.postMessage(outcome);
  });
});
self.postMessage(null);
