import { CAPITAL_NAME, FUND_NAME, GENERAL_NAME } from './budgetNames';
import { item, one, type ItemWords } from './itemWords';
import type { SectionId } from '../../verify/reading/sections';
import type { TableKind } from '../kinds';

const GENERAL: readonly SectionId[] = ['general-total', 'general-structure', 'general-details'];
const B: readonly SectionId[] = ['basic-expenditure'];
const COSTS: readonly SectionId[] = ['basic-expenditure', 'general-total', 'general-structure'];
const GF: readonly SectionId[] = ['government-fund'];
const SC: readonly SectionId[] = ['state-capital'];

/** 基本支出 and 项目支出 of a budget, or of the account that the sentence is about. */
function basicAndProject(
  sections: readonly SectionId[],
  key: string,
  budget: string,
  words: string,
  table: TableKind,
): readonly ItemWords[] {
  const named = (kind: string): readonly string[] => [`(?:${words})?${kind}(?:决算)?支出`, `${words}${kind}(?=决算)`];
  return [
    item(sections, `${key}.basic`, `${budget}基本支出`, named('基本'), [one(table, 'total', 'basic')], { column: 'basic' }),
    item(sections, `${key}.project`, `${budget}项目支出`, named('项目'), [one(table, 'total', 'project')], { column: 'project' }),
  ];
}

const general: readonly ItemWords[] = [
  item(
    GENERAL,
    'general.total',
    '一般公共预算财政拨款支出',
    [
      `${GENERAL_NAME}(?:决算)?(?:总)?支出(?:合计|总计|总额)?`,
      `${GENERAL_NAME}(?=决算数)`,
      '(?:本年)?财政拨款(?:总)?支出(?:合计|总计)?',
    ],
    [one('general-budget', 'total', 'total'), one('fiscal-summary', 'expenditure-total', 'general')],
    { whole: true },
  ),
  ...basicAndProject(GENERAL, 'general', '一般公共预算财政拨款', GENERAL_NAME, 'general-budget'),
  item(
    GENERAL,
    'expenditure.total',
    '本年支出合计',
    ['(?:本年|本年度)支出(?:合计|总计)?'],
    [one('expenditure', 'total', 'total'), one('summary', 'expenditure-total')],
  ),
];

/** 财政拨款支出 of the three budgets together. */
const fiscalDetails: readonly ItemWords[] = [
  item(
    ['fiscal-details'],
    'fiscal.expenditure',
    '财政拨款支出',
    ['(?:本年)?财政拨款(?:总)?支出(?:合计|总计)?'],
    [one('fiscal-summary', 'expenditure-total', 'total')],
    { whole: true },
  ),
  item(
    ['fiscal-details'],
    'general.total',
    '一般公共预算财政拨款支出',
    [`${GENERAL_NAME}支出`],
    [one('general-budget', 'total', 'total')],
  ),
  item(
    ['fiscal-details'],
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
    [
      `${FUND_NAME}(?:本年|决算)?支出(?:合计|总计)?`,
      `${FUND_NAME}(?=决算数)`,
      '(?:本年|(?<=[，、]))支出(?:合计|总计)?(?=为?\\d)',
      '本年支出(?:合计)?',
    ],
    [one('government-fund', 'total', 'total')],
    { whole: true },
  ),
  ...basicAndProject(GF, 'fund', '政府性基金预算财政拨款', FUND_NAME, 'government-fund'),
  item(GF, 'fund.closing', '年末结转和结余', ['年末结转[和及]?结余'], [one('government-fund', 'total', 'closing')]),
];

const capital: readonly ItemWords[] = [
  ...basicAndProject(SC, 'capital', '国有资本经营预算财政拨款', CAPITAL_NAME, 'state-capital'),
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
    [
      `${CAPITAL_NAME}(?:本年|决算)?支出(?:合计|总计)?`,
      `${CAPITAL_NAME}(?=决算数)`,
      '(?:本年|(?<=[，、]))支出(?:合计|总计)?(?=为?\\d)',
      '本年支出(?:合计)?',
    ],
    [one('state-capital', 'total', 'total')],
    { whole: true },
  ),
];

/** Items of the sections on the three budgets and on 基本支出. */
export const SPOKEN_BUDGETS: readonly ItemWords[] = [...general, ...fiscalDetails, ...basic, ...fund, ...capital];
