import { textCountsTogether } from '../../core/verify/textCounts';
import type { Reviewed } from '../session/sessionState';
import type { DocumentCheck } from './documentCheck';

/** What came of the document and of the workbook's own texts together. */
export function textsOf({ unchecked, statements, agreed, recognised }: DocumentCheck, own: Reviewed['own']): Reviewed['own'] {
  const texts = recognised ? { statements, agreed: agreed.length } : null;
  return { unchecked: [...unchecked, ...own.unchecked], texts: textCountsTogether([texts, own.texts]) };
}
