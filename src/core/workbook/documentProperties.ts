import type { DocumentProperty } from './snapshot';

const NAMES = ['author', 'last-author', 'manager', 'company'] as const satisfies readonly DocumentProperty['name'][];

/** Those that say something, in the order in which they are listed. */
export function documentProperties(values: Readonly<Record<DocumentProperty['name'], string>>): DocumentProperty[] {
  return NAMES.map((name) => ({ name, value: values[name].trim() })).filter(({ value }) => value !== '');
}
