import { SINGLE_FIGURE, withOtherSides } from './sides';
import type { RowSpec, TableSpec } from './spec';

const GENERAL = /^(?:一般)?公共(?:财政)?预算(?:财政)?拨款(?:收入)?(?:结转.*)?$/;
const FUND = /^政府性基金(?:预算)?(?:财政)?拨款(?:收入)?(?:结转.*)?$/;
const STATE_CAPITAL = /^国有资本经营(?:预算)?(?:财政)?拨款(?:收入)?(?:结转.*)?$/;

/** The three funds again as parts of 年初, unless 本年收入 and its parts follow it. */
const BELOW_OPENING = { after: 'opening', before: 'revenue-total' } as const;

const INFLOW: readonly RowSpec[] = [
  { id: 'opening-general', label: '年初一般公共预算财政拨款结转和结余', match: GENERAL, ...BELOW_OPENING },
  { id: 'opening-fund', label: '年初政府性基金预算财政拨款结转和结余', match: FUND, ...BELOW_OPENING },
  { id: 'opening-state-capital', label: '年初国有资本经营预算财政拨款结转和结余', match: STATE_CAPITAL, ...BELOW_OPENING },
  { id: 'grant-general', label: '一般公共预算财政拨款', match: GENERAL },
  { id: 'grant-fund', label: '政府性基金预算财政拨款', match: FUND },
  { id: 'grant-state-capital', label: '国有资本经营预算财政拨款', match: STATE_CAPITAL },
  {
    id: 'revenue-total',
    label: '本年收入合计',
    match: /^(?:本年)?(?:财政拨款)?收入(?:合计|小计)$/,
    heading: /^(?:本年(?:财政拨款)?收入|(?:本年)?财政拨款(?:收入)?)$/,
  },
  { id: 'opening', label: '年初财政拨款结转和结余', match: /^(?:年初|上年|期初)(?:财政拨款)?结转(?:[和及]?结余)?$/ },
  { id: 'inflow-total', label: '收入总计', match: /^(?:收入)?(?:总计|总合计)$/ },
];

const OUTFLOW: readonly RowSpec[] = [
  {
    id: 'expenditure-total',
    label: '本年支出合计',
    match: /^(?:本年)?(?:财政拨款)?支出(?:合计|小计)$/,
    heading: /^(?:本年(?:财政拨款)?支出|(?:本年)?财政拨款支出)$/,
  },
  {
    id: 'closing',
    label: '年末财政拨款结转和结余',
    match: /^(?:年末|期末)(?:财政拨款)?结转(?:[和及]?结余)?$|^结转下年(?:支出)?$/,
  },
  { id: 'closing-basic', label: '年末基本支出结转', match: /^基本支出结转$/, after: 'closing' },
  { id: 'closing-project', label: '年末项目支出结转和结余', match: /^项目支出结转(?:[和及]?结余)?$/, after: 'closing' },
  { id: 'outflow-total', label: '支出总计', match: /^(?:支出)?(?:总计|总合计)$/ },
];

/** 财政拨款收入支出决算总表: the right side has one column for each kind of fund. */
export const fiscalSummary: TableSpec = {
  kind: 'fiscal-summary',
  title: '财政拨款收入支出决算总表',
  order: '04',
  titleMatch: /财政拨款(?:收入支出|收支)(?:决算)?(?:总体情况|总体|情况|总)?表/,
  titleNot: /公共预算|公共财政预算|基金|国有资本|三公/,
  shape: 'blocks',
  blocks: [
    { accounts: 'listed', columns: SINGLE_FIGURE, rows: INFLOW },
    {
      accounts: 'listed-and-classes',
      columns: withOtherSides([
        {
          id: 'total',
          label: '合计',
          match: /(?:^|>)(?:合计|小计|总计)(?:>[^>]*数)?$/,
          required: true,
          standsFor: { opening: 'opening', 'revenue-total': 'revenue-total', 'inflow-total': 'inflow-total' },
        },
        {
          id: 'general',
          label: '一般公共预算财政拨款',
          match: /(?:^|>)(?:一般)?公共(?:财政)?预算(?:财政拨款|拨款)?(?:支出)?(?:>[^>]*数)?$/,
          required: true,
          standsFor: { opening: 'opening-general', 'revenue-total': 'grant-general' },
        },
        {
          id: 'fund',
          label: '政府性基金预算财政拨款',
          match: /(?:^|>)政府性基金(?:预算)?(?:财政拨款|拨款)?(?:支出)?(?:>[^>]*数)?$/,
          tellsApart: true,
          standsFor: { opening: 'opening-fund', 'revenue-total': 'grant-fund' },
        },
        {
          id: 'state-capital',
          label: '国有资本经营预算财政拨款',
          match: /(?:^|>)国有资本经营(?:预算)?(?:财政拨款|拨款)?(?:支出)?(?:>[^>]*数)?$/,
          standsFor: { opening: 'opening-state-capital', 'revenue-total': 'grant-state-capital' },
        },
      ]),
      rows: OUTFLOW,
    },
  ],
};
