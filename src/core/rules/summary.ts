import { defineRules } from './rule';
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
  {
    id: 'summary.fiscal-parts',
    open: 'right',
    title: '财政拨款收入＝其中各项财政拨款之和',
    basis: FORM,
    when: 'all-parts-printed',
    each: { of: ['summary'], rows: ['part-general'] },
    left: [['summary', 'grant-fiscal', 'amount']],
    right: [
      ['summary', '$row', 'amount'],
      ['summary', 'part-fund?', 'amount'],
      ['summary', 'part-state-capital?', 'amount'],
    ],
  },
  {
    id: 'summary.fiscal-part-within',
    title: '其中各项财政拨款之和不大于财政拨款收入',
    basis: FORM,
    when: 'not all-parts-printed',
    operator: '<=',
    each: { of: ['summary'], rows: ['grant-fiscal'] },
    left: [
      ['summary', 'part-general?', 'amount'],
      ['summary', 'part-fund?', 'amount'],
      ['summary', 'part-state-capital?', 'amount'],
    ],
    right: [['summary', '$row', 'amount']],
  },
  {
    id: 'summary.expenditure-sum',
    title: EXPENDITURE.title,
    basis: FORM,
    left: [['summary', 'expenditure-total', 'amount']],
    right: [['summary', '$classes', 'amount']],
  },
  {
    id: 'summary.nature-sum',
    open: 'right',
    title: '本年支出合计＝基本支出＋项目支出等按性质分列之和',
    basis: FORM,
    when: 'all-natures-printed',
    each: { of: ['summary'], rows: ['nature-basic'] },
    left: [['summary', 'expenditure-total', 'amount']],
    right: NATURES,
  },
  {
    id: 'summary.nature-within',
    title: '按性质分列的支出之和不大于本年支出合计',
    basis: FORM,
    when: 'not all-natures-printed',
    operator: '<=',
    each: { of: ['summary'], rows: ['nature-basic'] },
    left: NATURES,
    right: [['summary', 'expenditure-total', 'amount']],
  },
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
  {
    id: 'summary.economic-total',
    open: 'right',
    title: '本年支出合计＝经济分类支出合计',
    basis: FORM,
    when: 'wholly-classified',
    each: { of: ['summary'], rows: ['economic-total'] },
    left: [['summary', 'expenditure-total', 'amount']],
    right: [['summary', '$row', 'amount']],
  },
  {
    id: 'summary.economic-within',
    title: '经济分类支出合计不大于本年支出合计',
    basis: FORM,
    when: 'not wholly-classified',
    operator: '<=',
    each: { of: ['summary'], rows: ['economic-total'] },
    left: [['summary', '$row', 'amount']],
    right: [['summary', 'expenditure-total', 'amount']],
  },
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
