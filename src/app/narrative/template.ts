import { isRecord } from '../stored/stored';

/** A bureau's own .docx, whose letterhead the exported documents take over. */
export interface Template {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** `null` when it is not what `Template` looks like. */
export function parseTemplate(stored: unknown): Template | null {
  if (!isRecord(stored)) return null;
  const { fileName, bytes } = stored;
  return typeof fileName === 'string' && bytes instanceof Uint8Array ? { fileName, bytes } : null;
}
