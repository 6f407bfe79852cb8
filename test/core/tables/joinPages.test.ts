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

describe('what follows a table that is not read', () => {
  const HEAD = '科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入';
  const first = table('甲', '8');
  const again = (more = ''): string => `收入决算表\n单位：万元\n${HEAD}\n合计||9|9\n'208|社会保障和就业支出|9|9${more}`;
  const told = (...texts: readonly (string | SheetSnapshot)[]) => {
    const reading = read(first, ...texts);
    const kinds = reading.figures.tables.map(({ kind, rows }) => `${kind} ${rows.map(({ id }) => id).join(' ')}`);
    return [...kinds, ...reading.problems.map(({ code }) => code)];
  };

  it('its next page below, under the header again, is not read either', () => {
    expect(told(again(`\n${HEAD}\n'210|卫生健康支出|1|1`))).toEqual(['revenue total 208', 'second-table']);
  });

  it('nor are its rows on the next sheet', () => {
    expect(told(again(), "'210|卫生健康支出|1.5|1.5")).toEqual(['revenue total 208', 'second-table']);
  });

  it('the header on another sheet is a page of the table that is read', () => {
    expect(told(again(), `${HEAD}\n'210|卫生健康支出|1.5|1.5`)).toEqual(['revenue total 208 210', 'second-table']);
  });

  it('a table with a title of its own is read', () => {
    const spent = '支出决算表\n科目编码|科目名称|本年支出合计|基本支出|项目支出\n合计||9|9';
    expect(told(again(`\n${spent}`))).toEqual(['revenue total 208', 'expenditure total', 'second-table']);
  });
});

describe('a second table', () => {
  const captioned = (name: string, caption: string) => table(name, '8', { caption });
  const others = (own: string, second: string) =>
    read(captioned('甲', own), captioned('乙', second)).problems.map((problem) => ('of' in problem ? problem.of : null));

  it.each([
    ['another department', '部门：某某局|单位：万元', '部门：某某中心|单位：万元', { department: '某某中心' }],
    ['an earlier year', '2024年度|单位：万元', '2023年度|单位：万元', { year: 2023 }],
    ['the same department and year', '部门：某某局|2024年度|单位：万元', '部门：某某局|2024年度|单位：万元', null],
    ['the same department in other brackets', '部门：某局（本级）|单位：万元', '部门：某局(本级)|单位：万元', null],
    ['nobody', '部门：某某局|2024年度|单位：万元', '单位：万元', null],
  ])('of %s', (_, own, second, of) => {
    expect(others(own, second)).toEqual([of]);
  });
});

describe('a page without a title', () => {
  const HEAD = '科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入';
  const page = (...codes: readonly string[]): string => [HEAD, ...codes.map((code) => `'${code}|某科目|8|8`)].join('\n');
  const told = (text: string) => {
    const reading = read(table('甲', '8'), text);
    return [tableOf(reading, 'revenue').rows.length, ...reading.problems.map(({ code }) => code)];
  };

  it.each([
    ['goes on with the table', page('210', '221'), [4]],
    ['may repeat half of its rows', page('208', '210'), [4, 'duplicate-row']],
    ['is a second table where it repeats more', page('208', '210').replace(HEAD, `${HEAD}\n合计||8|8`), [2, 'second-table']],
    [
      'is a second table where it has a total of its own',
      `${HEAD}\n合计||8|8\n'210|某科目|8|8\n'221|某科目|8|8`,
      [2, 'second-table'],
    ],
    ['may hold no rows', HEAD, [2]],
  ])('%s', (_, text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

describe('支出 beside 收入支出 of one fund', () => {
  const fund = (title: string, amount: string, caption = '单位：万元'): string => `
  ${title}
  ${caption}
  科目编码|科目名称|年初结转和结余|本年收入|本年支出>小计|基本支出|项目支出|年末结转和结余
  合计||0|${amount}|${amount}||${amount}|0
  '21208|国有土地使用权出让收入安排的支出|0|${amount}|${amount}||${amount}|0`;
  const SPENT = '政府性基金预算财政拨款支出决算表';
  const BOTH = '政府性基金预算财政拨款收入支出决算表';
  const used = (...texts: readonly string[]): string => tableOf(read(...texts), 'government-fund').title;

  it('the latter is read, in whichever order they stand', () => {
    expect(used(fund(SPENT, '8'), fund(BOTH, '9'))).toBe(BOTH);
    expect(used(fund(BOTH, '9'), fund(SPENT, '8'))).toBe(BOTH);
  });

  it('not that of another department', () => {
    expect(used(fund(SPENT, '8', '部门：某某局|单位：万元'), fund(BOTH, '9', '部门：某某中心|单位：万元'))).toBe(SPENT);
  });

  it('a later year does not bring a table of another title to the front', () => {
    expect(used(fund(BOTH, '8', '2023年度|单位：万元'), fund(SPENT, '9', '2024年度|单位：万元'))).toBe(BOTH);
  });
});
