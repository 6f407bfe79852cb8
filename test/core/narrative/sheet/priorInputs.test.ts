import { narrate } from '../../../../src/core/narrative/narrate';
import { otherThanPrior, priorInputs } from '../../../../src/core/narrative/sheet/priorInputs';
import { shanxi } from '../../../../src/core/narrative/profiles';
import { readTables } from '../../../../src/core/tables/readTables';
import { makeDepartment } from '../../../workbooks/department';
import { inYuan } from '../../../workbooks/figures';
import { relayOut, workbookOf, type Form } from '../../../workbooks/form';
import { shanghaiForms } from '../../../workbooks/shanghai';
import { shanxiForms } from '../../../workbooks/shanxi';
import { inputsOf, textOf } from '../narrated';
import { figuresOf } from '../tableBuilder';

const lastYear = figuresOf(
  {
    summary: { 'inflow-total': '110.004', 'outflow-total': '110' },
    'fiscal-summary': { 'inflow-total': '100', 'outflow-total': { total: '100' } },
    'general-budget': { total: { total: '90' }, '208 社会保障和就业支出': { total: '90' }, '20801 社保事务': { total: '90' } },
    'three-public': { final: { total: '3', abroad: '', 'vehicle-purchase': '?', 'vehicle-running': '3', reception: '' } },
    information: { 'operation-administrative': '2', 'operation-participating': '' },
  },
  { year: 2023 },
);

function valuesOf(...years: Parameters<typeof priorInputs>): Readonly<Record<string, string>> {
  return Object.fromEntries([...priorInputs(...years).values].map(([key, value]) => [key, String(value)]));
}

test('takes over what the text compares with, to the last digit that the tables have', () => {
  expect(valuesOf(lastYear)).toEqual({
    'prior.summary.revenue-total': '110.004',
    'prior.summary.expenditure-total': '110',
    'prior.fiscal.revenue-total': '100',
    'prior.fiscal.expenditure-total': '100',
    'prior.general.total': '90',
    'prior.general.208': '90',
    'prior.general.20801': '90',
    'prior.three-public.total': '3',
    'prior.three-public.abroad': '0',
    'prior.three-public.vehicle-running': '3',
    'prior.three-public.reception': '0',
    'prior.operation.total': '2',
  });
});

test('takes over nothing from a table that is not there', () => {
  expect(valuesOf(figuresOf({}))).toEqual({});
});

test('a class that is new this year was zero', () => {
  const thisYear = figuresOf({ 'general-budget': { total: { total: '5' }, '221 住房保障支出': { total: '5.00' } } });
  const narrative = narrate(thisYear, priorInputs(lastYear, thisYear), shanxi);
  expect(textOf(narrative, 'general-budget.detail.221')).toContain('较上年决算增加5.00万元，主要原因是');
});

describe('last year’s workbook in another layout', () => {
  const department = makeDepartment({ fund: true, carryOver: true, nonFiscal: true });
  const valuesIn = (forms: readonly Form[]): Readonly<Record<string, string>> => {
    const { figures } = readTables(workbookOf(forms));
    return Object.fromEntries(
      [...priorInputs(figures).values].flatMap(([key, value]) =>
        // Regions differ in the lines that they print without an amount, and some do not have 公开10表.
        typeof value === 'string' || value.isZero() || /^prior\.(?:operation|procurement)/.test(key)
          ? []
          : [[key, value.toFixed(2)]],
      ),
    );
  };
  const expected = valuesIn(shanxiForms(department));

  test.each([
    ['Shanghai A', () => shanghaiForms(department, 'A')],
    ['Shanxi in 元', () => relayOut(shanxiForms(department), inYuan)],
  ] as const)('%s fills the same figures', (_, forms) => {
    expect(Object.keys(expected).length).toBeGreaterThan(60);
    expect(valuesIn(forms())).toEqual(expected);
  });
});

test('a table without a total gives that of its only class, nothing where it is empty, and no sum of rounded figures', () => {
  const fund = (...classes: [string, string][]) =>
    valuesOf(figuresOf({ 'government-fund': Object.fromEntries(classes.map(([row, total]) => [row, { total }])) }))[
      'prior.fund.total'
    ];
  expect(fund(['212 城乡社区支出', '5.01'])).toBe('5.01');
  expect(fund(['212 城乡社区支出', '5.01'], ['229 其他支出', '6.02'])).toBeUndefined();
  const withoutTotals = readTables(workbookOf(shanghaiForms(makeDepartment({ fund: true }), 'B'))).figures;
  expect(valuesOf(withoutTotals)['prior.capital.total']).toBe('0');
});

test('figures that were typed are compared with those of the workbook, as published', () => {
  const prior = priorInputs(lastYear);
  const typed = inputsOf({ 'prior.general.total': 90, 'prior.summary.revenue-total': 101, 'reason.total': '某原因' });
  expect(otherThanPrior(typed, prior)).toEqual(['“上年收入总计”填的是 101，上年决算公开表是 110，请核对。']);
  expect(otherThanPrior(inputsOf({ 'prior.summary.revenue-total': '110.001' }), prior)).toEqual([]);
});

test('what last year’s table has is told to two decimals, also beside a whole number', () => {
  const prior = inputsOf({ 'prior.summary.revenue-total': '110.256' });
  expect(otherThanPrior(inputsOf({ 'prior.summary.revenue-total': '110' }), prior)).toEqual([
    '“上年收入总计”填的是 110，上年决算公开表是 110.26，请核对。',
  ]);
});

describe('figures of accounts', () => {
  const department = makeDepartment({ fund: true, stateCapital: true, carryOver: true, nonFiscal: true });
  const before = makeDepartment({ fund: true, stateCapital: true, carryOver: true, nonFiscal: true, seed: 99, year: 2023 });
  const read = (data: typeof department) => readTables(workbookOf(shanghaiForms(data, 'A'))).figures;
  const [current, prior] = [read(department), read(before)];

  test('every 类, 款 and 项 that the text can compare has its figure of last year', () => {
    const { values } = priorInputs(prior, current);
    for (const [subject, table] of [
      ['general', 'general-budget'],
      ['fund', 'government-fund'],
      ['capital', 'state-capital'],
    ] as const) {
      const codes = current.rows(table).flatMap(({ id }) => (/^\d+$/.test(id) ? [id] : []));
      expect(codes.length).toBeGreaterThan(2);
      expect(codes.filter((code) => !values.has(`prior.${subject}.${code}`))).toEqual([]);
      const listed = codes.filter((code) => prior.rows(table).some(({ id }) => id === code));
      for (const code of listed)
        expect(String(values.get(`prior.${subject}.${code}`))).toBe(prior.figure(table, code, 'total')?.value?.toFixed());
    }
  });

  test.each([
    [
      'one that last year’s table does not list was zero',
      { '208 社会保障和就业支出': '90', '20801 社保事务': '90', '2080109 社保机构': '90' },
      '0',
    ],
    ['a table that stops at 款 does not say so of a 项', { '208 社会保障和就业支出': '90', '20805 养老支出': '90' }, undefined],
    ['a table that lists nothing was zero', {}, '0'],
  ])('%s', (_, rows, expected) => {
    const thisYear = figuresOf({
      'general-budget': {
        total: { total: '5' },
        '208 社会保障和就业支出': { total: '5' },
        '20805 养老支出': { total: '5' },
        '2080501 退休': { total: '5' },
      },
    });
    const last = figuresOf({
      'general-budget': Object.fromEntries(Object.entries(rows).map(([row, total]) => [row, { total }])),
    });
    expect(priorInputs(last, thisYear).values.get('prior.general.2080501')?.toString()).toBe(expected);
  });

  test('a 类 whose 项 alone are listed is not known', () => {
    const thisYear = figuresOf({ 'general-budget': { total: { total: '5' }, '208 社会保障和就业支出': { total: '5' } } });
    const last = figuresOf({ 'general-budget': { total: { total: '90' }, '2080109 社保机构': { total: '90' } } });
    expect(priorInputs(last, thisYear).values.has('prior.general.208')).toBe(false);
  });

  test('a code whose title changed is the same account', () => {
    const thisYear = figuresOf({ 'general-budget': { total: { total: '5' }, '2080109 社会保险经办机构': { total: '5' } } });
    const last = figuresOf({ 'general-budget': { total: { total: '90' }, '2080109 社会保险业务管理事务': { total: '90' } } });
    expect(priorInputs(last, thisYear).values.get('prior.general.2080109')?.toString()).toBe('90');
  });
});

test('机关运行经费 beside the “三公”经费 of last year', () => {
  expect(valuesOf(figuresOf({ 'three-public': { final: { total: '3', operation: '41.5' } } }))['prior.operation.total']).toBe(
    '41.5',
  );
});
