import { narrate } from '../../../src/core/narrative/narrate';
import { NO_INPUTS } from '../../../src/core/narrative/inputs/parseInputs';
import { shanxi } from '../../../src/core/narrative/profiles';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { narrated, paragraphOf, sectionTexts, textOf } from './narrated';
import { figuresOf, type WorkbookLiteral } from './tableBuilder';

const totals = (inflow: string, outflow = inflow): WorkbookLiteral => ({
  summary: { 'inflow-total': inflow, 'outflow-total': outflow },
});

const lastYear = (inflow: string, outflow = inflow) => ({
  'prior.summary.revenue-total': inflow,
  'prior.summary.expenditure-total': outflow,
});

describe('comparison with last year', () => {
  test('says 增加 and 增长 for more, each total with its own direction', () => {
    const narrative = narrated(totals('120.00', '90'), { ...lastYear('100.00', '100'), 'reason.total': '人员增加' });
    expect(textOf(narrative, 'summary.total')).toBe(
      '2024年度收入总计120.00万元，支出总计90.00万元。与上年相比，收入总计增加20.00万元，增长20%，支出总计减少10.00万元，下降10%。主要原因是人员增加。',
    );
  });

  test('says 与上年相同 for the same amount and asks for no reason', () => {
    const narrative = narrated(totals('100.00'), lastYear('100.00'));
    expect(textOf(narrative, 'summary.total')).toBe(
      '2024年度收入总计100.00万元，支出总计100.00万元。收入总计与上年相同，支出总计与上年相同。',
    );
  });

  test('has no percentage of a base of zero', () => {
    const narrative = narrated(totals('100.00'), { ...lastYear('0'), 'reason.total': '新设单位' });
    expect(textOf(narrative, 'summary.total')).toContain('收入总计增加100.00万元，支出总计增加100.00万元。主要原因是新设单位。');
  });

  test('has no percentage of a negative base', () => {
    const narrative = narrated(totals('5.00'), { ...lastYear('-10.00'), 'reason.total': '冲销' });
    expect(textOf(narrative, 'summary.total')).toContain('收入总计增加15.00万元，支出总计增加15.00万元。');
  });

  test('writes a negative amount with its sign and a negative difference with its word', () => {
    const narrative = narrated(totals('-5.00'), { ...lastYear('1,000.00'), 'reason.total': '冲销' });
    expect(textOf(narrative, 'summary.total')).toContain('收入总计-5.00万元，');
    expect(textOf(narrative, 'summary.total')).toContain('收入总计减少1,005.00万元，下降100.5%，');
  });

  test('puts what last year lacks into a sentence that can be read', () => {
    const narrative = narrated(totals('100.00'), { 'prior.summary.expenditure-total': '80' });
    expect(textOf(narrative, 'summary.total')).toBe(
      '2024年度收入总计100.00万元，支出总计100.00万元。与上年相比，收入总计〔待填：增减金额和百分比，按上年收入总计计算〕，支出总计增加20.00万元，增长25%。' +
        '主要原因是〔待填：收入支出总计增减的主要原因〕。',
    );
  });

  test('收入总计 and 支出总计 are one amount, which is asked for once', () => {
    const narrative = narrated(totals('100.00'), { 'prior.summary.revenue-total': '80' });
    expect(textOf(narrative, 'summary.total')).toMatch(/收入总计增加20\.00万元，增长25%，支出总计增加20\.00万元，增长25%。/);
    expect(narrated(totals('100.00')).missing.map(({ key }) => key)).not.toContain('prior.summary.expenditure-total');
  });

  test('a reason is asked for once it is known that there is something to explain', () => {
    const askedOf = (inputs: Record<string, string>) => narrated(totals('100.00'), inputs).missing.map(({ key }) => key);
    expect(askedOf({})).toContain('prior.summary.revenue-total');
    expect(askedOf({})).not.toContain('reason.total');
    expect(askedOf({ 'prior.summary.revenue-total': '100' })).not.toContain('reason.total');
    expect(askedOf({ 'prior.summary.revenue-total': '99.99' })).toContain('reason.total');
    const run = paragraphOf(narrated(totals('100.00')), 'summary.total').runs.find(({ text }) => text.includes('主要原因〕'));
    expect(run).toMatchObject({ kind: 'missing', key: 'prior.summary.revenue-total', leadsTo: [{ key: 'reason.total' }] });
  });

  test('computes differences from the amounts of the tables, and rounds them when they are printed', () => {
    const narrative = narrated(totals('100.004999', '100.005'), { ...lastYear('99.994'), 'reason.total': '某原因' });
    expect(textOf(narrative, 'summary.total')).toContain('收入总计100.00万元，支出总计100.01万元。');
    expect(textOf(narrative, 'summary.total')).toContain('收入总计增加0.01万元，增长0.01%，支出总计增加0.01万元，增长0.01%。');
  });

  test('a difference below what the text counts in is none', () => {
    const inputs = { 'prior.summary.revenue-total': '100.0049', 'prior.summary.expenditure-total': '100.005' };
    expect(textOf(narrated(totals('100.00'), inputs), 'summary.total')).toMatch(
      /收入总计与上年相同，支出总计减少0\.01万元，下降0\.005%。/,
    );
  });

  test.each([
    ['100.00', '110.00', '9.09%'],
    ['187.40', '100.00', '87.4%'],
    ['131.00', '100.00', '31%'],
    ['100.125', '100.00', '0.13%'],
    ['801.00', '800.00', '0.13%'],
    ['3000.00', '1.00', '299900%'],
  ])('%s against %s changes by %s', (current, previous, percent) => {
    const narrative = narrated(totals(current), { ...lastYear(previous), 'reason.total': '某原因' });
    expect(textOf(narrative, 'summary.total')).toMatch(new RegExp(`(?:增长|下降)${percent}，`));
  });
});

describe('reasons', () => {
  const tables: WorkbookLiteral = {
    ...totals('100.00'),
    'fiscal-summary': { 'inflow-total': '90.00', 'outflow-total': { total: '90.00' } },
  };
  const priors = { ...lastYear('50'), 'prior.fiscal.revenue-total': '50', 'prior.fiscal.expenditure-total': '50' };

  test('the overall reason serves where there is no other', () => {
    const narrative = narrated(tables, { ...priors, 'reason.total': '新增项目' });
    expect(textOf(narrative, 'fiscal-summary.total')).toMatch(/主要原因是新增项目。$/);
  });

  test('an own reason goes first', () => {
    const narrative = narrated(tables, { ...priors, 'reason.total': '新增项目', 'reason.fiscal': '拨款增加。' });
    expect(textOf(narrative, 'fiscal-summary.total')).toMatch(/主要原因是拨款增加。$/);
  });

  test('a total that did not change does not borrow one', () => {
    const unchanged = { ...priors, 'prior.fiscal.revenue-total': '90', 'prior.fiscal.expenditure-total': '90' };
    const narrative = narrated(tables, { ...unchanged, 'reason.total': '新增项目' });
    expect(textOf(narrative, 'fiscal-summary.total')).toMatch(/财政拨款支出总计与上年相同。$/);
  });
});

describe('revenue and expenditure', () => {
  test('list the columns that are not zero, with their shares', () => {
    const narrative = narrated({
      revenue: {
        total: {
          total: '200.00',
          fiscal: '150.00',
          'from-superior': '',
          institutional: '60',
          business: '0.00',
          other: '-10.00',
        },
      },
    });
    expect(sectionTexts(narrative, 'revenue')).toEqual([
      '2024年度收入合计200.00万元，其中：',
      '财政拨款收入150.00万元，占比75.00%；',
      '事业收入60.00万元，占比30.00%；',
      '其他收入-10.00万元，占比-5.00%。',
    ]);
  });

  test('a year without any amount has no list', () => {
    const narrative = narrated({ revenue: { total: { total: '', fiscal: '' } } });
    expect(sectionTexts(narrative, 'revenue')).toEqual(['2024年度收入合计0.00万元。']);
  });

  test('parts of a total of zero have no share', () => {
    const narrative = narrated({ expenditure: { total: { total: '0.00', basic: '5', project: '-5' } } });
    expect(sectionTexts(narrative, 'expenditure').slice(1)).toEqual(['基本支出5.00万元；', '项目支出-5.00万元。']);
  });
});

describe('general budget', () => {
  const table = {
    total: { total: '100.00' },
    '205 教育支出': { total: '60.00' },
    '20502 普通教育': { total: '60.00' },
    '208 社会保障和就业支出': { total: '40.00' },
    '210 卫生健康支出': { total: '' },
  };

  test('shares and details name every class with spending, in the order of the table', () => {
    const narrative = narrated({ 'general-budget': table });
    expect(sectionTexts(narrative, 'general-budget').filter((text) => text.includes('(类)'))).toEqual([
      '教育支出(类)60.00万元，占比60.00%；',
      '社会保障和就业支出(类)40.00万元，占比40.00%。',
    ]);
  });

  test('a class compares with its budget and with last year', () => {
    const inputs = {
      'budget.general.205': '80',
      'prior.general.205': '66.00',
      'use.general.205': '学校运转；',
      'reason.general.205': '学生减少',
    };
    expect(textOf(narrated({ 'general-budget': table }, inputs), 'general-budget.detail.205')).toBe(
      '教育支出年初预算80.00万元，支出决算60.00万元，完成年初预算的75.00%，用于学校运转。较上年决算减少6.00万元，下降9.09%，主要原因是学生减少。',
    );
  });

  test('a budget of zero has no rate of completion', () => {
    const inputs = { 'budget.general.205': 0, 'prior.general.205': 60, 'use.general.205': '学校运转' };
    expect(textOf(narrated({ 'general-budget': table }, inputs), 'general-budget.detail.205')).toBe(
      '教育支出年初预算0.00万元，支出决算60.00万元，用于学校运转。与上年相同。',
    );
  });

  test('a class that spent nothing of its budget is not passed over', () => {
    const inputs = {
      'budget.general.210': 9,
      'prior.general.210': 3,
      'use.general.210': '体检',
      'reason.general.210': '体检推迟',
    };
    expect(textOf(narrated({ 'general-budget': table }, inputs), 'general-budget.detail.210')).toBe(
      '卫生健康支出年初预算9.00万元，支出决算0.00万元，完成年初预算的0.00%，用于体检。较上年决算减少3.00万元，下降100%，主要原因是体检推迟。',
    );
  });
});

describe('basic expenditure', () => {
  test('lists the five-digit accounts that are not zero, personnel and operating apart, in the order of their codes', () => {
    const narrative = narrated({
      'basic-expenditure': {
        '301 工资福利支出': '30.00',
        '30101 基本工资': '30.00',
        '31002 办公设备购置': '2',
        '302 商品和服务支出': '8',
        '30201 办公费': '8',
        '30213 维修（护）费': '',
        '303 对个人和家庭的补助': '-1',
        '30302 退休费': '-1.00',
        '30906 大型修缮': '0.00',
        'personnel-total': '29.00',
        'operating-total': '10.00',
      },
    });
    expect(sectionTexts(narrative, 'basic-expenditure')).toEqual([
      '2024年度财政拨款基本支出39.00万元，其中：',
      '人员经费29.00万元，主要包括基本工资、退休费；',
      '公用经费10.00万元，主要包括办公费、办公设备购置。',
    ]);
  });

  test('an amount of zero includes nothing', () => {
    const narrative = narrated({ 'basic-expenditure': { '30101 基本工资': '3', 'personnel-total': '3', 'operating-total': '' } });
    expect(textOf(narrative, 'basic-expenditure.operating')).toBe('公用经费0.00万元。');
  });

  test('an amount without its accounts waits for them', () => {
    const narrative = narrated({ 'basic-expenditure': { 'personnel-total': '3', 'operating-total': '' } });
    expect(textOf(narrative, 'basic-expenditure.personnel')).toBe('人员经费3.00万元，主要包括〔待填：公开06表人员经费各款〕；');
  });
});

describe('government fund and state capital', () => {
  test('say that there is nothing only where every figure is zero', () => {
    const narrative = narrated({
      'government-fund': { total: { opening: '', revenue: '0.00', total: '', closing: '' } },
      'state-capital': { total: { total: '', basic: '', project: '' } },
    });
    expect(sectionTexts(narrative, 'government-fund')).toEqual(['本年度无此项收支。']);
    expect(sectionTexts(narrative, 'state-capital')).toEqual(['本年度无此项支出。']);
  });

  test('a carry-over alone is something', () => {
    const narrative = narrated({ 'government-fund': { total: { opening: '5', revenue: '', total: '', closing: '5.00' } } });
    expect(sectionTexts(narrative, 'government-fund')).toEqual([
      '2024年度政府性基金预算财政拨款年初结转和结余5.00万元，本年收入0.00万元，本年支出0.00万元，年末结转和结余5.00万元。',
    ]);
  });

  test('spending is listed by class', () => {
    const narrative = narrated({
      'government-fund': {
        total: { opening: '', revenue: '80.00', total: '80.00', closing: '' },
        '212 城乡社区支出': { total: '60' },
        '229 其他支出': { total: '20' },
      },
    });
    expect(sectionTexts(narrative, 'government-fund').slice(1)).toEqual([
      '城乡社区支出(类)60.00万元，占比75.00%；',
      '其他支出(类)20.00万元，占比25.00%。',
    ]);
  });

  test('a cell that cannot be read is not nothing', () => {
    const narrative = narrated({ 'state-capital': { total: { total: '?', basic: '', project: '' } } });
    expect(sectionTexts(narrative, 'state-capital')).toEqual([
      '2024年度国有资本经营预算财政拨款支出〔待填：公开08表国有资本经营预算财政拨款支出（单元格不是数字）〕万元。',
    ]);
  });

  test('a missing table is not an empty one', () => {
    expect(sectionTexts(narrated({}), 'government-fund')).toEqual([
      '政府性基金预算财政拨款收支决算情况：〔待填：公开07表（未找到该表）〕。',
    ]);
  });
});

describe('three public', () => {
  const table = (final: string) => ({
    budget: { total: '5.00', abroad: '', vehicles: '5', 'vehicle-purchase': '', 'vehicle-running': '5.00', reception: '' },
    final: { total: final, abroad: '', vehicles: final, 'vehicle-purchase': '', 'vehicle-running': final, reception: '' },
  });

  test('an item on which nothing was spent explains itself and has counts of zero', () => {
    const narrative = narrated({ 'three-public': table('4.00') }, { 'prior.three-public.abroad': 0 });
    expect(textOf(narrative, 'three-public.item.abroad')).toBe(
      '因公出国（境）费支出0万元，与上年相同，主要原因是：本年度无此项支出；',
    );
    expect(textOf(narrative, 'three-public.abroad')).toBe(
      '1、因公出国（境）费支出0万元，出国（境）团组共0个，0人次。主要用于：本年度无此项支出。',
    );
  });

  test('spending that ended this year needs its reason', () => {
    const narrative = narrated({ 'three-public': table('4.00') }, { 'prior.three-public.abroad': '2' });
    expect(textOf(narrative, 'three-public.item.abroad')).toBe(
      '因公出国（境）费支出0万元，比上年度减少2.00万元，下降100%，主要原因是：〔待填：因公出国（境）费比上年增减的主要原因〕；',
    );
  });

  test('the number of vehicles kept is never taken for granted', () => {
    const narrative = narrated({ 'three-public': table('0') });
    expect(textOf(narrative, 'three-public.vehicle-running')).toContain('公务用车保有量共〔待填：公务用车保有量〕辆');
  });

  test('money spent asks for its counts and its use', () => {
    const narrative = narrated({ 'three-public': { ...table('4'), final: { ...table('4').final, reception: '1.20' } } });
    expect(textOf(narrative, 'three-public.reception')).toContain(
      '4、公务接待费支出1.20万元，共接待〔待填：公务接待批次〕批次，〔待填：公务接待人次〕人次。国内接待费〔待填：国内接待费〕万元，',
    );
  });
});

describe('other matters', () => {
  const table = {
    'procurement-total': '0.00',
    'procurement-goods': '',
    'procurement-works': '',
    'procurement-services': '',
    'operation-administrative': '',
    'operation-participating': '12.50',
    'vehicles-total': '3',
    'vehicle-principal 主要负责人用车': '1',
    'vehicle-enforcement 执法执勤用车': '',
    'vehicle-other 其他用车': '2',
    'equipment-over-million': '',
  };

  test('operating costs of an agency are compared with last year', () => {
    const narrative = narrated({ information: table }, { 'prior.operation.total': '10', 'reason.operation': '物价上涨' });
    expect(textOf(narrative, 'operation.total')).toBe(
      '2024年度机关运行经费支出12.50万元，比上年度增加2.50万元，增长25%，主要原因是物价上涨。',
    );
  });

  test('no procurement has no percentages', () => {
    expect(textOf(narrated({ information: table }), 'procurement.total')).toBe(
      '2024年度政府采购支出总额0万元，其中：政府采购货物支出0万元、政府采购工程支出0万元、政府采购服务支出0万元。' +
        '政府采购授予中小企业合同金额0万元。其中：授予小微企业合同金额0万元。',
    );
  });

  test('vehicles are listed by kind, and other vehicles say what they are', () => {
    expect(textOf(narrated({ information: table }, { 'use.vehicles.other': '通勤车。' }), 'assets.total')).toBe(
      '截至2024年12月31日，本部门（单位）共有车辆3辆。其中：主要负责人用车1辆，其他用车2辆，其他用车主要是通勤车。单价100万元（含）以上设备（不含车辆）0台（套）。',
    );
  });
});

describe('what is not known', () => {
  test('a missing table is named in its sentences and once in the list', () => {
    const narrative = narrated({ summary: { 'inflow-total': '1.00', 'outflow-total': '1.00' } });
    expect(sectionTexts(narrative, 'expenditure')).toEqual([
      '2024年度支出合计〔待填：公开03表本年支出合计〕万元，其中：〔待填：公开03表（未找到该表）〕。',
    ]);
    expect(narrative.missing.filter(({ key }) => key === 'table.expenditure')).toEqual([
      {
        key: 'table.expenditure',
        label: '公开03表（未找到该表）',
        cause: 'table',
        paragraphs: ['expenditure.total', 'general-budget.total'],
      },
    ]);
  });

  test('an unreadable cell is no zero', () => {
    const narrative = narrated({ revenue: { total: { total: '10.00', fiscal: '?', other: '4' } } });
    expect(sectionTexts(narrative, 'revenue')[1]).toBe(
      '财政拨款收入〔待填：公开02表财政拨款收入（单元格不是数字）〕万元，占比〔待填：百分比，按公开02表财政拨款收入（单元格不是数字）计算〕；',
    );
  });

  test('year and department wait to be filled in', () => {
    const narrative = narrate(figuresOf({}, { year: null, department: null }), NO_INPUTS, shanxi);
    expect(narrativeText(narrative).split('\n')[0]).toBe('〔待填：部门名称〕〔待填：年度〕年度部门决算情况说明');
    expect(narrative.missing.slice(0, 2).map(({ key }) => key)).toEqual(['department', 'year']);
  });

  test('an option goes before the tables', () => {
    const narrative = narrated({}, {}, { year: 2023, department: '某局' });
    expect(narrativeText(narrative).split('\n')[0]).toBe('某局2023年度部门决算情况说明');
  });

  test('typed text and typed numbers say under which key they were typed', () => {
    const { runs } = paragraphOf(narrated(totals('10'), { 'reason.total': '某原因' }), 'summary.total');
    expect(runs.filter((run) => run.kind === 'input')).toEqual([{ kind: 'input', key: 'reason.total', text: '某原因' }]);
  });

  test('ids of paragraphs are unique', () => {
    const ids = narrated({}).sections.flatMap((section) => section.paragraphs.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});
