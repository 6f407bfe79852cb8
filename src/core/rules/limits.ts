import { itemById } from '../form';
import { THREE_PUBLIC_ACCOUNTS } from '../form/accounts/economic';
import type { Examples } from './examples';
import { fiscalSpending } from './mechanisms';
import { defineRules, type RuleDraft, type TermSpec } from './rule';

const CARRIED =
  '部门决算报表编制说明：每一科目年初结转和结余＋本年收入＝本年支出＋年末结转和结余；一个科目的结转不大于本部门的合计';
const THREE_PUBLIC = '“三公”经费由财政拨款开支：基本支出在06表，项目支出在05、07、08表';

const FISCAL_SPENDING = fiscalSpending('total');
/** 02表 has one column for 财政拨款收入, or one for each budget. */
const FISCAL_REVENUES = [
  ['', 'fiscal-carry-over-known', ['fiscal']],
  ['-by-fund', 'fiscal-carry-over-known-by-fund', ['fiscal-general', 'fiscal-fund?', 'fiscal-state-capital?']],
] as const;
const FISCAL_OPENING: TermSpec = ['fiscal-summary', 'opening', 'amount'];
const FISCAL_CLOSING: TermSpec = ['fiscal-summary', 'closing', 'total'];

function threePublicLimit(column: string, title: string, codes: readonly string[], examples: Examples): RuleDraft {
  return {
    id: `limit.three-public-${column}`,
    title,
    basis: THREE_PUBLIC,
    operator: '<=',
    each: { of: ['three-public'], rows: ['final'] },
    left: [['three-public', '$row', column]],
    right: [
      ...codes.map((code): TermSpec => ['basic-expenditure', code, 'amount']),
      ['general-budget', 'total', 'project'],
      ['fiscal-summary', 'expenditure-total', 'fund?'],
      ['fiscal-summary', 'expenditure-total', 'state-capital?'],
    ],
    examples,
  };
}

/** What is not more than what pays for it; with nothing carried over both sides are equal. */
export const limitRules = defineRules('limit', 'cross-table', [
  ...FISCAL_REVENUES.flatMap(([suffix, when, columns]) => {
    const each = { of: ['revenue', 'general-budget', 'government-fund', 'state-capital'], rows: 'accounts' } as const;
    const revenue = columns.map((column): TermSpec => ['revenue', '$row', column]);
    return [
      {
        id: `limit.fiscal-spending${suffix}`,
        title: '同一科目财政拨款支出不大于02表财政拨款收入＋04表年初结转和结余',
        basis: CARRIED,
        when,
        operator: '<=' as const,
        each,
        left: FISCAL_SPENDING,
        right: [...revenue, FISCAL_OPENING],
      },
      {
        id: `limit.fiscal-revenue${suffix}`,
        title: '02表同一科目财政拨款收入不大于财政拨款支出＋04表年末结转和结余',
        basis: CARRIED,
        when,
        operator: '<=' as const,
        each,
        left: revenue,
        right: [...FISCAL_SPENDING, FISCAL_CLOSING],
      },
    ];
  }),
  {
    id: 'limit.spending',
    title: '03表同一科目支出不大于02表收入＋01表年初结转和结余＋使用非财政拨款结余',
    basis: CARRIED,
    when: 'carry-over-known',
    operator: '<=',
    each: { of: ['revenue', 'expenditure'], rows: 'accounts' },
    left: [['expenditure', '$row', 'total']],
    right: [
      ['revenue', '$row', 'total'],
      ['summary', 'opening', 'amount'],
      ['summary', 'use-of-surplus?', 'amount'],
      ['summary', 'use-of-special-surplus?', 'amount'],
    ],
  },
  {
    id: 'limit.revenue',
    title: '02表同一科目收入不大于03表支出＋01表年末结转和结余＋结余分配',
    basis: CARRIED,
    when: 'carry-over-known',
    operator: '<=',
    each: { of: ['revenue', 'expenditure'], rows: 'accounts' },
    left: [['revenue', '$row', 'total']],
    right: [
      ['expenditure', '$row', 'total'],
      ['summary', 'closing', 'amount'],
      ['summary', 'surplus-distribution?', 'amount'],
    ],
  },
  ...Object.entries(THREE_PUBLIC_ACCOUNTS).map(([code, item]) =>
    threePublicLimit(item, `09表${itemById(item).name}决算数不大于06表同项与全部财政拨款项目支出之和`, [code], {
      agree: ['9.00 <= 4.00 + 3.00 + 2.00 + 0.00', '4.00 <= 4.00 + 0.00 + 0.00 + 0.00'],
      differ: ['10.00 <= 4.00 + 3.00 + 2.00 + 0.00'],
    }),
  ),
  // Each item may be paid by projects; all of them together by no more than all projects.
  threePublicLimit('total', '09表决算数合计不大于06表各项之和与全部财政拨款项目支出之和', Object.keys(THREE_PUBLIC_ACCOUNTS), {
    agree: ['9.00 <= 1.00 + 1.00 + 2.00 + 0.00 + 3.00 + 2.00 + 0.00'],
    differ: ['10.00 <= 1.00 + 1.00 + 2.00 + 0.00 + 3.00 + 2.00 + 0.00'],
  }),
]);

/** 04表 prints what each budget had in all under 总计. */
export const fundTotalRules = defineRules(
  'fund-total',
  'within-table',
  (
    [
      ['general', '一般公共预算'],
      ['fund', '政府性基金'],
      ['state-capital', '国有资本经营预算'],
    ] as const
  ).map(([fund, name]) => ({
    id: `fund-total.${fund}`,
    title: `${name}：总计＝本年收入＋年初结转和结余`,
    basis: '部门决算公开报表 财政拨款收入支出决算总表：各栏收支平衡',
    when: 'openings-listed' as const,
    each: { of: ['fiscal-summary' as const], rows: ['outflow-total'] },
    left: [['fiscal-summary', '$row', fund] as const],
    right: [['fiscal-summary', `grant-${fund}`, 'amount'] as const, ['fiscal-summary', `opening-${fund}`, 'amount'] as const],
  })),
);
