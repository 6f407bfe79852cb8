import { shanghai } from '../../../src/core/narrative/profiles';
import { narrated, paragraphOf, sectionTexts, textOf, type InputsLiteral } from './narrated';
import type { WorkbookLiteral } from './tableBuilder';

const write = (workbook: WorkbookLiteral, inputs: InputsLiteral = {}) => narrated(workbook, inputs, { profile: shanghai });

test('the sections stand in the order of the nine tables', () => {
  expect(write({}).sections.map(({ title }) => title.split('、')[0])).toEqual([
    '一',
    '二',
    '三',
    '四',
    '五',
    '六',
    '七',
    '八',
    '九',
    '十',
    '十一',
  ]);
});

describe('totals', () => {
  const table: WorkbookLiteral = { summary: { 'inflow-total': '1234.56', 'outflow-total': '1234.56' } };

  test('one figure for both sides, with two decimals in each percentage and no separators', () => {
    expect(textOf(write(table, { 'prior.summary.revenue-total': 1000, 'reason.total': '人员增加' }), 'summary.total')).toBe(
      '某县某中心2024年度收入支出总计1234.56万元。与2023年度相比，收入支出总计增加234.56万元，增长23.46%。主要原因：人员增加。',
    );
  });

  test('持平 has neither amount nor percentage nor reason', () => {
    expect(textOf(write(table, { 'prior.summary.revenue-total': '1234.56' }), 'summary.total')).toBe(
      '某县某中心2024年度收入支出总计1234.56万元。与2023年度相比，收入支出总计持平。',
    );
  });

  test('the sources of revenue stand in one sentence', () => {
    const narrative = write({ revenue: { total: { total: '200', fiscal: '150', business: '', other: '50' } } });
    expect(sectionTexts(narrative, 'revenue')).toEqual([
      '本年收入合计200.00万元，其中：财政拨款收入150.00万元，占75.00%；其他收入50.00万元，占25.00%。',
    ]);
  });

  test('a missing table waits inside the sentence', () => {
    expect(sectionTexts(write({}), 'revenue')).toEqual([
      '本年收入合计〔待填：收入决算表本年收入合计〕万元，其中：〔待填：收入决算表（未找到该表）〕。',
    ]);
  });
});

describe('general budget', () => {
  const table: WorkbookLiteral = {
    expenditure: { total: { total: '125' } },
    'general-budget': {
      '208 社会保障和就业支出': { total: '100' },
      '20805 行政事业单位养老支出': { total: '100' },
      '2080502 事业单位离退休': { total: '60' },
      '2080505 基本养老保险缴费支出': { total: '40' },
      '2080599 其他养老支出': { total: '' },
      total: { total: '100' },
    },
  };

  test('each item is numbered with its class and section', () => {
    const inputs = {
      'budget.general.2080502': 50,
      'use.general.2080502': '退休人员经费',
      'reason.budget.general.2080502': '待遇调整',
      'budget.general.2080505': 40,
      'use.general.2080505': '缴纳养老保险',
    };
    const narrative = write(table, inputs);
    expect(sectionTexts(narrative, 'general-budget').slice(-2)).toEqual([
      '1、社会保障和就业支出（类）行政事业单位养老支出（款）事业单位离退休（项）。主要用于：退休人员经费。年初预算为50.00万元，支出决算为60.00万元，' +
        '完成年初预算的120.00%。决算数大于预算数的主要原因：待遇调整。',
      '2、社会保障和就业支出（类）行政事业单位养老支出（款）基本养老保险缴费支出（项）。主要用于：缴纳养老保险。年初预算为40.00万元，支出决算为40.00万元，' +
        '完成年初预算的100.00%。决算数与预算数持平。',
    ]);
  });

  test('an item whose class has no row of its own waits for its title', () => {
    const narrative = write({ 'general-budget': { '2080502 事业单位离退休': { total: '60' }, total: { total: '60' } } });
    expect(textOf(narrative, 'general-budget.item.2080502')).toMatch(
      /^1、〔待填：208科目名称〕（类）〔待填：20805科目名称〕（款）事业单位离退休（项）。/,
    );
  });

  test('structure and head', () => {
    const narrative = write(table, { 'prior.general.total': 110, 'reason.total': '退休人员减少', 'budget.general.total': 100 });
    expect(sectionTexts(narrative, 'general-budget').slice(0, 3)).toEqual([
      '一般公共预算财政拨款支出100.00万元，占本年支出合计的80.00%。与2023年度相比，一般公共预算财政拨款支出减少10.00万元，下降9.09%。主要原因：退休人员减少。',
      '一般公共预算财政拨款支出100.00万元，主要用于以下方面：社会保障和就业支出（类）100.00万元，占100.00%。',
      '一般公共预算财政拨款支出年初预算为100.00万元，支出决算为100.00万元，完成年初预算的100.00%。决算数与预算数持平。其中：',
    ]);
  });
});

describe('three public', () => {
  const side = (running: string, reception = '') => ({
    total: running,
    abroad: '',
    vehicles: running,
    'vehicle-purchase': '',
    'vehicle-running': running,
    reception,
  });
  const priors = {
    'prior.three-public.total': '5.00',
    'prior.three-public.abroad': 0,
    'prior.three-public.vehicle-purchase': 0,
    'prior.three-public.vehicle-running': 5,
    'prior.three-public.reception': 0,
  };

  test('compares with the budget and with last year', () => {
    const narrative = write(
      { 'three-public': { budget: side('5'), final: side('4') } },
      {
        ...priors,
        'reason.budget.three-public.total': '节约用车',
        'reason.three-public.vehicles': '节约用车',
        'count.vehicles.kept': 3,
        'use.three-public.vehicle-running': '燃料和维修',
      },
    );
    expect(sectionTexts(narrative, 'three-public')).toEqual([
      '“三公”经费财政拨款支出年初预算为5.00万元，支出决算为4.00万元，完成预算的80.00%，其中：因公出国（境）费决算为0.00万元；' +
        '公务用车购置及运行维护费支出决算为4.00万元，完成预算的80.00%；公务接待费支出决算为0.00万元。2024年度“三公”经费支出决算数小于预算数的主要原因：节约用车。',
      '2024年度“三公”经费财政拨款支出决算数比2023年度减少1.00万元，下降20.00%，其中：因公出国（境）费支出决算持平；' +
        '公务用车购置及运行维护费支出决算减少1.00万元，下降20.00%；公务接待费支出决算持平。公务用车购置及运行维护费支出减少的主要原因是节约用车。',
      '“三公”经费财政拨款支出决算中，因公出国（境）费支出决算0.00万元，占0.00%；公务用车购置及运行维护费支出决算4.00万元，占100.00%；' +
        '公务接待费支出决算0.00万元，占0.00%。具体情况如下：',
      '1、因公出国（境）费支出0.00万元。',
      '2、公务用车购置及运行维护费支出4.00万元。其中：公务用车购置支出为0.00万元。公务用车运行维护支出4.00万元。主要用于燃料和维修。' +
        '2024年，某县某中心所属各预算单位开支财政拨款的公务用车保有量为3辆。',
      '3、公务接待费支出0.00万元。',
    ]);
    expect(narrative.missing.filter(({ key }) => key.includes('three-public'))).toEqual([]);
  });

  test('the same as last year: 与…持平', () => {
    const reasons = { 'reason.three-public.abroad': '没有团组', 'reason.budget.three-public.total': '没有变化' };
    const narrative = write({ 'three-public': { budget: side('5'), final: side('5') } }, { ...priors, ...reasons });
    expect(textOf(narrative, 'three-public.total')).toMatch(/决算数与预算数持平。$/);
    expect(textOf(narrative, 'three-public.change')).toBe(
      '2024年度“三公”经费财政拨款支出决算数与2023年度持平。其中：因公出国（境）费支出决算持平；公务用车购置及运行维护费支出决算持平；公务接待费支出决算持平。',
    );
  });

  test('none at all is one sentence', () => {
    const narrative = write({ 'three-public': { budget: side(''), final: side('') } });
    expect(sectionTexts(narrative, 'three-public')).toEqual(['某县某中心2024年度无“三公”经费财政拨款支出。']);
  });
});

test('funds list their items, or say that there are none', () => {
  const narrative = write(
    {
      'government-fund': {
        '229 其他支出': { total: '8' },
        '22960 彩票公益金安排的支出': { total: '8' },
        '2296002 用于社会福利的彩票公益金支出': { total: '8' },
        total: { opening: '', revenue: '8', total: '8', closing: '' },
      },
      'state-capital': { total: { opening: '', revenue: '', total: '', closing: '' } },
    },
    { 'budget.fund.2296002': 0, 'use.fund.2296002': '养老服务', 'reason.budget.fund.2296002': '年中下达' },
  );
  expect(sectionTexts(narrative, 'government-fund')).toEqual([
    '政府性基金预算财政拨款收入8.00万元，支出8.00万元，支出具体情况如下：',
    '1、其他支出（类）彩票公益金安排的支出（款）用于社会福利的彩票公益金支出（项）。主要用于：养老服务。年初预算为0.00万元，支出决算为8.00万元。决算数大于预算数的主要原因：年中下达。',
  ]);
  expect(sectionTexts(narrative, 'state-capital')).toEqual(['某县某中心2024年度无国有资本经营预算财政拨款收入和支出。']);
});

test('one number has one mark, whatever it waits for', () => {
  const narrative = write({ 'general-budget': { total: { total: '5' }, '208 社会保障和就业支出': { total: '' } } });
  const marks = (id: string) => textOf(narrative, id).match(/(?:〔[^〕]*〕){2,}/g);
  expect(
    narrative.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => marks(id))).filter((found) => found !== null),
  ).toEqual([]);
  const change = paragraphOf(write({}), 'general-budget.total').runs.filter(({ kind }) => kind === 'missing');
  expect(change.map(({ text }) => text)).toContain(
    '〔待填：百分比，按一般公共预算财政拨款支出决算表一般公共预算财政拨款支出、支出决算表本年支出合计计算〕',
  );
  expect(write({}).missing.map(({ key }) => key)).toEqual(expect.arrayContaining(['table.general-budget', 'table.expenditure']));
});

test('what the nine tables do not have is asked for', () => {
  expect(textOf(write({}, { 'operation.total': 0 }), 'operation.none')).toBe('某县某中心2024年度无机关运行经费支出。');
  expect(textOf(write({}, { 'assets.vehicles.total': 2 }), 'assets.total')).toMatch(
    /^截至2024年12月31日，某县某中心共有车辆2辆，其中：部级领导干部用车〔待填：副部（省）级及以上领导用车〕辆、主要领导干部用车/,
  );
  const procured = (inputs: Record<string, number>) =>
    write({}, inputs).missing.flatMap(({ key, label }) => (key.startsWith('procurement.') ? [label] : []));
  expect(procured({})).toEqual(['政府采购金额']);
  expect(procured({ 'procurement.total': 5 })).toEqual(['服务采购金额']);
  expect(procured({ 'procurement.total': 5, 'procurement.services': 5 })).toEqual([]);
  expect(
    textOf(write({}, { 'procurement.total': 5, 'procurement.services': 3, 'procurement.works': 0 }), 'procurement.total'),
  ).toMatch(/货物采购金额2\.00万元、工程采购金额0\.00万元、服务采购金额3\.00万元。$/);
});
