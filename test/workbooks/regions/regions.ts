import { before2019 } from './before2019';
import { besideLastYear } from './besideLastYear';
import { budgetSystem } from './budgetSystem';
import { namesOnly, splitFunds } from './coastal';
import { downThePage } from './downThePage';
import { capital, eastern } from './eastern';
import { national, numberedPlain } from './national';
import { outflowFirst } from './outflowFirst';
import type { Region } from './printedForm';
import { plateau, thirteenTables } from './southWest';
import { yearlyForm } from './yearlyForm';

const unread = (...titles: readonly string[]): string[] => titles.map((title) => `structure.unread-figures${title}`);

/** Forms as habits; no two of them share all. */
export const regions: readonly Region[] = [
  { name: 'before 2019, one row 财政拨款收入', workbook: before2019('one'), withoutStateCapital: true },
  { name: 'before 2019, 财政拨款收入 with its fund part', workbook: before2019('one-with-part'), withoutStateCapital: true },
  { name: 'before 2019, 财政拨款收入 with both its parts', workbook: before2019('one-with-parts'), withoutStateCapital: true },
  { name: 'the national form of nine tables', workbook: national },
  { name: 'six decimals, a list of economic accounts, procurement tables', workbook: capital, said: unread('政府采购情况表') },
  {
    name: '财政拨款 tables beside those of 一般公共预算, 会议费 and 培训费',
    workbook: eastern,
    said: unread(
      '财政拨款支出决算表(功能科目)',
      '财政拨款基本支出决算表(经济科目)',
      '财政拨款机关运行经费支出决算表',
      '政府采购支出决算表',
    ),
  },
  {
    name: 'thirteen tables with details by economic class',
    workbook: thirteenTables,
    said: unread('财政拨款支出决算明细表', '一般公共预算财政拨款支出决算明细表', '一般公共预算财政拨款项目支出决算表'),
    saidWithStateCapital: unread('国有资本经营预算财政拨款支出决算表'),
  },
  {
    name: 'carry-overs in 公开05表, amounts in 元, agency costs beside 三公',
    workbook: plateau,
    said: unread('一般公共预算财政拨款项目支出决算表', '一般公共预算财政拨款三公经费情况表'),
  },
  { name: '财决公开 with budgets, a third list and 机构运行信息', workbook: yearlyForm },
  { name: '表1 … 表9 on one sheet', workbook: numberedPlain },
  { name: 'names without codes', workbook: namesOnly, withoutStateCapital: true, said: ['structure.units-differ'] },
  { name: 'columns for each fund, 调整预算数', workbook: splitFunds },
  { name: 'headings over their parts, last year and the change beside', workbook: besideLastYear },
  { name: 'titles on the tabs, code and name in one cell, no 合计', workbook: budgetSystem },
  { name: 'one list down the page, funds across, 元 as text', workbook: downThePage },
  {
    name: '支出 left of 收入, 合计 last, 三公 in two blocks',
    workbook: outflowFirst,
    said: unread('2023年度项目收入支出决算表'),
  },
];
