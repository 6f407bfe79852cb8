import { Grid } from '../../../../src/core/tables/cells/grid';
import { headerFrom } from '../../../../src/core/tables/locating/chooseLayout';
import { figuresOf, placesOf, problemsOf, read, sheet } from '../printed';

const kinds = (text: string): string[] => read(text).figures.tables.map(({ kind }) => kind);

const ACCOUNTS = ['301|工资福利支出|10', '30101|基本工资|6', '30102|津贴补贴|4'];
const list = (head: string, rows: readonly string[]): string => [head, '科目编码|科目名称|金额', ...rows].join('\n');

describe('a header that many tables have, without a title', () => {
  it('is that of the table that knows three of the rows below', () => {
    expect(kinds(list('单位：万元', ACCOUNTS))).toEqual(['basic-expenditure']);
  });

  it('is nobody’s where it knows two', () => {
    expect(kinds(list('单位：万元', ACCOUNTS.slice(1)))).toEqual([]);
  });

  it('counts rows as far down as fifteen', () => {
    const before = (count: number): string[] => [...Array<string>(count).fill('|其他事项|'), ...ACCOUNTS];
    expect(kinds(list('单位：万元', before(12)))).toEqual(['basic-expenditure']);
    expect(kinds(list('单位：万元', before(13)))).toEqual([]);
  });

  it('is not that of a table that needs its title under the title of another', () => {
    expect(kinds(list('国有资产情况表', ACCOUNTS))).toEqual([]);
  });
});

describe('a header of accounts that several tables have', () => {
  const budget = (rows: readonly string[]): string =>
    ['单位：万元', '科目编码|科目名称|年初结转和结余|本年收入|合计|基本支出|项目支出|年末结转和结余', ...rows].join('\n');

  it.each([
    ['of 政府性基金', ['2120801|征地和拆迁补偿支出|0|5|5||5|0'], ['government-fund']],
    ['of 国有资本经营预算', ['2230105|国有企业退休人员社会化管理补助支出|0|5|5||5|0'], ['state-capital']],
    ['of 一般公共预算', ['2080109|社会保险经办机构|0|5|5|5||0'], ['general-budget']],
    ['of two budgets', ['2080109|社会保险经办机构|0|5|5|5||0', '2120801|征地和拆迁补偿支出|0|5|5||5|0'], []],
  ])('is told by accounts %s', (_, rows, expected) => {
    expect(kinds(budget(rows))).toEqual(expected);
  });
});

test('amounts of a table that nobody knows are told', () => {
  expect(problemsOf(read(list('单位：万元', ['甲|乙|1234.5'])))).toEqual(['unrecognised-sheet Sheet1!C3']);
});

describe('the rows of a header', () => {
  const header = (text: string) => {
    const { lastRow, stacks } = headerFrom(new Grid(sheet(text), 0, 5), 0);
    return [lastRow, stacks.map((words) => words.join('>')).join('|')];
  };
  const TOP = '项目||本年支出||';
  const NEXT = '科目编码|科目名称|合计|基本支出|项目支出';
  const BOTH = '项目>科目编码|项目>科目名称|本年支出>合计|本年支出>基本支出|本年支出>项目支出';

  it.each([
    ['one', `${NEXT}\n'208|社会保障和就业支出|1|1`, [0, NEXT]],
    ['one, and nothing below', NEXT, [0, NEXT]],
    ['two', `${TOP}\n${NEXT}\n'208|社会保障和就业支出|1|1`, [1, BOTH]],
    ['two with the blanks of a joined cell between them', `${TOP}\n\n\n${NEXT}\n'208|某科目|1|1`, [3, BOTH]],
    ['one, where more blanks follow', `${TOP}\n\n\n\n${NEXT}`, [0, '项目|项目|本年支出|本年支出|本年支出']],
    ['one and the numbers of columns', `${NEXT}\n栏次||1|2|3\n合计||1|1|`, [1, NEXT]],
    ['one, and the numbers of columns behind blanks', `${NEXT}\n\n栏次||1|2|3`, [2, NEXT]],
    ['the numbers of columns end it', `${TOP}\n栏次||1|2|3\n${NEXT}`, [1, '项目|项目|本年支出|本年支出|本年支出']],
    ['合计 beside 类 is the first row of the body', `科目编码|科目名称|合计|基本支出|项目支出\n类|合计|||`, [0, NEXT]],
  ])('%s', (_, text, expected) => {
    expect(header(text)).toEqual(expected);
  });

  it('are six at most, and the numbers of columns', () => {
    const rows = (count: number): string => [TOP, ...Array<string>(count - 1).fill(NEXT)].join('\n');
    expect(header(rows(6))[0]).toBe(5);
    expect(header(rows(7))[0]).toBe(5);
    expect(header(`${rows(6)}\n栏次||1|2|3`)[0]).toBe(6);
  });
});

describe('机构运行信息表 with “三公” on its left', () => {
  const both = (...rows: readonly string[]) =>
    read(['机构运行信息决算表', '单位：万元', '项目|行次|预算数|决算数|项目|行次|决算数', ...rows].join('\n'));
  const ROWS = [
    '“三公”经费支出|1|||机关运行经费|5|9',
    '因公出国（境）费|2|1|1|车辆数合计（辆）|6|2',
    '公务接待费|3|2|1.5|政府采购支出合计|7|3',
  ];

  it('is two tables in the same rows', () => {
    const reading = both(...ROWS);
    expect(figuresOf(reading, 'three-public')).toEqual({
      'budget/abroad': '1',
      'budget/reception': '2',
      'final/abroad': '1',
      'final/reception': '1.5',
    });
    expect(placesOf(reading, 'information')).toMatchObject({ 'operation/amount': 'G4', 'procurement-total/amount': 'G6' });
    expect(problemsOf(reading)).toEqual([]);
  });

  it('is one where none of “三公” is listed', () => {
    const reading = read('机构运行信息决算表\n项目|决算数\n机关运行经费|9\n政府采购支出合计|3');
    expect(reading.figures.tables.map(({ kind }) => kind)).toEqual(['information']);
  });
});
