import { evaluate } from '../../../src/core/check/evaluate';
import { RULES } from '../../../src/core';
import { bindRules } from '../../../src/core/rules/bind';
import { figuresOf, read, tableOf } from './printed';

const HEADER = '科目编码|科目名称|合计|基本支出|项目支出';

describe('金额单位 above the title', () => {
  it('is the unit of the table below', () => {
    const reading = read(`
      |||金额单位：元
      一般公共预算财政拨款支出决算表
      ${HEADER}
      合计||10000|5000|5000`);
    expect(tableOf(reading, 'general-budget')).toMatchObject({ unit: '元', unitStated: true });
    expect(figuresOf(reading, 'general-budget')).toEqual({ 'total/total': '1', 'total/basic': '0.5', 'total/project': '0.5' });
  });

  it('gives way to one that stands nearer', () => {
    const reading = read(`
      |||金额单位：元
      一般公共预算财政拨款支出决算表
      |||金额单位：万元
      ${HEADER}
      合计||10000|5000|5000`);
    expect(tableOf(reading, 'general-budget').unit).toBe('万元');
  });

  it('is not that of the table above it', () => {
    const reading = read(`
      一般公共预算财政拨款支出决算表
      单位：万元
      ${HEADER}
      合计||3|1|2
      |||单位：元
      政府性基金预算财政拨款收入支出决算表
      科目编码|科目名称|年初结转和结余|本年收入|本年支出>小计|基本支出|项目支出|年末结转和结余
      合计|||10000|10000||10000|`);
    expect(tableOf(reading, 'general-budget').unit).toBe('万元');
    expect(tableOf(reading, 'government-fund').unit).toBe('元');
  });
});

describe('one amount in 元 and in 万元', () => {
  const verdictOf = (printed: string): string => {
    const { figures } = read(
      `
      收入支出决算总表
      单位：元
      收入|||支出||
      项目|行次|金额|项目|行次|金额
      本年收入合计|1|12345678.90|本年支出合计|2|12345678.90
      总计|3|12345678.90|总计|4|12345678.90`,
      `
      收入决算表
      单位：万元
      科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
      合计||${printed}|${printed}|||||`,
    );
    const [relation] = bindRules(
      RULES.filter(({ id }) => id === 'cross.revenue-total'),
      { current: figures, prior: null },
    );
    return relation === undefined ? 'none' : evaluate(relation).verdict;
  };

  it.each([
    ['1234.567890', 'exact'],
    ['1234.57', 'rounding'],
    // Half a unit of the last place of 万元, and that of the 分 beside it.
    ['1234.58', 'error'],
    ['1234.56', 'error'],
    ['12345678.90', 'error'],
  ])('12,345,678.90 元 beside %s 万元: %s', (printed, verdict) => {
    expect(verdictOf(printed)).toBe(verdict);
  });
});
