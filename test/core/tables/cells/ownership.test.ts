import { coverIn, departmentInNote, departmentInTitle, readCover } from '../../../../src/core/tables/cells/ownership';
import { sheet } from '../printed';

/** Lines of a cover. */
const cover = (...lines: readonly string[]) => readCover(sheet(lines.join('\n')));

describe('a cover', () => {
  test.each([
    ['the name in its title', ['某某区民政局2024年度部门决算公开表']],
    ['the name above its title', ['某某区民政局', '2024年度部门决算公开表']],
    ['the name under its title, said to be one', ['2024年度部门决算公开表', '', '单位名称：某某区民政局']],
    ['the same in two cells', ['2024年度部门决算公开表', '部门名称：|某某区民政局']],
  ])('has %s', (_, lines) => {
    expect(cover(...lines)).toEqual({ department: '某某区民政局', year: 2024 });
  });

  test.each([
    ['a date', ['2024年度部门决算公开表', '二〇二五年九月']],
    ['who printed it', ['2024年度部门决算公开表', '某某市财政局']],
    ['a place', ['某某市2024年度部门决算公开表']],
    ['a place above', ['某某市', '2024年度部门决算公开表']],
  ])('with %s gives the year alone', (_, lines) => {
    expect(cover(...lines)).toEqual({ department: null, year: 2024 });
  });

  test('is no title of one table', () => {
    expect(cover('2024年度收入支出决算总表')).toBeNull();
    expect(cover('2024年度某某局收入决算公开表')).toBeNull();
  });

  test('is no sentence that begins like one', () => {
    expect(cover(`某某局2024年度部门决算${'公开的各表数据均以万元为单位'.repeat(6)}`)).toBeNull();
  });
});

describe('a department in words', () => {
  test.each([
    ['某某局2024年度收入支出决算总表', '某某局'],
    ['某2024年度收入支出决算总表', null],
    ['部门：某某局2024年度支出决算表', null],
    ['本部门2024年度支出决算表', null],
    ['附表1某某局2024年度支出决算表', null],
    ['收入支出决算总表', null],
  ])('in front of a title: %s', (printed, expected) => {
    expect(departmentInTitle({ words: printed.replace('：', ':'), printed })).toBe(expected);
  });

  test.each([
    ['注：某市某区某局2024年度没有政府性基金收入和支出，故本表无数据。', '某市某区某局'],
    ['某市某区某局本年度无此项支出', '某市某区某局'],
    ['本部门2024年度没有政府性基金收入', null],
    ['本表无数据', null],
    ['2024年度没有政府性基金收入', null],
    [null, null],
  ])('in a note: %s', (note, expected) => {
    expect(departmentInNote(note)).toBe(expected);
  });

  const long = '某'.repeat(39);

  test.each([
    ['某局办2024年度部门决算', '某局办'],
    ['某局2024年度部门决算', null],
    [`${long}局2024年度部门决算`, `${long}局`],
    ['2024年度某某局部门决算', '某某局'],
    ['二〇二四年度某某局部门决算', '某某局'],
    ['2024年度部门决算', null],
    ['某某公开2024年度部门决算', null],
  ])('on a cover: %s', (text, department) => {
    expect(coverIn(text)).toEqual({ department, year: 2024 });
  });

  test('on a cover: a text that is too long, or names no year, is none', () => {
    const text = (more: number) => `2024年度某某局部门决算${'公'.repeat(more)}`;
    expect(coverIn(text(57))).toEqual({ department: '某某局', year: 2024 });
    expect(coverIn(text(58))).toBeNull();
    expect(coverIn('某某局部门决算')).toBeNull();
  });
});
