import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Session } from '../app/session/session';
import type { SessionState } from '../app/session/sessionState';
import type { Services } from './services';

export const SessionContext = createContext<{ readonly session: Session; readonly services: Services } | null>(null);

/** The session with its present state. @throws Error outside of the pane. */
export function useSession(): { readonly session: Session; readonly state: SessionState; readonly services: Services } {
  const context = useContext(SessionContext);
  if (context === null) throw new Error('no session around this component');
  const { session, services } = context;
  const state = useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state,
  );
  return { session, services, state };
}
