import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Desk } from './desk';
import type { DeskState } from './deskState';
import type { FileHost, HostView } from './fileHost';

export const DeskContext = createContext<Desk | null>(null);

/** The desk with its present state. @throws Error outside of the page. */
export function useDesk(): { readonly desk: Desk; readonly state: DeskState } {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('no desk around this component');
  const state = useSyncExternalStore(desk.subscribe, () => desk.state);
  return { desk, state };
}

export function useHostView(host: FileHost): HostView {
  return useSyncExternalStore(host.subscribe, () => host.state);
}
