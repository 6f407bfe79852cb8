import { defineRules } from './rule';

const FORM = '部门决算公开报表 收入支出决算总表：行次间的合计关系';

/** 公开01表 收入支出决算总表. */
export const summaryRules = defineRules('summary', 'within-table', [
  {
    id: 'summary.revenue-sum',
    title: '本年收入合计＝各项收入之和',
    basis: FORM,
    left: [['summary', 'revenue-total', 'amount']],
    right: [
      ['summary', 'grant-general?', 'amount'],
      ['summary', 'grant-fund?', 'amount'],
      ['summary', 'grant-state-capital?', 'amount'],
      ['summary', 'from-superior?', 'amount'],
      ['summary', 'institutional?', 'amount'],
      ['summary', 'operating?', 'amount'],
      ['summary', 'from-affiliates?', 'amount'],
      ['summary', 'other?', 'amount'],
    ],
  },
  {
    id: 'summary.expenditure-sum',
    title: '本年支出合计＝各类支出之和',
    basis: FORM,
    left: [['summary', 'expenditure-total', 'amount']],
    right: [['summary', '$classes', 'amount']],
  },
  {
    id: 'summary.inflow-total',
    title: '收入总计＝本年收入合计＋使用非财政拨款结余＋年初结转和结余',
    basis: FORM,
    left: [['summary', 'inflow-total', 'amount']],
    right: [
      ['summary', 'revenue-total', 'amount'],
      ['summary', 'use-of-surplus?', 'amount'],
      ['summary', 'use-of-special-surplus?', 'amount'],
      ['summary', 'opening?', 'amount'],
    ],
  },
  {
    id: 'summary.outflow-total',
    title: '支出总计＝本年支出合计＋结余分配＋年末结转和结余',
    basis: FORM,
    left: [['summary', 'outflow-total', 'amount']],
    right: [
      ['summary', 'expenditure-total', 'amount'],
      ['summary', 'surplus-distribution?', 'amount'],
      ['summary', 'closing?', 'amount'],
    ],
  },
  {
    id: 'summary.balance',
    title: '收入总计＝支出总计',
    basis: FORM,
    left: [['summary', 'inflow-total', 'amount']],
    right: [['summary', 'outflow-total', 'amount']],
  },
]);
