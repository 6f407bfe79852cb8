import { type RefObject, useEffect, useRef } from 'react';
import { stopBeside } from '../../../app/walk';

interface WalkOptions<One> {
  readonly stops: readonly One[];
  /** The place in the list of the stop that one is at, −1 for none. */
  readonly at: number;
  readonly goTo: (stop: One) => void;
  /** Called behind the last stop; without it the way begins anew. */
  readonly onEnd?: (() => void) | undefined;
  /** The walk came here from somewhere else, and goes on. */
  readonly isUnderWay?: boolean;
}

export interface Walk {
  /** Goes to the next stop (1), or to the one before (−1). */
  readonly step: (step: 1 | -1) => void;
  /** Takes the focus on the way, so that one key each decides. */
  readonly bar: RefObject<HTMLDivElement | null>;
}

/** F8 and Shift+F8 lead to the next and the last thing that somebody has to decide about. */
export function useWalk<One>({ stops, at, goTo, onEnd, isUnderWay = false }: WalkOptions<One>): Walk {
  const bar = useRef<HTMLDivElement>(null);
  const takesFocus = useRef(isUnderWay);
  const step = (by: 1 | -1): void => {
    const next = stopBeside(stops, at, by);
    takesFocus.current = true;
    if (next === null && by === 1 && onEnd !== undefined) onEnd();
    else {
      const stop = next ?? stopBeside(stops, -1, by);
      if (stop !== null) goTo(stop);
    }
  };
  const latest = useRef(step);
  useEffect(() => {
    latest.current = step;
    if (!takesFocus.current || bar.current === null) return;
    takesFocus.current = false;
    bar.current.focus();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      latest.current(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  return { step, bar };
}
