import { defineRules } from './rule';

const FORM = '部门决算公开报表 收入支出决算总表：行次间的合计关系';

const ECONOMIC = ['301', '302', '303', '307', '309', '310', '311', '312', '313', '399'] as const;

/** 公开01表 收入支出决算总表. */
export const summaryRules = defineRules('summary', 'within-table', [
  {
    id: 'summary.revenue-sum',
    title: '本年收入合计＝各项收入之和',
    basis: FORM,
    left: [['summary', 'revenue-total', 'amount']],
    right: [
      ['summary', 'grant-fiscal?', 'amount'],
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
    id: 'summary.fiscal-parts',
    title: '财政拨款收入＝其中各项财政拨款之和',
    basis: FORM,
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
    title: '其中的政府性基金等财政拨款不大于财政拨款收入',
    basis: FORM,
    operator: '<=',
    each: { of: ['summary'], rows: ['grant-fiscal'] },
    left: [
      ['summary', 'part-fund?', 'amount'],
      ['summary', 'part-state-capital?', 'amount'],
    ],
    right: [['summary', '$row', 'amount']],
  },
  {
    id: 'summary.expenditure-sum',
    title: '本年支出合计＝各类支出之和',
    basis: FORM,
    left: [['summary', 'expenditure-total', 'amount']],
    right: [['summary', '$classes', 'amount']],
  },
  {
    id: 'summary.nature-sum',
    title: '本年支出合计＝基本支出＋项目支出等按性质分列之和',
    basis: FORM,
    each: { of: ['summary'], rows: ['nature-basic'] },
    left: [['summary', 'expenditure-total', 'amount']],
    right: [
      ['summary', '$row', 'amount'],
      ['summary', 'nature-project?', 'amount'],
      ['summary', 'nature-to-superior?', 'amount'],
      ['summary', 'nature-business?', 'amount'],
      ['summary', 'nature-to-affiliates?', 'amount'],
    ],
  },
  {
    id: 'summary.nature-basic',
    title: '基本支出＝人员经费＋公用经费',
    basis: FORM,
    each: { of: ['summary'], rows: ['nature-personnel'] },
    left: [['summary', 'nature-basic', 'amount']],
    right: [
      ['summary', '$row', 'amount'],
      ['summary', 'nature-operating?', 'amount'],
    ],
  },
  {
    id: 'summary.economic-total',
    title: '本年支出合计＝经济分类支出合计',
    basis: FORM,
    each: { of: ['summary'], rows: ['economic-total'] },
    left: [['summary', 'expenditure-total', 'amount']],
    right: [['summary', '$row', 'amount']],
  },
  {
    id: 'summary.economic-sum',
    title: '经济分类支出合计＝各类支出之和',
    basis: FORM,
    each: { of: ['summary'], rows: ['economic-total'] },
    left: [['summary', '$row', 'amount']],
    right: ECONOMIC.map((code) => ['summary', `economic-${code}?`, 'amount'] as const),
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
