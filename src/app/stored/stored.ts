/** What is kept in the workbook, and under which keys. Each part is replaced as a whole. */
export const STORED_KEYS = {
  settings: 'juesuan.settings',
  ignored: 'juesuan.ignored',
  decisions: 'juesuan.decisions',
  inputs: 'juesuan.inputs',
  prior: 'juesuan.prior',
  exported: 'juesuan.exported',
  marked: 'juesuan.marked',
  lastYear: 'juesuan.last-year',
  wording: 'juesuan.wording',
} as const;

export type StoredPart = keyof typeof STORED_KEYS;

export const STORED_PARTS = [
  'settings',
  'ignored',
  'decisions',
  'inputs',
  'prior',
  'exported',
  'marked',
  'lastYear',
  'wording',
] as const satisfies readonly StoredPart[];

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object of nothing but strings, `null` otherwise. */
export function stringRecord(value: unknown): Readonly<Record<string, string>> | null {
  if (!isRecord(value)) return null;
  const strings: Record<string, string> = {};
  for (const [key, entry] of Object.entries(value)) {
    if (typeof entry !== 'string') return null;
    strings[key] = entry;
  }
  return strings;
}
