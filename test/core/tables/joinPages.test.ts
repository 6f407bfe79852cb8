import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { figuresOf, problemsOf, read, sheet, tableOf } from './printed';

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

describe('a table of the amounts of each unit', () => {
  const HEAD = '本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入';
  const units = (title: string, label = '单位名称', row = '某局（本级）'): string => `
  ${title}
  单位：万元
  ${label}|${HEAD}
  合计|9|9
  ${row}|9|9`;
  const accounts = table('甲', '8');
  const codes = (...texts: readonly (string | SheetSnapshot)[]) => {
    const reading = read(...texts);
    return [tableOf(reading, 'revenue').sheet, ...reading.problems.map(({ code }) => code)];
  };

  it.each([
    ['by its title', units('收入决算表（按预算单位）', '项目')],
    ['by its title, 所属单位', units('收入决算表（分所属单位）', '项目')],
    ['by its head', units('收入决算表')],
    ['by its head, 预算单位', units('收入决算表', '预算单位名称')],
  ])('is known %s, wherever it stands, and need not go', (_, text) => {
    expect(codes(accounts, text)).toEqual(['甲', 'by-unit-table']);
    expect(codes(text, accounts)).toEqual(['甲', 'by-unit-table']);
  });

  it('is none where no words say so', () => {
    expect(codes(accounts, units('收入决算表', '项目'))).toEqual(['甲', 'second-table']);
  });

  it('is none where it lists accounts', () => {
    const both = `收入决算表（分单位）\n单位：万元\n科目编码|单位名称|${HEAD}\n合计||9|9\n'208|某局|9|9`;
    expect(codes(accounts, both)).toEqual(['甲', 'second-table']);
  });

  it('is read where there is none of accounts', () => {
    expect(codes(units('收入决算表'))).toEqual(['Sheet1']);
  });

  it('two of them are two', () => {
    expect(codes(units('收入决算表'), units('收入决算表'))).toEqual(['Sheet1', 'second-table']);
  });

  it('is none of items: they are the same in every form', () => {
    const summary = (title: string): string => `
    ${title}
    项目|决算数|项目|决算数
    一般公共预算财政拨款收入|9|社会保障和就业支出|9
    本年收入合计|9|本年支出合计|9`;
    const reading = read(summary('收入支出决算总表'), summary('收入支出决算总表（分单位）'));
    expect(reading.problems.map(({ code }) => code)).toEqual(['second-table']);
  });
});

describe('blocks of “三公” without titles', () => {
  const block = (side: string, amounts: string): string => `${side}|||\n合计|因公出国（境）费|公务接待费|会议费\n${amounts}`;
  const both = (...blocks: readonly string[]) => read(['财政拨款“三公”经费支出决算表', ...blocks].join('\n'));

  it('are one table where each has its own side', () => {
    const reading = both(block('预算数', '3|1|2|'), block('决算数', '2|1|1|'));
    expect(figuresOf(reading, 'three-public')).toEqual({
      'budget/total': '3',
      'budget/abroad': '1',
      'budget/reception': '2',
      'final/total': '2',
      'final/abroad': '1',
      'final/reception': '1',
    });
    expect(problemsOf(reading)).toEqual([]);
  });

  it('are two where an item of a side stands in both', () => {
    const reading = both(block('决算数', '2|1|1|'), block('决算数', '3|1|2|'));
    expect(figuresOf(reading, 'three-public')).toEqual({ 'final/total': '2', 'final/abroad': '1', 'final/reception': '1' });
    expect(problemsOf(reading)).toEqual(['second-table Sheet1!A5']);
  });
});

describe('a table under another title', () => {
  const head = '科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出';
  const spent = (title: string, amount: number): string =>
    `${title}\n${head}\n合计||${amount}.5|${amount}.5\n'208|社会保障和就业支出|${amount}.5|${amount}.5`;

  it('is not read beside the one with its own, and its figures are told', () => {
    for (const texts of [
      [spent('支出决算表', 8), spent('国有资产支出情况表', 9)],
      [spent('国有资产支出情况表', 9), spent('支出决算表', 8)],
    ]) {
      const reading = read(...texts);
      expect(tableOf(reading, 'expenditure').title).toBe('支出决算表');
      expect(reading.problems.map(({ code }) => code)).toEqual(['unread-figures']);
    }
  });
});
