import { reviewWorkbook } from '../../../src/core';
import { sheet } from '../tables/printed';

/** What breaks in a table that prints other columns beside the final account, by rule. */
function brokenIn(text: string): string[] {
  const { results } = reviewWorkbook({ sheets: [sheet(text)] }).review;
  return [...new Set(results.filter(({ verdict }) => verdict === 'error').map(({ relation }) => relation.rule))].sort();
}

const changes = (kind: string, change: string): string => `
  ${kind}
  单位：万元
  科目编码|科目名称|2022年决算数|2023年决算数|||2023年比2022年增减|
  |||小计|基本支出|项目支出|增减额|增减%
  合计||90|100.5|60.5|40|${change}|11.67
  208|社会保障和就业支出|90|100.5|60.5|40|${change}|11.67`;

describe('last year and the change beside this year', () => {
  it.each([
    ['general-budget', '一般公共预算财政拨款支出决算表'],
    ['government-fund', '政府性基金预算财政拨款支出决算表'],
    ['state-capital', '国有资本经营预算财政拨款支出决算表'],
  ])('%s: the change is this year less last year, where it is filled in', (kind, title) => {
    expect(brokenIn(changes(title, '10.5'))).toEqual([]);
    expect(brokenIn(changes(title, ''))).toEqual([]);
    expect(brokenIn(changes(title, '-10.5'))).toEqual([`${kind}.change`]);
  });
});

it('beside a budget the change may be from that, and is not compared', () => {
  const beside = (head: string, budget: string): string => `
  一般公共预算财政拨款支出决算表
  单位：万元
  科目编码|科目名称${head}|上年决算数|决算数|||增减额
  ||${head === '' ? '' : '|'}|小计|基本支出|项目支出|
  合计|${budget}|90|100.5|60.5|40|20.5
  208|社会保障和就业支出${budget}|90|100.5|60.5|40|20.5`;
  expect(brokenIn(beside('|年初预算数', '|80'))).toEqual([]);
  expect(brokenIn(beside('', ''))).toEqual(['general-budget.change']);
});

const lastYear = (general: string): string => `
  财政拨款收入支出决算总表
  单位：万元
  收入||支出|||||||
  项目|决算数|项目|决算数|||上年决算数||
  |||合计|一般公共预算财政拨款|政府性基金预算财政拨款|合计|一般公共预算财政拨款|政府性基金预算财政拨款
  一、一般公共预算财政拨款|30|一、一般公共服务支出|30|30||26|${general}|6
  本年收入合计|30|本年支出合计|30|30||26|${general}|6
  总计|30|总计|30|30||26|${general}|6`;

it('last year of 财政拨款收入支出决算总表 adds up by fund', () => {
  expect(brokenIn(lastYear('20'))).toEqual([]);
  expect(brokenIn(lastYear('21'))).toEqual(['fiscal-summary.row-sum-prior']);
  expect(brokenIn(lastYear('20').replaceAll('|26|', '||'))).toEqual(['fiscal-summary.row-sum-prior']);
  expect(brokenIn(lastYear('').replaceAll('|6', '|'))).toEqual([]);
});

const budgets = (kind: string, side: string, project: string): string => `
  ${kind}
  单位：万元
  科目编码|科目名称|${side}|||决算数||
  ||合计|基本支出|项目支出|合计|基本支出|项目支出
  合计||90|55|${project}|100.5|60.5|40
  208|社会保障和就业支出|90|55|${project}|100.5|60.5|40`;

describe('budgets beside the final account', () => {
  it.each([
    ['general-budget.row-sum-budget', '一般公共预算财政拨款支出决算表', '年初预算数'],
    ['general-budget.row-sum-adjusted-budget', '一般公共预算财政拨款支出决算表', '全年预算数'],
    ['general-budget.row-sum-prior', '一般公共预算财政拨款支出决算表', '上年决算数'],
    ['government-fund.row-sum-budget', '政府性基金预算财政拨款支出决算表', '年初预算数'],
    ['state-capital.row-sum-budget', '国有资本经营预算财政拨款支出决算表', '年初预算数'],
  ])('%s adds up', (rule, title, side) => {
    expect(brokenIn(budgets(title, side, '35'))).toEqual([]);
    expect(brokenIn(budgets(title, side, '53'))).toEqual([rule]);
  });

  it('parts that are left open are no error', () => {
    expect(brokenIn(budgets('一般公共预算财政拨款支出决算表', '年初预算数', '').replaceAll('|90|55|', '|90||'))).toEqual([]);
  });
});

describe('budgets of accounts', () => {
  const budgeted = (kind: string, whole: string, items: readonly [string, string]): string => `
    ${kind}
    单位：万元
    科目编码|科目名称|年初预算数|||决算数||
    ||合计|基本支出|项目支出|合计|基本支出|项目支出
    合计||${whole}|${whole}||100.5|60.5|40
    208|社会保障和就业支出|${whole}|${whole}||100.5|60.5|40
    20805|行政事业单位养老支出|${whole}|${whole}||100.5|60.5|40
    2080501|行政单位离退休|${items[0]}|${items[0]}||50|30|20
    2080505|机关事业单位基本养老保险缴费支出|${items[1]}|${items[1]}||50.5|30.5|20`;

  it.each([
    ['general-budget', '一般公共预算财政拨款支出决算表'],
    ['government-fund', '政府性基金预算财政拨款支出决算表'],
    ['state-capital', '国有资本经营预算财政拨款支出决算表'],
  ])('%s: accounts below are budgeted no more than the account; what was never spent may have no row', (kind, title) => {
    expect(brokenIn(budgeted(title, '90', ['50', '40']))).toEqual([]);
    expect(brokenIn(budgeted(title, '90', ['50', '30']))).toEqual([]);
    expect(brokenIn(budgeted(title, '90', ['50', '40.02']))).toEqual([`${kind}.budgets-within`]);
  });

  it('an account whose budget is left open says nothing of those below', () => {
    expect(brokenIn(budgeted('一般公共预算财政拨款支出决算表', '', ['50', '40']))).toEqual([]);
  });
});

const economic = (whole: string, wages: string): string => `
  收入支出决算总表
  单位：万元
  收入||支出|||||
  项目|决算数|项目(按功能分类)|决算数|项目(按支出性质和经济分类)|年初预算数|决算数
  一、一般公共预算财政拨款收入|10|一、一般公共服务支出|10|经济分类支出合计|${whole}|10
  ||||工资福利支出|${wages}|6
  ||||商品和服务支出|${wages === '' ? '' : '3'}|4
  本年收入合计|10|本年支出合计|10|||
  总计|10|总计|10|||`;

it('the budget by economic classes adds up where it is filled in', () => {
  expect(brokenIn(economic('8', '5'))).toEqual([]);
  expect(brokenIn(economic('8', ''))).toEqual([]);
  expect(brokenIn(economic('9', '5'))).toEqual(['summary.economic-sum-of-budgets']);
});

const projects = (surplus: string): string => `
  一般公共预算财政拨款收入支出决算表
  单位：万元
  科目编码|科目名称|年初结转和结余|||||本年收入|本年支出|||年末结转和结余
  ||合计|基本支出结转|项目支出结转和结余|||合计|合计|基本支出|项目支出|合计
  ||||小计|项目支出结转|项目支出结余||||||
  合计||5|1|4|3|${surplus}|10|12|4|8|3
  208|社会保障和就业支出|5|1|4|3|${surplus}|10|12|4|8|3`;

it('年初项目支出结转和结余 is what was carried over and what was left', () => {
  expect(brokenIn(projects('1'))).toEqual([]);
  expect(brokenIn(projects('2'))).toEqual(['general-budget.opening-project-kinds']);
});

const natures = (total: string): string => `
  收入支出决算总表
  单位：万元
  收入||支出||||
  项目|决算数|项目(按功能分类)|决算数|项目(按支出性质和经济分类)|决算数
  一、一般公共预算财政拨款收入|10|一、一般公共服务支出|10|一、基本支出|6
  ||||二、项目支出|4
  本年收入合计|10|本年支出合计|10|本年支出合计|${total}
  总计|10|总计|10||`;

it('the list by nature has the same 本年支出合计', () => {
  expect(brokenIn(natures('10'))).toEqual([]);
  expect(brokenIn(natures('11'))).toEqual(['summary.nature-total']);
  expect(brokenIn(natures(''))).toEqual(['summary.nature-total']);
  expect(brokenIn(natures('').replace('基本支出|6', '基本支出|').replace('项目支出|4', '项目支出|'))).toEqual([]);
});
