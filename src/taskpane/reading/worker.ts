import { readFile, type ReadJob } from './readFile';

/** Runs in a thread of its own: a file in, what stands in it out. `null` says that the script is there and works. */
self.addEventListener('message', ({ data }: MessageEvent<ReadJob>) => {
  self.postMessage(readFile(data));
});
self.postMessage(null);
