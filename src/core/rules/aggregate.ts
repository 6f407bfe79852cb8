import type { TableKind } from '../tables/kinds';

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

/** Rows of 01表 without money from other units: carry-overs, grants, and what does not move between units. */
const OWN_SUMMARY_ROWS = [
  'grant-general',
  'grant-fund',
  'grant-state-capital',
  'institutional',
  'operating',
  'other',
  'use-of-surplus',
  'use-of-special-surplus',
  'opening',
  'opening-basic',
  'opening-project',
  'opening-operating',
  'surplus-distribution',
  'distribution-tax',
  'distribution-welfare',
  'distribution-special',
  'distribution-institutional',
  'distribution-other',
  'closing',
  'closing-basic',
  'closing-project',
  'closing-operating',
] as const;
const TRANSFER_SUMMARY_ROWS = ['from-superior', 'from-affiliates'] as const;
const FISCAL_COLUMNS = [
  'total',
  'basic',
  'project',
  'basic-personnel',
  'basic-operating',
  'opening',
  'opening-basic',
  'opening-project',
  'revenue',
  'revenue-basic',
  'revenue-project',
  'closing',
  'closing-basic',
  'closing-project',
  'closing-project-carry',
  'closing-project-surplus',
] as const;

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
    columns: [
      'fiscal',
      'fiscal-general',
      'fiscal-fund',
      'fiscal-state-capital',
      'institutional',
      'education-fees',
      'operating',
      'other',
    ],
  },
  {
    id: 'aggregate.revenue-transfers',
    title: '部门02表内部往来收入不大于各单位02表之和',
    table: 'revenue',
    rows: 'all',
    columns: ['from-superior', 'from-affiliates'],
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
    columns: ['basic', 'project', 'operating', 'basic-personnel', 'basic-operating'],
  },
  {
    id: 'aggregate.expenditure-transfers',
    title: '部门03表内部往来支出不大于各单位03表之和',
    table: 'expenditure',
    rows: 'all',
    columns: ['to-superior', 'to-affiliates'],
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
    columns: ['amount', 'total', 'general', 'fund', 'state-capital'],
  },
  {
    id: 'aggregate.general-budget',
    title: '部门05表＝各单位05表之和',
    table: 'general-budget',
    rows: 'all',
    columns: FISCAL_COLUMNS,
  },
  {
    id: 'aggregate.basic-expenditure',
    title: '部门06表＝各单位06表之和',
    table: 'basic-expenditure',
    rows: 'all',
    columns: ['amount', 'personnel', 'operating'],
  },
  {
    id: 'aggregate.government-fund',
    title: '部门07表＝各单位07表之和',
    table: 'government-fund',
    rows: 'all',
    columns: FISCAL_COLUMNS,
  },
  {
    id: 'aggregate.state-capital',
    title: '部门08表＝各单位08表之和',
    table: 'state-capital',
    rows: 'all',
    columns: FISCAL_COLUMNS,
  },
  {
    id: 'aggregate.three-public',
    title: '部门09表＝各单位09表之和',
    table: 'three-public',
    rows: ['budget', 'adjusted-budget', 'final'],
    columns: [
      'total',
      'abroad',
      'vehicles',
      'vehicle-purchase',
      'vehicle-running',
      'reception',
      'reception-diplomatic',
      'reception-domestic',
      'reception-foreign',
      'conference',
      'training',
      'operation',
      'operation-administrative',
      'operation-participating',
      'abroad-groups',
      'abroad-people',
      'vehicles-bought',
      'vehicles-kept',
      'reception-diplomatic-batches',
      'reception-diplomatic-people',
      'reception-foreign-batches',
      'reception-foreign-people',
      'reception-batches',
      'reception-people',
    ],
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
