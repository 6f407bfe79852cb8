import { defineRules } from './rule';

const FORM = '部门决算报表编制说明：表间关系';

/** 表间: one amount printed in two tables is one amount; a part is not more than its whole. */
export const crossTableRules = defineRules('cross', 'cross-table', [
  {
    id: 'cross.revenue-total',
    title: '01表本年收入合计＝02表合计',
    basis: FORM,
    left: [['summary', 'revenue-total', 'amount']],
    right: [['revenue', 'total', 'total']],
  },
  {
    id: 'cross.expenditure-total',
    title: '01表本年支出合计＝03表合计',
    basis: FORM,
    left: [['summary', 'expenditure-total', 'amount']],
    right: [['expenditure', 'total', 'total']],
  },
  ...(
    [
      ['cross.fiscal-revenue', 'grants-listed', 'grant-general?'],
      ['cross.fiscal-revenue-in-one', 'grants-in-one', 'grant-fiscal?'],
    ] as const
  ).map(([id, when, first]) => ({
    id,
    title: '01表各项财政拨款收入之和＝02表财政拨款收入',
    basis: FORM,
    when,
    left: [first, 'grant-fund?', 'grant-state-capital?'].map((row) => ['summary', row, 'amount'] as const),
    right: [['revenue', 'total', 'fiscal'] as const],
  })),
  ...(
    [
      ['from-superior', '上级补助收入'],
      ['institutional', '事业收入'],
      ['operating', '经营收入'],
      ['from-affiliates', '附属单位上缴收入'],
      ['other', '其他收入'],
    ] as const
  ).map(([source, name]) => ({
    id: `cross.revenue-${source}`,
    title: `01表${name}＝02表${name}`,
    basis: FORM,
    left: [['summary', source, 'amount'] as const],
    right: [['revenue', 'total', source] as const],
  })),
  ...(['basic', 'project', 'to-superior', 'to-affiliates'] as const).map((nature) => ({
    id: `cross.nature-${nature}`,
    title: '01表按性质分列的支出＝03表同栏合计',
    basis: FORM,
    each: { of: ['summary' as const], rows: [`nature-${nature}`] },
    left: [['summary', '$row', 'amount'] as const],
    right: [['expenditure', 'total', nature] as const],
  })),
  {
    id: 'cross.expenditure-class',
    title: '01表各类支出＝03表同类支出',
    basis: FORM,
    each: { of: ['summary', 'expenditure'], rows: 'classes' },
    left: [['summary', '$row', 'amount']],
    right: [['expenditure', '$row', 'total']],
  },
  ...(['general', 'fund', 'state-capital'] as const).map((fund) => ({
    id: `cross.grant-${fund}`,
    title: '01表财政拨款收入＝04表同项财政拨款',
    basis: FORM,
    when: 'grants-listed' as const,
    left: [['summary', `grant-${fund}`, 'amount'] as const],
    right: [['fiscal-summary', `grant-${fund}`, 'amount'] as const],
  })),
  ...(['general', 'fund', 'state-capital'] as const).map((fund) => ({
    id: `cross.part-${fund}`,
    title: '01表财政拨款收入其中项＝04表同项财政拨款',
    basis: FORM,
    each: { of: ['summary' as const], rows: [`part-${fund}`] },
    left: [['summary', '$row', 'amount'] as const],
    right: [['fiscal-summary', `grant-${fund}`, 'amount'] as const],
  })),
  {
    id: 'cross.grant-fiscal',
    title: '01表财政拨款收入＝04表本年收入合计',
    basis: FORM,
    when: 'fiscal-row-whole',
    each: { of: ['summary'], rows: ['grant-fiscal'] },
    left: [['summary', '$row', 'amount']],
    right: [['fiscal-summary', 'revenue-total', 'amount']],
  },
  ...(['general', 'fund', 'state-capital'] as const).map((fund) => ({
    id: `cross.revenue-${fund}`,
    title: '04表各项财政拨款＝02表同项财政拨款收入',
    basis: FORM,
    left: [['fiscal-summary', `grant-${fund}`, 'amount'] as const],
    right: [['revenue', 'total', `fiscal-${fund}`] as const],
  })),
  {
    id: 'cross.fiscal-revenue-total',
    title: '04表本年收入合计＝02表财政拨款收入',
    basis: FORM,
    left: [['fiscal-summary', 'revenue-total', 'amount']],
    right: [['revenue', 'total', 'fiscal']],
  },
  {
    id: 'cross.general-total',
    title: '04表一般公共预算本年支出合计＝05表合计',
    basis: FORM,
    left: [['fiscal-summary', 'expenditure-total', 'general']],
    right: [['general-budget', 'total', 'total']],
  },
  {
    id: 'cross.general-class',
    title: '04表一般公共预算各类支出＝05表同类支出',
    basis: FORM,
    each: { of: ['fiscal-summary', 'general-budget'], rows: 'classes' },
    left: [['fiscal-summary', '$row', 'general']],
    right: [['general-budget', '$row', 'total']],
  },
  {
    id: 'cross.fiscal-class-within',
    title: '04表各类支出不大于01表同类支出',
    basis: FORM,
    operator: '<=',
    each: { of: ['fiscal-summary'], rows: 'classes' },
    left: [['fiscal-summary', '$row', 'total']],
    right: [['summary', '$row', 'amount']],
  },
  {
    id: 'cross.fiscal-total-within',
    title: '04表本年支出合计不大于01表本年支出合计',
    basis: FORM,
    operator: '<=',
    left: [['fiscal-summary', 'expenditure-total', 'total']],
    right: [['summary', 'expenditure-total', 'amount']],
  },
  ...(
    [
      ['fund', 'government-fund', '政府性基金', '07表'],
      ['state-capital', 'state-capital', '国有资本经营预算', '08表'],
    ] as const
  ).flatMap(([fund, table, name, number]) => [
    {
      id: `cross.${fund}-opening`,
      title: `04表${name}年初结转和结余＝${number}合计`,
      basis: FORM,
      when: 'openings-listed' as const,
      left: [['fiscal-summary', `opening-${fund}`, 'amount'] as const],
      right: [[table, 'total', 'opening'] as const],
    },
    {
      id: `cross.${fund}-opening-within`,
      title: `${number}年初结转和结余不大于04表年初财政拨款结转和结余`,
      basis: FORM,
      when: 'openings-in-one' as const,
      operator: '<=' as const,
      left: [[table, 'total', 'opening'] as const],
      right: [['fiscal-summary', 'opening', 'amount'] as const],
    },
    {
      id: `cross.${fund}-revenue`,
      title: `04表${name}本年收入＝${number}合计`,
      basis: FORM,
      left: [['fiscal-summary', `grant-${fund}`, 'amount'] as const],
      right: [[table, 'total', 'revenue'] as const],
    },
    {
      id: `cross.${fund}-expenditure`,
      title: `04表${name}本年支出合计＝${number}合计`,
      basis: FORM,
      left: [['fiscal-summary', 'expenditure-total', fund] as const],
      right: [[table, 'total', 'total'] as const],
    },
    {
      id: `cross.${fund}-class`,
      title: `04表${name}各类支出＝${number}同类支出`,
      basis: FORM,
      each: { of: ['fiscal-summary' as const, table], rows: 'classes' as const },
      left: [['fiscal-summary', '$row', fund] as const],
      right: [[table, '$row', 'total'] as const],
    },
    {
      id: `cross.${fund}-closing`,
      title: `04表${name}年末结转和结余＝${number}合计`,
      basis: FORM,
      left: [['fiscal-summary', 'closing', fund] as const],
      right: [[table, 'total', 'closing'] as const],
    },
  ]),
  {
    id: 'cross.fiscal-within-expenditure',
    title: '05表＋07表＋08表不大于03表同科目支出',
    basis: FORM,
    operator: '<=',
    when: 'not-wholly-fiscal',
    each: { of: ['general-budget', 'government-fund', 'state-capital', 'expenditure'], rows: 'accounts' },
    columns: ['total', 'basic', 'project'],
    left: [
      ['general-budget', '$row', '$column'],
      ['government-fund', '$row?', '$column'],
      ['state-capital', '$row?', '$column'],
    ],
    right: [['expenditure', '$row', '$column']],
  },
  {
    id: 'cross.fiscal-equals-expenditure',
    title: '收入全部为财政拨款且无结转的科目：05表＋07表＋08表＝03表同科目支出',
    basis: FORM,
    when: 'wholly-fiscal',
    each: { of: ['general-budget', 'government-fund', 'state-capital', 'expenditure'], rows: 'accounts' },
    columns: ['total', 'basic', 'project'],
    left: [
      ['general-budget', '$row', '$column'],
      ['government-fund', '$row?', '$column'],
      ['state-capital', '$row?', '$column'],
    ],
    right: [['expenditure', '$row', '$column']],
  },
  {
    id: 'cross.basic-expenditure',
    title: '05表基本支出＝06表人员经费合计＋公用经费合计',
    basis: FORM,
    left: [['general-budget', 'total', 'basic']],
    right: [
      ['basic-expenditure', 'personnel-total', 'amount'],
      ['basic-expenditure', 'operating-total', 'amount'],
    ],
  },
  ...(
    [
      ['30231', 'vehicle-running', '06表公务用车运行维护费不大于09表决算数'],
      ['30212', 'abroad', '06表因公出国（境）费用不大于09表决算数'],
      ['30217', 'reception', '06表公务接待费不大于09表决算数'],
      ['31013', 'vehicle-purchase', '06表公务用车购置不大于09表决算数'],
    ] as const
  ).map(([code, item, title]) => ({
    id: `cross.three-public-${item}`,
    title,
    basis: FORM,
    operator: '<=' as const,
    left: [['basic-expenditure', code, 'amount'] as const],
    right: [['three-public', 'final', item] as const],
  })),
  ...(
    [
      ['cross.agency-costs', 'agency-alone', '=', '10表机关运行经费＝06表公用经费合计'],
      ['cross.agency-costs-within', 'agency-among-others', '<=', '10表机关运行经费不大于06表公用经费合计（另有事业运行）'],
    ] as const
  ).map(([id, when, operator, title]) => ({
    id,
    title,
    basis: '机关运行经费：行政单位和参照公务员法管理的事业单位一般公共预算财政拨款基本支出中的公用经费',
    when,
    operator,
    left: [
      ['information', 'operation-administrative?', 'amount'] as const,
      ['information', 'operation-participating?', 'amount'] as const,
    ],
    right: [['basic-expenditure', 'operating-total', 'amount'] as const],
  })),
]);
