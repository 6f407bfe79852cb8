import { useEffect } from 'react';
import { useSession } from '../taskpane/useSession';

/** Ctrl+Z takes the latest correction back; fields where somebody types have their own undoing. */
export function useUndoKey(): void {
  const { session } = useSession();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isUndo = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      if (!isUndo || isTyping(event.target) || session.state.edits.length === 0) return;
      event.preventDefault();
      void session.undo();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [session]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
}
