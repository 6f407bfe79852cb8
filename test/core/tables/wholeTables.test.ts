import { problemsOf, read } from './printed';

const kindsOf = (...texts: readonly string[]): string[] => read(...texts).figures.tables.map(({ kind }) => kind);

const SPENT = '科目编码|科目名称|本年支出合计|基本支出|项目支出';

describe('a title that is 05表 or 06表 in some forms and a table of all budgets in others', () => {
  const fiscal = (...rows: readonly string[]): string => ['财政拨款支出决算表', SPENT, ...rows].join('\n');
  const ordinary = ['合计||5|3|2', "'208|社会保障和就业支出|5|3|2", "'20801|人力资源|5|3|2"];

  it('is 05表 where it lists accounts of 一般公共预算 only, fund accounts without amounts included', () => {
    expect(kindsOf(fiscal(...ordinary, "'21208|国有土地使用权出让收入安排的支出|0||0"))).toEqual(['general-budget']);
  });

  it.each([
    ['21208', '国有土地使用权出让收入安排的支出'],
    ['22301', '解决历史遗留问题及改革成本支出'],
  ])('is not read where it lists %s %s', (code, name) => {
    const all = fiscal('合计||9|3|6', ...ordinary.slice(1), `'${code}|${name}|4||4`);
    expect(kindsOf(all)).toEqual([]);
    expect(problemsOf(read(all))).toEqual(['unread-figures Sheet1!A3']);
  });

  it('the title proper is believed: a fund account under it is a slip', () => {
    const proper = fiscal(...ordinary, "'21208|国有土地使用权出让收入安排的支出|4||4").replace('财政', '一般公共预算财政');
    expect(kindsOf(proper)).toEqual(['general-budget']);
  });

  it('基本支出 of 财政拨款 is 06表 unless another budget paid 基本支出', () => {
    const basic = '财政拨款基本支出决算表\n科目编码|科目名称|决算数\n301|工资福利支出|5\n30101|基本工资|5';
    const fund = (spent: string): string =>
      `政府性基金预算财政拨款支出决算表\n${SPENT}\n合计||${spent}\n'21208|国有土地使用权出让收入安排的支出|${spent}`;
    expect(kindsOf(basic, fund('4||4'))).toEqual(['basic-expenditure', 'government-fund']);
    expect(kindsOf(basic, fund('4|1|3'))).toEqual(['government-fund']);
  });
});

describe('a table of which a page is missing is not compared', () => {
  const summary = `收入支出决算总表
    收入|||支出||
    项目|行次|决算数|项目|行次|决算数
    一、一般公共预算财政拨款收入|1|9|一、一般公共服务支出|5|2
    |2||八、社会保障和就业支出|6|3
    |3||九、卫生健康支出|7|1
    |4||十九、住房保障支出|8|3
    本年收入合计|5|9|本年支出合计|9|9`;
  const page = (title: string, ...rows: readonly string[]): string => [title, SPENT, ...rows].join('\n');
  const first = (total: number): string =>
    page('支出决算表', `合计||${total}|9|`, "'201|一般公共服务支出|2|2|", "'208|社会保障和就业支出|3|3|");
  const next = page('支出决算表（续）', "'210|卫生健康支出|1|1|", "'221|住房保障支出|3|3|");

  it('both pages are one table', () => {
    expect(
      read(summary, first(9), next)
        .figures.table('expenditure')
        ?.rows.map(({ id }) => id),
    ).toEqual(['total', '201', '208', '210', '221']);
  });

  it('the first page', () => {
    const reading = read(summary, next);
    expect(reading.figures.tables.map(({ kind }) => kind)).toEqual(['summary']);
    expect(reading.problems).toMatchObject([{ code: 'missing-page', table: 'expenditure', page: 'first' }]);
  });

  it('the pages behind: 合计 is more than the classes by those that 收入支出决算总表 lists further on', () => {
    const reading = read(summary, first(9));
    expect(reading.figures.tables.map(({ kind }) => kind)).toEqual(['summary']);
    expect(reading.problems).toMatchObject([{ code: 'missing-page', table: 'expenditure', page: 'last' }]);
  });

  it.each([
    ['with the header again', "'210|卫生健康支出|1|1|"],
    ['cut within a class', "'20899|其他支出|1|1|"],
  ])('the first page, where the next one has the same title, %s', (_, row) => {
    const reading = read(summary, page('支出决算表', row, "'210|卫生健康支出|1|1|", "'221|住房保障支出|3|3|"));
    expect(reading.problems.filter(({ code }) => code !== 'duplicate-row')).toMatchObject([
      { code: 'missing-page', page: 'first' },
    ]);
  });

  it('the pages behind of 收入决算表, whose total 收入支出决算总表 bears out', () => {
    const spent = page('支出决算表', '合计||9|9|', "'201||2|2|", "'208||3|3|", "'210||1|1|", "'221||3|3|");
    const received = (total: number): string =>
      `收入决算表\n科目编码|科目名称|本年收入合计|财政拨款收入\n合计||${total}|${total}\n'201||2|2\n'208||3|3`;
    expect(read(summary, spent, received(9)).problems).toMatchObject([{ code: 'missing-page', table: 'revenue', page: 'last' }]);
    expect(read(summary, spent, received(8)).problems).toEqual([]);
  });

  it('a class that cannot be read proves nothing', () => {
    const unread = page('支出决算表', '合计||6|6|', "'201|一般公共服务支出|2|2|", "'208|社会保障和就业支出|见附注|3|");
    expect(read(summary, unread).problems).toMatchObject([{ code: 'unreadable-figure' }]);
  });

  it('a total that is wrong, or one class that is left out, is checked as ever', () => {
    expect(read(summary, first(8)).problems).toEqual([]);
    expect(read(summary, page('支出决算表', '合计||9|9|', "'201||2|2|", "'208||3|3|", "'210||1|1|")).problems).toEqual([]);
  });
});

describe('headers and titles of other tables', () => {
  it('the second row of a header that is not this table’s does not leave an empty table', () => {
    const details = `一般公共预算财政拨款支出决算明细表
      项目||合计|工资福利支出||商品和服务支出|
      科目代码|科目名称||小计|基本工资|小计|办公费
      合计||3.5|3.5|3.5||
      '208|社会保障和就业支出|3.5|3.5|3.5||`;
    expect(kindsOf(details)).toEqual([]);
    expect(problemsOf(read(details))).toEqual(['unread-figures Sheet1!C4']);
  });

  it('项目收入支出决算表 with the columns of 收入决算表 is not that', () => {
    const project = '2023年度项目收入支出决算表\n科目编码|科目名称|合计|财政拨款收入\n2080109|社会保险|3.5|3.5';
    expect(kindsOf(project)).toEqual([]);
  });
});
