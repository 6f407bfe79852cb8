import { rowSumsOfOtherSides, sumsOfOtherSides } from './otherSides';
import { defineRules, type RuleSpec } from './rule';

const FORM = '部门决算公开报表 财政拨款收入支出决算总表：行次、栏次间的合计关系';

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
    when: 'openings-listed',
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
    when: 'fiscal-totals-printed',
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
    when: 'fiscal-totals-printed',
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
    when: 'fiscal-totals-printed',
    left: [['fiscal-summary', 'inflow-total', 'amount']],
    right: [['fiscal-summary', 'outflow-total', 'total']],
  },
  {
    id: 'fiscal-summary.balance-without-totals',
    title: '本年收入合计＋年初结转和结余＝本年支出合计＋年末结转和结余',
    basis: FORM,
    when: 'fiscal-totals-not-printed',
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
  ...sumsOfOtherSides('fiscal-summary', [
    {
      id: 'revenue-sum',
      title: '本年收入合计＝三项财政拨款之和',
      whole: 'revenue-total?',
      parts: ['grant-general?', 'grant-fund?', 'grant-state-capital?'],
    },
    {
      id: 'inflow-total',
      title: '收入总计＝本年收入合计＋年初财政拨款结转和结余',
      whole: 'inflow-total?',
      parts: ['revenue-total?', 'opening?'],
    },
  ]),
  ...sumsOfOtherSides(
    'fiscal-summary',
    [
      {
        id: 'expenditure-sum',
        title: '本年支出合计＝各类支出之和',
        whole: 'expenditure-total?',
        parts: ['$classes'],
        prior: false,
      },
    ],
    ['total', 'general', 'fund', 'state-capital'],
  ),
  ...rowSumsOfOtherSides('fiscal-summary', ['general', 'fund', 'state-capital?']),
]);
