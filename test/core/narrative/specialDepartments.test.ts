import { inputSheet } from '../../../src/core/narrative/sheet/inputSheet';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText, type Narrative } from '../../../src/core/narrative/text/narrative';
import { mergeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../src/core/narrative/sheet/priorInputs';
import { shanghai, shanxi } from '../../../src/core/narrative/profiles';
import { readTables } from '../../../src/core/tables/readTables';
import { makeDepartment, type DepartmentOptions } from '../../workbooks/department';
import { shanghaiWorkbook } from '../../workbooks/shanghai';
import { shanxiWorkbook } from '../../workbooks/shanxi';
import { inputsOf, narrated, sectionTexts, textOf, type InputsLiteral } from './narrated';
import { figuresOf, type WorkbookLiteral } from './tableBuilder';

const account = (total: string): WorkbookLiteral => ({
  expenditure: { total: { total, basic: '0', project: total } },
  'general-budget': {
    total: { total },
    '206 科学技术支出': { total },
    '20604 技术研究与开发': { total },
    '2060404 科技成果转化与扩散': { total },
  },
});

describe('a new unit: nothing at the beginning of the year, a budget for the whole year', () => {
  const typed: InputsLiteral = {
    'prior.general.total': 0,
    'prior.general.206': 0,
    'budget.general.total': 0,
    'budget.general.206': 0,
    'budget.general.2060404': 0,
    'adjusted.general.total': 50,
    'adjusted.general.2060404': 50,
    'use.general.206': '成果转化',
    'use.general.2060404': '成果转化',
    'reason.total': '本年新设立',
    'reason.general.206': '本年新设立',
    'reason.budget.general.total': '按进度支付',
    'reason.budget.general.2060404': '按进度支付',
  };

  test('Shanghai measures by the budget of the whole year', () => {
    const narrative = narrated(account('40.00'), typed, { profile: shanghai });
    expect(textOf(narrative, 'general-budget.details')).toBe(
      '一般公共预算财政拨款支出年初预算为0.00万元，全年预算为50.00万元，支出决算为40.00万元，完成全年预算的80.00%。决算数小于全年预算数的主要原因：按进度支付。其中：',
    );
    expect(textOf(narrative, 'general-budget.item.2060404')).toBe(
      '1、科学技术支出（类）技术研究与开发（款）科技成果转化与扩散（项）。主要用于：成果转化。全年预算为50.00万元，支出决算为40.00万元，完成全年预算的80.00%。决算数小于全年预算数的主要原因：按进度支付。',
    );
  });

  test('spending that equals the budget of the whole year needs no reason', () => {
    const narrative = narrated(account('50.00'), typed, { profile: shanghai });
    expect(textOf(narrative, 'general-budget.item.2060404')).toMatch(/完成全年预算的100\.00%。决算数与全年预算数持平。$/);
  });

  test('without a budget of the whole year the sentence does without it, and the sheet offers it', () => {
    const less = { ...typed, 'adjusted.general.2060404': undefined };
    const narrative = narrated(account('40.00'), less, { profile: shanghai });
    expect(textOf(narrative, 'general-budget.item.2060404')).toContain(
      '年初预算为0.00万元，支出决算为40.00万元。决算数大于预算数的主要原因：按进度支付。',
    );
    const sheet = inputSheet(figuresOf(account('40.00')), shanghai, { known: [{ inputs: inputsOf(less), source: '' }] });
    const row = sheet.groups.flatMap(({ rows }) => rows).find(({ key }) => key === 'adjusted.general.2060404');
    expect(row).toMatchObject({ state: 'optional', label: '科技成果转化与扩散全年预算' });
  });

  test('Shanxi leaves out every percentage of nothing', () => {
    const narrative = narrated(account('40.00'), typed);
    expect(textOf(narrative, 'general-budget.total')).toBe(
      '2024年一般公共预算财政拨款决算支出40.00万元，占本年支出合计的100.00%。与上年相比，一般公共预算财政拨款支出增加40.00万元。主要原因是本年新设立。',
    );
    expect(textOf(narrative, 'general-budget.detail.206')).toBe(
      '科学技术支出年初预算0.00万元，支出决算40.00万元，用于成果转化。较上年决算增加40.00万元，主要原因是本年新设立。',
    );
  });
});

test('a unit without 基本支出 says so and lists nothing', () => {
  const tables: WorkbookLiteral = {
    ...account('40.00'),
    'basic-expenditure': {
      'personnel-total': '',
      'operating-total': '',
      '301 工资福利支出': '',
      '30101 基本工资': '',
      '302 商品和服务支出': '',
    },
  };
  expect(sectionTexts(narrated(tables), 'basic-expenditure')).toEqual(['本年度无此项支出。']);
  expect(sectionTexts(narrated(tables, {}, { profile: shanghai }), 'basic-expenditure')).toEqual([
    '某县某中心2024年度无一般公共预算财政拨款基本支出。',
  ]);
  expect(sectionTexts(narrated(tables), 'expenditure')).toEqual([
    '2024年度支出合计40.00万元，其中：',
    '项目支出40.00万元，占比100.00%。',
  ]);
});

/** All inputs that the narrative asks for, with values of their kinds. */
function complete(options: DepartmentOptions, region: 'shanxi' | 'shanghai'): Narrative {
  const workbook = (more: DepartmentOptions) =>
    region === 'shanxi' ? shanxiWorkbook(makeDepartment(more)) : shanghaiWorkbook(makeDepartment(more), 'A');
  const profile = region === 'shanxi' ? shanxi : shanghai;
  const figures = readTables(workbook(options), { department: '某市示范局', year: 2024 }).figures;
  const prior = priorInputs(readTables(workbook({ ...options, seed: 7, year: 2023 })).figures, figures);
  let inputs = prior;
  for (let round = 0; round < 5; round++) {
    const asked = inputSheet(figures, profile, { known: [{ inputs, source: '' }] })
      .groups.flatMap(({ rows }) => rows)
      .filter(({ state }) => state === 'missing' || state === 'draft');
    if (asked.length === 0) break;
    inputs = mergeInputs(inputs, inputsOf(Object.fromEntries(asked.map(({ key, kind }) => [key, kind === 'text' ? '某事' : 3]))));
  }
  return narrate(figures, inputs, profile);
}

describe.each(['shanxi', 'shanghai'] as const)('in the wording of %s', (region) => {
  test.each([
    ['funds, state capital, carry-overs and other money', { fund: true, stateCapital: true, carryOver: true, nonFiscal: true }],
    ['grants only', {}],
    ['figures with tails', { fund: true, tails: true }],
  ] as const)('a department with %s reads well once everything is filled in', (_, options) => {
    const narrative = complete(options, region);
    const text = narrativeText(narrative);
    expect(narrative.missing).toEqual([]);
    expect(text).not.toMatch(/待填|undefined|NaN|Infinity|null|\[object/);
    // Marks of a sentence that lost a part.
    expect(text).not.toMatch(
      /[，；：。、]{2}|，万元|增加0\.00万元|减少0\.00万元|（）|其中：\n[一二三四五六七八九十]、|-\d+(?:\.\d+)?%/,
    );
    for (const { paragraphs } of narrative.sections)
      for (const { heading, runs } of paragraphs) if (heading === undefined) expect(runs.at(-1)?.text).toMatch(/[。；：]$/);
  });
});

test('forty 项 are numbered through, each once', () => {
  const rows = Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [`20801${String(index + 1).padStart(2, '0')} 事项${index + 1}`, { total: '1.00' }]),
  );
  const tables: WorkbookLiteral = {
    'general-budget': {
      total: { total: '40.00' },
      '208 社会保障和就业支出': { total: '40.00' },
      '20801 人社事务': { total: '40.00' },
      ...rows,
    },
  };
  const items = sectionTexts(narrated(tables, {}, { profile: shanghai }), 'general-budget').filter((text) => /^\d+、/.test(text));
  expect(items.map((text) => /^(\d+)、.*（款）(.*?)（项）/.exec(text)?.slice(1))).toEqual(
    Array.from({ length: 40 }, (_, index) => [String(index + 1), `事项${index + 1}`]),
  );
});

test('a negative balance keeps its sign in amounts and loses it in changes', () => {
  const tables: WorkbookLiteral = {
    'government-fund': {
      total: { opening: '-5.00', revenue: '10.00', total: '8.00', closing: '-3.00' },
      '229 其他支出': { total: '8.00' },
    },
  };
  expect(sectionTexts(narrated(tables), 'government-fund')).toEqual([
    '2024年度政府性基金预算财政拨款年初结转和结余-5.00万元，本年收入10.00万元，本年支出8.00万元，年末结转和结余-3.00万元。支出主要用于以下方面：',
    '其他支出(类)8.00万元，占比100.00%。',
  ]);
});

describe('sentences for what is not there', () => {
  const general = account('40.00');

  test('a change that was explained before and is none any more keeps no reason', () => {
    const typed = {
      'prior.general.total': 40,
      'reason.general': '新增项目',
      'prior.operation.total': 3,
      'reason.operation': '人员增加',
      'operation.total': 3,
    };
    expect(textOf(narrated(general, typed), 'general-budget.total')).toMatch(/100\.00%。一般公共预算财政拨款支出与上年相同。$/);
    const shanghais = narrated(general, typed, { profile: shanghai });
    expect(textOf(shanghais, 'general-budget.total')).toMatch(/与2023年度相比，一般公共预算财政拨款支出持平。$/);
    expect(textOf(shanghais, 'operation.total')).toBe('机关运行经费支出3.00万元，与2023年度持平。');
  });

  test('a 类 that ended last year is told, so that the changes add up', () => {
    const typed = {
      'prior.general.total': 52,
      'prior.general.206': 40,
      'prior.general.205': 12,
      'budget.general.205': 0,
      'reason.general.205': '职能划出',
    };
    expect(textOf(narrated(general, typed), 'general-budget.detail.205')).toBe(
      '教育支出年初预算0.00万元，支出决算0.00万元。较上年决算减少12.00万元，下降100%，主要原因是职能划出。',
    );
  });

  test('no 一般公共预算 at all is one sentence, with what last year had', () => {
    const none: WorkbookLiteral = { expenditure: { total: { total: '9' } }, 'general-budget': { total: { total: '' } } };
    expect(sectionTexts(narrated(none, { 'prior.general.total': 0 }), 'general-budget')).toEqual(['本年度无此项支出。']);
    expect(sectionTexts(narrated(none, { 'prior.general.total': 6, 'reason.total': '项目结束' }), 'general-budget')).toEqual([
      '本年度无此项支出。与上年相比，一般公共预算财政拨款支出减少6.00万元，下降100%。主要原因是项目结束。',
    ]);
  });

  test('a fund that was only carried over has no revenue and no expenditure', () => {
    const carried: WorkbookLiteral = { 'government-fund': { total: { opening: '60', revenue: '', total: '', closing: '60' } } };
    expect(sectionTexts(narrated(carried, {}, { profile: shanghai }), 'government-fund')).toEqual([
      '某县某中心2024年度无政府性基金预算财政拨款收入和支出，年初结转和结余60.00万元，年末结转和结余60.00万元。',
    ]);
  });

  test('without projects there is nothing to grade', () => {
    expect(textOf(narrated({}, { 'performance.projects': 0 }), 'performance.none')).toBe(
      '本部门（单位）2024年度没有纳入绩效自评的项目。',
    );
    expect(textOf(narrated({}, { 'performance.projects': 0 }, { profile: shanghai }), 'performance.work')).toMatch(
      /绩效自评的2024年度项目0个，涉及预算金额0\.00万元。$/,
    );
  });

  test('一是 needs a 二是', () => {
    const typed = { 'performance.projects': 4, 'performance.text': '无', 'performance.result': '均为“优”' };
    expect(textOf(narrated({}, typed), 'performance.work')).toMatch(/的原则，组织对2024年度.*自评结果为：均为“优”。$/);
  });

  test('a table with both budgets is measured by the one of the whole year where the sentence says so', () => {
    const both: WorkbookLiteral = {
      'three-public': { budget: { total: '6' }, 'adjusted-budget': { total: '5' }, final: { total: '4' }, prior: { total: '2' } },
    };
    expect(textOf(narrated(both), 'three-public.total')).toMatch(
      /^2024年度“三公”经费财政拨款支出全年预算5\.00万元，支出决算4\.00万元，完成全年预算的80\.00%，比上年度增加2\.00万元，增长100%，/,
    );
  });

  test('parts of a zero that was typed need not be typed', () => {
    const asked = narrated({}, { 'procurement.total': 0, 'assets.vehicles.total': 0 }, { profile: shanghai }).missing;
    expect(asked.filter(({ key }) => /^(?:procurement|assets\.vehicles)\./.test(key))).toEqual([]);
  });
});

test('a new unit in the wording of Shanxi is measured by the budget of the whole year', () => {
  const typed = { 'budget.general.total': 0, 'adjusted.general.total': 50, 'budget.general.206': 0, 'adjusted.general.206': 50 };
  const narrative = narrated(account('40.00'), typed);
  expect(textOf(narrative, 'general-budget.details')).toBe(
    '2024年度一般公共预算财政拨款支出年初预算0.00万元，全年预算50.00万元，支出决算40.00万元，完成全年预算的80.00%。其中：',
  );
  expect(textOf(narrative, 'general-budget.detail.206')).toMatch(
    /^科学技术支出年初预算0\.00万元，全年预算50\.00万元，支出决算40\.00万元，完成全年预算的80\.00%，用于/,
  );
});
