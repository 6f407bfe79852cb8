import { compareNarratives, paragraphTexts, type ChangedSentences } from '../../core/narrative/text/compareNarratives';
import type { Narrative } from '../../core/narrative/text/narrative';
import { isRecord, stringRecord } from '../stored/stored';
import { type ExportedDocument, parseExportedDocument } from './exportedDocument';

/** The text that was last handed out (copied, written to a sheet, saved as a Word file), paragraph by paragraph. */
export interface ExportRecord {
  readonly profile: string;
  readonly paragraphs: Readonly<Record<string, string>>;
  /** The whole document that was last handed out, perhaps before the text; `null` where none was. */
  readonly document: ExportedDocument | null;
}

export function exportRecord(narrative: Narrative, document: ExportedDocument | null = null): ExportRecord {
  return { profile: narrative.profile, paragraphs: paragraphTexts(narrative), document };
}

export interface OutdatedParagraphs {
  /** By id. */
  readonly changed: ReadonlyMap<string, ChangedSentences>;
  /** Texts that were handed out and are not in the narrative any more. */
  readonly gone: readonly string[];
}

/** The paragraphs whose text is another now; nothing when nothing was handed out in this wording. */
export function outdatedParagraphs(narrative: Narrative, record: ExportRecord | null): OutdatedParagraphs {
  if (record?.profile !== narrative.profile) return { changed: new Map(), gone: [] };
  const changes = compareNarratives(record.paragraphs, narrative);
  return {
    changed: new Map(changes.flatMap(({ id, after, sentences }) => (after === null ? [] : [[id, sentences]]))),
    gone: changes.flatMap(({ before, after }) => (after === null && before !== null ? [before] : [])),
  };
}

/** `null` when it is not what `ExportRecord` looks like. */
export function parseExportRecord(stored: unknown): ExportRecord | null {
  if (!isRecord(stored) || typeof stored['profile'] !== 'string') return null;
  const paragraphs = stringRecord(stored['paragraphs']);
  const { document: kept = null } = stored;
  const document = kept === null ? null : parseExportedDocument(kept);
  if (paragraphs === null || (kept !== null && document === null)) return null;
  return { profile: stored['profile'], paragraphs, document };
}
