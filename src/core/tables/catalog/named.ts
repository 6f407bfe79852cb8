import { nameAt } from '../../form';
import type { Cell } from '../../form/item/place';

interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** Rows or columns of which those without a label of their own are called what the form calls the item in their cell. */
export function named<T extends Labelled>(
  cellOf: (id: string) => Cell,
  entries: readonly (Omit<T, 'label'> & Partial<Pick<T, 'label'>>)[],
): T[] {
  return entries.map((entry) => ({ ...entry, label: entry.label ?? nameAt(...cellOf(entry.id)) }) as T);
}
