import type { NarrativeFileKind } from '../app/narrative/narrativeOrder';
import type { Narrative } from '../core/narrative/text/narrative';
import { strings } from './strings';

/** What no name of a file may hold. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]/g;

/** Names a file after its department and year. */
export function narrativeFileName(kind: NarrativeFileKind, { department, year }: Pick<Narrative, 'department' | 'year'>): string {
  const { fileNames, yearOfName } = strings.narrative;
  return fileNames[kind](department ?? '', year === null ? '' : yearOfName(year)).replace(FORBIDDEN, '_');
}
