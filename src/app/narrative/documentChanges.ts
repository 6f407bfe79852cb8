import { compareDocuments, type DocumentChanges, isUpToDate } from '../../core/disclosure/compareDocuments';
import { documentTexts } from '../../core/disclosure/documentTexts';
import type { SessionState } from '../session/sessionState';
import { narrativeOrder } from './narrativeOrder';

/** What the whole document that was handed out says otherwise than it would today; `null` where nothing, or none was handed out. */
export function documentChanges(state: SessionState): DocumentChanges | null {
  const { exported, reviewed } = state;
  const document = exported?.document ?? null;
  if (document === null || reviewed === null) return null;
  const order = narrativeOrder(state);
  if (order === null) return null;
  const changes = compareDocuments(document, documentTexts(order.sources), reviewed.context.current);
  return isUpToDate(changes) ? null : changes;
}
