import { Decimal } from 'decimal.js';
import type { Figure } from '../../tables/figure';
import type { Figures } from '../../tables/figures';
import type { TableKind } from '../../tables/kinds';
import { CARRIED_ROWS, EXPENDITURE_PARTS, REVENUE_ROWS, REVENUE_SOURCES } from '../moneyParts';
import type { NarrativeInputs } from '../inputs/parseInputs';
import { asPublished, type Precision } from '../wording/amountText';

/** Where a figure stands. */
export type Address = readonly [table: TableKind, row: string, column: string];

/** Two sides of a comparison; a side is the sum of its places. */
export interface Comparison {
  readonly current: readonly Address[];
  /** Figures of this workbook, or keys of inputs. */
  readonly base: readonly (Address | string)[];
  /** Which the base is: last year's final accounts or this year's budget. */
  readonly against: 'prior' | 'budget';
}

const TABLE_OF_SUBJECT: Readonly<Record<string, TableKind>> = {
  general: 'general-budget',
  fund: 'government-fund',
  capital: 'state-capital',
};

/** Where last year's figures stand that have account codes: `prior.general.<code>`. */
export const CODED_PRIOR: Readonly<Record<string, { readonly table: TableKind; readonly column: string }>> = {
  general: { table: 'general-budget', column: 'total' },
  fund: { table: 'government-fund', column: 'total' },
  capital: { table: 'state-capital', column: 'total' },
  economic: { table: 'basic-expenditure', column: 'amount' },
};

const OPERATION: readonly Address[] = [
  ['information', 'operation-administrative', 'amount'],
  ['information', 'operation-participating', 'amount'],
];

/** Columns of a fund's table beside its accounts. */
const FUND_COLUMNS = { opening: '年初结转和结余', revenue: '本年收入', total: '本年支出', closing: '年末结转和结余' } as const;

/** Where the same stands in forms whose 国有资本经营预算财政拨款支出决算表 has no more than 支出. */
export const STATE_CAPITAL_ELSEWHERE = {
  opening: ['fiscal-summary', 'opening-state-capital', 'amount'],
  revenue: ['fiscal-summary', 'grant-state-capital', 'amount'],
  closing: ['fiscal-summary', 'closing', 'state-capital'],
} as const satisfies Readonly<Record<string, Address>>;

const final = (item: string): readonly Address[] => [['three-public', 'final', item]];

/** One place for each part of a table, by keys that end like the places do. */
function partPlaces(parts: Readonly<Record<string, string>>, key: string, placeOf: (id: string) => Address) {
  return Object.fromEntries(Object.keys(parts).map((id) => [`${key}.${id}`, [placeOf(id)]]));
}

/** Last year's figures by the keys of the inputs that they are; the place is that of the same table. */
const PRIOR_PLACES: Readonly<Record<string, readonly Address[]>> = {
  'prior.summary.revenue-total': [['summary', 'inflow-total', 'amount']],
  'prior.summary.expenditure-total': [['summary', 'outflow-total', 'amount']],
  ...partPlaces({ ...REVENUE_ROWS, ...CARRIED_ROWS }, 'prior.summary', (row) => ['summary', row, 'amount']),
  'prior.revenue.total': [['revenue', 'total', 'total']],
  ...partPlaces(REVENUE_SOURCES, 'prior.revenue', (column) => ['revenue', 'total', column]),
  'prior.expenditure.total': [['expenditure', 'total', 'total']],
  ...partPlaces(EXPENDITURE_PARTS, 'prior.expenditure', (column) => ['expenditure', 'total', column]),
  'prior.basic.personnel': [['basic-expenditure', 'personnel-total', 'amount']],
  'prior.basic.operating': [['basic-expenditure', 'operating-total', 'amount']],
  ...partPlaces(FUND_COLUMNS, 'prior.fund', (column) => ['government-fund', 'total', column]),
  ...partPlaces(FUND_COLUMNS, 'prior.capital', (column) => ['state-capital', 'total', column]),
  'prior.fiscal.opening': [['fiscal-summary', 'opening', 'amount']],
  'prior.fiscal.closing': [['fiscal-summary', 'closing', 'total']],
  'prior.fiscal.revenue-total': [['fiscal-summary', 'inflow-total', 'amount']],
  'prior.fiscal.expenditure-total': [['fiscal-summary', 'outflow-total', 'total']],
  'prior.general.total': [['general-budget', 'total', 'total']],
  'prior.general.basic': [['general-budget', 'total', 'basic']],
  'prior.general.project': [['general-budget', 'total', 'project']],
  'prior.three-public.total': final('total'),
  'prior.three-public.abroad': final('abroad'),
  'prior.three-public.vehicle-purchase': final('vehicle-purchase'),
  'prior.three-public.vehicle-running': final('vehicle-running'),
  'prior.three-public.reception': final('reception'),
  'prior.operation.total': OPERATION,
  'prior.procurement.total': [['information', 'procurement-total', 'amount']],
};

const COMPARISONS: Readonly<Record<string, Comparison>> = {
  'reason.total': prior('prior.summary.revenue-total'),
  'reason.revenue': prior('prior.revenue.total'),
  ...Object.fromEntries(Object.keys(REVENUE_ROWS).map((row) => [`reason.summary.${row}`, prior(`prior.summary.${row}`)])),
  'reason.expenditure': prior('prior.expenditure.total'),
  'reason.fiscal': prior('prior.fiscal.revenue-total'),
  'reason.general': prior('prior.general.total'),
  'reason.fund.total': prior('prior.fund.total'),
  'reason.capital.total': prior('prior.capital.total'),
  'reason.three-public.total': prior('prior.three-public.total'),
  'reason.three-public.abroad': prior('prior.three-public.abroad'),
  'reason.three-public.vehicle-purchase': prior('prior.three-public.vehicle-purchase'),
  'reason.three-public.vehicle-running': prior('prior.three-public.vehicle-running'),
  'reason.three-public.vehicles': {
    current: final('vehicles'),
    base: ['prior.three-public.vehicle-purchase', 'prior.three-public.vehicle-running'],
    against: 'prior',
  },
  'reason.three-public.reception': prior('prior.three-public.reception'),
  'reason.operation': prior('prior.operation.total'),
  'reason.budget.general.total': {
    current: [['general-budget', 'total', 'total']],
    base: ['budget.general.total'],
    against: 'budget',
  },
  'reason.budget.three-public.total': { current: final('total'), base: [['three-public', 'budget', 'total']], against: 'budget' },
};

/** What inputs other than reasons and last year's figures are about. */
const SUBJECTS: readonly (readonly [key: RegExp, places: readonly Address[]])[] = [
  [/^(?:budget|adjusted)\.general\.total$/, [['general-budget', 'total', 'total']]],
  [/^(?:use\.three-public|count)\.abroad\b/, final('abroad')],
  [/^(?:use\.three-public\.vehicle-purchase|count\.vehicles\.purchased)$/, final('vehicle-purchase')],
  [/^(?:use\.three-public\.vehicle-running|count\.vehicles\.kept)$/, final('vehicle-running')],
  [/^(?:use\.three-public|use|count|amount)\.reception\b/, final('reception')],
  [/^procurement\.(?:sme|micro)$/, [['information', 'procurement-total', 'amount']]],
  [/^use\.vehicles\.other$/, [['information', 'vehicle-other', 'amount']]],
];

function prior(key: string): Comparison {
  return { current: PRIOR_PLACES[key] ?? [], base: [key], against: 'prior' };
}

/** Which two figures a reason explains the difference of; `null` for keys that are no reasons. */
export function comparisonOf(reason: string): Comparison | null {
  const known = COMPARISONS[reason];
  if (known !== undefined) return known;
  const [, budget, subject = '', code = ''] = /^reason\.(budget\.)?(general|fund|capital)\.(\d+)$/.exec(reason) ?? [];
  const table = TABLE_OF_SUBJECT[subject];
  if (table === undefined) return null;
  const current: readonly Address[] = [[table, code, 'total']];
  return budget === undefined
    ? { current, base: [`prior.${subject}.${code}`], against: 'prior' }
    : { current, base: [`budget.${subject}.${code}`], against: 'budget' };
}

/** The figures of this year's tables that an input belongs to; none where no table has any. */
export function placesOfInput(key: string): readonly Address[] {
  const comparison = comparisonOf(key);
  if (comparison !== null) return comparison.current;
  const last = PRIOR_PLACES[key];
  if (last !== undefined) return last;
  const subject = SUBJECTS.find(([pattern]) => pattern.test(key));
  if (subject !== undefined) return subject[1];
  const [, name = '', code = ''] = /^(?:prior|budget|adjusted|use)\.(general|fund|capital|economic)\.(\d+)$/.exec(key) ?? [];
  if (name === 'economic') return [['basic-expenditure', code, 'amount']];
  const table = TABLE_OF_SUBJECT[name];
  return table === undefined ? [] : [[table, code, 'total']];
}

/** Last year's places by their input; those with account codes are not among them. */
export function priorPlaces(): readonly (readonly [key: string, places: readonly Address[]])[] {
  return Object.entries(PRIOR_PLACES);
}

/** The sum of figures that there are, as published; `null` where none is printed or one cannot be read. */
export function sumAt(figures: Figures, places: readonly Address[], precision?: Precision): Decimal | null {
  const printed = figuresAt(figures, places);
  if (printed.length === 0) return null;
  let sum = new Decimal(0);
  for (const { value, unit } of printed) {
    if (value === null) return null;
    sum = sum.plus(unit === 'count' ? value : asPublished(value, precision));
  }
  return sum;
}

export function figuresAt(figures: Figures, places: readonly Address[]): readonly Figure[] {
  return places.flatMap(([table, row, column]) => figures.figure(table, row, column) ?? []);
}

/** What the current side is compared with; `null` while a part of it is not known. */
export function baseOf(comparison: Comparison, figures: Figures, inputs: NarrativeInputs, precision?: Precision): Decimal | null {
  let sum = new Decimal(0);
  for (const part of comparison.base) {
    const value = typeof part === 'string' ? inputs.values.get(part) : sumAt(figures, [part], precision);
    if (!(value instanceof Decimal)) return null;
    sum = sum.plus(asPublished(value, precision));
  }
  return sum;
}
