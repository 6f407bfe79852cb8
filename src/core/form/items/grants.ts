import { item, said, saidOfAccounts, type Item } from '../item/item';
import { cell, column, row, sum } from '../item/place';
import type { SectionId } from '../item/sections';
import {
  BOTH_OVERALL,
  BOTH_TOTALS,
  CAPITAL,
  CLOSING,
  FUND,
  GENERAL,
  NOT_IN_ALL,
  OF_ANY_KIND,
  OPENING,
  THIS_YEARS,
} from '../item/words';

/** 财政拨款收入支出决算总表, and the tables of the three budgets that 财政拨款 comes from. */

const FISCAL: readonly Item[] = [
  item('fiscal-inflow-and-outflow', '财政拨款收入支出总计', {
    at: [row('fiscal-summary', 'inflow-total'), cell('fiscal-summary', 'outflow-total', 'total')],
    together: ['fiscal-inflow', 'fiscal-outflow'],
    said: [said(['fiscal-summary'], ...[BOTH_TOTALS, ...BOTH_OVERALL].map((words) => `(?:财政拨款)?${words}`))],
    inputs: { reason: 'reason.fiscal' },
    movesWith: 'inflow-and-outflow',
    examples: { says: ['财政拨款收、支总计', '财政拨款收入支出总计'], not: ['财政拨款收入总计'] },
  }),
  item('fiscal-inflow', '财政拨款收入总计', {
    at: [row('fiscal-summary', 'inflow-total', 'prior.fiscal.revenue-total')],
    parts: ['fiscal-revenue', 'fiscal-opening'],
    slot: { name: '财政拨款收入总计' },
    said: [said(['fiscal-summary'], '(?:财政拨款)?(?:本年)?收入(?:决算)?总计', '财政拨款总收入')],
    examples: { says: ['财政拨款收入总计', '财政拨款总收入'], not: ['财政拨款收入', '财政拨款支出总计'] },
  }),
  item('fiscal-outflow', '财政拨款支出总计', {
    at: [cell('fiscal-summary', 'outflow-total', 'total', 'prior.fiscal.expenditure-total')],
    parts: ['fiscal-expenditure', 'fiscal-closing'],
    slot: { name: '财政拨款支出总计' },
    said: [said(['fiscal-summary'], '(?:财政拨款)?(?:本年)?支出(?:决算)?总计', '财政拨款总支出')],
    examples: { says: ['财政拨款支出总计', '财政拨款总支出'], not: ['财政拨款支出', '财政拨款收入总计'] },
  }),
  item('fiscal-expenditure', '财政拨款支出', {
    at: [cell('fiscal-summary', 'expenditure-total', 'total')],
    parts: ['general-expenditure', 'fund-expenditure', 'capital-expenditure'],
    within: 'expenditure',
    said: [
      said(
        ['fiscal-summary'],
        `(?:财政拨款)?${THIS_YEARS}支出(?:合计)?`,
        `${THIS_YEARS}财政拨款支出(?:合计)?`,
        '财政拨款支出(?:合计)?',
      ),
      said(['expenditure'], '财政拨款支出(?:合计)?', '财政拨款(?:负担|承担|列支)(?=为?\\d)'),
      said(['fiscal-details'], '(?:本年)?财政拨款(?:总)?支出(?:合计|总计)?'),
    ],
    examples: { says: ['财政拨款支出', '本年财政拨款支出合计'], not: ['一般公共预算财政拨款支出', '财政拨款支出总计'] },
  }),
  item('fiscal-opening', '财政拨款年初结转和结余', {
    at: [row('fiscal-summary', 'opening', 'prior.fiscal.opening')],
    parts: ['general-opening', 'fund-opening', 'capital-opening'],
    within: 'opening',
    slot: { name: '财政拨款年初结转' },
    said: [said(['fiscal-summary'], `(?:财政拨款)?${OPENING}`)],
    examples: { says: ['年初财政拨款结转和结余', '上年结转'], not: ['年末财政拨款结转和结余'] },
  }),
  item('fiscal-closing', '财政拨款年末结转和结余', {
    at: [cell('fiscal-summary', 'closing', 'total', 'prior.fiscal.closing')],
    parts: ['general-closing', 'fund-closing', 'capital-closing'],
    within: 'closing',
    slot: { name: '财政拨款年末结转' },
    said: [said(['fiscal-summary'], `(?:财政拨款)?${CLOSING}`)],
    examples: { says: ['年末财政拨款结转和结余'], not: ['年初财政拨款结转和结余'] },
  }),
];

const GENERAL_SECTIONS: readonly SectionId[] = ['general-total', 'general-structure', 'general-details'];
const COST_SECTIONS: readonly SectionId[] = ['basic-expenditure', 'general-total', 'general-structure'];

/** 基本支出 and 项目支出 of a budget, or of the account that the sentence is about. */
function ofKind(kind: 'basic' | 'project', sections: readonly SectionId[], budget: string) {
  const name = kind === 'basic' ? '基本' : '项目';
  return saidOfAccounts(kind, sections, `${OF_ANY_KIND}(?:${budget})?${name}(?:决算)?支出`, `${budget}${name}(?=决算)`);
}

/** The budget's bare name, behind 支出, means what was spent of it. */
const SPENT_OF = (budget: string): readonly string[] => [`${budget}(?:本年|决算)?支出(?:决算)?`, budget];

/** What the general budget began and ended the year with, by its full name: for short, 年初结转和结余 may be of all grants. */
const carried = (when: string, fund = GENERAL): readonly string[] => [
  `${fund}${when}结转(?:[和及]?结余)?(?:资金)?`,
  `${when}${fund}结转(?:[和及]?结余)?(?:资金)?`,
  // In a list of what was carried over the head says when.
  `${fund}结转(?:[和及]?结余)?(?:资金)?`,
];

const GENERAL_BUDGET: readonly Item[] = [
  item('general-opening', '一般公共预算财政拨款年初结转和结余', {
    at: [row('fiscal-summary', 'opening-general')],
    said: [said(['general-total', 'fiscal-summary'], ...carried('年初'))],
    examples: { says: ['一般公共预算财政拨款年初结转和结余', '年初一般公共预算财政拨款结转和结余'], not: ['年初结转和结余'] },
  }),
  item('general-closing', '一般公共预算财政拨款年末结转和结余', {
    at: [cell('fiscal-summary', 'closing', 'general')],
    said: [said(['general-total', 'fiscal-summary'], ...carried('年末'))],
    examples: { says: ['一般公共预算财政拨款年末结转和结余', '年末一般公共预算财政拨款结转和结余'], not: ['年末结转和结余'] },
  }),
  item('general-expenditure', '一般公共预算财政拨款支出', {
    at: [column('general-budget', 'total', 'prior.general.total'), cell('fiscal-summary', 'expenditure-total', 'general')],
    parts: ['general-basic', 'general-project'],
    slot: { name: '一般公共支出', table: 'general-budget' },
    said: [
      said(
        GENERAL_SECTIONS,
        `${GENERAL}(?:本年|决算)?(?:总)?支出(?:合计|总计|总额)?`,
        `${GENERAL}(?=决算数)`,
        '(?:本年)?财政拨款(?:总)?支出(?:合计|总计)?',
      ),
      said(['fiscal-details'], `${GENERAL}支出`),
      said(['fiscal-summary'], ...SPENT_OF(GENERAL)),
    ],
    inputs: {
      initialBudget: 'budget.general.total',
      adjustedBudget: 'adjusted.general.total',
      reason: 'reason.general',
      budgetReason: 'reason.budget.general.total',
    },
    movesWith: 'inflow-and-outflow',
    examples: {
      says: ['一般公共预算财政拨款支出', '财政拨款支出', '一般公共预算支出合计'],
      not: ['一般公共预算财政拨款基本支出'],
    },
  }),
  item('general-basic', '一般公共预算财政拨款基本支出', {
    at: [
      column('general-budget', 'basic', 'prior.general.basic'),
      sum([row('basic-expenditure', 'personnel-total'), row('basic-expenditure', 'operating-total')]),
    ],
    parts: ['personnel', 'operating'],
    slot: { name: '一般公共基本支出', table: 'general-budget' },
    said: [
      ofKind('basic', GENERAL_SECTIONS, GENERAL),
      said(['expenditure', 'fiscal-summary'], `${GENERAL}基本支出`),
      said(['basic-expenditure'], `(?:(?:${GENERAL}|财政拨款)(?:安排)?)?基本支出(?:决算|合计|总计)?`),
    ],
    examples: { says: ['一般公共预算财政拨款基本支出', '基本支出'], not: ['一般公共预算财政拨款支出', '项目支出'] },
  }),
  item('general-project', '一般公共预算财政拨款项目支出', {
    at: [column('general-budget', 'project', 'prior.general.project')],
    slot: { name: '一般公共项目支出', table: 'general-budget' },
    said: [ofKind('project', GENERAL_SECTIONS, GENERAL), said(['expenditure', 'fiscal-summary'], `${GENERAL}项目支出`)],
    examples: { says: ['一般公共预算财政拨款项目支出', '项目支出'], not: ['基本支出'] },
  }),
  item('personnel', '人员经费', {
    at: [row('basic-expenditure', 'personnel-total', 'prior.basic.personnel')],
    slot: { name: '人员经费' },
    said: [said(COST_SECTIONS, '人员(?:经费|支出)(?:合计)?')],
    examples: { says: ['人员经费', '人员支出合计'], not: ['公用经费'] },
  }),
  item('operating', '公用经费', {
    at: [row('basic-expenditure', 'operating-total', 'prior.basic.operating')],
    slot: { name: '公用经费' },
    said: [said(COST_SECTIONS, '(?:日常)?公用(?:经费|支出)(?:合计)?', '日常公用')],
    examples: { says: ['公用经费', '日常公用经费', '日常公用支出'], not: ['人员经费'] },
  }),
];

/** What sentences of a budget's own section say without its name. */
const SPENT_THIS_YEAR = ['(?:[本当]年|(?<=^|[，、；]))支出(?:合计)?(?=为?\\d|[比较与])', '本年支出(?:合计)?'];

const GOVERNMENT_FUND: readonly Item[] = [
  item('fund-opening', '政府性基金年初结转和结余', {
    at: [column('government-fund', 'opening', 'prior.fund.opening'), row('fiscal-summary', 'opening-fund')],
    slot: { name: '基金年初结转', table: 'government-fund' },
    said: [said(['government-fund'], `(?:${FUND})?${OPENING}`), said(['fiscal-summary'], ...carried('年初', FUND))],
    examples: { says: ['年初结转和结余'], not: ['年末结转和结余'] },
  }),
  item('fund-expenditure', '政府性基金预算财政拨款支出', {
    at: [column('government-fund', 'total', 'prior.fund.total'), cell('fiscal-summary', 'expenditure-total', 'fund')],
    parts: ['fund-basic', 'fund-project'],
    slot: { name: '基金支出', table: 'government-fund' },
    said: [
      said(['government-fund'], `${FUND}(?:本年|决算)?支出(?:合计)?${NOT_IN_ALL}`, `${FUND}(?=决算数)`, ...SPENT_THIS_YEAR),
      said(['fiscal-summary'], ...SPENT_OF(FUND)),
    ],
    inputs: { reason: 'reason.fund.total' },
    asked: { reason: { label: '{项目}增减的主要原因' } },
    examples: { says: ['政府性基金预算财政拨款支出', '政府性基金支出', '本年支出'], not: ['政府性基金预算财政拨款收入'] },
  }),
  item('fund-basic', '政府性基金预算财政拨款基本支出', {
    at: [column('government-fund', 'basic')],
    said: [ofKind('basic', ['government-fund'], FUND), said(['basic-expenditure'], `${FUND}(?:安排)?基本支出`)],
    examples: { says: ['政府性基金预算财政拨款基本支出', '基本支出'], not: ['项目支出'] },
  }),
  item('fund-project', '政府性基金预算财政拨款项目支出', {
    at: [column('government-fund', 'project')],
    said: [ofKind('project', ['government-fund'], FUND), said(['expenditure', 'fiscal-summary'], `${FUND}项目支出`)],
    examples: { says: ['政府性基金预算财政拨款项目支出', '项目支出'], not: ['基本支出'] },
  }),
  item('fund-closing', '政府性基金年末结转和结余', {
    at: [column('government-fund', 'closing', 'prior.fund.closing'), cell('fiscal-summary', 'closing', 'fund')],
    slot: { name: '基金年末结转', table: 'government-fund' },
    said: [said(['government-fund'], `(?:${FUND})?${CLOSING}`), said(['fiscal-summary'], ...carried('年末', FUND))],
    examples: { says: ['年末结转和结余'], not: ['年初结转和结余'] },
  }),
];

const STATE_CAPITAL: readonly Item[] = [
  item('capital-opening', '国有资本经营年初结转和结余', {
    // Many forms print nothing but 支出 in 国有资本经营预算财政拨款支出决算表.
    at: [
      column('state-capital', 'opening', 'prior.capital.opening'),
      row('fiscal-summary', 'opening-state-capital', 'prior.capital.opening'),
    ],
    slot: { name: '国资年初结转', table: 'state-capital' },
    said: [said(['fiscal-summary'], ...carried('年初', CAPITAL))],
  }),
  item('capital-expenditure', '国有资本经营预算财政拨款支出', {
    at: [column('state-capital', 'total', 'prior.capital.total'), cell('fiscal-summary', 'expenditure-total', 'state-capital')],
    parts: ['capital-basic', 'capital-project'],
    slot: { name: '国资支出', table: 'state-capital' },
    said: [
      said(['state-capital'], `${CAPITAL}(?:本年|决算)?支出(?:合计)?${NOT_IN_ALL}`, `${CAPITAL}(?=决算数)`, ...SPENT_THIS_YEAR),
      said(['fiscal-summary'], ...SPENT_OF(CAPITAL)),
    ],
    inputs: { reason: 'reason.capital.total' },
    asked: { reason: { label: '{项目}增减的主要原因' } },
    examples: { says: ['国有资本经营预算财政拨款支出', '国有资本经营预算支出', '本年支出'], not: ['政府性基金预算财政拨款支出'] },
  }),
  item('capital-basic', '国有资本经营预算财政拨款基本支出', {
    at: [column('state-capital', 'basic')],
    said: [ofKind('basic', ['state-capital'], CAPITAL), said(['basic-expenditure'], `${CAPITAL}(?:安排)?基本支出`)],
    examples: { says: ['国有资本经营预算财政拨款基本支出', '基本支出'], not: ['项目支出'] },
  }),
  item('capital-project', '国有资本经营预算财政拨款项目支出', {
    at: [column('state-capital', 'project')],
    said: [ofKind('project', ['state-capital'], CAPITAL), said(['expenditure', 'fiscal-summary'], `${CAPITAL}项目支出`)],
    examples: { says: ['国有资本经营预算财政拨款项目支出', '项目支出'], not: ['基本支出'] },
  }),
  item('capital-closing', '国有资本经营年末结转和结余', {
    at: [
      column('state-capital', 'closing', 'prior.capital.closing'),
      cell('fiscal-summary', 'closing', 'state-capital', 'prior.capital.closing'),
    ],
    slot: { name: '国资年末结转', table: 'state-capital' },
    said: [said(['fiscal-summary'], ...carried('年末', CAPITAL))],
  }),
];

export const GRANT_ITEMS = [...FISCAL, ...GENERAL_BUDGET, ...GOVERNMENT_FUND, ...STATE_CAPITAL];
