import { Decimal } from 'decimal.js';
import { inputSheetProblems as say } from '../../messages/inputSheet';
import type { TableRow } from '../../figures/figure';
import type { Figures } from '../../figures/figures';
import { accountKey } from '../../form/accounts/accountKeys';
import { LAST_YEAR } from '../../form';
import { ACCOUNT_TABLES } from '../../form/accounts/tables';
import type { Cell, Place } from '../../form/item/place';
import { sumAt } from '../changes/comparisons';
import { inputLabel } from '../inputs/inputs';
import type { InputValue, NarrativeInputs } from '../inputs/parseInputs';
import { toldDifference } from '../habits/amountText';

const ZERO = new Decimal(0);

/**
 * Last year's figures out of last year's workbook. What it does not have stays unknown. `current`, when given, names
 * the accounts of this year: one that last year's table does not list was an exact zero then.
 */
export function priorInputs(prior: Figures, current?: Figures): NarrativeInputs {
  const values = new Map<string, InputValue>();
  for (const [key, places] of LAST_YEAR) set(values, key, amountOf(prior, places));
  for (const [subject, { table, column }] of Object.entries(ACCOUNT_TABLES)) {
    if (prior.table(table) === undefined) continue;
    const rows = prior.rows(table).filter(({ id }) => /^\d+$/.test(id));
    for (const { id, figures } of rows) set(values, accountKey('prior', subject, id), figures.get(column)?.value);
    for (const { id } of current?.rows(table) ?? [])
      if (/^\d+$/.test(id) && wasZero(id, rows)) set(values, accountKey('prior', subject, id), ZERO);
  }
  return { year: null, department: null, values };
}

/** The first of the places that last year's workbook says anything of. */
function amountOf(prior: Figures, places: readonly Place[]): Decimal | null {
  for (const { cells } of places) {
    const amount = sumAt(prior, cells) ?? untotalled(prior, cells);
    if (amount !== null) return amount;
  }
  return null;
}

/**
 * Whether an account that another table, last year's or that of the budget, does not list had no money. A table that stops at a higher level, or that lists
 * nothing but what is below the account, does not say so.
 */
export function wasZero(code: string, rows: readonly TableRow[]): boolean {
  if (rows.some(({ id }) => id.startsWith(code))) return false;
  return rows.some(({ id }) => id.length === code.length) || !rows.some(({ id }) => code.startsWith(id));
}

/**
 * The total of a table that prints none: nothing where it lists no account, and that of its only class. A sum of several rounded
 * figures is no published figure.
 */
function untotalled(prior: Figures, cells: readonly Cell[]): Decimal | null {
  const [place, ...others] = cells;
  if (place === undefined || others.length > 0) return null;
  const [table, row, column] = place;
  if (row !== 'total' || prior.table(table) === undefined || prior.figure(table, row, column) !== undefined) return null;
  const classes = prior.rows(table).filter(({ level }) => level === 'class');
  if (prior.rows(table).length === 0) return ZERO;
  return classes.length === 1 ? (classes[0]?.figures.get(column)?.value ?? null) : null;
}

/**
 * Sentences on last year's figures that were typed and are not what last year's workbook has. No relation between printed numbers:
 * what was typed is told to the last place, so it has no slack of printed places.
 */
export function otherThanPrior(typed: NarrativeInputs, prior: NarrativeInputs): readonly string[] {
  return [...typed.values].flatMap(([key, value]) => {
    const published = prior.values.get(key);
    if (typeof value === 'string' || published === undefined || typeof published === 'string') return [];
    const lastYears = published.toDecimalPlaces(Math.max(2, value.decimalPlaces()), Decimal.ROUND_HALF_UP);
    return toldDifference(value, published, 2).isZero()
      ? []
      : [say.otherThanPrior(inputLabel(key), value.toFixed(), lastYears.toFixed())];
  });
}

function set(values: Map<string, InputValue>, key: string, value: Decimal | null | undefined): void {
  if (value !== null && value !== undefined) values.set(key, value);
}
