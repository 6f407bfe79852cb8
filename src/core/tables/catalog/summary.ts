import { ECONOMIC_CLASSES, economicClassOf, economicName } from '../../form/accounts/economic';
import { named } from './named';
import type { Cell } from '../../form/item/place';
import { SINGLE_FIGURE } from './sides';
import type { RowSpec, TableSpec } from './spec';

const GENERAL = /^(?:一般)?公共(?:财政)?预算(?:财政)?(?:拨款)?(?:收入)?$/;
const FUND = /^政府性基金(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/;
const STATE_CAPITAL = /^国有资本经营(?:预算)?(?:财政)?(?:拨款)?(?:收入)?$/;

const amountOf = (row: string): Cell => ['summary', row, 'amount'];

const INFLOW: readonly RowSpec[] = named(amountOf, [
  // Before 2019 one row held all 财政拨款; a fund that the form names beneath it is a part of it.
  { id: 'grant-fiscal', label: '财政拨款收入', match: /^(?:本年)?财政(?:补助|拨款)(?:收入)?(?:小计|合计)?$/ },
  { id: 'part-general', label: '其中：一般公共预算财政拨款', match: GENERAL, partOf: 'grant-fiscal' },
  { id: 'part-fund', label: '其中：政府性基金预算财政拨款', match: FUND, partOf: 'grant-fiscal' },
  { id: 'part-state-capital', label: '其中：国有资本经营预算财政拨款', match: STATE_CAPITAL, partOf: 'grant-fiscal' },
  { id: 'grant-general', match: GENERAL },
  { id: 'grant-fund', match: FUND },
  { id: 'grant-state-capital', match: STATE_CAPITAL },
  { id: 'from-superior', match: /^上级补助收入$/ },
  { id: 'institutional', match: /^事业收入(?:\(.*\))?$/ },
  { id: 'business', match: /^(?:事业单位)?经营收入$/ },
  { id: 'from-affiliates', match: /^附属单位上缴收入$/ },
  { id: 'other', match: /^其他收入$/ },
  { id: 'revenue-total', match: /^(?:本年)?收入(?:合计|小计)$/, heading: /^本年收入$/ },
  { id: 'use-of-surplus', match: /^(?:使用)?非财政拨款结余(?:\(.*\)|[和及、](?:使用)?专用结余)?$|^用?事业基金弥补收支差额$/ },
  { id: 'use-of-special-surplus', match: /^使用专用结余$/ },
  { id: 'opening', match: /^(?:年初|上年|期初)结转(?:[和及]?结余)?$/ },
  { id: 'opening-basic', label: '年初基本支出结转', match: /^基本支出结转$/, after: 'opening' },
  { id: 'opening-project', label: '年初项目支出结转和结余', match: /^项目支出结转(?:[和及]?结余)?$/, after: 'opening' },
  { id: 'opening-business', label: '年初经营结余', match: /^经营结余$/, after: 'opening' },
  { id: 'inflow-total', match: /^(?:收入)?(?:总计|总合计)$/ },
]);

const OUTFLOW: readonly RowSpec[] = named(amountOf, [
  { id: 'expenditure-total', match: /^(?:本年)?支出(?:合计|小计)$/, heading: /^本年支出$/ },
  { id: 'surplus-distribution', match: /^结余分配$/ },
  { id: 'distribution-tax', label: '缴纳所得税', match: /^(?:应?[缴交]纳?)(?:企业)?所得税$/ },
  { id: 'distribution-welfare', label: '提取职工福利基金', match: /^提取职工福利基金$/ },
  { id: 'distribution-special', label: '提取专用结余', match: /^提取专用(?:结余|基金)$/ },
  { id: 'distribution-institutional', label: '转入事业基金', match: /^转入(?:事业基金|非财政拨款结余)$/ },
  { id: 'distribution-other', label: '其他结余分配', match: /^其他$/, after: 'surplus-distribution' },
  { id: 'closing', match: /^(?:年末|期末)结转(?:[和及]?结余)?$|^结转下年(?:支出)?$/ },
  { id: 'closing-basic', label: '年末基本支出结转', match: /^基本支出结转$/, after: 'closing' },
  { id: 'closing-project', label: '年末项目支出结转和结余', match: /^项目支出结转(?:[和及]?结余)?$/, after: 'closing' },
  { id: 'closing-business', label: '年末经营结余', match: /^经营结余$/, after: 'closing' },
  { id: 'outflow-total', match: /^(?:支出)?(?:总计|总合计)$/ },
]);

/** A third list that some forms print: spending again, by nature and by 类 of economic accounts. */
const NATURE: readonly RowSpec[] = [
  { id: 'nature-basic', label: '按性质：基本支出', match: /^基本支出$/ },
  { id: 'nature-personnel', label: '按性质：人员经费', match: /^人员(?:经费|支出)$/ },
  { id: 'nature-operating', label: '按性质：公用经费', match: /^(?:日常)?公用(?:经费|支出)$/ },
  { id: 'nature-project', label: '按性质：项目支出', match: /^项目支出$/ },
  { id: 'nature-construction', label: '按性质：基本建设类项目', match: /^(?:基本建设|行政事业)类项目$/ },
  { id: 'nature-to-superior', label: '按性质：上缴上级支出', match: /^上缴上级支出$/ },
  { id: 'nature-business', label: '按性质：经营支出', match: /^(?:事业单位)?经营支出$/ },
  { id: 'nature-to-affiliates', label: '按性质：对附属单位补助支出', match: /^对附属单位补助(?:支出)?$/ },
  { id: 'economic-total', label: '经济分类支出合计', match: /^(?:支出)?经济分类(?:科目)?(?:支出)?合计$/ },
  ...ECONOMIC_CLASSES.map((code): RowSpec => ({
    id: `economic-${code}`,
    label: `按经济分类：${economicName(code)?.replace('(', '（').replace(')', '）') ?? ''}`,
    match: { test: (words) => economicClassOf(words) === code },
  })),
  { id: 'nature-total', label: '按性质：本年支出合计', match: /^(?:本年)?支出(?:合计|小计)$/ },
];

/** 收入支出决算总表: inflow rows on the left, functional classes and outflow rows on the right. */
export const summary: TableSpec = {
  kind: 'summary',
  title: '收入支出决算总表',
  order: '01',
  titleMatch: /(?:收入支出|收支)(?:决算)?(?:总体情况|总体|情况|汇总|总)?表/,
  titleNot: /财政拨款|公共预算|基金|国有资本|三公|非税|专户|项目(?:收入|收支|支出)|基本支出/,
  shape: 'blocks',
  blocks: [
    { accounts: 'listed', columns: SINGLE_FIGURE, rows: INFLOW },
    { accounts: 'listed-and-classes', columns: SINGLE_FIGURE, rows: OUTFLOW },
    { accounts: 'listed', columns: SINGLE_FIGURE, rows: NATURE },
  ],
};
