import { Decimal } from 'decimal.js';
import type { ChangeDimension } from '../messages/explainChange';
import type { Figures } from '../tables/figures';
import type { TableRow } from '../tables/figure';
import type { TableKind } from '../tables/kinds';
import { columnName } from '../tables/naming';
import { figuresAt, sumAt, type Address } from './comparisons';
import type { ChangePart } from './explainChange';
import type { NarrativeInputs } from './parseInputs';

export interface ChangeContext {
  readonly figures: Figures;
  /** Last year's tables; without them only what was typed of last year is compared. */
  readonly prior: Figures | null;
  readonly inputs: NarrativeInputs;
}

const ZERO = new Decimal(0);
const SPENDING = ['basic', 'project', 'to-superior', 'operating', 'to-affiliates'] as const;
const SOURCES = ['fiscal', 'from-superior', 'institutional', 'operating', 'from-affiliates', 'other'] as const;
const THREE_PUBLIC = ['abroad', 'vehicle-purchase', 'vehicle-running', 'reception'] as const;
const VEHICLES: readonly string[] = ['vehicle-purchase', 'vehicle-running'];

/** Economic classes that are no 公用经费. */
const PERSONNEL = /^30[13]/;

/** The parts of the change that a reason explains, in one way of looking at it; those of which one year is not known are left out. */
export function partsOf(dimension: ChangeDimension, reason: string, context: ChangeContext): ChangePart[] {
  const code = /^reason\.general\.(\d+)$/.exec(reason)?.[1] ?? null;
  switch (dimension) {
    case 'source':
      return columns(context, dimension, 'revenue', 'total', SOURCES);
    case 'spending':
      return columns(context, dimension, spendingTable(reason), code ?? 'total', SPENDING);
    case 'class':
    case 'account':
      return reason === 'reason.budget.general.total'
        ? budgets(context, dimension)
        : accounts(context, dimension, reason, code ?? '');
    case 'economic':
      return rows(
        context,
        dimension,
        'basic-expenditure',
        'amount',
        ({ id }) => /^\d{5}$/.test(id) && (reason !== 'reason.operation' || !PERSONNEL.test(id)),
      );
    case 'three-public':
      return threePublic(context, reason);
  }
}

function spendingTable(reason: string): TableKind {
  return reason === 'reason.total' ? 'expenditure' : 'general-budget';
}

/** 类, or the accounts without others below them (项, or 款 where the form stops there). */
function accounts(context: ChangeContext, dimension: 'class' | 'account', reason: string, under: string): ChangePart[] {
  const tables: readonly TableKind[] =
    reason === 'reason.total'
      ? ['expenditure']
      : reason === 'reason.fiscal'
        ? ['general-budget', 'government-fund', 'state-capital']
        : ['general-budget'];
  const level = dimension === 'class' ? 'class' : 'item';
  return tables.flatMap((table) =>
    rows(context, dimension, table, 'total', (row) => row.level === level && row.id.startsWith(under)),
  );
}

/** Figures of one row, column by column. */
function columns(
  context: ChangeContext,
  dimension: ChangeDimension,
  table: TableKind,
  row: string,
  ids: readonly string[],
): ChangePart[] {
  const layout = context.figures.table(table)?.columns ?? [];
  return ids
    .filter((column) => layout.includes(column))
    .flatMap((column) => part(context, dimension, [table, row, column], null, columnName(table, column)));
}

/** The rows of both years: what ended last year belongs to the change as well. */
function rows(
  context: ChangeContext,
  dimension: ChangeDimension,
  table: TableKind,
  column: string,
  wanted: (row: TableRow) => boolean,
): ChangePart[] {
  const all = new Map<string, TableRow>();
  for (const row of [...context.figures.rows(table), ...(context.prior?.rows(table) ?? [])])
    if (wanted(row) && !all.has(row.id)) all.set(row.id, row);
  return [...all.values()].flatMap((row) => part(context, dimension, [table, row.id, column], row.id, row.name));
}

function part(
  context: ChangeContext,
  dimension: ChangeDimension,
  place: Address,
  code: string | null,
  name: string,
): ChangePart[] {
  const current = valueAt(context.figures, place);
  const previous = context.prior === null ? null : valueAt(context.prior, place);
  // A class whose figure of last year was typed is known without last year's workbook.
  const typed =
    place[0] === 'general-budget' && place[2] === 'total' && code !== null ? inputAt(context, `prior.general.${code}`) : null;
  const known = previous ?? typed;
  if (current === null || known === null) return [];
  return [{ dimension, code, name, current, previous: known, difference: current.minus(known), ...cellsOf(context, place) }];
}

/** A row that the table does not list was an exact zero; a table that is not there is not known. */
function valueAt(figures: Figures, place: Address): Decimal | null {
  if (figures.table(place[0]) === undefined) return null;
  return figures.figure(...place) === undefined ? ZERO : sumAt(figures, [place]);
}

function inputAt({ inputs }: ChangeContext, key: string): Decimal | null {
  const value = inputs.values.get(key);
  return value instanceof Decimal ? value : null;
}

function cellsOf({ figures, prior }: ChangeContext, place: Address): Pick<ChangePart, 'cells' | 'priorCells'> {
  const of = (side: Figures | null) =>
    side === null ? [] : figuresAt(side, [place]).flatMap(({ cell }) => (cell === null ? [] : [cell]));
  return { cells: of(figures), priorCells: of(prior) };
}

/** Against the budgets that were typed, account by account. */
function budgets(context: ChangeContext, dimension: 'class' | 'account'): ChangePart[] {
  const level = dimension === 'class' ? 'class' : 'item';
  return context.figures.rows('general-budget').flatMap((row): ChangePart[] => {
    const budget = row.level === level ? inputAt(context, `budget.general.${row.id}`) : null;
    const place: Address = ['general-budget', row.id, 'total'];
    const current = valueAt(context.figures, place);
    if (budget === null || current === null) return [];
    const { cells } = cellsOf(context, place);
    return [
      {
        dimension,
        code: row.id,
        name: row.name,
        current,
        previous: budget,
        difference: current.minus(budget),
        cells,
        priorCells: [],
      },
    ];
  });
}

function threePublic(context: ChangeContext, reason: string): ChangePart[] {
  const against = reason.startsWith('reason.budget.') ? 'budget' : 'prior';
  const items = reason.endsWith('.vehicles') ? THREE_PUBLIC.filter((item) => VEHICLES.includes(item)) : THREE_PUBLIC;
  return items.flatMap((item): ChangePart[] => {
    const place: Address = ['three-public', 'final', item];
    const current = sumAt(context.figures, [place]);
    const previous =
      against === 'budget'
        ? sumAt(context.figures, [['three-public', 'budget', item]])
        : inputAt(context, `prior.three-public.${item}`);
    if (current === null || previous === null) return [];
    const name = columnName('three-public', item);
    return [
      {
        dimension: 'three-public',
        code: null,
        name,
        current,
        previous,
        difference: current.minus(previous),
        ...cellsOf(context, place),
        ...(against === 'budget' ? { priorCells: [] } : {}),
      },
    ];
  });
}
