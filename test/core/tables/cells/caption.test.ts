import { figuresOf, read, tableOf } from '../printed';

describe('captions', () => {
  const table = (caption: string): string => `
    一般公共预算财政拨款支出决算表
    ${caption}
    科目编码|科目名称|合计|基本支出|项目支出
    合计||10000|5000|5000`;

  it.each([
    ['部门：甲局|2024年度|||单位：元', { unit: '元', year: 2024, department: '甲局' }],
    ['编制单位：甲局  2024年度  金额单位：人民币万元', { unit: '万元', year: 2024, department: '甲局' }],
    ['单位：万元(保留两位小数)', { unit: '万元', year: null, department: null }],
    ['部门名称：|甲局||金额单位：|万元', { unit: '万元', department: '甲局' }],
    ['|||计量单位：千元', { unit: '千元', department: null }],
    ['单位：甲局|||二〇二四年度|（单位：人民币元）', { unit: '元', year: 2024, department: '甲局' }],
    ['公开 05 表', { number: '05表', unit: '万元' }],
    ['|单位：百万元', { unit: '万元', otherUnit: '百万元', department: null }],
    ['|单位：万美元', { unit: '万元', otherUnit: '万美元', department: null }],
    ['|单位：亿元', { unit: '亿元', otherUnit: null, department: null }],
    ['|单位：万美元', { unit: '万元', department: null }],
    ['财决公开05表', { number: '05表' }],
    ['部门：甲局（粮食和“物资”局）〔本级〕|||单位：万元', { department: '甲局（粮食和“物资”局）〔本级〕' }],
    ['部门名称：|乙局【汇总】|2024年度', { department: '乙局【汇总】' }],
  ])('%s', (caption, expected) => {
    expect(tableOf(read(table(caption)), 'general-budget')).toMatchObject(expected);
  });

  it.each([
    [2009, null],
    [2010, 2010],
    [2099, 2099],
    [2100, null],
    [2024.5, null],
  ])('a number cell with %d is the year %s', (value, year) => {
    const found = tableOf(read(table(`部门：甲局|${value}|单位：元`)), 'general-budget');
    expect(found.year ?? null).toBe(year);
  });

  it('a unit in the header of a column', () => {
    const reading = read(table('').replace('|合计|基本支出|项目支出', '|合计（元）|基本支出（元）|项目支出（元）'));
    expect(figuresOf(reading, 'general-budget')).toEqual({ 'total/total': '1', 'total/basic': '0.5', 'total/project': '0.5' });
  });
});
