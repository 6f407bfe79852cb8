import { FORM, nameOf, wholesOf } from '../form';
import type { Item } from '../form/item/item';
import type { Cell } from '../form/item/place';
import { CATALOG } from '../tables/catalog';
import type { Figure } from '../figures/figure';
import { TABLE_KINDS, type TableKind } from '../figures/kinds';
import { columnsOf } from './columns';

/**
 * A department's tables are the sum of its units' (its own office among them). Money that one unit of the department gives
 * another is revenue and expenditure of the units, but not of the department as a whole: 上级补助收入, 附属单位上缴收入,
 * 上缴上级支出 and 对附属单位补助支出 inside the department cancel out, while those from and to outside stay. Neither is told
 * apart in the published tables, so these columns, and every total that holds them, are only bounded by the sum.
 */
export interface AggregateRule {
  /** `aggregate.name`, unique. */
  readonly id: string;
  /** What it says, in the field's words. */
  readonly title: string;
  readonly basis: string;
  readonly table: TableKind;
  /** Every row, or the ids named; a code that one side does not list is zero there. */
  readonly rows: 'all' | readonly string[];
  /** Rows that another rule speaks of. */
  readonly except?: readonly string[];
  readonly columns: readonly string[];
  readonly operator: '=' | '<=';
  /** `always`; or only where no unit has such transfers (`none`), or where one has (`some`). */
  readonly transfers: 'always' | 'none' | 'some';
}

const BASIS = '《部门决算管理办法》：部门决算由本级及所属单位决算汇总编制';
const BASIS_TRANSFERS = `${BASIS}，部门内部上下级之间的补助、上缴应当剔除`;

const TRANSFER_ITEMS = FORM.filter(({ transfer }) => transfer === true);
const TRANSFERS = TRANSFER_ITEMS.flatMap(cellsOf);
/** What holds such transfers: 本年收入, 收入总计, 本年支出, 支出总计. */
const TOTALS = TRANSFER_ITEMS.flatMap(wholesOf).flatMap(cellsOf);

function cellsOf({ at }: Item): readonly Cell[] {
  return at.flatMap(({ cells }) => cells);
}

function isOneOf(cells: readonly Cell[], table: TableKind, row: string, column: string): boolean {
  // In tables of accounts the item is a column, and its cell that of 合计.
  return cells.some(([kind, rowId, columnId]) => kind === table && (rowId === 'total' ? columnId === column : rowId === row));
}

/** The figure is money from or for another unit. */
export function isTransfer({ table, row, column }: Pick<Figure, 'table' | 'row' | 'column'>): boolean {
  return isOneOf(TRANSFERS, table, row, column);
}

/** Rows of 01表's lists of what came in and what became of it; the third list says again what was spent. */
const SUMMARY_ROWS = CATALOG.summary.blocks.slice(0, 2).flatMap(({ rows }) => rows.map(({ id }) => id));
const TRANSFER_ROWS = SUMMARY_ROWS.filter((id) => isOneOf(TRANSFERS, 'summary', id, 'amount'));
/** Without money from other units: carry-overs, grants, and what does not move between units. */
const OWN_ROWS = SUMMARY_ROWS.filter((id) => !isOneOf([...TRANSFERS, ...TOTALS], 'summary', id, 'amount'));

type Scope = Partial<Pick<AggregateRule, 'rows' | 'except' | 'columns' | 'transfers'>>;

/** @param part what of the table it speaks of, after the rule's name and in words; nothing for the table as it is */
function ruleOf(
  table: TableKind,
  scope: Scope = {},
  part: readonly [id: string, words: string] = ['', ''],
  operator: '=' | '<=' = '=',
): AggregateRule {
  const [id, words] = part;
  const number = `${String(TABLE_KINDS.indexOf(table) + 1).padStart(2, '0')}表`;
  const isBounded = operator === '<=' || scope.transfers !== undefined;
  return {
    id: `aggregate.${table}${id}`,
    title: `部门${number}${words}${operator === '=' ? '＝' : '不大于'}各单位${number}之和`,
    basis: isBounded ? BASIS_TRANSFERS : BASIS,
    table,
    rows: 'all',
    columns: columnsOf(table),
    transfers: 'always',
    ...scope,
    operator,
  };
}

/** Of a table with transfers: what is none, what is one, and what holds some, which is the sum where no unit has any. */
function rulesOf(
  table: TableKind,
  [own, transfers, totals]: readonly [Scope, Scope, Scope],
  transferWords: string,
  [totalId, totalWords]: readonly [string, string],
): AggregateRule[] {
  return [
    ruleOf(table, own),
    ruleOf(table, transfers, ['-transfers', transferWords], '<='),
    ruleOf(table, { ...totals, transfers: 'none' }, [totalId, totalWords]),
    ruleOf(table, { ...totals, transfers: 'some' }, [`${totalId}-within`, totalWords], '<='),
  ];
}

/** The columns of a table of accounts: those of its own, those of transfers, and 合计. */
function columnsApart(table: TableKind): [Scope, Scope, Scope] {
  const isOfTransfers = (column: string): boolean => isTransfer({ table, row: 'total', column });
  const columns = columnsOf(table).filter((column) => column !== 'total');
  return [
    { columns: columns.filter((column) => !isOfTransfers(column)) },
    { columns: columns.filter(isOfTransfers) },
    { columns: ['total'] },
  ];
}

const SUMMARY_APART: [Scope, Scope, Scope] = [
  { rows: OWN_ROWS },
  { rows: TRANSFER_ROWS },
  { except: [...OWN_ROWS, ...TRANSFER_ROWS] },
];

/** Every relation between a department and its units, in the order of the tables. */
export const AGGREGATE_RULES: readonly AggregateRule[] = [
  ...rulesOf('summary', SUMMARY_APART, '内部往来收入', ['-totals', '合计与各类支出']),
  ...rulesOf('revenue', columnsApart('revenue'), '内部往来收入', ['-total', nameOf('revenue')]),
  ...rulesOf('expenditure', columnsApart('expenditure'), '内部往来支出', ['-total', nameOf('expenditure')]),
  ruleOf('fiscal-summary'),
  ruleOf('general-budget'),
  ruleOf('basic-expenditure'),
  ruleOf('government-fund'),
  ruleOf('state-capital'),
  ruleOf('three-public', { rows: ['budget', 'adjusted-budget', 'final'] }),
  ruleOf('information'),
];

const BY_ID = new Map(AGGREGATE_RULES.map((rule) => [rule.id, rule]));

export function aggregateRuleById(id: string): AggregateRule | undefined {
  return BY_ID.get(id);
}
