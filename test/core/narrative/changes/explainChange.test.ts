import { runsText } from '../../../../src/core/said/run';
import { Decimal } from 'decimal.js';
import { draftReason } from '../../../../src/core/narrative/changes/draftReason';
import type { ChangePart } from '../../../../src/core/narrative/changes/change';
import { explainChange, type ExplainedChange } from '../../../../src/core/narrative/changes/explainChange';
import { unexplainedChanges } from '../../../../src/core/narrative/changes/unexplainedChanges';
import { narrate } from '../../../../src/core/narrative/narrate';
import { mergeInputs } from '../../../../src/core/narrative/inputs/parseInputs';
import { priorInputs } from '../../../../src/core/narrative/sheet/priorInputs';
import { shanghai, shanxi } from '../../../../src/core/narrative/profiles';
import { readTables } from '../../../../src/core/tables/readTables';
import { makeDepartment } from '../../../workbooks/department';
import { shanghaiWorkbook } from '../../../workbooks/shanghai';
import { shanxiWorkbook } from '../../../workbooks/shanxi';
import { inputsOf, type InputsLiteral } from '../narrated';
import { figuresOf, type WorkbookLiteral } from '../tableBuilder';

const row = (basic: string, project: string) => ({ total: new Decimal(basic).plus(project).toFixed(2), basic, project });

const thisYear = figuresOf({
  'general-budget': {
    total: row('860', '1700'),
    '208 社会保障和就业支出': row('730', '1700'),
    '20801 人社事务': row('730', '1069'),
    '2080109 社会保险经办机构': row('730', '405'),
    '2080150 事业运行': row('0', '664'),
    '2080506 职业年金缴费支出': row('0', '631'),
    '221 住房保障支出': row('130', '0'),
    '2210201 住房公积金': row('130', '0'),
  },
  'basic-expenditure': { '30101 基本工资': '600', '30201 办公费': '10', '30228 工会经费': '250' },
});
const lastYear = figuresOf(
  {
    'general-budget': {
      total: row('980', '390'),
      '208 社会保障和就业支出': row('860', '382'),
      '20801 人社事务': row('860', '382'),
      '2080109 社会保险经办机构': row('860', '382'),
      '221 住房保障支出': row('120', '0'),
      '2210201 住房公积金': row('120', '0'),
      '229 其他支出': row('0', '8'),
      '2299901 其他支出': row('0', '8'),
    },
    'basic-expenditure': { '30101 基本工资': '650', '30201 办公费': '10', '30228 工会经费': '320' },
  },
  { year: 2023 },
);

const context = { figures: thisYear, prior: lastYear, inputs: priorInputs(lastYear, thisYear) };

function explained(reason: string): ExplainedChange {
  const found = explainChange(reason, context);
  if (found === null) throw new Error(`nothing known about ${reason}`);
  return found;
}

const spoken = ({ code, name, difference }: ChangePart) =>
  `${code === undefined ? '' : `${code} `}${name} ${difference.toFixed()}`;
const partsOf = (reason: string, dimension: string) =>
  (explained(reason).groups.find((group) => group.dimension === dimension)?.parts ?? []).map(spoken);

describe('a change in parts', () => {
  test('ranks what moved most first, whichever way, and leaves out what did not move', () => {
    expect(partsOf('reason.general', 'class')).toEqual(['208 社会保障和就业支出 1188', '221 住房保障支出 10', '229 其他支出 -8']);
    expect(partsOf('reason.general', 'economic')).toEqual(['30228 工会经费 -70', '30101 基本工资 -50']);
  });

  test('tells basic from project expenditure', () => {
    expect(partsOf('reason.general', 'spending')).toEqual(['项目支出 1310', '基本支出 -120']);
  });

  test('lists accounts that began and that ended', () => {
    expect(partsOf('reason.general', 'account')).toEqual(
      expect.arrayContaining(['2080150 事业运行 664', '2080506 职业年金缴费支出 631', '2299901 其他支出 -8']),
    );
  });

  test('of one class stays within the class', () => {
    expect(partsOf('reason.general.208', 'account')).toEqual([
      '2080150 事业运行 664',
      '2080506 职业年金缴费支出 631',
      '2080109 社会保险经办机构 -107',
    ]);
    expect(partsOf('reason.general.208', 'spending')).toEqual(['项目支出 1318', '基本支出 -130']);
  });

  test('adds up to the change, in every complete way of looking at it', () => {
    for (const dimension of ['spending', 'class', 'account']) {
      const parts = explained('reason.general').groups.find((group) => group.dimension === dimension)?.parts ?? [];
      expect(Decimal.sum(...parts.map(({ difference }) => difference)).toFixed()).toBe(
        explained('reason.general').difference.toFixed(),
      );
    }
  });

  test('has the cells of this year', () => {
    const first = explained('reason.general').groups.find(({ dimension }) => dimension === 'class')?.parts[0];
    expect(first?.cells).toEqual([{ sheet: 'general-budget', row: 1, column: 1 }]);
  });
});

describe('two years whose forms differ', () => {
  test('a form that stops at 类 does not say that its 项 were zero', () => {
    const coarse = figuresOf({
      'general-budget': { total: row('980', '390'), '208 社会保障和就业支出': row('980', '390') },
      'basic-expenditure': { '301 工资福利支出': '980' },
    });
    const found = explainChange('reason.general', { figures: thisYear, prior: coarse, inputs: priorInputs(coarse, thisYear) });
    expect(found?.groups.map(({ dimension }) => dimension)).toEqual(['spending', 'class']);
  });

  test('a form without 基本支出 and 项目支出 says nothing of the kinds', () => {
    const single = figuresOf({ 'general-budget': { total: { total: '1370' }, '208 社会保障和就业支出': { total: '1370' } } });
    const found = explainChange('reason.general', { figures: thisYear, prior: single, inputs: priorInputs(single, thisYear) });
    expect(found?.groups.map(({ dimension }) => dimension)).toEqual(['class']);
  });

  test('last year’s workbook may be laid out as another region’s', () => {
    const data = makeDepartment({ seed: 3, fund: true, carryOver: true, nonFiscal: true });
    const before = makeDepartment({ seed: 8, year: 2023, fund: true, carryOver: true, nonFiscal: true });
    const figures = readTables(shanxiWorkbook(data)).figures;
    const same = readTables(shanxiWorkbook(before)).figures;
    const other = readTables(shanghaiWorkbook(before, 'A')).figures;
    for (const reason of ['reason.total', 'reason.fiscal', 'reason.general', 'reason.general.208', 'reason.three-public.total']) {
      const [one, two] = [same, other].map((prior) =>
        explainChange(reason, { figures, prior, inputs: priorInputs(prior, figures) }),
      );
      const told = (found: ExplainedChange | null | undefined) =>
        found?.groups.map(({ dimension, parts }) => [dimension, parts.map(spoken)]);
      expect(told(two)).toEqual(told(one));
    }
  });
});

describe.each([
  ['balances carried over and money of every source', { fund: true, stateCapital: true, carryOver: true, nonFiscal: true }],
  ['grants only', {}],
] as const)('two generated years with %s', (_, options) => {
  const read = (seed: number, year: number) => readTables(shanxiWorkbook(makeDepartment({ ...options, seed, year }))).figures;

  test.each([11, 12, 13, 14])('seed %s: the parts of every complete view add up to the change', (seed) => {
    const [figures, prior] = [read(seed, 2024), read(seed + 100, 2023)];
    const context = { figures, prior, inputs: priorInputs(prior, figures) };
    const sums = (reason: string) => {
      const found = explainChange(reason, context);
      return new Map(
        found?.groups.map(({ dimension, parts }) => [dimension, Decimal.sum(...parts.map((one) => one.difference)).toFixed(2)]),
      );
    };
    const change = (reason: string) => explainChange(reason, context)?.difference.toFixed(2);
    for (const dimension of ['spending', 'class', 'account'] as const)
      for (const reason of ['reason.general', 'reason.expenditure'])
        expect([reason, dimension, sums(reason).get(dimension)]).toEqual([reason, dimension, change(reason)]);
    for (const reason of ['reason.total', 'reason.fiscal'])
      expect([reason, sums(reason).get('source')]).toEqual([reason, change(reason)]);
    expect(sums('reason.revenue').get('source')).toBe(change('reason.revenue'));
    expect(sums('reason.three-public.total').get('three-public')).toBe(change('reason.three-public.total'));
  });

  test.each([11, 12])('seed %s: the draft says nothing that its figures do not', (seed) => {
    const [figures, prior] = [read(seed, 2024), read(seed + 100, 2023)];
    const found = explainChange('reason.general', { figures, prior, inputs: priorInputs(prior, figures) });
    if (found === null) throw new Error('nothing known');
    const draft = draftReason(found, shanxi);
    const amounts = [...draft.matchAll(/([\d,]+\.\d\d)万元/g)].map(([, amount = '']) => amount.replaceAll(',', ''));
    const known = found.groups.flatMap(({ parts }) =>
      parts.flatMap(({ difference, kinds }) => [
        difference,
        ...(kinds === undefined ? [] : Object.values(kinds).map(({ current, previous }) => current.minus(previous))),
      ]),
    );
    const printed = new Set(known.map((one) => one.abs().toFixed(2)));
    expect(amounts.length).toBeGreaterThan(1);
    expect(amounts.filter((amount) => !printed.has(amount))).toEqual([]);
  });
});

describe('what is not known', () => {
  test('of last year leaves only the classes that were typed', () => {
    const inputs = inputsOf({ 'prior.general.total': 1000, 'prior.general.208': 900 });
    const found = explainChange('reason.general', { figures: thisYear, prior: null, inputs });
    expect(found?.groups.map(({ dimension, parts }) => [dimension, parts.map(spoken)])).toEqual([
      ['class', ['208 社会保障和就业支出 1530']],
    ]);
  });

  test('at all gives no explanation', () => {
    expect(explainChange('reason.general', { figures: thisYear, prior: null, inputs: inputsOf({}) })).toBeNull();
    expect(explainChange('use.general.208', context)).toBeNull();
  });
});

describe('against the budget', () => {
  test('uses the budgets that were typed', () => {
    const inputs = inputsOf({ 'budget.general.total': 3984.05, 'budget.general.208': 3842.68, 'budget.general.221': 130 });
    const found = explainChange('reason.budget.general.total', { figures: thisYear, prior: null, inputs });
    expect(found?.difference.toFixed()).toBe('-1424.05');
    expect(found?.groups.flatMap(({ parts }) => parts.map(spoken))).toEqual(['208 社会保障和就业支出 -1412.68']);
  });
});

describe('the draft of a reason', () => {
  test('names each kind of spending with what moved in it: accounts of projects, economic items of basic spending', () => {
    expect(draftReason(explained('reason.general'), shanxi)).toBe(
      '项目支出增加1,310.00万元，其中：新增事业运行664.00万元、新增职业年金缴费支出631.00万元；' +
        '基本支出减少120.00万元，其中：工会经费减少70.00万元、基本工资减少50.00万元',
    );
  });

  test('writes numbers in the region’s habit', () => {
    expect(draftReason(explained('reason.general'), shanghai)).toContain('项目支出增加1310.00万元');
  });

  test('of a class that has one account says it once', () => {
    expect(draftReason(explained('reason.general.221'), shanxi)).toBe('基本支出增加10.00万元');
  });

  test('is empty where nothing is known beyond the total', () => {
    const inputs = inputsOf({ 'prior.operation.total': 3 });
    const figures = figuresOf({ information: { 'operation-administrative': '5', 'operation-participating': '' } });
    const found = explainChange('reason.operation', { figures, prior: null, inputs });
    expect(found && draftReason(found, shanxi)).toBe('');
  });
});

describe('a large change without a reason', () => {
  const summary = (total: string): WorkbookLiteral => ({ summary: { 'inflow-total': total, 'outflow-total': total } });
  const found = (now: string, inputs: InputsLiteral) => {
    const figures = figuresOf(summary(now));
    const typed = inputsOf(inputs);
    return unexplainedChanges(narrate(figures, typed, shanxi), { figures, prior: null, inputs: typed }, shanxi).map(
      ({ finding }) => finding,
    );
  };
  const lastYears = (total: number) => ({ 'prior.summary.revenue-total': total, 'prior.summary.expenditure-total': total });

  test.each([
    ['120', 100, 1],
    ['119.99', 100, 0],
    ['80', 100, 1],
    ['1100', 1000, 1],
    ['1099.99', 1000, 0],
    ['5', 0, 1],
    ['100', 100, 0],
  ])('%s against %s: %s', (now, before, count) => {
    expect(found(now, lastYears(before))).toHaveLength(count);
  });

  test('is a hint with both figures', () => {
    const [hint] = found('120', lastYears(100));
    expect(runsText(hint?.said ?? [])).toBe(
      '收入支出总计增减的主要原因没有填写：增加20.00万元，增长20%，超过了应当说明原因的幅度。请在情况说明底稿中补充。',
    );
    expect(hint).toMatchObject({
      rule: 'narrative.reason-missing',
      category: 'narrative',
      severity: 'info',
      cells: [{ sheet: 'summary', row: 0, column: 1, role: 'left' }],
      left: '120',
      right: '100',
      difference: '20',
    });
  });

  test('is none once the reason is there, or while last year is not known', () => {
    expect(found('120', { ...lastYears(100), 'reason.total': '新增项目' })).toEqual([]);
    expect(found('120', {})).toEqual([]);
  });

  test('of one sentence that shares its reason with others is told, though theirs is small', () => {
    const figures = figuresOf({ ...summary('1001'), 'general-budget': { total: { total: '300' } } });
    const typed = inputsOf({ ...lastYears(1000), 'prior.general.total': 500 });
    const found = unexplainedChanges(narrate(figures, typed, shanxi), { figures, prior: null, inputs: typed }, shanxi);
    expect(found.map(({ finding }) => runsText(finding.said))).toEqual([
      '一般公共预算财政拨款支出增减的主要原因没有填写：减少200.00万元，下降40%，超过了应当说明原因的幅度。请在情况说明底稿中补充。',
    ]);
  });

  test('is told once, in the first sentence that shares the reason and changed much', () => {
    const figures = figuresOf({ ...summary('1200'), 'general-budget': { total: { total: '300' } } });
    const typed = inputsOf({ ...lastYears(1000), 'prior.general.total': 500 });
    const found = unexplainedChanges(narrate(figures, typed, shanxi), { figures, prior: null, inputs: typed }, shanxi);
    expect(found.map(({ key, paragraph }) => [key, paragraph])).toEqual([['reason.total', 'summary.total']]);
  });

  test('may have another threshold', () => {
    const figures = figuresOf(summary('110'));
    const inputs = mergeInputs(inputsOf({}), inputsOf(lastYears(100)));
    const threshold = { percent: new Decimal(10), amount: new Decimal(1000) };
    expect(
      unexplainedChanges(narrate(figures, inputs, shanxi), { figures, prior: null, inputs }, shanxi, threshold),
    ).toHaveLength(1);
  });
});

test('机关运行经费 is explained wherever the form prints it', () => {
  const costs = { '30201 办公费': '120', '30228 工会经费': '180', '30101 基本工资': '900' };
  const before = { '30201 办公费': '100', '30228 工会经费': '100', '30101 基本工资': '800' };
  const forms: [WorkbookLiteral, WorkbookLiteral][] = [
    [{ 'three-public': { final: { operation: '300' } } }, { 'three-public': { final: { operation: '200' } } }],
    [{ information: { 'operation-participating': '300' } }, { information: { 'operation-participating': '200' } }],
    [{ information: { operation: '300' } }, { information: { operation: '200' } }],
  ];
  for (const [here, there] of forms) {
    const figures = figuresOf({ ...here, 'basic-expenditure': costs });
    const prior = figuresOf({ ...there, 'basic-expenditure': before }, { year: 2023 });
    const found = explainChange('reason.operation', { figures, prior, inputs: priorInputs(prior, figures) });
    expect(found?.difference.toFixed()).toBe('100');
    expect(found?.groups[0]?.parts.map(spoken)).toEqual(['30228 工会经费 80', '30201 办公费 20']);
  }
});
