import { CAPITAL_NAME, FUND_NAME, GENERAL_NAME } from './budgetNames';
import { item, one, type ItemWords } from './itemWords';
import type { SectionId } from '../../verify/reading/sections';

const S: readonly SectionId[] = ['summary'];
const F: readonly SectionId[] = ['fiscal-summary'];
const R: readonly SectionId[] = ['revenue'];
const E: readonly SectionId[] = ['expenditure'];
/** 收入支出总计, 收、支总计, 收入、支出决算总计. */
const BOTH_TOTALS = '收入?、?和?支出?(?:决算)?总计';

const summaryInflow = item(
  S,
  'summary.inflow',
  '收入总计',
  ['(?:本年)?(?:决算)?收入(?:决算)?总计', '总收入'],
  [one('summary', 'inflow-total')],
);
const summaryOutflow = item(
  S,
  'summary.outflow',
  '支出总计',
  ['(?:本年)?(?:决算)?支出(?:决算)?总计', '总支出'],
  [one('summary', 'outflow-total')],
);

const summary: readonly ItemWords[] = [
  item(
    S,
    'summary.both',
    '收入支出总计',
    [BOTH_TOTALS, '收入、?和?支出总体(?:情况)?(?=与|比|较)', '收支总体(?:情况)?(?=与|比|较)'],
    [one('summary', 'inflow-total'), one('summary', 'outflow-total')],
    { whole: true, parts: [summaryInflow.target, summaryOutflow.target] },
  ),
  summaryInflow,
  summaryOutflow,
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
  item(
    S,
    'summary.fiscal',
    '财政拨款收入',
    ['财政拨款收入'],
    [
      [
        ['summary', 'grant-general', 'amount'],
        ['summary', 'grant-fund', 'amount'],
        ['summary', 'grant-state-capital', 'amount'],
      ],
    ],
  ),
  item(S, 'summary.grant-general', '一般公共预算财政拨款收入', [`${GENERAL_NAME}收入`], [one('summary', 'grant-general')]),
  item(S, 'summary.grant-fund', '政府性基金预算财政拨款收入', [`${FUND_NAME}收入`], [one('summary', 'grant-fund')]),
  item(
    S,
    'summary.grant-capital',
    '国有资本经营预算财政拨款收入',
    [`${CAPITAL_NAME}收入`],
    [one('summary', 'grant-state-capital')],
  ),
  item(S, 'summary.from-superior', '上级补助收入', ['上级补助收入'], [one('summary', 'from-superior')]),
  item(S, 'summary.institutional', '事业收入', ['事业收入'], [one('summary', 'institutional')]),
  item(S, 'summary.operating', '经营收入', ['(?:事业单位)?经营收入'], [one('summary', 'operating')]),
  item(S, 'summary.from-affiliates', '附属单位上缴收入', ['附属单位(?:上缴|缴款)收入'], [one('summary', 'from-affiliates')]),
  item(S, 'summary.other', '其他收入', ['其他收入'], [one('summary', 'other')]),
  item(S, 'summary.basic', '基本支出', ['基本支出'], [one('expenditure', 'total', 'basic')], { column: 'basic' }),
  item(S, 'summary.project', '项目支出', ['项目支出'], [one('expenditure', 'total', 'project')], { column: 'project' }),
];

const fiscalInflow = item(
  F,
  'fiscal.inflow',
  '财政拨款收入总计',
  ['(?:财政拨款)?(?:本年)?收入(?:决算)?总计', '财政拨款总收入'],
  [one('fiscal-summary', 'inflow-total')],
);
const fiscalOutflow = item(
  F,
  'fiscal.outflow',
  '财政拨款支出总计',
  ['(?:财政拨款)?(?:本年)?支出(?:决算)?总计', '财政拨款总支出'],
  [one('fiscal-summary', 'outflow-total', 'total')],
);

const fiscal: readonly ItemWords[] = [
  item(
    F,
    'fiscal.both',
    '财政拨款收入支出总计',
    [
      `(?:财政拨款)?${BOTH_TOTALS}`,
      '(?:财政拨款)?收入、?和?支出总体(?:情况)?(?=与|比|较)',
      '(?:财政拨款)?收支总体(?:情况)?(?=与|比|较)',
    ],
    [one('fiscal-summary', 'inflow-total'), one('fiscal-summary', 'outflow-total', 'total')],
    { whole: true, parts: [fiscalInflow.target, fiscalOutflow.target] },
  ),
  fiscalInflow,
  fiscalOutflow,
  item(
    F,
    'fiscal.revenue',
    '财政拨款本年收入合计',
    ['(?:财政拨款)?本年收入(?:合计)?', '本年财政拨款收入(?:合计)?', '财政拨款收入(?:合计)?'],
    [one('fiscal-summary', 'revenue-total')],
  ),
  item(
    F,
    'fiscal.expenditure',
    '财政拨款本年支出合计',
    ['(?:财政拨款)?本年支出(?:合计)?', '本年财政拨款支出(?:合计)?', '财政拨款支出(?:合计)?'],
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
    ['(?:本年)?(?:决算)?收入(?:决算)?(?:合计|总计|总额)', '本年(?:决算)?收入', '总收入', '(?<=年度?|[，。])收入(?=为?\\d)'],
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
    ['(?:本年)?(?:决算)?支出(?:决算)?(?:合计|总计|总额)', '本年(?:决算)?支出', '总支出', '(?<=年度?|[，。])支出(?=为?\\d)'],
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

/** Items of the sections on the totals, revenue and expenditure. */
export const SPOKEN_TOTALS: readonly ItemWords[] = [...summary, ...fiscal, ...revenue, ...expenditure];
