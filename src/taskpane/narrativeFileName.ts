import type { NarrativeFileKind } from '../app/narrative/narrativeOrder';
import type { Narrative } from '../core/narrative/text/narrative';
import { safeFileName } from '../core/text/safeFileName';
import { strings } from './strings';

/** Names a file after its department and year. */
export function narrativeFileName(kind: NarrativeFileKind, { department, year }: Pick<Narrative, 'department' | 'year'>): string {
  const { fileNames, yearOfName } = strings.narrative;
  return safeFileName(fileNames[kind](department ?? '', year === null ? '' : yearOfName(year)));
}
