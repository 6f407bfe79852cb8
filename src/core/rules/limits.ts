import { itemById } from '../form';
import { THREE_PUBLIC_ACCOUNTS } from '../form/accounts/economic';
import { BUDGET_KINDS } from '../form/accounts/tables';
import type { TableKind } from '../figures/kinds';
import type { Examples } from './examples';
import { fiscalSpending } from './mechanisms';
import { defineRules, type RuleDraft, type TermSpec } from './rule';

const CARRIED =
  '部门决算报表编制说明：每一科目年初结转和结余＋本年收入＝本年支出＋年末结转和结余；一个科目的结转不大于本部门的合计';
const THREE_PUBLIC = '“三公”经费由财政拨款开支：基本支出在06表，项目支出在05、07、08表';

/** What an account got and spent, and what was carried into the year and out of it, of all accounts together. */
interface Flow {
  /** What the two rules are called, and where they speak. */
  readonly spending: Pick<RuleDraft, 'id' | 'title'>;
  readonly revenue: Pick<RuleDraft, 'id' | 'title'>;
  readonly when: NonNullable<RuleDraft['when']>;
  readonly of: readonly TableKind[];
  readonly spent: readonly TermSpec[];
  readonly received: readonly TermSpec[];
  readonly opening: readonly TermSpec[];
  readonly closing: readonly TermSpec[];
}

/** Nobody spends more than he got and had, nor gets more than he spent and has left. */
function carried({ spending, revenue, when, of, spent, received, opening, closing }: Flow): readonly RuleDraft[] {
  const shared = { basis: CARRIED, when, operator: '<=', each: { of, rows: 'accounts' } } as const;
  return [
    { ...spending, ...shared, left: spent, right: [...received, ...opening] },
    { ...revenue, ...shared, left: received, right: [...spent, ...closing] },
  ];
}

/** 02表 has one column for 财政拨款收入, or one for each budget. */
const FISCAL_FLOWS = (
  [
    ['', 'fiscal-carry-over-known', ['fiscal']],
    ['-by-fund', 'fiscal-carry-over-known-by-fund', ['fiscal-general', 'fiscal-fund?', 'fiscal-state-capital?']],
  ] as const
).map(([suffix, when, columns]): Flow => ({
  spending: {
    id: `limit.fiscal-spending${suffix}`,
    title: '同一科目财政拨款支出不大于02表财政拨款收入＋04表年初结转和结余',
  },
  revenue: {
    id: `limit.fiscal-revenue${suffix}`,
    title: '02表同一科目财政拨款收入不大于财政拨款支出＋04表年末结转和结余',
  },
  when,
  of: ['revenue', ...BUDGET_KINDS],
  spent: fiscalSpending('total'),
  received: columns.map((column) => ['revenue', '$row', column]),
  opening: [['fiscal-summary', 'opening', 'amount']],
  closing: [['fiscal-summary', 'closing', 'total']],
}));

const ALL_MONEY: Flow = {
  spending: { id: 'limit.spending', title: '03表同一科目支出不大于02表收入＋01表年初结转和结余＋使用非财政拨款结余' },
  revenue: { id: 'limit.revenue', title: '02表同一科目收入不大于03表支出＋01表年末结转和结余＋结余分配' },
  when: 'carry-over-known',
  of: ['revenue', 'expenditure'],
  spent: [['expenditure', '$row', 'total']],
  received: [['revenue', '$row', 'total']],
  opening: ['opening', 'use-of-surplus?', 'use-of-special-surplus?'].map((row) => ['summary', row, 'amount']),
  closing: ['closing', 'surplus-distribution?'].map((row) => ['summary', row, 'amount']),
};

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
  ...[...FISCAL_FLOWS, ALL_MONEY].flatMap(carried),
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
