import { reviewWorkbook } from '../../../../src/core';
import { figuresOf, read, sheet } from '../printed';

/** 机关运行经费 with this amount over what agencies and units run like agencies spent. */
const table = (whole: string): string => `
  部门决算公开相关信息统计表
  部门：某局||单位：万元
  项目|行次|统计数
  一、机关运行经费|1|${whole}
  （一）行政单位|2|143.42
  （二）参照公务员法管理事业单位|3|0.58`;

const errorsIn = (whole: string): string[] =>
  reviewWorkbook({ sheets: [sheet(table(whole))] }).review.findings.flatMap(({ severity, rule }) =>
    severity === 'error' || rule === 'structure.agency-costs-blank' ? [rule] : [],
  );

describe('部门决算公开相关信息统计表', () => {
  it('机关运行经费 may have its amount in the rows beneath alone', () => {
    const figures = figuresOf(read(table('')), 'information');
    expect(figures).toEqual({ 'operation-administrative/amount': '143.42', 'operation-participating/amount': '0.58' });
    expect(errorsIn('')).toEqual([]);
  });

  it('where it has one of its own, that is their sum', () => {
    expect(errorsIn('144')).toEqual([]);
    expect(errorsIn('144.5')).toEqual(['information.operation']);
  });
});
