import type { Suspect, SuspectCell } from '../findings/finding';
import { proposalPhrase, SLIP_PHRASES, SUSPECT_STATUS_PHRASES } from './suspects';

/** The note on a suspected cell: what it should say, which slip it looks like, how sure that is. */
export function suspectNote(cell: SuspectCell, { status, pattern }: Suspect): string {
  const slip = pattern === null ? '' : `${SLIP_PHRASES[pattern]}。`;
  return `疑似错误：${proposalPhrase(cell, status)}。${slip}${SUSPECT_STATUS_PHRASES[status]}`;
}
