import { SessionProblem } from '../app/problem';
import { browserClock } from '../app/session/browserClock';
import { Session } from '../app/session/session';
import { browserStore } from '../app/stored/browserStore';
import { laterReader } from '../files/laterReader';
import { wpsProgram } from '../wps/program';
import { wpsHost, type WpsHost } from '../wps/wpsHost';
import { showPane } from './pane';
import { readerWithin } from './reading/reader';
import { Thread } from './reading/thread';
import { paneServices, type Services } from './services';
import { strings } from './strings';

const readInThreads = readerWithin(
  () => new Thread(/* webpackChunkName: "read-worker" */ new URL('./reading/olderWorker.ts', import.meta.url)),
);

/** Files go where the user chooses: the pages of WPS add-ins have no downloads. */
function servicesOf(host: WpsHost): Services {
  return paneServices(async (bytes, name) => {
    const path = await host.saveFile(bytes, name);
    if (path === null) throw new SessionProblem('not-saved', strings.notices.fileNotWanted);
    return { path };
  }, readInThreads);
}

const program = wpsProgram(window);
if (program === null) showPane({ session: strings.outsideWps, services: paneServices(() => Promise.resolve({})) });
else {
  const host = wpsHost(program, laterReader);
  showPane({ session: new Session(host, browserClock, browserStore), services: servicesOf(host) });
}
