import { useEffect, useRef } from 'react';
import { ignoredIds } from '../../../app/ignored';
import { stopBeside, stopsOf } from '../../../app/walk';
import { toNamed, toRef } from '../../place';
import { useSession } from '../../useSession';

/** Goes from error to error: the next one, or the one before. */
export type Walk = (step: 1 | -1) => void;

/**
 * F8 and Shift+F8 lead to the next and the last cell that somebody has to look at.
 * @param onEnd called behind the last one; without it the way begins anew
 */
export function useWalk(onEnd?: () => void): Walk {
  const { session, state } = useSession();
  const walk: Walk = (step) => {
    const { reviewed, ignored, selection } = state;
    if (reviewed === null) return;
    const stops = stopsOf(reviewed.review, ignoredIds(reviewed.review.findings, ignored));
    const next = stopBeside(stops, selection === null ? null : toNamed(selection), step);
    if (next === null && step === 1 && onEnd !== undefined) onEnd();
    else {
      const stop = next ?? stopBeside(stops, null, step);
      if (stop !== null) void session.select(toRef(stop));
    }
  };
  const latest = useRef(walk);
  useEffect(() => {
    latest.current = walk;
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
  return walk;
}
