/// <reference types="office-js" />
import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { Session } from '../app/session/session';
import { browserClock } from '../app/session/browserClock';
import { browserStore } from '../app/stored/browserStore';
import { isExcelSupported, mayDropDownloads } from '../excel/capabilities';
import { excelHost } from '../excel/excelHost';
import { notesInFile } from '../files/marks/notesInFile';
import { sessionMessages } from '../app/session/sessionMessages';
import './page.css';
import { App } from './components/App';
import { Boundary, Fallback } from './components/Fallback';
import { browserServices, type Services } from './services';
import { strings } from './strings';
import { isDarkColor, themeFor } from './theme';
import { SessionContext } from './useSession';

const services: Services = { ...browserServices, mayDropDownloads };

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

/** Office's theme where it says one, the system's otherwise. */
function useDark(): boolean {
  const system = useSyncExternalStore(
    (listener) => {
      darkScheme.addEventListener('change', listener);
      return () => {
        darkScheme.removeEventListener('change', listener);
      };
    },
    () => darkScheme.matches,
  );
  // Hosts without themes leave it out, whatever the types say.
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return isDarkColor(theme?.bodyBackgroundColor) ?? system;
}

const renderer = createDOMRenderer(document);

function Pane({ session }: { readonly session: Session | string }) {
  const dark = useDark();
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={themeFor(dark)}>
        {typeof session === 'string' ? (
          <Fallback sentence={session} />
        ) : (
          <Boundary sentence={strings.crashed}>
            <SessionContext.Provider value={{ session, services }}>
              <App />
            </SessionContext.Provider>
          </Boundary>
        )}
      </FluentProvider>
    </RendererProvider>
  );
}

function sessionFor(host: Office.HostType | null): Session | string {
  // Outside of Office there is no host, whatever the types say.
  if (host === null || host !== Office.HostType.Excel) return strings.outsideExcel;
  return isExcelSupported() ? new Session(excelHost(notesInFile), browserClock, browserStore) : sessionMessages.excelTooOld;
}

void Office.onReady(({ host }) => {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(<Pane session={sessionFor(host)} />);
});
