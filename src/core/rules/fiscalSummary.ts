import { sum } from './mechanisms';
import { rowSumsOfOtherSides, sumsBeside } from './otherSides';
import { defineRules, type RuleSpec } from './rule';

const FORM = '部门决算公开报表 财政拨款收入支出决算总表：行次、栏次间的合计关系';

/** The columns of what was spent: all 财政拨款, and that of each budget. */
const FUND_COLUMNS = ['total', 'general', 'fund', 'state-capital'] as const;

const REVENUE = { whole: 'fiscal-revenue', title: '本年收入合计＝三项财政拨款之和' } as const;
const INFLOW = { whole: 'fiscal-inflow', title: '收入总计＝本年收入合计＋年初财政拨款结转和结余' } as const;
const EXPENDITURE = { whole: 'fiscal-expenditure', title: '本年支出合计＝各类支出之和' } as const;

type Balance = Pick<RuleSpec, 'id' | 'title' | 'basis' | 'left' | 'right'> & { readonly when: NonNullable<RuleSpec['when']> };

/** 本年收入＋年初＝本年支出＋年末 of one fund, by how the form prints what the year began with. */
function fundBalances(fund: 'general' | 'fund' | 'state-capital', name: string): Balance[] {
  const grant = ['fiscal-summary', `grant-${fund}`, 'amount'] as const;
  const right = [['fiscal-summary', 'expenditure-total', fund] as const, ['fiscal-summary', 'closing?', fund] as const];
  const id = `fiscal-summary.${fund}-balance`;
  const title = `${name}：本年收入＋年初结转和结余＝本年支出＋年末结转和结余`;
  const byFund = { id, title, basis: FORM, when: 'openings-listed', right } as const;
  return [
    { ...byFund, left: [grant, ['fiscal-summary', `opening-${fund}`, 'amount']] },
    {
      id: `${id}-of-year`,
      title: `${name}：本年收入＝本年支出＋年末结转和结余（年初没有结转和结余）`,
      basis: FORM,
      when: 'nothing-opened',
      left: [grant],
      right,
    },
    ...(fund === 'general'
      ? [
          {
            id: `${id}-alone`,
            title,
            basis: FORM,
            when: 'one-fund-opened' as const,
            left: [grant, ['fiscal-summary', 'opening', 'amount'] as const],
            right,
          },
        ]
      : []),
  ];
}

/** 公开04表 财政拨款收入支出决算总表. */
export const fiscalSummaryRules = defineRules('fiscal-summary', 'within-table', [
  sum('fiscal-summary', { ...REVENUE, id: 'fiscal-summary.revenue-sum', basis: FORM }),
  {
    id: 'fiscal-summary.opening-sum',
    title: '年初财政拨款结转和结余＝三项年初结转和结余之和',
    basis: FORM,
    when: 'openings-listed',
    left: [['fiscal-summary', 'opening', 'amount']],
    right: [
      ['fiscal-summary', 'opening-general', 'amount'],
      ['fiscal-summary', 'opening-fund', 'amount'],
      ['fiscal-summary', 'opening-state-capital?', 'amount'],
    ],
  },
  sum('fiscal-summary', {
    ...INFLOW,
    id: 'fiscal-summary.inflow-total',
    basis: FORM,
    when: 'fiscal-totals-printed',
    firm: ['fiscal-revenue'],
  }),
  sum('fiscal-summary', {
    id: 'fiscal-summary.row-sum',
    title: '合计＝一般公共预算＋政府性基金预算＋国有资本经营预算',
    basis: FORM,
    whole: 'fiscal-expenditure',
    firm: ['general-expenditure', 'fund-expenditure'],
    of: 'rows',
  }),
  {
    id: 'fiscal-summary.expenditure-sum',
    title: EXPENDITURE.title,
    basis: FORM,
    columns: FUND_COLUMNS,
    left: [['fiscal-summary', 'expenditure-total', '$column']],
    right: [['fiscal-summary', '$classes', '$column']],
  },
  sum('fiscal-summary', {
    id: 'fiscal-summary.outflow-total',
    title: '支出总计＝本年支出合计＋年末财政拨款结转和结余',
    basis: FORM,
    when: 'fiscal-totals-printed',
    whole: 'fiscal-outflow',
    firm: ['fiscal-expenditure'],
    columns: FUND_COLUMNS,
  }),
  {
    id: 'fiscal-summary.balance',
    title: '收入总计＝支出总计',
    basis: FORM,
    when: 'fiscal-totals-printed',
    left: [['fiscal-summary', 'inflow-total', 'amount']],
    right: [['fiscal-summary', 'outflow-total', 'total']],
  },
  {
    id: 'fiscal-summary.balance-without-totals',
    title: '本年收入合计＋年初结转和结余＝本年支出合计＋年末结转和结余',
    basis: FORM,
    when: 'not fiscal-totals-printed',
    left: [
      ['fiscal-summary', 'revenue-total', 'amount'],
      ['fiscal-summary', 'opening?', 'amount'],
    ],
    right: [
      ['fiscal-summary', 'expenditure-total', 'total'],
      ['fiscal-summary', 'closing?', 'total'],
    ],
  },
  ...fundBalances('general', '一般公共预算'),
  ...fundBalances('fund', '政府性基金预算'),
  ...fundBalances('state-capital', '国有资本经营预算'),
  ...sumsBeside('fiscal-summary', [
    { ...REVENUE, id: 'fiscal-summary.revenue-sum' },
    { ...INFLOW, id: 'fiscal-summary.inflow-total' },
    { ...EXPENDITURE, id: 'fiscal-summary.expenditure-sum', parts: '$classes', prior: false, within: FUND_COLUMNS },
  ]),
  ...rowSumsOfOtherSides('fiscal-summary', ['general', 'fund', 'state-capital?']),
]);
