import { problemsOf, read } from '../printed';

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
