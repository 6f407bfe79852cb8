import { sessionMessages } from './session/sessionMessages';
import type { SpokenError } from './host';

/** Errors of hosts and of file readers speak for themselves; any other error is named, so that it can be reported. */
export function toProblem(error: unknown): SpokenError {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return { code: error.code, message: error.message };
  }
  const name = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { code: 'unexpected', message: sessionMessages.unexpected(name) };
}

/** A problem of the session itself. */
export class SessionProblem extends Error implements SpokenError {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
    this.name = 'SessionProblem';
  }
}
