import { item, one, type ItemWords } from './itemWords';
import type { SectionId } from '../../verify/sections';

const S: readonly SectionId[] = ['summary'];
const F: readonly SectionId[] = ['fiscal-summary'];
const R: readonly SectionId[] = ['revenue'];
const E: readonly SectionId[] = ['expenditure'];
const GENERAL: readonly SectionId[] = ['general-total', 'general-structure', 'general-details'];
const B: readonly SectionId[] = ['basic-expenditure'];
const COSTS: readonly SectionId[] = ['basic-expenditure', 'general-total', 'general-structure'];
const GF: readonly SectionId[] = ['government-fund'];
const SC: readonly SectionId[] = ['state-capital'];
const GENERAL_NAME = '一般公共(?:财政)?预算(?:财政)?(?:拨款)?';
const FUND_NAME = '政府性基金(?:预算)?(?:财政)?(?:拨款)?';
const CAPITAL_NAME = '国有资[本金]经营(?:预算)?(?:财政)?(?:拨款)?';

const summary: readonly ItemWords[] = [
  item(
    S,
    'summary.both',
    '收入支出总计',
    ['收入、?和?支出(?:决算)?总计', '收支(?:决算)?总计', '收、支(?:决算)?总计'],
    [one('summary', 'inflow-total'), one('summary', 'outflow-total')],
    { whole: true },
  ),
  item(S, 'summary.inflow', '收入总计', ['(?:本年)?(?:决算)?收入(?:决算)?总计', '总收入'], [one('summary', 'inflow-total')]),
  item(S, 'summary.outflow', '支出总计', ['(?:本年)?(?:决算)?支出(?:决算)?总计', '总支出'], [one('summary', 'outflow-total')]),
  item(S, 'summary.revenue', '本年收入合计', ['本年收入(?:决算)?(?:合计)?', '收入合计'], [one('summary', 'revenue-total')]),
  item(
    S,
    'summary.expenditure',
    '本年支出合计',
    ['本年支出(?:决算)?(?:合计)?', '支出合计'],
    [one('summary', 'expenditure-total')],
  ),
  item(S, 'summary.opening', '年初结转和结余', ['(?:年初|上年)结转[和及]?结余'], [one('summary', 'opening')]),
  item(S, 'summary.closing', '年末结转和结余', ['年末结转[和及]?结余'], [one('summary', 'closing')]),
  item(
    S,
    'summary.surplus',
    '使用非财政拨款结余',
    ['使用非财政拨款结余(?:\\(含专用结余\\))?'],
    [one('summary', 'use-of-surplus')],
  ),
  item(S, 'summary.distribution', '结余分配', ['结余分配'], [one('summary', 'surplus-distribution')]),
];

const fiscal: readonly ItemWords[] = [
  item(
    F,
    'fiscal.both',
    '财政拨款收入支出总计',
    ['(?:财政拨款)?收入、?和?支出(?:决算)?总计', '(?:财政拨款)?收支(?:决算)?总计', '(?:财政拨款)?收、支(?:决算)?总计'],
    [one('fiscal-summary', 'inflow-total'), one('fiscal-summary', 'outflow-total', 'total')],
    { whole: true },
  ),
  item(
    F,
    'fiscal.inflow',
    '财政拨款收入总计',
    ['(?:财政拨款)?(?:本年)?收入(?:决算)?总计'],
    [one('fiscal-summary', 'inflow-total')],
  ),
  item(
    F,
    'fiscal.outflow',
    '财政拨款支出总计',
    ['(?:财政拨款)?(?:本年)?支出(?:决算)?总计'],
    [one('fiscal-summary', 'outflow-total', 'total')],
  ),
  item(
    F,
    'fiscal.revenue',
    '财政拨款本年收入合计',
    ['(?:财政拨款)?本年收入(?:合计)?', '财政拨款收入(?:合计)?'],
    [one('fiscal-summary', 'revenue-total')],
  ),
  item(
    F,
    'fiscal.expenditure',
    '财政拨款本年支出合计',
    ['(?:财政拨款)?本年支出(?:合计)?', '财政拨款支出(?:合计)?'],
    [one('fiscal-summary', 'expenditure-total', 'total')],
  ),
  item(
    F,
    'fiscal.opening',
    '年初财政拨款结转和结余',
    ['(?:年初|上年)(?:财政拨款)?结转[和及]?结余'],
    [one('fiscal-summary', 'opening')],
  ),
  item(
    F,
    'fiscal.closing',
    '年末财政拨款结转和结余',
    ['年末(?:财政拨款)?结转[和及]?结余'],
    [one('fiscal-summary', 'closing', 'total')],
  ),
  item(
    F,
    'fiscal.grant-general',
    '一般公共预算财政拨款收入',
    [`${GENERAL_NAME}(?:收入)?`],
    [one('fiscal-summary', 'grant-general')],
  ),
  item(F, 'fiscal.grant-fund', '政府性基金预算财政拨款收入', [`${FUND_NAME}(?:收入)?`], [one('fiscal-summary', 'grant-fund')]),
  item(
    F,
    'fiscal.grant-capital',
    '国有资本经营预算财政拨款收入',
    [`${CAPITAL_NAME}(?:收入)?`],
    [one('fiscal-summary', 'grant-state-capital')],
  ),
];

const revenue: readonly ItemWords[] = [
  item(
    R,
    'revenue.total',
    '本年收入合计',
    ['(?:本年)?(?:决算)?收入(?:决算)?(?:合计|总计|总额)', '本年(?:决算)?收入'],
    [one('revenue', 'total', 'total'), one('summary', 'revenue-total')],
    { whole: true },
  ),
  item(R, 'revenue.fiscal', '财政拨款收入', ['财政拨款收入'], [one('revenue', 'total', 'fiscal')]),
  item(
    R,
    'revenue.fiscal-general',
    '一般公共预算财政拨款收入',
    [`${GENERAL_NAME}(?:收入)?`],
    [one('revenue', 'total', 'fiscal-general'), one('summary', 'grant-general')],
  ),
  item(
    R,
    'revenue.fiscal-fund',
    '政府性基金预算财政拨款收入',
    [`${FUND_NAME}(?:收入)?`],
    [one('revenue', 'total', 'fiscal-fund'), one('summary', 'grant-fund')],
  ),
  item(
    R,
    'revenue.fiscal-capital',
    '国有资本经营预算财政拨款收入',
    [`${CAPITAL_NAME}(?:收入)?`],
    [one('revenue', 'total', 'fiscal-state-capital'), one('summary', 'grant-state-capital')],
  ),
  item(R, 'revenue.from-superior', '上级补助收入', ['上级补助收入'], [one('revenue', 'total', 'from-superior')]),
  item(R, 'revenue.institutional', '事业收入', ['事业收入'], [one('revenue', 'total', 'institutional')]),
  item(R, 'revenue.operating', '经营收入', ['(?:事业单位)?经营收入'], [one('revenue', 'total', 'operating')]),
  item(
    R,
    'revenue.from-affiliates',
    '附属单位上缴收入',
    ['附属单位(?:上缴|缴款)收入'],
    [one('revenue', 'total', 'from-affiliates')],
  ),
  item(R, 'revenue.other', '其他收入', ['其他收入'], [one('revenue', 'total', 'other')]),
];

const expenditure: readonly ItemWords[] = [
  item(
    E,
    'expenditure.total',
    '本年支出合计',
    ['(?:本年)?(?:决算)?支出(?:决算)?(?:合计|总计|总额)', '本年(?:决算)?支出'],
    [one('expenditure', 'total', 'total'), one('summary', 'expenditure-total')],
    { whole: true },
  ),
  item(E, 'expenditure.basic', '基本支出', ['基本支出'], [one('expenditure', 'total', 'basic')]),
  item(E, 'expenditure.project', '项目支出', ['项目支出'], [one('expenditure', 'total', 'project')]),
  item(E, 'expenditure.to-superior', '上缴上级支出', ['上缴上级支出'], [one('expenditure', 'total', 'to-superior')]),
  item(E, 'expenditure.operating', '经营支出', ['(?:事业单位)?经营支出'], [one('expenditure', 'total', 'operating')]),
  item(
    E,
    'expenditure.to-affiliates',
    '对附属单位补助支出',
    ['对附属单位补助(?:支出)?'],
    [one('expenditure', 'total', 'to-affiliates')],
  ),
];

const general: readonly ItemWords[] = [
  item(
    GENERAL,
    'general.total',
    '一般公共预算财政拨款支出',
    [`${GENERAL_NAME}(?:决算)?支出(?:合计|总计|总额)?`, '财政拨款支出(?:合计|总计)?'],
    [one('general-budget', 'total', 'total'), one('fiscal-summary', 'expenditure-total', 'general')],
    { whole: true },
  ),
  item(
    ['general-total', 'general-structure'],
    'general.basic',
    '一般公共预算财政拨款基本支出',
    ['基本支出'],
    [one('general-budget', 'total', 'basic')],
  ),
  item(
    ['general-total', 'general-structure'],
    'general.project',
    '一般公共预算财政拨款项目支出',
    ['项目支出'],
    [one('general-budget', 'total', 'project')],
  ),
  item(
    GENERAL,
    'expenditure.total',
    '本年支出合计',
    ['(?:本年|本年度)支出(?:合计|总计)?'],
    [one('expenditure', 'total', 'total'), one('summary', 'expenditure-total')],
  ),
];

const basic: readonly ItemWords[] = [
  item(
    B,
    'basic.total',
    '基本支出',
    [`(?:${GENERAL_NAME}|财政拨款)?基本支出(?:决算|合计|总计)?`],
    [
      one('general-budget', 'total', 'basic'),
      [
        ['basic-expenditure', 'personnel-total', 'amount'],
        ['basic-expenditure', 'operating-total', 'amount'],
      ],
    ],
    { whole: true },
  ),
  item(COSTS, 'basic.personnel', '人员经费', ['人员(?:经费|支出)(?:合计)?'], [one('basic-expenditure', 'personnel-total')]),
  item(
    COSTS,
    'basic.operating',
    '公用经费',
    ['(?:日常)?公用(?:经费|支出)(?:合计)?'],
    [one('basic-expenditure', 'operating-total')],
  ),
];

const fund: readonly ItemWords[] = [
  item(
    GF,
    'fund.opening',
    '年初结转和结余',
    [`(?:${FUND_NAME})?(?:年初|上年)结转[和及]?结余`],
    [one('government-fund', 'total', 'opening')],
  ),
  item(
    GF,
    'fund.revenue',
    '政府性基金预算财政拨款收入',
    [`(?:${FUND_NAME})?(?:本年)?(?:决算)?收入(?:合计)?`],
    [one('government-fund', 'total', 'revenue')],
  ),
  item(
    GF,
    'fund.total',
    '政府性基金预算财政拨款支出',
    [`${FUND_NAME}(?:本年)?支出(?:合计|总计)?`, '(?:本年|(?<=[，、]))支出(?:合计|总计)?(?=为?\\d)', '本年支出(?:合计)?'],
    [one('government-fund', 'total', 'total')],
    { whole: true },
  ),
  item(GF, 'fund.closing', '年末结转和结余', ['年末结转[和及]?结余'], [one('government-fund', 'total', 'closing')]),
];

const capital: readonly ItemWords[] = [
  item(
    SC,
    'capital.revenue',
    '国有资本经营预算财政拨款收入',
    [`(?:${CAPITAL_NAME})?(?:本年)?(?:决算)?收入(?:合计)?`],
    [one('state-capital', 'total', 'revenue'), one('fiscal-summary', 'grant-state-capital')],
  ),
  item(
    SC,
    'capital.total',
    '国有资本经营预算财政拨款支出',
    [`${CAPITAL_NAME}(?:本年)?支出(?:合计|总计)?`, '(?:本年|(?<=[，、]))支出(?:合计|总计)?(?=为?\\d)', '本年支出(?:合计)?'],
    [one('state-capital', 'total', 'total')],
    { whole: true },
  ),
];

/** Items of the sections on revenue, expenditure and the three budgets. */
export const SPOKEN_TOTALS: readonly ItemWords[] = [
  ...summary,
  ...fiscal,
  ...revenue,
  ...expenditure,
  ...general,
  ...basic,
  ...fund,
  ...capital,
];
