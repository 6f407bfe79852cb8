import { OPERATING_CLASSES, PERSONNEL_CLASSES } from '../form/accounts/economic';
import { columnSum, hierarchy, partTerms } from './mechanisms';
import { defineRules } from './rule';

const FORM = '部门决算公开报表 一般公共预算财政拨款基本支出决算表：经济分类科目汇总关系';

/** Beside the amount of an account: the half of 基本支出 that it belongs to. */
const COLUMNS = ['personnel', 'operating'] as const;

/** 公开06表 一般公共预算财政拨款基本支出决算（明细）表. */
export const basicExpenditureRules = defineRules('basic-expenditure', 'within-table', [
  hierarchy('basic-expenditure', {
    title: '类＝各款之和',
    basis: '政府收支分类科目 部门预算支出经济分类科目：类、款逐级汇总',
    columns: ['amount', ...COLUMNS],
  }),
  columnSum('basic-expenditure', 'amount', COLUMNS, {
    id: 'basic-expenditure.row-sum',
    open: 'right',
    title: '合计＝人员经费＋公用经费',
    basis: FORM,
  }),
  ...(
    [
      ['personnel-total', PERSONNEL_CLASSES, '人员经费合计＝工资福利支出＋对个人和家庭的补助'],
      ['operating-total', OPERATING_CLASSES, '公用经费合计＝商品和服务支出及其他各类之和'],
    ] as const
  ).map(([row, classes, title]) => ({
    id: `basic-expenditure.${row}`,
    title,
    basis: FORM,
    when: 'basic-totals-printed' as const,
    left: [['basic-expenditure', row, 'amount'] as const],
    right: classes.map((code) => ['basic-expenditure', `${code}?`, 'amount'] as const),
  })),
  {
    id: 'basic-expenditure.total',
    title: '合计＝人员经费合计＋公用经费合计',
    basis: FORM,
    each: { of: ['basic-expenditure'], rows: ['total'] },
    left: [['basic-expenditure', '$row', 'amount']],
    right: partTerms('basic-expenditure', 'general-basic', COLUMNS),
  },
]);
