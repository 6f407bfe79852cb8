import { named } from './named';
import { CHANGE, otherSides } from './sides';
import type { ColumnSpec, RowSpec, TableSpec } from './spec';

/** Tables that list functional accounts (支出功能分类科目) down and figures across. */

const TOTAL_ROW: readonly RowSpec[] = [{ id: 'total', label: '合计', match: /^(?:合计|总计|(?:本年)?(?:收入|支出)合计)$/ }];

export const revenue: TableSpec = {
  kind: 'revenue',
  title: '收入决算表',
  order: '02',
  titleMatch: /收入决算(?:总体情况|情况|明细|汇总|总)?表|收入(?:总体情况|情况|总)表/,
  titleNot: /财政拨款|基金|国有|收入支出|非税|专户|资产/,
  shape: 'blocks',
  blocks: [
    {
      accounts: 'functional',
      columns: named(
        (column) => ['revenue', 'total', column],
        [
          { id: 'total', match: /^(?:收入>)?(?:本年收入(?:合计)?|收入合计|合计|总计)(?:>(?:合计|小计))?$/, required: true },
          { id: 'fiscal', match: /(?:^|>)财政拨款(?:收入)?(?:>(?:合计|小计))?$/, tellsApart: true },
          { id: 'fiscal-general', match: /(?:财政拨款(?:收入)?>|^)(?:一般)?公共(?:财政)?预算[^>]*$/ },
          { id: 'fiscal-fund', match: /(?:财政拨款(?:收入)?>|^)政府性基金[^>]*$/ },
          { id: 'fiscal-state-capital', match: /(?:财政拨款(?:收入)?>|^)国有资本[^>]*$/ },
          { id: 'from-superior', match: /(?:^|>)上级补助收入$/ },
          { id: 'institutional', match: /(?:^|>)事业收入(?:>(?:合计|小计|金额))?$/ },
          { id: 'education-fees', label: '其中：教育收费', match: /教育收费/ },
          { id: 'business', match: /(?:^|>)(?:事业单位)?经营收入$/ },
          { id: 'from-affiliates', match: /(?:^|>)附属单位上缴收入$/ },
          { id: 'other', match: /(?:^|>)其他收入(?:>(?:合计|小计))?$/ },
        ],
      ),
      rows: TOTAL_ROW,
    },
  ],
};

/** Sub-columns of 年初, 本年收入 and 年末 carry the same words as those of 本年支出. */
const NOT_SPENT = /年初|上年|年末|期末|本年收入|预算数/;

/** Parts of 基本支出 that some forms print; read, but no relation uses them. */
const BASIC_PARTS: readonly ColumnSpec[] = [
  { id: 'basic-personnel', label: '基本支出 人员经费', match: /(?:^|>)人员(?:经费|支出)$/, not: NOT_SPENT },
  { id: 'basic-operating', label: '基本支出 公用经费', match: /(?:^|>)(?:日常)?公用(?:经费|支出)$/, not: NOT_SPENT },
];

export const expenditure: TableSpec = {
  kind: 'expenditure',
  title: '支出决算表',
  order: '03',
  titleMatch: /支出决算(?:总体情况|情况|明细|汇总|总)?表|支出(?:总体情况|情况|总)表/,
  titleNot: /财政拨款|公共预算|公共财政预算|基金|国有|基本支出|项目支出|三公|收入支出|收支|采购|购买|经费|会议|培训|专项|资产/,
  shape: 'blocks',
  blocks: [
    {
      accounts: 'functional',
      columns: named(
        (column) => ['expenditure', 'total', column],
        [
          { id: 'total', match: /^(?:支出>)?(?:本年支出(?:合计)?|支出合计|合计|总计)(?:>(?:合计|小计))?$/, required: true },
          { id: 'basic', match: /(?:^|>)基本支出(?:>(?:合计|小计))?$/, tellsApart: true },
          { id: 'project', match: /(?:^|>)项目支出(?:>(?:合计|小计))?$/, tellsApart: true },
          { id: 'to-superior', match: /(?:^|>)上缴上级支出$/, tellsApart: true },
          { id: 'business', match: /(?:^|>)(?:事业单位)?经营支出$/ },
          { id: 'to-affiliates', match: /(?:^|>)对附属单位补助(?:支出)?$/ },
          ...BASIC_PARTS,
        ],
      ),
      rows: TOTAL_ROW,
    },
  ],
};

const OPENING = '(?:年初|上年|期初)(?:财政拨款)?结转(?:[和及]?结余)?(?:资金)?';
const CLOSING = '(?:年末|期末)(?:财政拨款)?结转(?:[和及]?结余)?(?:资金)?';
const BASIC_PART = '>基本支出(?:结转)?';
const PROJECT_PART = '>项目支出(?:结转)?(?:[和及]?结余)?(?:>(?:合计|小计))?';
const path = (...parts: readonly string[]): RegExp => new RegExp(`(?:^|>)${parts.join('')}$`);

const FUND_COLUMNS: readonly ColumnSpec[] = [
  { id: 'opening', label: '年初结转和结余', match: path(OPENING, '(?:>(?:合计|小计))?') },
  { id: 'opening-basic', label: '年初基本支出结转', match: path(OPENING, BASIC_PART) },
  { id: 'opening-project', label: '年初项目支出结转和结余', match: path(OPENING, PROJECT_PART) },
  { id: 'revenue', label: '本年收入', match: /(?:^|>)本年收入(?:合计)?(?:>(?:合计|小计))?$/ },
  { id: 'revenue-basic', label: '本年收入 基本支出', match: /(?:^|>)本年收入>基本支出(?:>(?:合计|小计))?$/ },
  { id: 'revenue-project', label: '本年收入 项目支出', match: /(?:^|>)本年收入>项目支出(?:>(?:合计|小计))?$/ },
  {
    id: 'total',
    label: '本年支出合计',
    match: /(?:^|>)(?:合计|小计|总计|本年支出(?:合计)?|支出合计)$|^(?:本年)?决算(?:支出)?数$/,
    not: /年初|上年|期初|年末|期末|本年收入|基本支出|项目支出|预算数/,
    required: true,
  },
  { id: 'basic', label: '基本支出', match: /(?:^|>)基本支出(?:>(?:合计|小计))?$/, not: NOT_SPENT, tellsApart: true },
  { id: 'project', label: '项目支出', match: /(?:^|>)项目支出(?:>(?:合计|小计))?$/, not: NOT_SPENT, tellsApart: true },
  ...BASIC_PARTS,
  { id: 'closing', label: '年末结转和结余', match: path(CLOSING, '(?:>(?:合计|小计))?') },
  { id: 'closing-basic', label: '年末基本支出结转', match: path(CLOSING, BASIC_PART) },
  { id: 'closing-project', label: '年末项目支出结转和结余', match: path(CLOSING, PROJECT_PART) },
  { id: 'opening-carry', label: '年初结转', match: path(OPENING, '>(?:结转|年初结转)(?:资金)?') },
  { id: 'opening-surplus', label: '年初结余', match: path(OPENING, '>(?:结余|年初结余)(?:资金)?') },
  { id: 'closing-carry', label: '年末结转', match: path(CLOSING, '>(?:结转|年末结转)(?:资金)?') },
  { id: 'closing-surplus', label: '年末结余', match: path(CLOSING, '>(?:结余|年末结余)(?:资金)?') },
  { id: 'opening-project-carry', label: '年初项目支出结转', match: path(OPENING, '>项目支出[^>]*>(?:项目支出)?结转') },
  { id: 'opening-project-surplus', label: '年初项目支出结余', match: path(OPENING, '>项目支出[^>]*>(?:项目支出)?结余') },
  { id: 'closing-project-carry', label: '年末项目支出结转', match: path(CLOSING, '>项目支出[^>]*>(?:项目支出)?结转') },
  { id: 'closing-project-surplus', label: '年末项目支出结余', match: path(CLOSING, '>项目支出[^>]*>(?:项目支出)?结余') },
];

/** 合计, 基本支出 and 项目支出 again where the form prints budgets or last year beside the final account. */
const SPENT: readonly ColumnSpec[] = [
  { id: 'total', label: '合计', match: /(?:^|>)(?:合计|小计|总计)$|(?:数|预算|决算)$/ },
  { id: 'basic', label: '基本支出', match: /(?:^|>)基本支出(?:>(?:合计|小计))?$/ },
  { id: 'project', label: '项目支出', match: /(?:^|>)项目支出(?:>(?:合计|小计))?$/ },
];
const WITH_BUDGETS: readonly ColumnSpec[] = [...FUND_COLUMNS, ...otherSides(SPENT), CHANGE];

export const generalBudget: TableSpec = {
  kind: 'general-budget',
  title: '一般公共预算财政拨款支出决算表',
  order: '05',
  titleMatch: /公共(?:财政)?预算(?:财政拨款|拨款)?(?:收入支出|收支|支出)(?:决算)?(?:总体情况|情况|明细|总)?表/,
  titleElse: /^[^一-龥]*(?:表?\d[^一-龥]*)?财政拨款支出决算(?:情况|明细)?表/,
  titleNot: /基本支出|项目支出|三公/,
  needsTitle: true,
  shape: 'blocks',
  blocks: [{ accounts: 'functional', columns: WITH_BUDGETS, rows: TOTAL_ROW }],
};

export const governmentFund: TableSpec = {
  kind: 'government-fund',
  title: '政府性基金预算财政拨款收入支出决算表',
  order: '07',
  titleMatch: /政府性基金.*(?:收入|支出|收支).*表/,
  titleNot: /三公/,
  needsTitle: true,
  shape: 'blocks',
  blocks: [{ accounts: 'functional', columns: WITH_BUDGETS, rows: TOTAL_ROW }],
};

export const stateCapital: TableSpec = {
  kind: 'state-capital',
  title: '国有资本经营预算财政拨款支出决算表',
  order: '08',
  titleMatch: /国有资本经营.*(?:收入|支出|收支).*表/,
  titleNot: /三公/,
  needsTitle: true,
  shape: 'blocks',
  blocks: [{ accounts: 'functional', columns: WITH_BUDGETS, rows: TOTAL_ROW }],
};
