import { profileProblems as say } from './profileWords';

/** What the template language found, as a sentence for the people who write wordings: it speaks English itself. */
export function spokenMistake(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : '';
  const filter = /undefined filter: ([^,]+)/.exec(message)?.[1];
  if (filter !== undefined) return say.unknownFilter(filter);
  const name = /undefined variable: ([^,]+)/.exec(message)?.[1];
  if (name !== undefined) return say.unknownName(name);
  const tag = /tag "([^"]+)" not found/.exec(message)?.[1];
  if (tag !== undefined) return say.unknownTag(tag);
  if (message.includes('not closed')) return say.notClosed();
  if (message.includes('limit exceeded')) return say.tooLong();
  return say.badTemplate(textOf(tokenOf(cause)));
}

/** Where in the template; its beginning where that is not known. */
export function offsetOf(cause: unknown): number {
  const token = tokenOf(cause);
  return token !== null && 'begin' in token && typeof token.begin === 'number' ? token.begin : 0;
}

function tokenOf(cause: unknown): object | null {
  const token: unknown = typeof cause === 'object' && cause !== null && 'token' in cause ? cause.token : null;
  return typeof token === 'object' ? token : null;
}

const LONGEST_PART = 40;

/** The part of the template that a token stands for. */
function textOf(token: object | null): string {
  if (token === null || !('input' in token) || !('begin' in token) || !('end' in token)) return '';
  const { input, begin, end } = token;
  if (typeof input !== 'string' || typeof begin !== 'number' || typeof end !== 'number') return '';
  const text = input.slice(begin, end).trim();
  return text.length > LONGEST_PART ? `${text.slice(0, LONGEST_PART)}…` : text;
}
