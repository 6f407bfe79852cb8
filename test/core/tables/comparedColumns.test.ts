import { runsText } from '../../../src/core/said/run';
import { reviewWorkbook, type Finding } from '../../../src/core';
import { sheet } from './printed';

function reviewOf(...texts: string[]): { kinds: string[]; findings: Finding[]; exact: number } {
  const { review } = reviewWorkbook({ sheets: texts.map((text, index) => sheet(text, { name: `S${index}` })) });
  const findings = review.findings.filter(({ rule }) => rule !== 'structure.missing-table');
  return {
    kinds: review.tables.map(({ kind, columns }) => `${kind}: ${columns.join(' ')}`),
    findings,
    exact: review.relations.exact,
  };
}

const said = (findings: readonly Finding[]): string[] =>
  findings.map(({ severity, rule, said }) => `${severity} ${rule} ${runsText(said)}`);

describe('columns to compare with', () => {
  it('are said to be unchecked once, and are never part of a sum', () => {
    const { findings, kinds, exact } = reviewOf(`
      支出决算表
      单位：万元
      科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|上年决算数|增减额|增减率（%）
      合计||110.7|60.5|50.2||||100|10.7|10.7
      '201|一般公共服务支出|60.5|60.5|||||50|10.5|21
      '208|社会保障和就业支出|50.2||50.2||||50|0.2|0.4`);
    expect(kinds).toEqual(['expenditure: total basic project to-superior business to-affiliates']);
    expect(exact).toBe(9);
    expect(said(findings)).toEqual([
      'info structure.compared-columns 《支出决算表》的“上年决算数、增减额、增减率(%)”不是本年决算数，没有核对',
    ]);
  });

  it('on both sides of 01表', () => {
    const { findings, kinds } = reviewOf(`
      收入支出决算总表
      单位：万元
      收入||||||支出
      项目|年初预算数|决算数|完成预算%|上年决算数|比上年增减%|项目|年初预算数|决算数|完成预算%|上年决算数|比上年增减%
      一、一般公共预算财政拨款收入|90|100.5|111.67|80.4|25|一、一般公共服务支出|50|60.5|121|50|21
      二、政府性基金预算财政拨款收入||10.2||5.1|100|二、社会保障和就业支出|40|50.2|125.5|35.5|41.41
      本年收入合计|90|110.7|123|85.5|29.47|本年支出合计|90|110.7|123|85.5|29.47
      总计|90|110.7|123|85.5|29.47|总计|90|110.7|123|85.5|29.47`);
    expect(kinds).toEqual(['summary: budget amount prior']);
    expect(said(findings)).toEqual([
      'info structure.compared-columns 《收入支出决算总表》的“收入 完成预算%、收入 比上年增减%、支出 完成预算%、支出 比上年增减%”不是本年决算数，没有核对',
    ]);
  });

  it('beside one column 决算数', () => {
    const { findings, kinds } = reviewOf(`
      一般公共预算财政拨款支出决算表
      单位：万元
      科目编码|科目名称|预算数|决算数|完成预算的百分比|决算数为上年的%
      合计||100|110.7|110.70%|110.70
      '201|一般公共服务支出|60|60.5|100.83%|121
      '208|社会保障和就业支出|40|50.2|125.50%|100.4`);
    expect(kinds).toEqual(['general-budget: budget-total total']);
    expect(findings.map(({ rule }) => rule)).toEqual(['structure.compared-columns']);
  });

  it('a wrong sum stays an error where a percentage happens to be its difference', () => {
    const { findings } = reviewOf(`
      支出决算表
      单位：万元
      科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出|增减率（%）
      合计||110.7|60.5|50.2||||10.7
      '201|一般公共服务支出|60.5|60.5|||||21
      '208|社会保障和就业支出|50.6||50.2||||0.4`);
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'expenditure.row-sum',
      'expenditure.hierarchy',
    ]);
  });
});

describe('国有资本经营预算 with a table of 收入支出 and one of 支出', () => {
  const both = `
    国有资本经营预算财政拨款收入支出决算表
    单位：万元
    科目编码|科目名称|年初结转和结余|本年收入|本年支出|年末结转和结余
    合计|||30|30|
    '223|国有资本经营预算支出||30|30|`;
  const spending = `
    国有资本经营预算财政拨款支出决算表
    单位：万元
    科目编码|科目名称|合计|基本支出|项目支出
    合计||30||30
    '223|国有资本经营预算支出|30||30`;

  it.each([
    ['first', [both, spending], 'S1'],
    ['last', [spending, both], 'S0'],
  ])('the one that balances is checked, the other is said to be unchecked: %s', (_, texts, other) => {
    const { findings, kinds } = reviewOf(...texts);
    expect(kinds).toEqual(['state-capital: opening revenue total closing']);
    expect(findings.map(({ severity, rule, cells }) => `${severity} ${rule} ${cells[0]?.sheet}`)).toEqual([
      `undecided structure.unread-figures ${other}`,
    ]);
  });

  it('nothing is said where both are empty', () => {
    const empty = (text: string): string =>
      text
        .split('\n')
        .filter((line) => !line.includes("'223"))
        .join('\n')
        .replace(/合计\|.*$/m, '合计|||||\n    注：本部门没有国有资本经营预算收支，故本表无数据。');
    expect(
      reviewOf(empty(both), empty(spending).replace(/科目编码.*/, '科目编码|科目名称|合计|基本支出|项目支出')).findings,
    ).toEqual([]);
  });
});
