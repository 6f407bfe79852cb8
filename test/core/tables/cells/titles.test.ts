import { figuresOf, problemsOf, read, tableOf } from '../printed';

describe('titles', () => {
  const coded = (title: string): string => `
    ${title}
    科目编码|科目名称|合计|基本支出|项目支出
    合计||3|1|2`;
  const wide = (title: string): string => `
    ${title}
    |||||单位：万元
    科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
    合计||3|1|2|||`;
  const income = (title: string): string => `
    ${title}
    科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
    合计||3|1|2||||`;

  it.each([
    ['general-budget', coded('一般公共预算财政拨款支出决算情况表')],
    ['general-budget', coded('一般公共预算支出决算表')],
    ['general-budget', coded('一般公共预算财政拨款支出决算明细表（按功能分类科目）')],
    ['general-budget', coded('公共财政预算财政拨款支出决算表')],
    ['government-fund', coded('政府性基金预算财政拨款支出决算情况表')],
    ['state-capital', coded('国有资本经营预算财政拨款支出决算情况表')],
    ['expenditure', wide('支出决算情况表')],
    ['expenditure', wide('表3：部门支出总体情况表')],
    ['expenditure', wide('附表1-3 某某局2024年度部门支出决算总表')],
    ['revenue', income('收入决算情况表')],
    ['revenue', income('部门收入总体情况表')],
    ['revenue', income('2024年度部门收入决算公开表')],
    ['general-budget', coded('一般公共预算财政拨款支出决算公开情况表')],
  ] as const)('%s', (kind, text) => {
    const reading = read(text);
    expect(tableOf(reading, kind).rows).toHaveLength(1);
    expect(problemsOf(reading)).toEqual([]);
  });

  it.each([
    ['expenditure', wide('某某国有资产监督管理委员会2024年度支出决算表')],
    ['expenditure', wide('某市政府采购中心2024年度支出决算表')],
    ['revenue', income('某某基金会管理中心2024年度收入决算表')],
    ['general-budget', coded('某市公务用车“三公”管理办2024年度一般公共预算财政拨款支出决算表')],
  ] as const)('a department called after what other tables are about: %s', (kind, text) => {
    expect(read(text).figures.tables.map((table) => table.kind)).toEqual([kind]);
  });

  it.each(['政府采购支出决算表', '机关运行经费支出决算表', '会议费和培训费支出决算表', '2024年国有资产占用情况表'])(
    '%s is none of the ten',
    (title) => {
      const reading = read(`
      ${title}
      项目|决算数
      合计|12.50`);
      expect(reading.figures.tables).toEqual([]);
      expect(problemsOf(reading)).toEqual(['unread-figures Sheet1!B3']);
    },
  );

  it('财政拨款基本支出决算表 is read for a form without one of 一般公共预算, and not beside it', () => {
    const basic = (title: string, figure: string): string =>
      `${title}\n科目编码|科目名称|决算数\n301|工资福利支出|${figure}\n30101|基本工资|${figure}`;
    const fiscal = basic('财政拨款基本支出决算表', '20.5');
    expect(figuresOf(read(fiscal), 'basic-expenditure')).toMatchObject({ '30101/amount': '20.5' });
    const both = read(fiscal, basic('一般公共预算基本支出决算表', '18.5'));
    expect(figuresOf(both, 'basic-expenditure')).toEqual({ '301/amount': '18.5', '30101/amount': '18.5' });
    expect(problemsOf(both)).toEqual(['unread-figures Sheet1!C3']);
  });

  const byUnit = (title: string): string => `
    ${title}
    单位名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
    合计|3|1|2||||
    某局（本级）|3|1|2||||`;

  it.each([
    ['in front', [byUnit('收入决算表（分单位）'), income('收入决算表（分科目）')]],
    ['behind', [income('收入决算表'), byUnit('收入决算表')]],
  ])('of two tables of a kind the one with account codes is read, the other is named: %s', (_, texts) => {
    const reading = read(...texts);
    expect(tableOf(reading, 'revenue').rows.map(({ id }) => id)).toEqual(['total']);
    expect(tableOf(reading, 'revenue').title).toMatch(/^收入决算表(?:\(分科目\))?$/);
    expect(reading.problems.map(({ code }) => code)).toEqual(['by-unit-table']);
  });

  const costs = (title: string, amount: number): string => `
    ${title}
    预算数||||||决算数|||||
    合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费|合计|因公出国（境）费|公务用车购置及运行维护费|||公务接待费
    ||小计|公务用车购置费|公务用车运行维护费||||小计|公务用车购置费|公务用车运行维护费|
    ${amount}|||||${amount}|${amount}|||||${amount}`;
  const FUND_COSTS = costs('政府性基金预算财政拨款“三公”经费支出决算表', 0.5);

  it('“三公”经费 of one fund is not 公开09表, with or without that table beside it', () => {
    const both = read(FUND_COSTS, costs('财政拨款“三公”经费支出决算表', 2.5));
    expect(figuresOf(both, 'three-public')).toMatchObject({ 'final/total': '2.5', 'final/reception': '2.5' });
    expect(problemsOf(both)).toEqual(['unread-figures Sheet1!A5']);
    const alone = read(FUND_COSTS);
    expect(alone.figures.tables).toEqual([]);
    expect(problemsOf(alone)).toEqual(['unread-figures Sheet1!A5']);
  });

  it('columns that a department has nothing for may be left out under the title', () => {
    const reading = read(`支出决算表\n科目编码|科目名称|合计|基本支出|项目支出\n合计||3.5|1.5|2`);
    expect(figuresOf(reading, 'expenditure')).toEqual({ 'total/total': '3.5', 'total/basic': '1.5', 'total/project': '2' });
  });

  it('a table that is none of the ten is reported, never taken for one of them', () => {
    const reading = read(coded('一般公共预算财政拨款项目支出决算表'));
    expect(reading.figures.tables).toEqual([]);
    expect(problemsOf(reading)).toEqual(['unread-figures Sheet1!C3']);
  });
});
