import { readCover } from '../../../../src/core/tables/cells/ownership';
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
