import { runsText } from '../../../src/core/said/run';
import { reviewWorkbook } from '../../../src/core';
import { sheet } from '../tables/printed';

const general = `
  一般公共预算财政拨款支出决算表
  单位：万元
  科目编码|科目名称|合计|基本支出|项目支出
  合计||100.5|60.5|40
  208|社会保障和就业支出|80.25|50.25|30
  20805|行政事业单位养老支出|80.25|50.25|30
  2080505|机关事业单位基本养老保险缴费支出|80.25|50.25|30`;

const review = (text: string): ReturnType<typeof reviewWorkbook>['review'] => reviewWorkbook({ sheets: [sheet(text)] }).review;
const said = (text: string, severity: string): string[] =>
  review(text)
    .findings.filter((finding) => finding.severity === severity && finding.relation !== undefined)
    .map(({ relation }) => relation ?? '');

describe('what was not understood', () => {
  it('a sum that is off by just that is not checked, and the finding says why', () => {
    const text = `${general}\n  21A|卫生健康支出|20.25|10.25|10`;
    expect(said(text, 'error')).toEqual([]);
    expect(said(text, 'undecided')).toEqual(
      ['total', 'basic', 'project'].map((column) => `general-budget.hierarchy[total,${column}]`),
    );
    const [finding] = review(text).findings.filter(({ relation }) => relation !== undefined);
    expect(runsText(finding?.said ?? [])).toMatch(/卫生健康支出.*未检查/);
  });

  it('a sum that is off by something else is an error', () => {
    expect(said(`${general}\n  21A|卫生健康支出|19.25|10.25|10`, 'error')).toEqual(['general-budget.hierarchy[total,total]']);
  });

  it('a column that is not known is what a row may be off by', () => {
    const text = `
      收入决算表
      单位：万元
      科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|非本级横向拨款|其他收入
      合计||100.5|60.5|||40|
      208|社会保障和就业支出|100.5|60.5|||40|`;
    expect(said(text, 'error')).toEqual([]);
    expect(said(text, 'undecided')).toEqual(['revenue.row-sum[total]', 'revenue.row-sum[208]']);
  });
});
