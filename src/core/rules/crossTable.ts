import { itemById } from '../form';
import { THREE_PUBLIC_ACCOUNTS } from '../form/accounts/economic';
import { BUDGET_KINDS } from '../form/accounts/tables';
import { fiscalSpending, partTerms } from './mechanisms';
import { defineRules, type RuleDraft, type TermSpec } from './rule';

const FORM = '部门决算报表编制说明：表间关系';

/** A row of 01表 that few forms print: another table has its amount as well. */
function again(row: string, elsewhere: TermSpec, title: string): RuleDraft {
  const each = { of: ['summary'], rows: [row] } as const;
  return { id: `cross.${row}`, title, basis: FORM, each, left: [['summary', '$row', 'amount']], right: [elsewhere] };
}

/** What the budgets spent on an account, and all that was spent on it. */
const FISCAL_OF_ALL: Pick<RuleDraft, 'basis' | 'each' | 'columns' | 'left' | 'right'> = {
  basis: FORM,
  each: { of: [...BUDGET_KINDS, 'expenditure'], rows: 'accounts' },
  columns: ['total', 'basic', 'project'],
  left: fiscalSpending('$column'),
  right: [['expenditure', '$row', '$column']],
};

/** 表间: what is no copy of one item: accounts row by row, parts that are not more than their whole. */
export const crossTableRules = defineRules('cross', 'cross-table', [
  {
    id: 'cross.fiscal-revenue-in-one',
    title: '01表各项财政拨款收入之和＝02表财政拨款收入',
    basis: FORM,
    when: 'not grants-listed',
    left: ['grant-fiscal?', 'grant-fund?', 'grant-state-capital?'].map((row) => ['summary', row, 'amount'] as const),
    right: [['revenue', 'total', 'fiscal']],
  },
  ...(['basic', 'project', 'to-superior', 'to-affiliates'] as const).map((nature) =>
    again(`nature-${nature}`, ['expenditure', 'total', nature], '01表按性质分列的支出＝03表同栏合计'),
  ),
  {
    id: 'cross.expenditure-class',
    title: '01表各类支出＝03表同类支出',
    basis: FORM,
    each: { of: ['summary', 'expenditure'], rows: 'classes' },
    left: [['summary', '$row', 'amount']],
    right: [['expenditure', '$row', 'total']],
  },
  ...(['general', 'fund', 'state-capital'] as const).map((fund) =>
    again(`part-${fund}`, ['fiscal-summary', `grant-${fund}`, 'amount'], '01表财政拨款收入其中项＝04表同项财政拨款'),
  ),
  {
    ...again('grant-fiscal', ['fiscal-summary', 'revenue-total', 'amount'], '01表财政拨款收入＝04表本年收入合计'),
    when: 'fiscal-row-whole',
  },
  {
    id: 'cross.general-class',
    title: '04表一般公共预算各类支出＝05表同类支出',
    basis: FORM,
    each: { of: ['fiscal-summary', 'general-budget'], rows: 'classes' },
    left: [['fiscal-summary', '$row', 'general']],
    right: [['general-budget', '$row', 'total']],
  },
  {
    id: 'cross.fiscal-class-within',
    title: '04表各类支出不大于01表同类支出',
    basis: FORM,
    operator: '<=',
    each: { of: ['fiscal-summary'], rows: 'classes' },
    left: [['fiscal-summary', '$row', 'total']],
    right: [['summary', '$row', 'amount']],
  },
  {
    id: 'cross.fiscal-total-within',
    title: '04表本年支出合计不大于01表本年支出合计',
    basis: FORM,
    operator: '<=',
    left: [['fiscal-summary', 'expenditure-total', 'total']],
    right: [['summary', 'expenditure-total', 'amount']],
  },
  ...(
    [
      ['fund', 'government-fund', '政府性基金', '07表'],
      ['state-capital', 'state-capital', '国有资本经营预算', '08表'],
    ] as const
  ).flatMap(([fund, table, name, number]) => [
    {
      id: `cross.${fund}-opening-within`,
      title: `${number}年初结转和结余不大于04表年初财政拨款结转和结余`,
      basis: FORM,
      when: 'not openings-listed' as const,
      operator: '<=' as const,
      left: [[table, 'total', 'opening'] as const],
      right: [['fiscal-summary', 'opening', 'amount'] as const],
    },
    {
      id: `cross.${fund}-class`,
      title: `04表${name}各类支出＝${number}同类支出`,
      basis: FORM,
      each: { of: ['fiscal-summary' as const, table], rows: 'classes' as const },
      left: [['fiscal-summary', '$row', fund] as const],
      right: [[table, '$row', 'total'] as const],
    },
  ]),
  {
    ...FISCAL_OF_ALL,
    id: 'cross.fiscal-within-expenditure',
    title: '05表＋07表＋08表不大于03表同科目支出',
    operator: '<=',
    when: 'not wholly-fiscal',
  },
  {
    ...FISCAL_OF_ALL,
    id: 'cross.fiscal-equals-expenditure',
    title: '收入全部为财政拨款且无结转的科目：05表＋07表＋08表＝03表同科目支出',
    examples: { agree: ['60.00 + 30.00 + 10.00 = 100.00'], differ: ['60.00 + 30.00 = 100.00', '100.00 + 10.00 = 100.00'] },
    when: 'wholly-fiscal',
  },
  ...Object.entries(THREE_PUBLIC_ACCOUNTS).map(([code, item]) => ({
    id: `cross.three-public-${item}`,
    title: `06表${itemById(item).name}不大于09表决算数`,
    basis: FORM,
    operator: '<=' as const,
    left: [['basic-expenditure', code, 'amount'] as const],
    right: [['three-public', 'final', item] as const],
  })),
  ...(
    [
      ['cross.agency-costs', 'agency-alone', '=', '10表机关运行经费＝06表公用经费合计'],
      ['cross.agency-costs-within', 'agency-among-others', '<=', '10表机关运行经费不大于06表公用经费合计（另有事业单位）'],
    ] as const
  ).map(([id, when, operator, title]) => ({
    id,
    title,
    basis: '机关运行经费：行政单位和参照公务员法管理的事业单位一般公共预算财政拨款基本支出中的公用经费',
    when,
    operator,
    left: partTerms('information', 'agency-operation', []),
    right: [['basic-expenditure', 'operating-total', 'amount'] as const],
  })),
]);
