import { item, said, saidOfAccounts } from '../item/item';
import { column, row, sum } from '../item/place';
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

/** 收入支出决算总表, and the revenue and expenditure that 收入决算表 and 支出决算表 print again. */

/** 本单位收入为…: behind these words, and in front of these, the section's own total. */
const PLAIN = ['(?<=^|年度?|[，。；]|单位|部门|全年)', '(?=为?\\d|决算(?:数)?为?\\d|总额|[比较与同])'] as const;
const OPENS = '(?<=^|年度?|单位|部门)';
const PLAIN_REVENUE = [`${OPENS}收入决算数?(?=为?\\d)`, `${PLAIN[0]}(?:决算)?收入${PLAIN[1]}`];
const PLAIN_EXPENDITURE = [`${OPENS}支出决算数?(?=为?\\d)`, `${PLAIN[0]}(?:决算)?支出${PLAIN[1]}`];

/** 收入总计 and 总收入 under 收入决算 are the year's revenue, or all that came in. */
const REVENUE_OR_INFLOW = '(?:本年)?(?:决算)?收入(?:决算)?总计|总收入';
const EXPENDITURE_OR_OUTFLOW = '(?:本年)?(?:决算)?支出(?:决算)?总计|总支出';

/** May be the year's, or with what was carried over. */
const REVENUE_IN_ALL = '(?:决算)?收入(?:决算)?总额|(?:全年)?总收入';
const EXPENDITURE_IN_ALL = '(?:决算)?支出(?:决算)?总额|(?:全年)?总支出';

/** 支出方面，2022年决算支出…: of nothing that stands before it. */
const BEGINS = '(?<=(?:^|。|方面，)(?:20\\d{2}年度?)?)';

/** 全年收入（含年初结转）. */
const WITH_OPENING = '(?:本年度?|当年|全年)?收入(?:合计)?\\(含(?:年初|上年度?)结转(?:[和及]?结余)?\\)';
const WITH_CLOSING = '(?:本年度?|当年|全年)?支出(?:合计)?\\(含(?:年[末终底]结转(?:[和及]?结余)?|结转下年度?)\\)';

const TOTALS = [
  item('inflow-and-outflow', '收入支出总计', {
    at: [row('summary', 'inflow-total'), row('summary', 'outflow-total')],
    together: ['inflow', 'outflow'],
    said: [said(['summary'], BOTH_TOTALS, ...BOTH_OVERALL)],
    inputs: { reason: 'reason.total' },
    examples: { says: ['收入支出总计', '收、支总计', '收入、支出决算总计'], not: ['收入总计'] },
  }),
  item('inflow', '收入总计', {
    at: [row('summary', 'inflow-total', 'prior.summary.revenue-total')],
    asked: { lastYear: { label: '上年{项目}' } },
    parts: ['revenue', 'use-of-surplus', 'use-of-special-surplus', 'opening'],
    slot: { name: '收入总计' },
    said: [
      said(['summary'], '(?:本年度?|全年)?(?:决算)?收入(?:决算)?总计', REVENUE_IN_ALL, WITH_OPENING),
      said(['revenue'], REVENUE_OR_INFLOW),
    ],
    examples: {
      says: ['收入总计', '全年总收入', '本年收入决算总计', '全年收入（含年初结转）'],
      not: ['本年收入合计', '支出总计'],
    },
  }),
  item('outflow', '支出总计', {
    at: [row('summary', 'outflow-total', 'prior.summary.expenditure-total')],
    asked: { lastYear: { label: '上年{项目}' } },
    parts: ['expenditure', 'surplus-distribution', 'closing'],
    slot: { name: '支出总计' },
    said: [
      said(['summary'], '(?:本年度?|全年)?(?:决算)?支出(?:决算)?总计', EXPENDITURE_IN_ALL, WITH_CLOSING),
      said(['expenditure'], EXPENDITURE_OR_OUTFLOW),
    ],
    examples: { says: ['支出总计', '全年总支出', '全年支出（含年末结转和结余）'], not: ['本年支出合计', '收入总计'] },
  }),
];

/** What goes from one unit to another, inside a department or to and from outside. */
const TRANSFERS: readonly string[] = ['from-superior', 'from-affiliates', 'to-superior', 'to-affiliates'];

/** What keys of the 底稿 call a column: that of 经营 has its name from the first 底稿, and people keep theirs from year to year. */
const keyed = (printed: string): string => (printed === 'business' ? 'operating' : printed);

const REVENUE = [
  item('revenue', '本年收入合计', {
    at: [column('revenue', 'total', 'prior.revenue.total'), row('summary', 'revenue-total')],
    parts: ['fiscal-revenue', 'from-superior', 'institutional-revenue', 'business-revenue', 'from-affiliates', 'other-revenue'],
    slot: { name: '收入合计' },
    said: [
      said(['summary'], '(?:本年度?|当年|全年)收入(?:决算)?(?:合计)?', '收入合计', REVENUE_IN_ALL, `${BEGINS}决算收入(?=为?\\d)`),
      said(
        ['revenue'],
        REVENUE_OR_INFLOW,
        '(?:本年)?(?:决算)?收入(?:决算)?(?:合计|总额|共计)',
        '本年(?:决算)?收入',
        ...PLAIN_REVENUE,
      ),
    ],
    inputs: { reason: 'reason.revenue' },
    asked: { lastYear: { label: '上年收入合计（不含年初结转）' } },
    movesWith: 'inflow-and-outflow',
    examples: { says: ['本年收入合计', '收入合计', '当年收入'], not: ['收入总计', '财政拨款收入'] },
  }),
  item('fiscal-revenue', '财政拨款收入', {
    at: [
      column('revenue', 'fiscal', 'prior.revenue.fiscal'),
      row('fiscal-summary', 'revenue-total'),
      sum([row('summary', 'grant-general'), row('summary', 'grant-fund'), row('summary', 'grant-state-capital')]),
    ],
    parts: ['grant-general', 'grant-fund', 'grant-capital'],
    said: [
      said(
        ['summary', 'revenue'],
        '财政拨款收入',
        '(?<!非)财政性资金(?=[\\d.,]+万?元)',
        '财政拨款(?=为?\\d|增加|减少|占|和其他收入)',
      ),
      said(
        ['fiscal-summary'],
        `(?:财政拨款)?${THIS_YEARS}收入(?:合计)?`,
        `${THIS_YEARS}(?:财政)?拨款(?:收入(?:合计)?|(?=为?\\d))`,
        '财政拨款收入(?:合计)?',
      ),
    ],
    examples: { says: ['财政拨款收入', '财政拨款'], not: ['一般公共预算财政拨款收入'] },
  }),
  item('grant-general', '一般公共预算财政拨款收入', {
    at: [
      column('revenue', 'fiscal-general'),
      row('summary', 'grant-general', 'prior.summary.grant-general'),
      row('fiscal-summary', 'grant-general'),
    ],
    said: [
      said(['summary'], `${GENERAL}收入`),
      said(['revenue', 'fiscal-summary'], `${GENERAL}(?:本年)?收入`, GENERAL),
      said(['general-total'], `${GENERAL}(?:本年)?收入`),
    ],
    inputs: { reason: 'reason.summary.grant-general' },
    examples: {
      says: ['一般公共预算财政拨款收入', '一般公共财政预算拨款收入'],
      not: ['财政拨款收入', '政府性基金预算财政拨款收入'],
    },
  }),
  item('grant-fund', '政府性基金预算财政拨款收入', {
    at: [
      column('revenue', 'fiscal-fund'),
      row('summary', 'grant-fund', 'prior.summary.grant-fund'),
      row('fiscal-summary', 'grant-fund'),
      column('government-fund', 'revenue', 'prior.fund.revenue'),
    ],
    slot: { name: '基金收入', table: 'government-fund' },
    said: [
      said(['summary'], `${FUND}收入`),
      said(['revenue', 'fiscal-summary'], `${FUND}(?:本年)?收入`, FUND),
      said(['government-fund'], `(?:${FUND})?(?:本年)?(?:决算)?收入(?:合计)?${NOT_IN_ALL}`),
    ],
    inputs: { reason: 'reason.summary.grant-fund' },
    examples: { says: ['政府性基金预算财政拨款收入', '政府性基金收入'], not: ['国有资本经营预算财政拨款收入'] },
  }),
  item('grant-capital', '国有资本经营预算财政拨款收入', {
    at: [
      column('revenue', 'fiscal-state-capital'),
      row('summary', 'grant-state-capital', 'prior.summary.grant-state-capital'),
      column('state-capital', 'revenue', 'prior.capital.revenue'),
      // Many forms print nothing but 支出 in 国有资本经营预算财政拨款支出决算表.
      row('fiscal-summary', 'grant-state-capital', 'prior.capital.revenue'),
    ],
    slot: { name: '国资收入', table: 'state-capital' },
    said: [
      said(['summary'], `${CAPITAL}收入`),
      said(['revenue', 'fiscal-summary'], `${CAPITAL}(?:本年)?收入`, CAPITAL),
      said(['state-capital'], `(?:${CAPITAL})?(?:本年)?(?:决算)?收入(?:合计)?${NOT_IN_ALL}`),
    ],
    inputs: { reason: 'reason.summary.grant-state-capital' },
    examples: { says: ['国有资本经营预算财政拨款收入', '国有资本经营预算收入'], not: ['政府性基金预算财政拨款收入'] },
  }),
  ...(
    [
      ['from-superior', '上级补助收入', 'from-superior', '上级补助收入'],
      ['institutional-revenue', '事业收入', 'institutional', '事业收入'],
      ['business-revenue', '经营收入', 'business', '(?:事业单位)?经营收入'],
      ['from-affiliates', '附属单位上缴收入', 'from-affiliates', '附属单位(?:上缴|缴款)收入'],
      ['other-revenue', '其他收入', 'other', '其他收入'],
    ] as const
  ).map(([id, name, printed, words]) =>
    item(id, name, {
      at: [
        row('summary', printed, `prior.summary.${keyed(printed)}`),
        column('revenue', printed, `prior.revenue.${keyed(printed)}`),
      ],
      said: [said(['summary', 'revenue'], words)],
      ...(TRANSFERS.includes(id) ? { transfer: true } : {}),
      inputs: { reason: `reason.summary.${keyed(printed)}` },
    }),
  ),
];

/** What 收入总计 and 支出总计 hold besides this year's revenue and expenditure. */
const CARRIED = [
  item('use-of-surplus', '使用非财政拨款结余', {
    at: [row('summary', 'use-of-surplus', 'prior.summary.use-of-surplus')],
    slot: { name: '使用非财政拨款结余' },
    said: [said(['summary', 'revenue'], '[使动]用非财政拨款结余(?:\\(含专用结余\\)|和专用结余)?')],
    examples: { says: ['使用非财政拨款结余', '使用非财政拨款结余（含专用结余）', '动用非财政拨款结余'], not: ['结余分配'] },
  }),
  item('use-of-special-surplus', '使用专用结余', { at: [row('summary', 'use-of-special-surplus')], said: [] }),
  item('opening', '年初结转和结余', {
    at: [row('summary', 'opening', 'prior.summary.opening')],
    slot: { name: '年初结转结余' },
    said: [said(['summary', 'revenue'], OPENING)],
    examples: { says: ['年初结转和结余', '上年结转'], not: ['年末结转和结余'] },
  }),
  item('surplus-distribution', '结余分配', {
    at: [row('summary', 'surplus-distribution', 'prior.summary.surplus-distribution')],
    slot: { name: '结余分配' },
    said: [said(['summary', 'expenditure'], '结余分配')],
  }),
  item('closing', '年末结转和结余', {
    at: [row('summary', 'closing', 'prior.summary.closing')],
    slot: { name: '年末结转结余' },
    said: [said(['summary', 'expenditure'], CLOSING)],
    examples: { says: ['年末结转和结余', '结转下年'], not: ['年初结转和结余'] },
  }),
];

const EXPENDITURE = [
  item('expenditure', '本年支出合计', {
    at: [column('expenditure', 'total', 'prior.expenditure.total'), row('summary', 'expenditure-total')],
    parts: ['basic', 'project', 'to-superior', 'business-expenditure', 'to-affiliates'],
    slot: { name: '支出合计' },
    said: [
      said(
        ['summary'],
        '(?:本年度?|当年|全年)支出(?:决算)?(?:合计)?',
        '支出合计',
        EXPENDITURE_IN_ALL,
        `${BEGINS}决算支出(?=为?\\d)`,
      ),
      said(
        ['expenditure'],
        EXPENDITURE_OR_OUTFLOW,
        '(?:本年)?(?:决算)?支出(?:决算)?(?:合计|总额|共计)',
        '本年(?:决算)?支出',
        ...PLAIN_EXPENDITURE,
      ),
      said(['general-total', 'general-structure', 'general-details', 'fiscal-details'], '(?:本年|本年度)支出(?:合计|总计)?'),
    ],
    inputs: { reason: 'reason.expenditure' },
    asked: { lastYear: { label: '上年支出合计（不含年末结转）' } },
    movesWith: 'inflow-and-outflow',
    examples: { says: ['本年支出合计', '支出合计', '当年支出'], not: ['支出总计', '基本支出'] },
  }),
  ...(
    [
      ['basic', '基本支出'],
      ['project', '项目支出'],
    ] as const
  ).map(([id, name]) =>
    item(id, name, {
      at: [column('expenditure', id, `prior.expenditure.${id}`)],
      said: [saidOfAccounts(id, ['summary'], `${OF_ANY_KIND}${name}`), said(['expenditure'], `${OF_ANY_KIND}${name}`)],
    }),
  ),
  // 06表 prints them of 一般公共预算 alone.
  ...(
    [
      ['personnel', '人员经费', '人员(?:经费|支出)(?:合计)?'],
      ['operating', '公用经费', '(?:日常)?公用(?:经费|支出)(?:合计)?'],
    ] as const
  ).map(([id, name, words]) =>
    item(`all-${id}`, `全部${name}`, {
      at: [row('summary', `nature-${id}`)],
      alike: { item: id, wholes: ['basic', 'general-basic'] },
      said: [said(['expenditure'], `(?:全部)?${words}`)],
    }),
  ),
  ...(
    [
      ['to-superior', '上缴上级支出', 'to-superior', '上缴上级支出'],
      ['business-expenditure', '经营支出', 'business', '(?:事业单位)?经营支出'],
      ['to-affiliates', '对附属单位补助支出', 'to-affiliates', '对附属单位补助(?:支出)?'],
    ] as const
  ).map(([id, name, printed, words]) =>
    item(id, name, {
      at: [column('expenditure', printed, `prior.expenditure.${keyed(printed)}`)],
      said: [said(['expenditure'], words)],
      ...(TRANSFERS.includes(id) ? { transfer: true } : {}),
    }),
  ),
];

export const TOTAL_ITEMS = [...TOTALS, ...REVENUE, ...CARRIED, ...EXPENDITURE];
