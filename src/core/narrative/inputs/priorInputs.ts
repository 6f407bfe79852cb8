import { Decimal } from 'decimal.js';
import { inputSheetProblems as say } from '../../messages/inputSheet';
import type { Figures } from '../../tables/figures';
import { priorPlaces, sumAt, type Address } from '../changes/comparisons';
import { inputLabel } from './inputs';
import type { InputValue, NarrativeInputs } from './parseInputs';
import { asPublished } from '../slots/figures';

const ZERO = new Decimal(0);

/**
 * Last year's figures out of last year's workbook. What it does not have stays unknown. `current`, when given, names
 * the classes of this year: one that last year's table does not list was an exact zero then.
 */
export function priorInputs(prior: Figures, current?: Figures): NarrativeInputs {
  const values = new Map<string, InputValue>();
  for (const [key, places] of priorPlaces()) set(values, key, sumAt(prior, places) ?? untotalled(prior, places));
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

/**
 * The total of a table that prints none: nothing where it lists no account, and that of its only class. A sum of several rounded
 * figures is no published figure.
 */
function untotalled(prior: Figures, places: readonly Address[]): Decimal | null {
  const [place, ...others] = places;
  if (place === undefined || others.length > 0) return null;
  const [table, row, column] = place;
  if (row !== 'total' || prior.table(table) === undefined || prior.figure(table, row, column) !== undefined) return null;
  const classes = prior.rows(table).filter(({ level }) => level === 'class');
  if (prior.rows(table).length === 0) return ZERO;
  return classes.length === 1 ? (classes[0]?.figures.get(column)?.value ?? null) : null;
}

/** Sentences on last year's figures that were typed and are not what last year's workbook has. */
export function otherThanPrior(typed: NarrativeInputs, prior: NarrativeInputs): readonly string[] {
  return [...typed.values].flatMap(([key, value]) => {
    const published = prior.values.get(key);
    if (typeof value === 'string' || published === undefined || typeof published === 'string') return [];
    return asPublished(value).equals(published)
      ? []
      : [say.otherThanPrior(inputLabel(key), value.toFixed(), published.toFixed())];
  });
}

function set(values: Map<string, InputValue>, key: string, value: Decimal | null | undefined): void {
  if (value !== null && value !== undefined) values.set(key, asPublished(value));
}
