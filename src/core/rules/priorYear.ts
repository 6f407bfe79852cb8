import { defineRules } from './rule';

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
  {
    id: 'prior.fund-opening',
    title: '07表年初结转和结余＝上年07表年末结转和结余',
    basis: FORM,
    each: { of: ['government-fund', 'prior:government-fund'], rows: 'accounts' },
    left: [['government-fund', '$row', 'opening']],
    right: [['prior:government-fund', '$row', 'closing']],
  },
  {
    id: 'prior.state-capital-opening',
    title: '08表年初结转和结余＝上年08表年末结转和结余',
    basis: FORM,
    each: { of: ['state-capital', 'prior:state-capital'], rows: 'accounts' },
    left: [['state-capital', '$row', 'opening']],
    right: [['prior:state-capital', '$row', 'closing']],
  },
]);
