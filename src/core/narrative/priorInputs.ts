import { Decimal } from 'decimal.js';
import type { Figures } from '../tables/figures';
import type { TableKind } from '../tables/kinds';
import { asPublished } from './slots/figures';
import type { InputValue, NarrativeInputs } from './parseInputs';

const ZERO = new Decimal(0);

type Address = readonly [table: TableKind, row: string, column: string];

const PRIOR_FIGURES: Readonly<Record<string, Address>> = {
  'prior.summary.revenue-total': ['summary', 'inflow-total', 'amount'],
  'prior.summary.expenditure-total': ['summary', 'outflow-total', 'amount'],
  'prior.fiscal.revenue-total': ['fiscal-summary', 'inflow-total', 'amount'],
  'prior.fiscal.expenditure-total': ['fiscal-summary', 'outflow-total', 'total'],
  'prior.general.total': ['general-budget', 'total', 'total'],
  'prior.three-public.total': ['three-public', 'final', 'total'],
  'prior.three-public.abroad': ['three-public', 'final', 'abroad'],
  'prior.three-public.vehicle-purchase': ['three-public', 'final', 'vehicle-purchase'],
  'prior.three-public.vehicle-running': ['three-public', 'final', 'vehicle-running'],
  'prior.three-public.reception': ['three-public', 'final', 'reception'],
};

/**
 * Last year's figures out of last year's workbook. What it does not have stays unknown. `current`, when given, names
 * the classes of this year: one that last year's table does not list was an exact zero then.
 */
export function priorInputs(prior: Figures, current?: Figures): NarrativeInputs {
  const values = new Map<string, InputValue>();
  for (const [key, [table, row, column]] of Object.entries(PRIOR_FIGURES)) {
    set(values, key, prior.figure(table, row, column)?.value);
  }
  for (const row of prior.rows('general-budget')) {
    if (row.level === 'class') set(values, `prior.general.${row.id}`, row.figures.get('total')?.value);
  }
  if (prior.table('general-budget') !== undefined) {
    const listed = new Set(prior.rows('general-budget').map((row) => row.id));
    for (const row of current?.rows('general-budget') ?? []) {
      if (row.level === 'class' && !listed.has(row.id)) set(values, `prior.general.${row.id}`, ZERO);
    }
  }
  const administrative = prior.figure('information', 'operation-administrative', 'amount')?.value;
  const participating = prior.figure('information', 'operation-participating', 'amount')?.value;
  if (administrative && participating) {
    set(values, 'prior.operation.total', asPublished(administrative).plus(asPublished(participating)));
  }
  return { year: null, department: null, values };
}

function set(values: Map<string, InputValue>, key: string, value: Decimal | null | undefined): void {
  if (value !== null && value !== undefined) values.set(key, asPublished(value));
}
