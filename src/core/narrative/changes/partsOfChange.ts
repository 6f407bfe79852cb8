import { Decimal } from 'decimal.js';
import { accountKey } from '../../form/accounts/accountKeys';
import { itemById, partsPrintedIn } from '../../form';
import { isPersonnel } from '../../form/accounts/economic';
import type { Cell } from '../../form/item/place';
import { accountTitle } from '../inputs/accountTitle';
import type { ChangeDimension } from './changeMessages';
import type { Figures } from '../../figures/figures';
import type { TableRow } from '../../figures/figure';
import { BUDGET_KINDS } from '../../form/accounts/tables';
import type { TableKind } from '../../figures/kinds';
import { columnName } from '../../tables/naming';
import { budgetParts, changePart, inputAt, threePublicParts } from './budgetParts';
import { figuresAt, sumAt, type Comparison } from './comparisons';
import type { AmountOfBothYears, ChangeContext, ChangePart, SpendingKind } from './change';

const KINDS: readonly SpendingKind[] = ['basic', 'project'];
const SPENDING = partsIn('expenditure', 'expenditure').map(([, , column]) => column);

/** What 收入总计 has besides this year's revenue. */
const CARRIED = partsIn('summary', 'inflow', 'revenue');
const FISCAL_SOURCES = [
  ...partsIn('fiscal-summary', 'fiscal-revenue'),
  ...partsIn('fiscal-summary', 'fiscal-inflow', 'fiscal-revenue'),
];

function partsIn(table: TableKind, whole: string, except?: string): readonly Cell[] {
  return partsPrintedIn(table, itemById(whole)).flatMap(({ item, cell }) => (item.id === except ? [] : [cell]));
}

/** The parts of the change that a reason explains, in one way of looking at it; those of which one year is not known are left out. */
export function partsOf(dimension: ChangeDimension, comparison: Comparison, context: ChangeContext): ChangePart[] {
  const { item = '', account } = comparison;
  switch (dimension) {
    case 'source':
      return sources(context, item);
    case 'spending':
      return spending(context, tablesOf(item), account ?? 'total');
    case 'class':
    case 'account':
      return comparison.against === 'budget'
        ? budgetParts(context, dimension)
        : accounts(context, dimension, tablesOf(item), account ?? '');
    case 'economic':
      return rows(context, {
        dimension,
        tables: ['basic-expenditure'],
        column: 'amount',
        isLevel: ({ id }) => /^\d{5}$/.test(id),
      }).filter(({ code }) => item !== 'agency-operation' || !isPersonnel(code ?? ''));
    case 'three-public':
      return threePublicParts(context, comparison);
  }
}

/** The tables whose spending the change of an item is about. */
function tablesOf(item: string): readonly TableKind[] {
  if (item === 'inflow-and-outflow' || item === 'expenditure') return ['expenditure'];
  return item === 'fiscal-inflow-and-outflow' ? BUDGET_KINDS : ['general-budget'];
}

function sources(context: ChangeContext, item: string): ChangePart[] {
  if (item === 'fiscal-inflow-and-outflow') return places(context, FISCAL_SOURCES);
  const layout = context.figures.table('revenue')?.columns ?? [];
  const columns = partsIn('revenue', 'revenue').filter(([, , column]) => layout.includes(column));
  return places(context, [...columns, ...(item === 'inflow-and-outflow' ? CARRIED : [])]);
}

function places(context: ChangeContext, all: readonly Cell[]): ChangePart[] {
  return all.flatMap((place) => {
    const [table, row, column] = place;
    const name = column === 'amount' ? rowName(context, table, row) : columnName(table, column);
    return part(context, 'source', [place], { name });
  });
}

function rowName({ figures, prior }: ChangeContext, table: TableKind, id: string): string {
  const row = [...figures.rows(table), ...(prior?.rows(table) ?? [])].find((one) => one.id === id);
  return row?.name ?? id;
}

/** 基本支出, 项目支出 and so on, over all these tables that the form has. */
function spending(context: ChangeContext, all: readonly TableKind[], row: string): ChangePart[] {
  const tables = all.filter((table) => context.figures.table(table) !== undefined);
  if (!tables.every((table) => tellsKinds(context.figures, table) && tellsKinds(context.prior, table))) return [];
  const columns = new Set(tables.flatMap((table) => context.figures.table(table)?.columns ?? []));
  return SPENDING.filter((column) => columns.has(column)).flatMap((column) =>
    part(
      context,
      'spending',
      tables.map((table): Cell => [table, row, column]),
      { ...kindOf(column), name: columnName(tables[0] ?? 'expenditure', column) },
    ),
  );
}

function kindOf(column: string): Pick<ChangePart, 'kind'> {
  const kind = KINDS.find((one) => one === column);
  return kind === undefined ? {} : { kind };
}

/** A form without these columns says nothing of the kinds; its missing columns are no zeros. */
function tellsKinds(figures: Figures | null, table: TableKind): boolean {
  const columns = figures?.table(table)?.columns;
  return columns === undefined || columns.includes('project');
}

/** 类 or 项 over all of these tables: a 类 that two of them list is one part. */
function accounts(
  context: ChangeContext,
  dimension: 'class' | 'account',
  tables: readonly TableKind[],
  under: string,
): ChangePart[] {
  const level = dimension === 'class' ? 'class' : 'item';
  const all = rows(context, { dimension, tables, column: 'total', isLevel: (row) => row.level === level });
  const tellKinds = tables.every((table) => tellsKinds(context.figures, table) && tellsKinds(context.prior, table));
  return all
    .filter((one) => one.code?.startsWith(under) === true)
    .map((one) => (tellKinds ? withKinds(one, tables, context) : one));
}

function withKinds(one: ChangePart, tables: readonly TableKind[], context: ChangeContext): ChangePart {
  const of = (kind: SpendingKind): AmountOfBothYears | null => {
    const all = tables.map((table): Cell => [table, one.code ?? '', kind]);
    const current = sumOf(context.figures, all);
    const previous = context.prior === null ? null : sumOf(context.prior, all);
    return current === null || previous === null ? null : { current, previous };
  };
  const [basic, project] = [of('basic'), of('project')];
  return basic === null || project === null ? one : { ...one, kinds: { basic, project } };
}

interface Rows {
  readonly dimension: ChangeDimension;
  readonly tables: readonly TableKind[];
  readonly column: string;
  readonly isLevel: (row: TableRow) => boolean;
}

/** The rows of both years: what ended last year belongs to the change as well. */
function rows(context: ChangeContext, { dimension, tables, column, isLevel }: Rows): ChangePart[] {
  const of = (figures: Figures | null) => tables.flatMap((table) => figures?.rows(table) ?? []);
  const [current, last] = [of(context.figures), of(context.prior)];
  // A form that stops at a higher level does not say that what is below it was zero.
  if ([current, last].some((one) => one.some(isSpent) && !one.some(isLevel))) return [];
  const all = new Map<string, TableRow>();
  for (const row of [...current, ...last]) if (isLevel(row) && !all.has(row.id)) all.set(row.id, row);
  return [...all.values()].flatMap(({ id, name }) =>
    part(
      context,
      dimension,
      tables.map((table): Cell => [table, id, column]),
      { code: id, name: dimension === 'economic' ? name : (accountTitle(context.figures, id) ?? name) },
    ),
  );
}

function isSpent(row: TableRow): boolean {
  return [...row.figures.values()].some(({ value }) => value !== null && !value.isZero());
}

function part(
  context: ChangeContext,
  dimension: ChangeDimension,
  all: readonly Cell[],
  named: Pick<ChangePart, 'code' | 'kind' | 'name'>,
): ChangePart[] {
  const current = sumOf(context.figures, all);
  const known = (context.prior === null ? null : sumOf(context.prior, all)) ?? typedOf(context, all, named.code);
  if (current === null || known === null) return [];
  return [changePart(context, dimension, named, all, { current, previous: known })];
}

/** An account whose figure of last year was typed is known without last year's workbook. */
function typedOf(context: ChangeContext, [first, ...others]: readonly Cell[], code?: string): Decimal | null {
  const isTyped = code !== undefined && others.length === 0 && first?.[0] === 'general-budget' && first[2] === 'total';
  return isTyped ? inputAt(context, accountKey('prior', 'general', code)) : null;
}

/**
 * As `sumAt`, where a row that a table does not list was an exact zero. Tables that are not there are left out as long as one
 * is; without any of them nothing is known.
 */
function sumOf(figures: Figures, all: readonly Cell[]): Decimal | null {
  if (!all.some(([table]) => figures.table(table) !== undefined)) return null;
  return figuresAt(figures, all).length === 0 ? new Decimal(0) : sumAt(figures, all);
}
