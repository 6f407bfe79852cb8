import { defineRules, type RuleDraft } from './rule';

const FORM = '部门决算报表编制说明：本年年初结转和结余取自上年年末数';

/** Checked only when last year's workbook is given. */
export const priorYearRules = defineRules('prior', 'prior-year', [
  {
    id: 'prior.summary-opening',
    title: '01表年初结转和结余＝上年01表年末结转和结余',
    basis: FORM,
    left: [['summary', 'opening', 'amount']],
    right: [['prior:summary', 'closing', 'amount']],
  },
  {
    id: 'prior.fiscal-opening',
    title: '04表年初财政拨款结转和结余＝上年04表年末财政拨款结转和结余',
    basis: FORM,
    left: [['fiscal-summary', 'opening', 'amount']],
    right: [['prior:fiscal-summary', 'closing', 'total']],
  },
  ...(['general', 'fund', 'state-capital'] as const).map((fund) => ({
    id: `prior.fiscal-opening-${fund}`,
    title: '04表年初结转和结余＝上年04表年末结转和结余（分预算）',
    basis: FORM,
    left: [['fiscal-summary', `opening-${fund}`, 'amount'] as const],
    right: [['prior:fiscal-summary', 'closing', fund] as const],
  })),
  ...(
    [
      ['fund', '07表', 'government-fund'],
      ['state-capital', '08表', 'state-capital'],
    ] as const
  ).map(([fund, number, table]): RuleDraft => ({
    id: `prior.${fund}-opening`,
    title: `${number}年初结转和结余＝上年${number}年末结转和结余`,
    basis: FORM,
    each: { of: [table, `prior:${table}`], rows: 'accounts' },
    left: [[table, '$row', 'opening']],
    right: [[`prior:${table}`, '$row', 'closing']],
  })),
]);
