import type { Suspect, SuspectCell } from '../findings/finding';
import type { Sentence } from '../said/run';
import { said, textRun } from '../said/said';
import { proposalSaid, SLIP_PHRASES, SUSPECT_STATUS_PHRASES } from './suspects';

/** The note on a suspected cell: what it should say, which slip it looks like, how sure that is. */
export function suspectSaid(cell: SuspectCell, { status, pattern }: Suspect): Sentence {
  const slip = textRun(pattern === null ? '' : `${SLIP_PHRASES[pattern]}。`);
  return said`疑似错误：${proposalSaid(cell, status)}。${slip}${textRun(SUSPECT_STATUS_PHRASES[status])}`;
}
