import type { SessionClock } from './sessionClock';

/** The clock of a page. */
export const browserClock: SessionClock = {
  now: () => Date.now(),
  // Two turns: one for the surface to draw itself, one for the browser to paint it.
  breathe: () => new Promise((resolve) => setTimeout(() => setTimeout(resolve, 0), 0)),
  later(action, milliseconds) {
    const timer = setTimeout(action, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
