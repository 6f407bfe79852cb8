import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { problemsOf, read, sheet, tableOf } from './printed';

const table = (name: string, total: string, more: Partial<SheetSnapshot> & { readonly caption?: string } = {}): SheetSnapshot => {
  const { caption = '单位：万元', ...rest } = more;
  const text = `
  收入决算表
  ${caption}
  科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
  合计||${total}|${total}|||||
  208|社会保障和就业支出|${total}|${total}|||||`;
  return sheet(text, { name, ...rest });
};

const hidden = { visibility: 'hidden' } as const;

describe('two tables of one kind', () => {
  it.each([
    ['the first is read', [table('甲', '8'), table('乙', '9')], '甲', ['second-table 乙!A3']],
    ['a filled one goes before an empty form', [table('甲', '0'), table('乙', '9')], '乙', ['second-table 甲!A3']],
    ['an empty form does not go before a filled one', [table('甲', '8'), table('乙', '0')], '甲', ['second-table 乙!A3']],
    ['a visible one goes before a hidden one', [table('甲', '8', hidden), table('乙', '9')], '乙', ['second-table 甲!A3']],
    [
      'a hidden one that is filled does not go before an empty form',
      [table('甲', '0'), table('乙', '9', hidden)],
      '甲',
      ['second-table 乙!A3'],
    ],
    ['a hidden template without amounts is none', [table('甲', '8'), table('乙', '0', hidden)], '甲', []],
    [
      'that of a later year is read',
      [table('甲', '8', { caption: '2023年度|单位：万元' }), table('乙', '9', { caption: '2024年度|单位：万元' })],
      '乙',
      ['second-table 甲!A3'],
    ],
    [
      'that of the same year is not',
      [table('甲', '8', { caption: '2024年度|单位：万元' }), table('乙', '9', { caption: '2024年度|单位：万元' })],
      '甲',
      ['second-table 乙!A3'],
    ],
    [
      'that of an earlier year is not',
      [table('甲', '8', { caption: '2024年度|单位：万元' }), table('乙', '9', { caption: '2023年度|单位：万元' })],
      '甲',
      ['second-table 乙!A3'],
    ],
  ])('%s', (_, sheets, used, problems) => {
    const reading = read(...sheets);
    expect(tableOf(reading, 'revenue').sheet).toBe(used);
    expect(problemsOf(reading)).toEqual(problems);
  });
});
