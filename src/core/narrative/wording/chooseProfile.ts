import { isNumberedForm } from '../../tables/expected';
import type { Figures } from '../../tables/figures';

/** What told the wording: the region's name in the tables, their layout, or nothing. */
export type ProfileBasis = 'region' | 'layout' | 'default';

export interface ChosenProfile {
  /** Id of a built-in wording. */
  readonly id: 'shanxi' | 'shanghai';
  readonly basis: ProfileBasis;
}

/** Half of the nine tables that every family of forms has are enough to tell the family. */
const ENOUGH_TABLES = 5;

const REGIONS = [
  ['shanghai', /上海/],
  ['shanxi', /山西/],
] as const;

/**
 * The wording for a workbook: that of the region which its department or its notes name; else numbered forms (公开01表) take
 * Shanxi's and others Shanghai's. Where there is too little to tell, Shanxi's, whose sentences are the Ministry's outline.
 */
export function chooseProfile({ department, tables }: Pick<Figures, 'department' | 'tables'>): ChosenProfile {
  const words = [department ?? '', ...tables.flatMap(({ title, notes }) => [title, ...notes])].join('\n');
  const named = REGIONS.filter(([, name]) => name.test(words));
  const [region, ...others] = named;
  if (region !== undefined && others.length === 0) return { id: region[0], basis: 'region' };
  if (isNumberedForm(tables)) return { id: 'shanxi', basis: 'layout' };
  if (tables.length >= ENOUGH_TABLES) return { id: 'shanghai', basis: 'layout' };
  return { id: 'shanxi', basis: 'default' };
}
