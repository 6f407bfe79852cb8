import { narrate } from '../../../../src/core/narrative/narrate';
import { otherThanPrior, priorInputs } from '../../../../src/core/narrative/inputs/priorInputs';
import { shanxi } from '../../../../src/core/narrative/profiles/shanxi';
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

test('takes over what the text compares with, as published', () => {
  expect(valuesOf(lastYear)).toEqual({
    'prior.summary.revenue-total': '110',
    'prior.summary.expenditure-total': '110',
    'prior.fiscal.revenue-total': '100',
    'prior.fiscal.expenditure-total': '100',
    'prior.general.total': '90',
    'prior.general.208': '90',
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
    // Regions without 公开10表 do not publish it in a table.
    return Object.fromEntries(
      [...priorInputs(figures).values]
        .filter(([key]) => key !== 'prior.operation.total')
        .map(([key, value]) => [key, String(value)]),
    );
  };
  const expected = valuesIn(shanxiForms(department));

  test.each([
    ['Shanghai A', () => shanghaiForms(department, 'A')],
    ['Shanxi in 元', () => relayOut(shanxiForms(department), inYuan)],
  ] as const)('%s fills the same figures', (_, forms) => {
    expect(Object.keys(expected).length).toBeGreaterThan(12);
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
