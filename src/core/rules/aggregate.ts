import { FORM, wholesOf } from '../form';
import type { Item } from '../form/item/item';
import { CATALOG } from '../tables/catalog';
import type { TableKind } from '../figures/kinds';
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

const TRANSFERS = FORM.filter(({ transfer }) => transfer === true);
/** What holds such transfers: 本年收入, 收入总计, 本年支出, 支出总计. */
const TOTALS = TRANSFERS.flatMap(wholesOf);

function isPrintedAt(items: readonly Item[], table: TableKind, id: string): boolean {
  return items.some(({ at }) =>
    at.some(({ cells }) => cells.some(([kind, row, column]) => kind === table && (row === id || column === id))),
  );
}

/** Columns of a table of accounts beside 合计: those without transfers, and those of transfers. */
function ownColumns(table: TableKind): readonly string[] {
  return columnsOf(table).filter((id) => id !== 'total' && !isPrintedAt(TRANSFERS, table, id));
}

function transferColumns(table: TableKind): readonly string[] {
  return columnsOf(table).filter((id) => id !== 'total' && isPrintedAt(TRANSFERS, table, id));
}

/** Rows of 01表's lists of what came in and what became of it; the third list says again what was spent. */
const SUMMARY_ROWS = CATALOG.summary.blocks.slice(0, 2).flatMap(({ rows }) => rows.map(({ id }) => id));
const TRANSFER_SUMMARY_ROWS = SUMMARY_ROWS.filter((id) => isPrintedAt(TRANSFERS, 'summary', id));
/** Without money from other units: carry-overs, grants, and what does not move between units. */
const OWN_SUMMARY_ROWS = SUMMARY_ROWS.filter((id) => !isPrintedAt([...TRANSFERS, ...TOTALS], 'summary', id));

type Draft = Omit<AggregateRule, 'basis' | 'operator' | 'transfers'> & Partial<Pick<AggregateRule, 'operator' | 'transfers'>>;

const DRAFTS: readonly Draft[] = [
  { id: 'aggregate.summary', title: '部门01表＝各单位01表之和', table: 'summary', rows: OWN_SUMMARY_ROWS, columns: ['amount'] },
  {
    id: 'aggregate.summary-transfers',
    title: '部门01表内部往来收入不大于各单位01表之和',
    table: 'summary',
    rows: TRANSFER_SUMMARY_ROWS,
    columns: ['amount'],
    operator: '<=',
  },
  {
    id: 'aggregate.summary-totals',
    title: '部门01表合计与各类支出＝各单位01表之和',
    table: 'summary',
    rows: 'all',
    except: [...OWN_SUMMARY_ROWS, ...TRANSFER_SUMMARY_ROWS],
    columns: ['amount'],
    transfers: 'none',
  },
  {
    id: 'aggregate.summary-totals-within',
    title: '部门01表合计与各类支出不大于各单位01表之和',
    table: 'summary',
    rows: 'all',
    except: [...OWN_SUMMARY_ROWS, ...TRANSFER_SUMMARY_ROWS],
    columns: ['amount'],
    operator: '<=',
    transfers: 'some',
  },
  {
    id: 'aggregate.revenue',
    title: '部门02表＝各单位02表之和',
    table: 'revenue',
    rows: 'all',
    columns: ownColumns('revenue'),
  },
  {
    id: 'aggregate.revenue-transfers',
    title: '部门02表内部往来收入不大于各单位02表之和',
    table: 'revenue',
    rows: 'all',
    columns: transferColumns('revenue'),
    operator: '<=',
  },
  {
    id: 'aggregate.revenue-total',
    title: '部门02表本年收入合计＝各单位02表之和',
    table: 'revenue',
    rows: 'all',
    columns: ['total'],
    transfers: 'none',
  },
  {
    id: 'aggregate.revenue-total-within',
    title: '部门02表本年收入合计不大于各单位02表之和',
    table: 'revenue',
    rows: 'all',
    columns: ['total'],
    operator: '<=',
    transfers: 'some',
  },
  {
    id: 'aggregate.expenditure',
    title: '部门03表＝各单位03表之和',
    table: 'expenditure',
    rows: 'all',
    columns: ownColumns('expenditure'),
  },
  {
    id: 'aggregate.expenditure-transfers',
    title: '部门03表内部往来支出不大于各单位03表之和',
    table: 'expenditure',
    rows: 'all',
    columns: transferColumns('expenditure'),
    operator: '<=',
  },
  {
    id: 'aggregate.expenditure-total',
    title: '部门03表本年支出合计＝各单位03表之和',
    table: 'expenditure',
    rows: 'all',
    columns: ['total'],
    transfers: 'none',
  },
  {
    id: 'aggregate.expenditure-total-within',
    title: '部门03表本年支出合计不大于各单位03表之和',
    table: 'expenditure',
    rows: 'all',
    columns: ['total'],
    operator: '<=',
    transfers: 'some',
  },
  {
    id: 'aggregate.fiscal-summary',
    title: '部门04表＝各单位04表之和',
    table: 'fiscal-summary',
    rows: 'all',
    columns: columnsOf('fiscal-summary'),
  },
  {
    id: 'aggregate.general-budget',
    title: '部门05表＝各单位05表之和',
    table: 'general-budget',
    rows: 'all',
    columns: columnsOf('general-budget'),
  },
  {
    id: 'aggregate.basic-expenditure',
    title: '部门06表＝各单位06表之和',
    table: 'basic-expenditure',
    rows: 'all',
    columns: columnsOf('basic-expenditure'),
  },
  {
    id: 'aggregate.government-fund',
    title: '部门07表＝各单位07表之和',
    table: 'government-fund',
    rows: 'all',
    columns: columnsOf('government-fund'),
  },
  {
    id: 'aggregate.state-capital',
    title: '部门08表＝各单位08表之和',
    table: 'state-capital',
    rows: 'all',
    columns: columnsOf('state-capital'),
  },
  {
    id: 'aggregate.three-public',
    title: '部门09表＝各单位09表之和',
    table: 'three-public',
    rows: ['budget', 'adjusted-budget', 'final'],
    columns: columnsOf('three-public'),
  },
  { id: 'aggregate.information', title: '部门10表＝各单位10表之和', table: 'information', rows: 'all', columns: ['amount'] },
];

/** Every relation between a department and its units, in the order of the tables. */
export const AGGREGATE_RULES: readonly AggregateRule[] = DRAFTS.map((draft) => {
  const bounded = draft.operator === '<=' || draft.transfers !== undefined;
  return { basis: bounded ? BASIS_TRANSFERS : BASIS, operator: '=', transfers: 'always', ...draft };
});

const BY_ID = new Map(AGGREGATE_RULES.map((rule) => [rule.id, rule]));

export function aggregateRuleById(id: string): AggregateRule | undefined {
  return BY_ID.get(id);
}
