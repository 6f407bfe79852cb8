import { figuresOf, problemsOf, read, sheet, tableOf } from './printed';

describe('sheets', () => {
  const general = `
    一般公共预算财政拨款支出决算表
    科目编码|科目名称|合计|基本支出|项目支出
    合计||3.5|1.5|2
    208|社会保障和就业支出|3.5|1.5|2`;

  it('a cover, a list of all titles, sentences and the tables', () => {
    const reading = read(
      `||
      某某市应急管理局
      2024年度部门决算`,
      `目录
      一、收入支出决算总表|1
      二、收入决算表|2
      五、一般公共预算财政拨款支出决算表|5
      九、财政拨款“三公”经费支出决算表|9`,
      general,
      `第三部分 决算情况说明
      2024年度收入总计1,234.56万元，详见收入支出决算总表。
      一、收入支出决算总体情况说明`,
    );
    expect(reading.figures).toMatchObject({ department: '某某市应急管理局', year: 2024 });
    expect(reading.figures.tables.map(({ kind }) => kind)).toEqual(['general-budget']);
    expect(problemsOf(reading)).toEqual([]);
  });

  it('a list of titles over the tables of one sheet', () => {
    const reading = read(`目录\n1.收入支出决算总表\n2.一般公共预算财政拨款支出决算表\n${general}`);
    expect(reading.figures.tables.map(({ kind }) => kind)).toEqual(['general-budget']);
    expect(problemsOf(reading)).toEqual([]);
  });

  it('a 绩效自评 sheet is named as not read', () => {
    const reading = read(general, `
      项目支出绩效自评表
      项目名称|某项目|||
      年度资金总额|年初预算数|全年预算数|全年执行数|分值
      |12.50|12.50|11.25|10`); // prettier-ignore
    expect(problemsOf(reading)).toHaveLength(1);
    expect(problemsOf(reading)[0]).toMatch(/^unre\S+ Sheet2!/);
  });

  it('another table under the tables of a sheet is named as not read', () => {
    const reading = read(`${general}
      国有资产占用情况表
      项目|数量|金额
      车辆|3|45.60
      设备|1|120.00`);
    expect(Object.keys(figuresOf(reading, 'general-budget'))).toHaveLength(6);
    expect(problemsOf(reading)).toEqual(['unread-figures Sheet1!B7']);
  });

  it('a hidden copy of a sheet and a copy under another name are second tables', () => {
    const reading = read(
      sheet(general, { name: 'old', visibility: 'hidden' }),
      sheet(general, { name: 'now' }),
      sheet(general, { name: 'copy' }),
    );
    expect(tableOf(reading, 'general-budget')).toMatchObject({ sheet: 'now' });
    expect(problemsOf(reading)).toEqual(['second-table copy!A2', 'second-table old!A2']);
  });

  it("another department's table is a second table even where it lists other accounts", () => {
    const other = `
      一般公共预算财政拨款支出决算表
      部门：乙局||||单位：万元
      科目编码|科目名称|合计|基本支出|项目支出
      210|卫生健康支出|9.5|7.5|2`;
    const reading = read(general.replace('决算表', '决算表\n部门：甲局||||单位：万元'), other);
    expect(Object.keys(figuresOf(reading, 'general-budget'))).toEqual([
      'total/total',
      'total/basic',
      'total/project',
      '208/total',
      '208/basic',
      '208/project',
    ]);
    expect(problemsOf(reading)).toEqual(['second-table Sheet2!A3']);
  });

  describe('two sets of tables in one workbook', () => {
    const general = (owner: string, year: string, amount: string): string => `
      一般公共预算财政拨款支出决算表
      部门：${owner}|${year}|||单位：万元
      科目编码|科目名称|合计|基本支出|项目支出
      合计||${amount}|${amount}|
      208|社会保障和就业支出|${amount}|${amount}|`;
    const expenditure = (owner: string, year: string, amount: string): string =>
      general(owner, year, amount).replace('一般公共预算财政拨款支出', '支出');
    const capital = (owner: string, year: string): string => `
      国有资本经营预算财政拨款支出决算表
      部门：${owner}|${year}|||单位：万元
      科目编码|科目名称|合计|基本支出|项目支出
      合计||9.5||9.5
      223|国有资本经营预算支出|9.5||9.5`;

    it('of two departments: the second is named whole, and none of its tables is the first’s', () => {
      const first = [general('甲局', '2024年度', '3.5'), expenditure('甲局', '2024年度', '3.5')];
      const second = [general('乙局', '2024年度', '7.5'), capital('乙局', '2024年度')];
      const reading = read(...first, ...second);
      expect(reading.figures.department).toBe('甲局');
      expect(reading.figures.tables.map(({ kind, sheet: name }) => [kind, name])).toEqual([
        ['general-budget', 'Sheet1'],
        ['expenditure', 'Sheet2'],
      ]);
      expect(reading.problems).toEqual([
        {
          code: 'other-set',
          cell: { sheet: 'Sheet3', row: 2, column: 0 },
          of: { department: '乙局' },
          tables: 2,
          sheets: ['Sheet3', 'Sheet4'],
        },
      ]);
    });

    it('of two departments that only their covers name: the second is named whole', () => {
      const cover = (name: string): string => `
        ${name}
        2024年度部门决算`;
      const bare = (table: string): string => table.replace('部门：|', '|');
      const first = [bare(general('', '2024年度', '3.5')), bare(expenditure('', '2024年度', '3.5'))];
      const second = [bare(general('', '2024年度', '7.5')), bare(capital('', '2024年度'))];
      const reading = read(cover('示范县甲局'), ...first, cover('示范县乙局'), ...second);
      expect(reading.figures.department).toBe('示范县甲局');
      expect(reading.figures.tables.map(({ sheet: name }) => name)).toEqual(['Sheet2', 'Sheet3']);
      expect(reading.problems).toMatchObject([
        { code: 'other-set', of: { department: '示范县乙局' }, sheets: ['Sheet5', 'Sheet6'] },
      ]);
    });

    it('of two years: the earlier one is left aside', () => {
      const last = [general('甲局', '2023年度', '7.5'), capital('甲局', '2023年度')];
      const reading = read(...last, general('甲局', '2024年度', '3.5'), expenditure('甲局', '2024年度', '3.5'));
      expect(reading.figures.year).toBe(2024);
      expect(reading.figures.tables.map(({ kind }) => kind)).toEqual(['general-budget', 'expenditure']);
      expect(reading.problems).toMatchObject([{ code: 'other-set', of: { year: 2023 }, tables: 2 }]);
    });

    it('another name on tables of which there is one is a name written wrong', () => {
      const reading = read(
        general('甲局', '2024年度', '3.5'),
        expenditure('乙局', '2024年度', '3.5'),
        capital('乙局', '2024年度'),
      );
      expect(reading.figures.tables).toHaveLength(3);
      expect(reading.problems).toEqual([]);
    });
  });

  it('an empty form before the filled one is not what is read', () => {
    const reading = read(`一般公共预算财政拨款支出决算表\n科目编码|科目名称|合计|基本支出|项目支出\n合计||||`, general);
    expect(tableOf(reading, 'general-budget').sheet).toBe('Sheet2');
    expect(problemsOf(reading)).toEqual(['second-table Sheet1!A2']);
  });

  it('pages with the header again, without a title, belong to the table above them, read or not', () => {
    const header = '科目编码|科目名称|合计|基本支出|项目支出';
    const page = `${header}\n'20805|行政事业单位养老支出|3.5|1.5|2\n${header}\n'2080501|行政单位离退休|3.5|1.5|2`;
    const details = `一般公共预算财政拨款支出决算明细表\n${page.replaceAll('3.5', '4.5')}`;
    const reading = read(`${general}\n${page}`, details);
    expect(tableOf(reading, 'general-budget').rows.map(({ id }) => id)).toEqual(['total', '208', '20805', '2080501']);
    expect(problemsOf(reading)).toEqual(['unread-figures Sheet2!C3']);
  });

  it('（续） pages join', () => {
    const reading = read(`${general}
      一般公共预算财政拨款支出决算表（续）
      科目编码|科目名称|合计|基本支出|项目支出
      20805|行政事业单位养老支出|3.5|1.5|2`);
    expect(tableOf(reading, 'general-budget').rows.map(({ id }) => id)).toEqual(['total', '208', '20805']);
    expect(tableOf(reading, 'general-budget').range).toBe('A1:E7');
    expect(problemsOf(reading)).toEqual([]);
  });

  it('two tables without a title between', () => {
    const reading = read(`
      收入决算表
      科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入
      合计||3.5|3.5|||||
      科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
      合计||3.5|1.5|2|||`);
    expect(figuresOf(reading, 'expenditure')).toEqual({ 'total/total': '3.5', 'total/basic': '1.5', 'total/project': '2' });
    expect(problemsOf(reading)).toEqual([]);
  });

  it('a header that only its title could tell is named, not guessed', () => {
    const reading = read(`科目编码|科目名称|合计|基本支出|项目支出\n合计||3.5|1.5|2`);
    expect(reading.figures.tables).toEqual([]);
    expect(problemsOf(reading)).toEqual(['unrecognised-sheet Sheet1!C2']);
  });

  it.each([
    ['999', []],
    ['1000', ['unrecognised-sheet Sheet1!B1']],
    ['1989', ['unrecognised-sheet Sheet1!B1']],
    ['1990', []],
    ['2099', []],
    ['2100', ['unrecognised-sheet Sheet1!B1']],
  ])('a number alone on a sheet is told of where it is no year and no ordinal: %s', (number, problems) => {
    expect(problemsOf(read(`某局|${number}`))).toEqual(problems);
  });

  it('tables beside one another whose titles stand over their middles', () => {
    const reading = read(`
      |收入决算表||||||||||支出决算表||||
      科目编码|科目名称|本年收入合计|财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入||科目编码|科目名称|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出
      合计||3.5|3.5|||||||合计||2.5|1.5|1||`);
    expect(figuresOf(reading, 'revenue')).toEqual({ 'total/total': '3.5', 'total/fiscal': '3.5' });
    expect(figuresOf(reading, 'expenditure')).toEqual({ 'total/total': '2.5', 'total/basic': '1.5', 'total/project': '1' });
    expect(problemsOf(reading)).toEqual([]);
  });

  it.each(['本表无数据', '本单位2024年度无政府性基金预算财政拨款收入支出，故本表为空表。', '无'])(
    'an empty table that says so in its body: %s',
    (note) => {
      const reading = read(`
      政府性基金预算财政拨款收入支出决算表
      科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
      ||||小计|基本支出|项目支出|
      ${note}|||||||`);
      expect(tableOf(reading, 'government-fund').rows).toEqual([]);
      expect(problemsOf(reading)).toEqual([]);
    },
  );

  it('pages with 公开03表, the unit and the head again, and page numbers between', () => {
    const head = `公开03表
      单位：万元
      项目||本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
      科目编码|科目名称||||||`;
    const reading = read(`
      支出决算表
      ${head}
      合计||35.5|15.5|20|||
      208|社会保障和就业支出|35.5|15.5|20|||
      — 3 —
      ${head}
      20805|行政事业单位养老支出|35.5|15.5|20|||
      — 4 —`);
    expect(tableOf(reading, 'expenditure').rows.map(({ id }) => id)).toEqual(['total', '208', '20805']);
    expect(problemsOf(reading)).toEqual([]);
  });

  it('a total in the name of the department is named as not known', () => {
    const reading = read(`
      支出决算表
      科目编码|科目名称（单位）|本年支出合计|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出
      |某某局|3.55|1.55|2|||
      208|社会保障和就业支出|3.55|1.55|2|||`);
    expect(tableOf(reading, 'expenditure').rows.map(({ id }) => id)).toEqual(['208']);
    expect(problemsOf(reading)).toEqual(['unknown-row Sheet1!C3']);
  });

  it('a form that prints 三公 on its left and agency costs on its right is read as both tables', () => {
    const reading = read(`
      机构运行信息决算表
      项目|行次|预算数|统计数|项目|行次|统计数
      一、“三公”经费支出|1|5|4.5|二、机关运行经费|22|10.55`);
    expect(figuresOf(reading, 'three-public')).toEqual({ 'budget/total': '5', 'final/total': '4.5' });
    expect(figuresOf(reading, 'information')).toEqual({ 'operation/amount': '10.55' });
    expect(problemsOf(reading)).toEqual([]);
  });

  it.each([
    ['22960', '彩票公益金安排的支出', 'government-fund'],
    ['22301', '解决历史遗留问题及改革成本支出', 'state-capital'],
    ['20101', '人大事务', 'general-budget'],
  ])('carry-overs without a title are told by their accounts: %s %s', (code, name, kind) => {
    const reading = read(`
      科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
      ||||小计|基本支出|项目支出|
      合计||1.5|10|9.5||9.5|2
      ${code.slice(0, 3)}|某类|1.5|10|9.5||9.5|2
      ${code}|${name}|1.5|10|9.5||9.5|2`);
    expect(reading.figures.tables.map((table) => table.kind)).toEqual([kind]);
    expect(problemsOf(reading)).toEqual([]);
  });

  it('ordinary accounts under 合计, 基本支出 and 项目支出 without a title may be those of two tables: named, not guessed', () => {
    const reading = read(
      `科目编码|科目名称|合计|基本支出|项目支出\n合计||3.5|1.5|2\n201|一般公共服务支出|3.5|1.5|2\n20101|人大事务|3.5|1.5|2`,
    );
    expect(reading.figures.tables).toEqual([]);
    expect(problemsOf(reading)).toEqual(['unrecognised-sheet Sheet1!C2']);
  });

  it('accounts of two funds in one table without a title tell nothing', () => {
    const reading = read(`
      科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
      ||||小计|基本支出|项目支出|
      22960|彩票公益金安排的支出|1.5|10|9.5||9.5|2
      20101|人大事务|1.5|10|9.5||9.5|2`);
    expect(reading.figures.tables).toEqual([]);
  });

  it('无 alone in a row says that a table is empty, beside a label it does not', () => {
    const empty = (row: string): string => `
      政府性基金预算财政拨款收入支出决算表
      科目编码|科目名称|年初结转和结余|本年收入|本年支出|||年末结转和结余
      ||||小计|基本支出|项目支出|
      ${row}`;
    expect(tableOf(read(empty('无')), 'government-fund').emptyNote).toBe('无');
    expect(tableOf(read(empty('合计||无')), 'government-fund').emptyNote).toBeNull();
  });

  it('codes that are no account codes, rows that stand twice, words among figures', () => {
    const reading = read(`
      一般公共预算财政拨款支出决算表
      科目编码|科目名称|合计|基本支出|项目支出
      合计||3.5|1.5|2
      208|社会保障和就业支出|3.5|1.5|见附注
      2080|某某事务|1.5|1.5|
      208|社会保障和就业支出|3.5|1.5|2`);
    expect(problemsOf(reading)).toEqual(['unreadable-figure Sheet1!E4', 'bad-code Sheet1!A5', 'duplicate-row Sheet1!A6']);
    expect(tableOf(reading, 'general-budget').rows.map(({ id }) => id)).toEqual(['total', '208', '208#6']);
  });
});
