import { reviewWorkbook } from '../../../src/core';
import { sheet } from '../tables/printed';

/** What breaks in a workbook of these sheets, by rule. */
function brokenIn(...texts: string[]): string[] {
  const { results } = reviewWorkbook({ sheets: texts.map((text, index) => sheet(text, { name: `S${index}` })) }).review;
  return [...new Set(results.filter(({ verdict }) => verdict === 'error').map(({ relation }) => relation.rule))].sort();
}

function boundIn(...texts: string[]): string[] {
  const { results } = reviewWorkbook({ sheets: texts.map((text, index) => sheet(text, { name: `S${index}` })) }).review;
  return results.map(({ relation }) => relation.rule);
}

/** 支出决算表 whose rows end with 人员经费 and 公用经费 of 合计, 类, 款 and two 项. */
const expenditure = (all: string, group: string, one: string, other: string): string => `
  支出决算表
  单位：万元
  科目编码|科目名称|本年支出合计|基本支出|||项目支出|上缴上级支出|经营支出|对附属单位补助支出
  |||小计|人员经费|公用经费||||
  合计||100.5|60.5|${all}|40|||
  208|社会保障和就业支出|100.5|60.5|${group}|40|||
  20805|行政事业单位养老支出|100.5|60.5|${group}|40|||
  2080501|行政单位离退休|40.5|30.5|${one}|10|||
  2080505|机关事业单位基本养老保险缴费支出|60|30|${other}|30|||`;

describe('人员经费 and 公用经费 below 基本支出', () => {
  it.each([
    ['filled in', ['50.5|10', '50.5|10', '25.5|5', '25|5']],
    ['left blank', ['|', '|', '|', '|']],
    ['printed as 0.00', ['0.00|0.00', '0.00|0.00', '0.00|0.00', '0.00|0.00']],
    ['filled in for 合计 alone', ['50.5|10', '|', '|', '|']],
    ['filled in for one 项 alone', ['|', '|', '25.5|5', '|']],
    ['filled in down to 款', ['50.5|10', '50.5|10', '|', '|']],
    ['wholly 人员经费', ['60.5|', '60.5|', '30.5|', '30|']],
  ])('nothing is wrong: %s', (_, [all = '', group = '', one = '', other = '']) => {
    expect(brokenIn(expenditure(all, group, one, other))).toEqual([]);
  });

  it('a part that is filled in has to be right', () => {
    expect(brokenIn(expenditure('50.5|10', '50.5|10', '25.5|4', '25|5'))).toEqual([
      'expenditure.basic-parts',
      'expenditure.hierarchy',
    ]);
    expect(brokenIn(expenditure('50.5|9', '|', '|', '|'))).toEqual(['expenditure.basic-parts']);
  });
});

/** 收入决算表 whose rows go on with the parts of 财政拨款收入. */
const revenue = (all: string, one: string, other: string): string => `
  收入决算表
  单位：万元
  科目编码|科目名称|本年收入合计|财政拨款收入|||上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
  |||小计|其中：一般公共预算财政拨款|其中：政府性基金预算财政拨款|||||
  合计||100.5|90.5|${all}||10|||
  208|社会保障和就业支出|60.5|60.5|${one}|||||
  212|城乡社区支出|40|30|${other}||10|||`;

describe('parts of 财政拨款收入 in 收入决算表', () => {
  it.each([
    ['filled in', ['60.5|30', '60.5|', '|30']],
    ['left blank', ['|', '|', '|']],
    ['filled in for 合计 alone', ['60.5|30', '|', '|']],
    ['filled in for one 类 alone', ['|', '|', '|30']],
  ])('nothing is wrong: %s', (_, [all = '', one = '', other = '']) => {
    expect(brokenIn(revenue(all, one, other))).toEqual([]);
  });

  it('a part that is filled in has to be right', () => {
    expect(brokenIn(revenue('60.5|30', '60.5|', '|20'))).toEqual(['revenue.fiscal-parts', 'revenue.hierarchy']);
  });
});

/** 收入支出决算总表 with the rows of its left side, its 支出 in one 类, and a third list. */
const summary = (inflow: readonly string[], natures: readonly string[] = []): string => `
  收入支出决算总表
  单位：万元
  收入||支出||${natures.length > 0 ? '支出|' : ''}
  项目|决算数|项目（按功能分类）|决算数|${natures.length > 0 ? '项目（按支出性质和经济分类）|决算数' : ''}
  ${Array.from({ length: Math.max(inflow.length, natures.length, 3) }, (_, at) => {
    const classes = ['一、社会保障和就业支出|100', '二、城乡社区支出|', '三、其他支出|'];
    return [inflow[at] ?? '|', classes[at] ?? '|', natures[at] ?? ''].join('|');
  }).join('\n  ')}
  本年收入合计|100|本年支出合计|100|
  总计|100|总计|100|`;

const fiscalSummary = (general: string, fund: string, capital = ''): string => `
  财政拨款收入支出决算总表
  单位：万元
  收入||支出||||
  项目|决算数|项目|合计|一般公共预算财政拨款|政府性基金预算财政拨款|国有资本经营预算财政拨款
  一、一般公共预算财政拨款|${general}|一、社会保障和就业支出|80|${general}|${fund}|${capital}
  二、政府性基金预算财政拨款|${fund}|二、城乡社区支出||||
  三、国有资本经营预算财政拨款|${capital}|三、其他支出||||
  本年收入合计|80|本年支出合计|80|${general}|${fund}|${capital}
  总计|80|总计|80|${general}|${fund}|${capital}`;

describe('rows of 财政拨款 in 收入支出决算总表', () => {
  const other = '二、其他收入|20';
  it.each([
    ['one row', ['一、财政拨款收入|80', other]],
    ['its parts left blank', ['一、财政拨款收入|80', '其中：一般公共预算财政拨款|', '政府性基金预算财政拨款|', other]],
    ['one part of two printed', ['一、财政拨款收入|80', '其中：一般公共预算财政拨款|60', other]],
    ['both parts', ['一、财政拨款收入|80', '其中：一般公共预算财政拨款|60', '政府性基金预算财政拨款|20', other]],
    [
      'a subtotal above',
      ['财政拨款收入小计|80', '一、一般公共预算财政拨款收入|60', '二、政府性基金预算财政拨款收入|20', '三、其他收入|20'],
    ],
    [
      'a subtotal below',
      ['一、一般公共预算财政拨款收入|60', '二、政府性基金预算财政拨款收入|20', '财政拨款收入合计|80', '三、其他收入|20'],
    ],
    ['the fund beside it', ['一、财政拨款收入|60', '二、政府性基金预算财政拨款收入|20', '三、其他收入|20']],
  ])('nothing is wrong: %s', (_, rows) => {
    expect(brokenIn(summary(rows), fiscalSummary('60', '20'))).toEqual([]);
  });

  it('parts do not have to add up where the form has no row for one of the funds', () => {
    const rows = ['一、财政拨款收入|80', '其中：一般公共预算财政拨款|60', '政府性基金预算财政拨款|15', other];
    expect(brokenIn(summary(rows), fiscalSummary('60', '15', '5'))).toEqual([]);
    expect(brokenIn(summary(rows), fiscalSummary('60', '20'))).toEqual(['cross.part-fund', 'summary.fiscal-parts']);
  });

  it('parts are never more than their whole', () => {
    const rows = ['一、财政拨款收入|80', '其中：政府性基金预算财政拨款|90', other];
    expect(brokenIn(summary(rows))).toEqual(['summary.fiscal-part-within']);
  });
});

describe('the list by nature and economic class', () => {
  const inflow = ['一、财政拨款收入|80', '二、其他收入|20'];
  const spending = (superior: string): string => `
  支出决算表
  单位：万元
  科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
  合计||100|60|${superior === '' ? 40 : 30}|${superior}||
  208|社会保障和就业支出|100|60|${superior === '' ? 40 : 30}|${superior}||`;

  it.each([
    ['left blank', '', ['一、基本支出|', '人员经费|', '公用经费|', '二、项目支出|', '经济分类支出合计|', '工资福利支出|']],
    [
      'filled in',
      '',
      ['一、基本支出|60', '人员经费|50', '公用经费|10', '二、项目支出|40', '经济分类支出合计|100', '工资福利支出|100'],
    ],
    [
      'without the rows below 基本支出',
      '',
      ['一、基本支出|60', '人员经费|', '公用经费|', '二、项目支出|40', '经济分类支出合计|100', '工资福利支出|'],
    ],
    ['without a row for 公用经费', '', ['一、基本支出|60', '其中：人员经费|50', '二、项目支出|40']],
    ['without a row for 上缴上级支出', '10', ['一、基本支出|60', '二、项目支出|30', '经济分类支出合计|90', '工资福利支出|90']],
  ])('nothing is wrong: %s', (_, superior, rows) => {
    expect(brokenIn(summary(inflow, rows), spending(superior))).toEqual([]);
  });

  it.each([
    ['natures', '', ['一、基本支出|60', '二、项目支出|30'], ['cross.nature-project', 'summary.nature-sum']],
    [
      'natures that are not all printed',
      '10',
      ['一、基本支出|60', '二、项目支出|50'],
      ['cross.nature-project', 'summary.nature-within'],
    ],
    [
      'economic classes',
      '',
      ['一、基本支出|60', '二、项目支出|40', '经济分类支出合计|90', '工资福利支出|90'],
      ['summary.economic-total'],
    ],
    [
      'economic classes without their 合计',
      '',
      ['一、基本支出|60', '二、项目支出|40', '经济分类支出合计|', '工资福利支出|100'],
      ['summary.economic-sum', 'summary.economic-total'],
    ],
    [
      '人员经费 and 公用经费 without their 基本支出',
      '',
      ['一、基本支出|', '人员经费|50', '公用经费|10', '二、项目支出|'],
      ['cross.nature-basic', 'cross.nature-project', 'summary.nature-basic', 'summary.nature-sum'],
    ],
    [
      'more by economic class than was spent',
      '10',
      ['一、基本支出|60', '二、项目支出|30', '经济分类支出合计|110', '工资福利支出|110'],
      ['summary.economic-within'],
    ],
  ])('what is filled in has to be right: %s', (_, superior, rows, rules) => {
    expect(brokenIn(summary(inflow, rows), spending(superior))).toEqual(rules);
  });

  it('is checked at all', () => {
    const rows = ['一、基本支出|60', '人员经费|50', '公用经费|10', '二、项目支出|40', '经济分类支出合计|100', '工资福利支出|100'];
    expect(boundIn(summary(inflow, rows), spending(''))).toEqual(
      expect.arrayContaining(['summary.nature-sum', 'summary.nature-basic', 'summary.economic-total', 'summary.economic-sum']),
    );
  });
});

describe('carry-overs with parts', () => {
  const fund = (all: string, item: string): string => `
  政府性基金预算财政拨款收入支出决算表
  单位：万元
  科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余|||
  ||||小计|基本支出|项目支出|合计|基本支出结转|项目支出结转和结余
  合计||10|90|80||80|20|${all}
  212|城乡社区支出|10|90|80||80|20|${item}`;

  it.each([
    ['filled in', '|20', '|20'],
    ['left blank', '|', '|'],
    ['for 合计 alone', '|20', '|'],
  ])('nothing is wrong: %s', (_, all, item) => {
    expect(brokenIn(fund(all, item))).toEqual([]);
  });

  it('what is filled in has to be right', () => {
    expect(brokenIn(fund('|10', '|10'))).toEqual(['government-fund.closing-parts']);
  });
});
