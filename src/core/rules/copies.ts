import { itemById, partsPrintedIn } from '../form';
import type { TableKind } from '../figures/kinds';
import { copy } from './mechanisms';
import type { Condition } from './conditions';
import { defineRules } from './rule';

const FORM = '部门决算报表编制说明：表间关系';

/** One amount in two tables: the rule's name, the item, the tables, what it says, and when. */
type Printed = readonly [id: string, item: string, left: TableKind, right: TableKind, title: string, when?: Condition];

/** 本年收入 by source; 01表 tells the grants apart, see below. */
const SOURCES = partsPrintedIn('summary', itemById('revenue'))
  .filter(({ item: { at } }) => !at.some(({ cells }) => cells[0]?.[0] === 'fiscal-summary'))
  .map(({ item: { id, name }, cell: [, row] }): Printed => [
    `revenue-${row}`,
    id,
    'summary',
    'revenue',
    `01表${name}＝02表${name}`,
  ]);

const BUDGETS = [
  ['general', 'grant-general'],
  ['fund', 'grant-fund'],
  ['state-capital', 'grant-capital'],
] as const;

const GRANTS = BUDGETS.flatMap(([budget, grant]): readonly Printed[] => [
  [`grant-${budget}`, grant, 'summary', 'fiscal-summary', '01表财政拨款收入＝04表同项财政拨款', 'grants-listed'],
  [`revenue-${budget}`, grant, 'fiscal-summary', 'revenue', '04表各项财政拨款＝02表同项财政拨款收入'],
]);

/** What 04表 has of a budget, and the table of that budget again. */
function balanceOf(budget: string, item: 'fund' | 'capital', table: TableKind, name: string, number: string): readonly Printed[] {
  return [
    [
      `${budget}-opening`,
      `${item}-opening`,
      'fiscal-summary',
      table,
      `04表${name}年初结转和结余＝${number}合计`,
      'openings-listed',
    ],
    [`${budget}-revenue`, `grant-${item}`, 'fiscal-summary', table, `04表${name}本年收入＝${number}合计`],
    [`${budget}-expenditure`, `${item}-expenditure`, 'fiscal-summary', table, `04表${name}本年支出合计＝${number}合计`],
    [`${budget}-closing`, `${item}-closing`, 'fiscal-summary', table, `04表${name}年末结转和结余＝${number}合计`],
  ];
}

const COPIES: readonly Printed[] = [
  ['revenue-total', 'revenue', 'summary', 'revenue', '01表本年收入合计＝02表合计'],
  ['expenditure-total', 'expenditure', 'summary', 'expenditure', '01表本年支出合计＝03表合计'],
  ['fiscal-revenue', 'fiscal-revenue', 'summary', 'revenue', '01表各项财政拨款收入之和＝02表财政拨款收入', 'grants-listed'],
  ...SOURCES,
  ...GRANTS,
  ['fiscal-revenue-total', 'fiscal-revenue', 'fiscal-summary', 'revenue', '04表本年收入合计＝02表财政拨款收入'],
  ['general-total', 'general-expenditure', 'fiscal-summary', 'general-budget', '04表一般公共预算本年支出合计＝05表合计'],
  ...balanceOf('fund', 'fund', 'government-fund', '政府性基金', '07表'),
  ...balanceOf('state-capital', 'capital', 'state-capital', '国有资本经营预算', '08表'),
  ['basic-expenditure', 'general-basic', 'general-budget', 'basic-expenditure', '05表基本支出＝06表人员经费合计＋公用经费合计'],
];

/** 表间: an amount printed in two tables is one amount. */
export const copyRules = defineRules(
  'cross',
  'cross-table',
  COPIES.map(([id, item, left, right, title, when]) =>
    copy({ id: `cross.${id}`, title, basis: FORM, item, tables: [left, right], ...(when ? { when } : {}) }),
  ),
);
