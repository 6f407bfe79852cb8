import { Decimal } from 'decimal.js';
import type { Figures } from '../tables/figures';
import { priorPlaces, sumAt } from './comparisons';
import type { InputValue, NarrativeInputs } from './parseInputs';
import { asPublished } from './slots/figures';

const ZERO = new Decimal(0);

/**
 * Last year's figures out of last year's workbook. What it does not have stays unknown. `current`, when given, names
 * the classes of this year: one that last year's table does not list was an exact zero then.
 */
export function priorInputs(prior: Figures, current?: Figures): NarrativeInputs {
  const values = new Map<string, InputValue>();
  for (const [key, places] of priorPlaces()) set(values, key, sumAt(prior, places));
  for (const row of prior.rows('general-budget')) {
    if (row.level === 'class') set(values, `prior.general.${row.id}`, row.figures.get('total')?.value);
  }
  if (prior.table('general-budget') !== undefined) {
    const listed = new Set(prior.rows('general-budget').map((row) => row.id));
    for (const row of current?.rows('general-budget') ?? []) {
      if (row.level === 'class' && !listed.has(row.id)) set(values, `prior.general.${row.id}`, ZERO);
    }
  }
  return { year: null, department: null, values };
}

function set(values: Map<string, InputValue>, key: string, value: Decimal | null | undefined): void {
  if (value !== null && value !== undefined) values.set(key, asPublished(value));
}
