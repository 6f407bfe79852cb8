import { createDOMRenderer, FluentProvider, RendererProvider } from '@fluentui/react-components';
import { useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import type { Session } from '../app/session/session';
import './page.css';
import { App } from './components/App';
import { Boundary, Fallback } from './components/Fallback';
import type { Services } from './services';
import { strings } from './strings';
import { themeFor } from './theme';
import { SessionContext } from './useSession';

const darkScheme = window.matchMedia('(prefers-color-scheme: dark)');

function useDarkScheme(): boolean {
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

const renderer = createDOMRenderer(document);

export interface PaneOptions {
  /** A sentence where there can be none. */
  readonly session: Session | string;
  readonly services: Services;
  /** Whether the program around the pane is dark, where it says so; the system is asked otherwise. */
  readonly isDark?: boolean | null;
}

function Pane({ session, services, isDark = null }: PaneOptions) {
  const system = useDarkScheme();
  return (
    <RendererProvider renderer={renderer}>
      <FluentProvider theme={themeFor(isDark ?? system)}>
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

/** Fills the page with the pane. */
export function showPane(options: PaneOptions): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('the page has no root');
  createRoot(root).render(<Pane {...options} />);
}
