import type { DocumentTexts, TableTexts } from '../../core/disclosure/documentTexts';
import { presentId } from '../../core/figures/formerIds';
import { isRecord, stringRecord } from '../stored/stored';

/** What the whole document said that was last handed out. */
export interface ExportedDocument extends DocumentTexts {
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** `null` when it is not what `ExportedDocument` looks like. */
export function parseExportedDocument(stored: unknown): ExportedDocument | null {
  if (!isRecord(stored)) return null;
  const { at, profile, cover } = stored;
  const [parts, narrative] = [stringRecord(stored['parts']), stringRecord(stored['narrative'])];
  const [tables, annexes] = [recordOf(stored['tables'], parseTable), recordOf(stored['annexes'], textList)];
  const terms = textList(stored['terms']);
  if (typeof at !== 'number' || typeof profile !== 'string' || typeof cover !== 'string') return null;
  if (parts === null || narrative === null || tables === null || annexes === null || terms === null) return null;
  return { at, profile, cover, parts, tables, narrative, terms, annexes };
}

function parseTable(stored: unknown, kind: string): TableTexts | null {
  if (!isRecord(stored) || typeof stored['name'] !== 'string') return null;
  const [figures, words] = [stringRecord(stored['figures']), textList(stored['words'])];
  if (figures === null || words === null) return null;
  const present = Object.entries(figures).map(([key, text]) => [presentKey(kind, key), text] as const);
  return { name: stored['name'], figures: Object.fromEntries(present), words };
}

/** `row column` of a figure; earlier versions called some of them otherwise. */
function presentKey(kind: string, key: string): string {
  return key
    .split(' ')
    .map((id) => presentId(kind, id))
    .join(' ');
}

function textList(stored: unknown): readonly string[] | null {
  return Array.isArray(stored) && stored.every((one) => typeof one === 'string') ? stored : null;
}

function recordOf<T>(stored: unknown, parse: (value: unknown, key: string) => T | null): Readonly<Record<string, T>> | null {
  if (!isRecord(stored)) return null;
  const entries = Object.entries(stored).map(([key, value]) => [key, parse(value, key)] as const);
  const parsed = entries.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]));
  return parsed.length === entries.length ? Object.fromEntries(parsed) : null;
}
