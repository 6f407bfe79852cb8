import { figuresOf, problemsOf, read, tableOf } from '../printed';

describe('财政拨款“三公”经费支出决算表', () => {
  it('with 年初预算, 全年预算, 决算 for each item', () => {
    const items = ['合计', '因公出国（境）费', '公务用车购置及运行维护费', '', '', '公务接待费'];
    const three = (cells: readonly string[]): string => cells.map((cell) => `${cell}||`).join('|');
    const reading = read(`
      “三公”经费支出情况表
      ${three(items)}
      ${three(['', '', '小计', '公务用车购置费', '公务用车运行维护费', ''])}
      ${items.map(() => '年初预算数|全年预算数|决算数').join('|')}
      6|5|4.5|1|1|1|3|3|2.5||||3|3|2.5|2|1|1`);
    expect(figuresOf(reading, 'three-public')).toMatchObject({
      'budget/total': '6', 'adjusted-budget/total': '5', 'final/total': '4.5', 'final/vehicles': '2.5', 'budget/reception': '2', 'final/reception': '1',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual([]);
  });

  it('with last year beside this year', () => {
    const reading = read(`
      2024年度“三公”经费支出决算表（单位：万元）
      项目|2023年决算数|2024年预算数|2024年决算数|增减额|增减%
      合计|5|6|4.5|-0.5|-10
      因公出国（境）费||||
      公务用车购置及运行费|3|4|3|
      其中：公务用车购置费||||
      公务用车运行费|3|4|3|
      公务接待费|2|2|1.5|-0.5|-25`);
    expect(figuresOf(reading, 'three-public')).toEqual({
      'budget/total': '6', 'budget/vehicles': '4', 'budget/vehicle-running': '4', 'budget/reception': '2',
      'final/total': '4.5', 'final/vehicles': '3', 'final/vehicle-running': '3', 'final/reception': '1.5',
      'prior/total': '5', 'prior/vehicles': '3', 'prior/vehicle-running': '3', 'prior/reception': '2',
    }); // prettier-ignore
    expect(problemsOf(reading)).toEqual(['compared-column Sheet1!E3', 'compared-column Sheet1!F3']);
    expect(tableOf(reading, 'three-public')).toMatchObject({ unitStated: true, year: 2024 });
  });

  it('机关运行经费 without an amount heads the rows beneath it', () => {
    const list = (amount: string): string => `
      财政拨款“三公”经费、行政参公单位机关运行经费情况表
      项目|行次|预算数|统计数
      一、“三公”经费支出|1||
      （一）支出合计|2|6|4.5
      1．因公出国（境）费|3||
      3．公务接待费|4|6|4.5
      二、机关运行经费|5||${amount}
      （一）行政单位|6|—|143.42
      （二）参照公务员法管理事业单位|7|—|0.58`;
    const heading = figuresOf(read(list('')), 'three-public');
    expect(heading).toMatchObject({ 'final/operation-administrative': '143.42', 'final/operation-participating': '0.58' });
    expect(heading).not.toHaveProperty('final/operation');
    expect(figuresOf(read(list('144')), 'three-public')).toMatchObject({ 'final/operation': '144' });
  });

  it('with final accounts only, a column of units and 合计 beneath', () => {
    const reading = read(`
      “三公”经费支出决算表
      单位名称|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
      |||小计|购置费|运行维护费|
      某局本级|3|||||3
      某中心|1.5|||||1.5
      合计|4.5|||||4.5`);
    expect(figuresOf(reading, 'three-public')).toEqual({ 'final/total': '4.5', 'final/reception': '4.5' });
    expect(problemsOf(reading)).toEqual(['unknown-row Sheet1!B4', 'unknown-row Sheet1!B5']);
  });

  it('without any figure: the note under the empty row is not taken for one', () => {
    const head = `
      财政拨款“三公”经费支出决算表
      预算数||||决算数|||
      合计|因公出国（境）费|公务用车运行维护费|公务接待费|合计|因公出国（境）费|公务用车运行维护费|公务接待费`;
    const note = '注：本表反映部门本年度“三公”经费支出预决算情况。';
    const reading = read(`${head}\n\n${note}`);
    expect(figuresOf(reading, 'three-public')).toEqual({});
    expect(reading.figures.figure('three-public', 'final', 'total')).toMatchObject({ blank: true, cell: { row: 3 } });
    expect(problemsOf(reading)).toEqual([]);
    expect(problemsOf(read(`${head}\n${note}`))).toEqual([]);
  });

  it('with the items across and the sides down', () => {
    const reading = read(`
      财政拨款“三公”经费支出决算表
      项目|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
      |||小计|购置费|运行维护费|
      2022年决算数|4|||||4
      2023年预算数|6|||||6
      2023年决算数|4.5|||||4.5`);
    expect(figuresOf(reading, 'three-public')).toEqual({
      'budget/total': '6',
      'budget/reception': '6',
      'final/total': '4.5',
      'final/reception': '4.5',
      'prior/total': '4',
      'prior/reception': '4',
    });
    expect(problemsOf(reading)).toEqual([]);
  });

  it('with counts in a block of their own beneath', () => {
    const reading = read(`
      财政拨款“三公”经费支出决算表
      合计|因公出国（境）费|公务用车购置及运行维护费|公务接待费
      4.5|||4.5
      项目|统计数|项目|统计数
      国内公务接待批次（个）|12|国内公务接待人次（人）|96`);
    expect(figuresOf(reading, 'three-public')).toEqual({
      'final/total': '4.5',
      'final/reception': '4.5',
      'final/reception-batches': '12',
      'final/reception-persons': '96',
    });
    expect(problemsOf(reading)).toEqual([]);
  });
});
