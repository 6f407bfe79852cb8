import { columnSum, hierarchy, sum } from './mechanisms';
import { defineRules } from './rule';

/** 公开03表 支出决算表. */
export const expenditureRules = defineRules('expenditure', 'within-table', [
  sum('expenditure', {
    id: 'expenditure.row-sum',
    title: '本年支出合计＝各项支出之和',
    basis: '部门决算公开报表 支出决算表：1栏＝（2＋3＋4＋5＋6）栏',
    whole: 'expenditure',
    firm: ['basic', 'project'],
    of: 'rows',
  }),
  columnSum('expenditure', 'basic', ['basic-personnel', 'basic-operating'], {
    id: 'expenditure.basic-parts',
    open: 'right',
    title: '基本支出＝人员经费＋公用经费',
    basis: '部门决算公开报表 支出决算表：“基本支出”各栏的合计关系',
  }),
  hierarchy('expenditure'),
]);
