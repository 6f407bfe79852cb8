import { classCodeOf, className } from '../../../src/core/form/accounts/functional';
import { coverIn, departmentInNote, departmentInTitle } from '../../../src/core/tables/cells/ownership';
import { isFooter, isNoDataNote, isNote } from '../../../src/core/tables/cells/notes';
import { yearIn } from '../../../src/core/tables/cells/caption';
import { labelWords, plainWords, printedName, printedText } from '../../../src/core/text/words';

describe('words', () => {
  it.each([
    [' 合　 计 ', '合计'],
    ['因公出国（境）\n费', '因公出国(境)费'],
    ['财政拨款“三公”经费', '财政拨款三公经费'],
    ['\u200b２０８', '208'],
  ])('plain: %j', (text, plain) => {
    expect(plainWords(text)).toBe(plain);
  });

  it.each([
    '一、事业收入',
    '（五）事业收入',
    '5．事业收入',
    '（1）事业收入',
    '其中：事业收入',
    '其中：1.事业收入',
    '事业收入：',
    ' 五、 事业收入',
  ])('as a label: %s', (text) => {
    expect(labelWords(text)).toBe('事业收入');
  });

  it('a name keeps its brackets', () => {
    expect(printedName(' 二、因公出国（境）费 用')).toBe('因公出国（境）费用');
  });
});

describe('classes by name', () => {
  it.each([
    ['八、社会保障和就业支出', '208'],
    ['(八)社会保障与就业', '208'],
    ['208社会保障和就业支出', '208'],
    ['九、医疗卫生与计划生育支出', '210'],
    ['十八、国土海洋气象等支出', '220'],
    ['农林水事务', '213'],
    ['其他支出', '229'],
    ['本年支出合计', null],
  ])('%s: %s', (name, code) => {
    expect(classCodeOf(name)).toBe(code);
  });

  it("have today's name", () => {
    expect([className('210'), className('299')]).toEqual(['卫生健康支出', null]);
  });
});

describe('what stands around tables', () => {
  it.each([
    '本表无数据',
    '说明：本部门无政府性基金收入支出，故本表无数据。',
    '注：某局2024年度没有国有资本经营预算财政拨款支出，本表为空表',
    '无',
  ])('%s: no data', (text) => {
    expect(isNoDataNote(text)).toBe(true);
  });

  it.each(['注:本表反映部门本年度收入情况', '无形资产购置', '合计'])('%s says nothing of the kind', (text) => {
    expect(isNoDataNote(text)).toBe(false);
  });

  it('notes and signatures', () => {
    expect(['注:1.反映', '说明:空表', '备注'].map(isNote)).toEqual([true, true, false]);
    expect(['单位负责人:张三', '填表人:', '填报日期:2025-8-1', '联系电话', '第3页', '行政单位'].map(isFooter)).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ['2024年度', 2024],
    ['二〇二四年度', 2024],
    ['二○二四年', 2024],
    ['12024', null],
  ])('%s: year %s', (text, year) => {
    expect(yearIn(text)).toBe(year);
  });

  it.each([
    ['泽州县社会保险中心2024年度部门决算公开', { department: '泽州县社会保险中心', year: 2024 }],
    ['2024年度部门决算', { department: null, year: 2024 }],
    ['2024年度某某市水利局部门决算', { department: '某某市水利局', year: 2024 }],
    ['某某县水利局二〇二四年度部门决算公开报表', { department: '某某县水利局', year: 2024 }],
    ['2024年度部门决算公开表', { department: null, year: 2024 }],
    ['某某市2024年度部门决算公开表', { department: null, year: 2024 }],
    ['2024年度收入支出决算总表', null],
  ])('cover %s', (text, cover) => {
    expect(coverIn(text)).toEqual(cover);
  });

  it('names of departments in titles and notes', () => {
    const inTitle = (printed: string): string | null =>
      departmentInTitle({ words: plainWords(printed), printed: printedText(printed) });
    expect(inTitle('某某局2024年度收入支出决算总表')).toBe('某某局');
    expect(inTitle('某某局〔本级〕 2024年度收入支出决算总表')).toBe('某某局〔本级〕');
    expect(inTitle('2024年度收入支出决算总表')).toBe(null);
    expect(departmentInNote('注：某市某区某局2024年度没有政府性基金收入和支出，故本表无数据。')).toBe('某市某区某局');
    expect(departmentInNote('说明：本部门无政府性基金收入，故本表无数据。')).toBe(null);
  });
});
