import type { ConditionName } from './conditions';
import { defineRules, type RuleDraft, type TermSpec } from './rule';
import { ECONOMIC_CLASSES } from '../form/accounts/economic';
import { partTerms, sum } from './mechanisms';
import { BASIS_OF_OTHER_SIDES, BUDGET_SIDES, changeRule, sumsBeside } from './otherSides';

const FORM = '部门决算公开报表 收入支出决算总表：行次间的合计关系';

const REVENUE = { whole: 'revenue', title: '本年收入合计＝各项收入之和', when: 'grants-listed' } as const;
const EXPENDITURE = { whole: 'expenditure', title: '本年支出合计＝各类支出之和' } as const;
const INFLOW = { whole: 'inflow', title: '收入总计＝本年收入合计＋使用非财政拨款结余＋年初结转和结余' } as const;
const OUTFLOW = { whole: 'outflow', title: '支出总计＝本年支出合计＋结余分配＋年末结转和结余' } as const;

const NATURES = ['basic', 'project?', 'to-superior?', 'business?', 'to-affiliates?'].map(
  (nature) => ['summary', `nature-${nature}`, 'amount'] as const,
);

const PARTS = ['general', 'fund', 'state-capital'].map((fund) => ['summary', `part-${fund}?`, 'amount'] as const);

const SPENT: TermSpec = ['summary', 'expenditure-total', 'amount'];

/** A list of parts: equal to the whole where a condition tells that it is complete, else not more. */
function listed(
  isComplete: ConditionName,
  whole: TermSpec,
  parts: readonly TermSpec[],
  said: Readonly<Record<'equal' | 'within', readonly [id: string, printed: string, title: string]>>,
): readonly RuleDraft[] {
  const factsOf = ([id, row, title]: readonly [string, string, string]): Pick<RuleDraft, 'id' | 'title' | 'basis' | 'each'> => ({
    id: `summary.${id}`,
    title,
    basis: FORM,
    each: { of: ['summary'], rows: [row] },
  });
  return [
    { ...factsOf(said.equal), open: 'right', when: isComplete, left: [whole], right: parts },
    { ...factsOf(said.within), when: `not ${isComplete}`, operator: '<=', left: parts, right: [whole] },
  ];
}

/** 公开01表 收入支出决算总表. */
export const summaryRules = defineRules('summary', 'within-table', [
  sum('summary', { ...REVENUE, id: 'summary.revenue-sum', basis: FORM }),
  {
    id: 'summary.revenue-sum-in-one',
    title: REVENUE.title,
    basis: FORM,
    when: 'not grants-listed',
    left: [['summary', 'revenue-total', 'amount']],
    // One row 财政拨款收入 in the place of that of 一般公共预算.
    right: partTerms('summary', 'revenue', []).map(([table, row, column]) => [
      table,
      row === 'grant-general?' ? 'grant-fiscal?' : row,
      column,
    ]),
  },
  ...listed('all-parts-printed', ['summary', 'grant-fiscal', 'amount'], PARTS, {
    equal: ['fiscal-parts', 'part-general', '财政拨款收入＝其中各项财政拨款之和'],
    within: ['fiscal-part-within', 'grant-fiscal', '其中各项财政拨款之和不大于财政拨款收入'],
  }),
  {
    id: 'summary.expenditure-sum',
    title: EXPENDITURE.title,
    basis: FORM,
    left: [['summary', 'expenditure-total', 'amount']],
    right: [['summary', '$classes', 'amount']],
  },
  ...listed('all-natures-printed', SPENT, NATURES, {
    equal: ['nature-sum', 'nature-basic', '本年支出合计＝基本支出＋项目支出等按性质分列之和'],
    within: ['nature-within', 'nature-basic', '按性质分列的支出之和不大于本年支出合计'],
  }),
  {
    id: 'summary.nature-basic',
    open: 'right',
    title: '基本支出＝人员经费＋公用经费',
    basis: FORM,
    when: 'basic-split',
    left: [['summary', 'nature-basic', 'amount']],
    right: [
      ['summary', 'nature-personnel', 'amount'],
      ['summary', 'nature-operating', 'amount'],
    ],
  },
  {
    id: 'summary.nature-total',
    title: '本年支出合计＝按性质分列的本年支出合计',
    basis: FORM,
    when: 'natures-filled',
    each: { of: ['summary'], rows: ['nature-total'] },
    left: [['summary', 'expenditure-total', 'amount']],
    right: [['summary', '$row', 'amount']],
  },
  ...listed('wholly-classified', SPENT, [['summary', 'economic-total', 'amount']], {
    equal: ['economic-total', 'economic-total', '本年支出合计＝经济分类支出合计'],
    within: ['economic-within', 'economic-total', '经济分类支出合计不大于本年支出合计'],
  }),
  {
    id: 'summary.economic-sum',
    open: 'right',
    title: '经济分类支出合计＝各类支出之和',
    basis: FORM,
    each: { of: ['summary'], rows: ['economic-total'] },
    left: [['summary', '$row', 'amount']],
    right: ECONOMIC_CLASSES.map((code) => ['summary', `economic-${code}?`, 'amount'] as const),
  },
  sum('summary', { ...INFLOW, id: 'summary.inflow-total', basis: FORM, firm: ['revenue'] }),
  sum('summary', { ...OUTFLOW, id: 'summary.outflow-total', basis: FORM, firm: ['expenditure'] }),
  {
    id: 'summary.balance',
    title: '收入总计＝支出总计',
    basis: FORM,
    left: [['summary', 'inflow-total', 'amount']],
    right: [['summary', 'outflow-total', 'amount']],
  },
  {
    id: 'summary.economic-sum-of-budgets',
    title: '预算数：经济分类支出合计＝各类支出之和',
    basis: BASIS_OF_OTHER_SIDES,
    open: 'right',
    each: { of: ['summary'], rows: ['economic-total'] },
    columns: BUDGET_SIDES,
    left: [['summary', '$row', '$column']],
    right: ECONOMIC_CLASSES.map((code) => ['summary', `economic-${code}?`, '$column'] as const),
    filled: BUDGET_SIDES,
  },
  ...sumsBeside('summary', [
    { ...REVENUE, id: 'summary.revenue-sum' },
    { ...EXPENDITURE, id: 'summary.expenditure-sum', parts: '$classes', prior: false },
    { ...INFLOW, id: 'summary.inflow-total' },
    { ...OUTFLOW, id: 'summary.outflow-total' },
  ]),
  changeRule('summary'),
]);
