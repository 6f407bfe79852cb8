import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import { figuresOf } from '../narrative/tableBuilder';
import { brief } from './seed';

const SPENT = { total: '200.00', basic: '150.00', project: '50.00' };
const current = figuresOf(
  {
    summary: { 'inflow-total': '210.00', 'outflow-total': '210.00' },
    revenue: { total: { total: '205.00', fiscal: '200.00', institutional: '5.00', other: '' } },
    expenditure: { total: { total: '205.00', basic: '155.00', project: '50.00' } },
    'fiscal-summary': { 'inflow-total': { amount: '200.00' }, 'outflow-total': { total: '200.00' } },
    'general-budget': {
      total: SPENT,
      '208 社会保障和就业支出': { total: '150.00' },
      '20801 人力资源和社会保障管理事务': { total: '150.00' },
      '2080109 社会保险经办机构': { total: '150.00' },
      '221 住房保障支出': { total: '50.00' },
    },
    'government-fund': { total: { revenue: '', total: '', opening: '', closing: '' } },
    'three-public': {
      budget: {
        total: '6.00',
        abroad: '',
        vehicles: '5.00',
        'vehicle-purchase': '',
        'vehicle-running': '5.00',
        reception: '1.00',
      },
      final: { total: '4.14', abroad: '', vehicles: '4.14', 'vehicle-purchase': '', 'vehicle-running': '4.14', reception: '' },
    },
    information: {
      'procurement-total': '9.88',
      'procurement-goods': '3.59',
      'procurement-works': '',
      'procurement-services': '6.29',
      'vehicles-total': '4',
      'vehicle-other': '4',
    },
  },
  { year: 2024, department: '某县社会保险中心' },
);
const prior = figuresOf(
  {
    summary: { 'inflow-total': '200.00', 'outflow-total': '210.00' },
    'three-public': { final: { total: '6.00', 'vehicle-running': '6.00', abroad: '' } },
  },
  { year: 2023 },
);

function found(text: string, withPrior = true): string[] {
  return brief(verifyNarrative(textDocument(text), { current, prior: withPrior ? prior : null }).findings);
}

describe('amounts', () => {
  test.each([
    ['收入支出总计210.00万元。', []],
    ['2024年度收入总计２１０万元，支出总计 210.00 万元。', []],
    ['本年收入合计2050000元，其中：财政拨款收入200万元。事业收入0.0005亿元。', []],
    ['2024年度收入总计120.00万元。', ['error amount 2024年度收入总计120.00万元']],
    ['2024年度收入总计210元。', ['error unit 2024年度收入总计210元']],
    ['2024年度收入总计2\n10.00万元。', []],
  ])('%s', (text, expected) => {
    expect(found(text).filter((line) => !line.includes('item-missing'))).toEqual(expected);
  });
});

describe('changes against last year', () => {
  test.each([
    ['与上年相比，收入总计增加10.00万元，增长5%。', []],
    ['与2023年度相比，收入总计增长5.00%，增加10万元。', []],
    ['与上年相比，支出总计持平。', []],
    ['与上年相比，收入总计增加11.00万元，增长5%。', ['error difference 收入总计增加11.00万元']],
    ['与上年相比，收入总计减少10.00万元，增长5%。', ['error direction 收入总计减少10.00万元']],
    ['与上年相比，收入总计增加10.00万元，增长5.5%。', ['error change-percent 增长5.5%']],
    ['与上年相比，收入总计与上年相同。', ['error same 收入总计与上年相同']],
    ['与2022年度相比，收入总计增加10.00万元。', ['error year 与2022年度相比']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('without last year, difference and percentage have to agree', () => {
    expect(found('与上年相比，收入总计增加10.00万元，增长5%。', false)).toEqual([]);
    expect(found('与上年相比，收入总计增加10.00万元，增长15%。', false)).toEqual([
      'error change-percent 收入总计增加10.00万元，增长15%',
    ]);
    expect(found('与上年相比，收入总计增加10.00万元，下降5%。', false)).toEqual([
      'error direction 收入总计增加10.00万元，下降5%',
    ]);
  });

  test('a difference that is repeated has to be the same', () => {
    const text = '三公经费支出决算4.14万元，比上年度减少1.86万元，下降31%。\n三公经费与2023年度相比减少1.96万元。';
    expect(found(text, false)).toEqual(['error repeated 三公经费与2023年度相比减少1.96万元']);
  });

  test('there is no percentage of a base of zero', () => {
    expect(found('三公经费支出决算4.14万元，比上年增加4.14万元，增长100%。', false)).toEqual([
      'error zero-base 比上年增加4.14万元，增长100%',
    ]);
  });
});

describe('shares and rates', () => {
  test.each([
    ['三公经费支出全年预算6.00万元，支出决算4.14万元，完成全年预算的69.00%。', []],
    ['三公经费支出全年预算6.00万元，支出决算4.14万元，完成全年预算的96.00%。', ['error rate 完成全年预算的96.00%']],
    ['三公经费支出全年预算6.10万元，支出决算4.14万元。', ['error amount 三公经费支出全年预算6.10万元']],
    ['一般公共预算财政拨款支出200.00万元，占本年支出合计的97.56%。', []],
    ['一般公共预算财政拨款支出200.00万元，占本年支出合计的97.66%。', ['error share 占本年支出合计的97.66%']],
    ['政府采购支出总额9.88万元。政府采购授予中小企业合同金额9.88万元，占政府采购支出总额的100.00%。', []],
    [
      '政府采购支出总额9.88万元。政府采购授予中小企业合同金额5.00万元，占政府采购支出总额的100.00%。',
      ['error share 占政府采购支出总额的100.00%'],
    ],
    [
      '政府采购授予中小企业合同金额5.00万元。其中：授予小微企业合同金额6.00万元。',
      ['error part-exceeds 授予小微企业合同金额6.00万元'],
    ],
    ['三公经费支出决算数大于预算数的主要原因：无。', ['error order 三公经费支出决算数大于预算数']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('lists of items', () => {
  const structure = '（二）一般公共预算财政拨款支出决算结构情况\n一般公共预算财政拨款支出200.00万元，主要用于以下方面：';

  test.each([
    ['社会保障和就业支出(类)150.00万元，占比75.00%；\n住房保障支出（类）50.00万元，占25.00%。', []],
    [
      '社会保障和就业支出(类)150.00万元，占比75.00%。',
      ['error item-missing 一般公共预算财政拨款支出决算结构情况漏写 住房保障支出（50.00 万元）'],
    ],
    [
      '社会保障与就业支出(类)150.00万元，占比75.00%；住房保障支出（类）50.00万元，占25.00%。',
      ['warning item-name 社会保障与就业支出'],
    ],
    [
      '社会保障和就业支出(类)150.00万元；住房保障支出50.00万元；教育支出（类）3.00万元。',
      ['error absent-item 教育支出（类）3.00万元'],
    ],
  ])('%s', (text, expected) => {
    expect(found(structure + text)).toEqual(expected);
  });
});

describe('counts', () => {
  test.each([
    ['截至2024年12月31日，本单位共有车辆4辆，其中：其他用车4辆。', []],
    ['截至2024年12月31日，本单位共有车辆5辆。', ['error count 本单位共有车辆5辆']],
    ['截至2023年12月31日，本单位共有车辆4辆。', ['error year 截至2023年12月31日']],
    ['因公出国（境）费支出0万元，出国（境）团组共2个，0人次。', ['error count 出国（境）团组共2个']],
    [
      '公务用车运行维护费支出4.14万元，使用财政拨款负担的公务用车保有量共3辆。',
      ['info count-kept 使用财政拨款负担的公务用车保有量共3辆'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('what is empty is said to be empty, and nothing else is', () => {
  test('a fund without figures', () => {
    expect(found('七、政府性基金预算财政拨款收支决算情况说明\n本年度无此项收支。')).toEqual([]);
    expect(found('七、政府性基金预算财政拨款收支决算情况说明\n详见附表。')).toEqual([
      'warning empty-not-said 政府性基金预算财政拨款收支没有数据，文中应写明本年度无此项收支',
    ]);
  });

  test('an item with figures', () => {
    expect(found('公务用车运行维护费支出4.14万元，与上年相比减少1.86万元，主要原因是：本年度无此项支出。')).toEqual([
      'error not-empty 主要原因是：本年度无此项支出',
    ]);
  });
});

describe('years, names and leftovers', () => {
  test.each([
    ['某县社会保险中心2024年度收入总计210.00万元。', []],
    ['某县社会保险中心2023年度收入总计210.00万元。', ['error year 2023年度']],
    ['某县社会保障中心2024年度收入总计210.00万元。', ['error department 某县社会保障中心']],
    ['某市教育局2024年度收入总计210.00万元。', ['error department 某市教育局']],
    ['收入总计210.00万元，比上年增加（减少）。', ['error leftover 增加（减少）']],
    ['XX局2024年度收入总计210.00万元。', ['error leftover XX局']],
    ['收入总计210.00万元，主要原因是〔待填：收支增减的主要原因〕。', ['error unfilled 〔待填：收支增减的主要原因〕']],
    ['收入总计210.00万元，支出总计万元。', ['error number-missing 总计万元']],
    ['绩效自评涉及一般公共预算项目支出50.00万元、国有资金经营预算项目支出0.00万元。', ['warning term 国有资金经营']],
  ])('%s', (text, expected) => {
    expect(found(text).filter((line) => !line.includes('empty-not-said'))).toEqual(expected);
  });
});

describe('free text', () => {
  test('numbers in a reason are listed as unchecked, not as wrong, those of one sentence together', () => {
    const text = '收入总计210.00万元，主要原因是基本支出减少124.55万元，新增厨房设备项目17万元；新进7人。';
    const { findings, unchecked } = verifyNarrative(textDocument(text), { current });
    expect(findings).toEqual([]);
    expect(unchecked.map(({ quote }) => quote)).toEqual(['主要原因是基本支出减少124.55万元，新增厨房设备项目17万元；新进7人']);
  });

  test('a reason that stands in several sections is listed once, with its places', () => {
    const reason = '主要原因是新增厨房设备项目17万元。';
    const text = `一、收入支出决算总体情况说明\n收入总计210.00万元，${reason}\n二、收入决算情况说明\n本年收入合计210.00万元，${reason}`;
    const { unchecked } = verifyNarrative(textDocument(text), { current });
    expect(unchecked.map(({ quote, times, also }) => [quote, times, also.length])).toEqual([
      ['主要原因是新增厨房设备项目17万元', 2, 1],
    ]);
  });

  test('a table between the sentences is listed as unchecked', () => {
    const text = '一、收入支出决算总体情况说明\n收入总计210.00万元。\n项目\t金额\n工资\t17.00\n支出总计210.00万元。';
    const { findings, unchecked } = verifyNarrative(textDocument(text), { current });
    expect(findings).toEqual([]);
    expect(unchecked.map(({ quote, reason }) => [quote, reason])).toEqual([['项目金额', { kind: 'table' }]]);
  });

  test('a name that no table knows keeps its amounts to itself', () => {
    const text =
      '（三）一般公共预算财政拨款支出决算具体情况\n住房保障支出支出决算50.00万元。职工宿舍维修年初预算680万元，决算支出664万元。较上年决算增加5.00万元，增长11.11%。\n社会保障和就业支出支出决算150.00万元。';
    expect(found(text, false)).toEqual([]);
  });
});

describe('what follows from the text alone', () => {
  test.each([
    [
      '一、收入支出决算总体情况说明\n收入总计210.00万元，支出总计210.00万元。与上年相比，收入总计增加10.00万元，支出总计增加11.00万元。',
      ['error sum-of-changes 支出总计增加11.00万元'],
    ],
    [
      '（二）“三公”经费具体情况说明\n公务接待费支出0万元，国内接待费0万元，共接待20批次，12人次。',
      ['error count 共接待20批次', 'error count 12人次'],
    ],
    [
      '（四）预算绩效情况说明\n绩效自评中共发现问题4个，已经完成整改的2个，正在整改的1个，平均得分105分。',
      ['error evaluation 发现问题4个', 'error evaluation 平均得分105分'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text, false)).toEqual(expected);
  });
});
