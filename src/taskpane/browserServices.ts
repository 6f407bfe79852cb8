import { offerFile } from '../app/offerFile';
import { readerWithin } from './reading/reader';
import { Thread } from './reading/thread';
import { paneServices } from './services';

/** In a page of a browser: files are read in threads, and offered for saving. */
export const browserServices = paneServices(
  (bytes, name, type) => {
    offerFile(bytes, name, type);
    return Promise.resolve({});
  },
  readerWithin(() => new Thread(/* webpackChunkName: "read-worker" */ new URL('./reading/worker.ts', import.meta.url))),
);
