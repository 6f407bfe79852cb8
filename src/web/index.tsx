import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Boundary } from '../taskpane/components/Fallback';
import { themeFor } from '../taskpane/theme';
import { DeskPage } from './components/DeskPage';
import { Desk } from './desk';
import './desk.css';
import { browserWorker } from './review/browserWorker';
import { ReviewPool, workerCount } from './review/pool';
import { strings } from './strings';
import { DeskContext } from './useDesk';

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

function useDark(): boolean {
  return useSyncExternalStore(
    (listener) => {
      darkScheme.addEventListener('change', listener);
      return () => {
        darkScheme.removeEventListener('change', listener);
      };
    },
    () => darkScheme.matches,
  );
}

/** Outcomes come by the dozen; the page draws itself a few times a second. */
const PAINT_INTERVAL = 40;

const desk = new Desk({
  reviewer: (onOutcome) =>
    new ReviewPool({ createWorker: browserWorker, workers: workerCount(navigator.hardwareConcurrency), onOutcome }),
  now: () => performance.now(),
  later: (action) => void setTimeout(action, PAINT_INTERVAL),
});

async function openSample(): Promise<void> {
  const { sampleFiles } = await import(/* webpackChunkName: "sample" */ './sample');
  desk.add(sampleFiles());
}

const renderer = createDOMRenderer(document);

function Page() {
  const dark = useDark();
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={themeFor(dark)}>
        <Boundary sentence={strings.crashed}>
          <DeskContext.Provider value={desk}>
            <DeskPage onSample={() => void openSample()} />
          </DeskContext.Provider>
        </Boundary>
      </FluentProvider>
    </RendererProvider>
  );
}

window.addEventListener('beforeunload', (event) => {
  if (desk.hasWork) event.preventDefault();
});
// A file that misses the page would be opened in its place.
for (const type of ['dragover', 'drop'])
  window.addEventListener(type, (event) => {
    event.preventDefault();
  });

if (new URLSearchParams(location.search).has('sample')) void openSample();

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
createRoot(root).render(
  <StrictMode>
    <Page />
  </StrictMode>,
);
