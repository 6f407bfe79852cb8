import { defineRules } from './rule';

const FORM = '部门决算公开报表 财政拨款收入支出决算总表：行次、栏次间的合计关系';

/** 公开04表 财政拨款收入支出决算总表. */
export const fiscalSummaryRules = defineRules('fiscal-summary', 'within-table', [
  {
    id: 'fiscal-summary.revenue-sum',
    title: '本年收入合计＝三项财政拨款之和',
    basis: FORM,
    left: [['fiscal-summary', 'revenue-total', 'amount']],
    right: [
      ['fiscal-summary', 'grant-general?', 'amount'],
      ['fiscal-summary', 'grant-fund?', 'amount'],
      ['fiscal-summary', 'grant-state-capital?', 'amount'],
    ],
  },
  {
    id: 'fiscal-summary.opening-sum',
    title: '年初财政拨款结转和结余＝三项年初结转和结余之和',
    basis: FORM,
    left: [['fiscal-summary', 'opening', 'amount']],
    right: [
      ['fiscal-summary', 'opening-general', 'amount'],
      ['fiscal-summary', 'opening-fund', 'amount'],
      ['fiscal-summary', 'opening-state-capital?', 'amount'],
    ],
  },
  {
    id: 'fiscal-summary.inflow-total',
    title: '收入总计＝本年收入合计＋年初财政拨款结转和结余',
    basis: FORM,
    left: [['fiscal-summary', 'inflow-total', 'amount']],
    right: [
      ['fiscal-summary', 'revenue-total', 'amount'],
      ['fiscal-summary', 'opening?', 'amount'],
    ],
  },
  {
    id: 'fiscal-summary.row-sum',
    title: '合计＝一般公共预算＋政府性基金预算＋国有资本经营预算',
    basis: FORM,
    each: { of: ['fiscal-summary'], rows: 'all' },
    left: [['fiscal-summary', '$row', 'total']],
    right: [
      ['fiscal-summary', '$row', 'general'],
      ['fiscal-summary', '$row', 'fund'],
      ['fiscal-summary', '$row', 'state-capital?'],
    ],
  },
  {
    id: 'fiscal-summary.expenditure-sum',
    title: '本年支出合计＝各类支出之和',
    basis: FORM,
    columns: ['total', 'general', 'fund', 'state-capital'],
    left: [['fiscal-summary', 'expenditure-total', '$column']],
    right: [['fiscal-summary', '$classes', '$column']],
  },
  {
    id: 'fiscal-summary.outflow-total',
    title: '支出总计＝本年支出合计＋年末财政拨款结转和结余',
    basis: FORM,
    columns: ['total', 'general', 'fund', 'state-capital'],
    left: [['fiscal-summary', 'outflow-total', '$column']],
    right: [
      ['fiscal-summary', 'expenditure-total', '$column'],
      ['fiscal-summary', 'closing?', '$column'],
    ],
  },
  {
    id: 'fiscal-summary.balance',
    title: '收入总计＝支出总计',
    basis: FORM,
    left: [['fiscal-summary', 'inflow-total', 'amount']],
    right: [['fiscal-summary', 'outflow-total', 'total']],
  },
  {
    id: 'fiscal-summary.general-balance',
    title: '一般公共预算：本年收入＋年初结转和结余＝本年支出＋年末结转和结余',
    basis: FORM,
    left: [
      ['fiscal-summary', 'grant-general', 'amount'],
      ['fiscal-summary', 'opening-general', 'amount'],
    ],
    right: [
      ['fiscal-summary', 'expenditure-total', 'general'],
      ['fiscal-summary', 'closing?', 'general'],
    ],
  },
  {
    id: 'fiscal-summary.fund-balance',
    title: '政府性基金预算：本年收入＋年初结转和结余＝本年支出＋年末结转和结余',
    basis: FORM,
    left: [
      ['fiscal-summary', 'grant-fund', 'amount'],
      ['fiscal-summary', 'opening-fund', 'amount'],
    ],
    right: [
      ['fiscal-summary', 'expenditure-total', 'fund'],
      ['fiscal-summary', 'closing?', 'fund'],
    ],
  },
  {
    id: 'fiscal-summary.state-capital-balance',
    title: '国有资本经营预算：本年收入＋年初结转和结余＝本年支出＋年末结转和结余',
    basis: FORM,
    left: [
      ['fiscal-summary', 'grant-state-capital', 'amount'],
      ['fiscal-summary', 'opening-state-capital', 'amount'],
    ],
    right: [
      ['fiscal-summary', 'expenditure-total', 'state-capital'],
      ['fiscal-summary', 'closing?', 'state-capital'],
    ],
  },
]);
