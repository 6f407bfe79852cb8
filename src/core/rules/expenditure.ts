import { columnsOf } from './columns';
import { sum } from './mechanisms';
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
  {
    id: 'expenditure.basic-parts',
    open: 'right',
    title: '基本支出＝人员经费＋公用经费',
    basis: '部门决算公开报表 支出决算表：“基本支出”各栏的合计关系',
    each: { of: ['expenditure'], rows: 'all' },
    left: [['expenditure', '$row', 'basic']],
    right: [
      ['expenditure', '$row', 'basic-personnel'],
      ['expenditure', '$row', 'basic-operating'],
    ],
  },
  {
    id: 'expenditure.hierarchy',
    title: '合计＝各类之和，类＝各款之和，款＝各项之和',
    basis: '政府收支分类科目：类、款、项逐级汇总',
    each: { of: ['expenditure'], rows: 'parents' },
    columns: columnsOf('expenditure'),
    left: [['expenditure', '$row', '$column']],
    right: [['expenditure', '$children', '$column']],
  },
]);
