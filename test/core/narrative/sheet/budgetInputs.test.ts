import { budgetInputs } from '../../../../src/core/narrative/sheet/budgetInputs';
import type { SheetSnapshot } from '../../../../src/core/workbook/snapshot';
import { figuresOf } from '../tableBuilder';

type Row = readonly (string | number)[];

const sheetOf = (rows: readonly Row[], name = '部门预算'): SheetSnapshot => ({
  name,
  visibility: 'visible',
  rows: rows.map((row) => row.map((value) => (value === '' ? null : { value }))),
});

const CURRENT = figuresOf({
  'general-budget': {
    total: { total: '90' },
    '208 社会保障和就业支出': { total: '80' },
    '20801 社保事务': { total: '80' },
    '2080109 社会保险经办机构': { total: '80' },
    '221 住房保障支出': { total: '10' },
    '22102 住房改革支出': { total: '10' },
    '2210201 住房公积金': { total: '10' },
  },
});

const HEAD: readonly Row[] = [['一般公共预算支出表'], ['单位：万元'], ['科目编码', '科目名称', '合计']];
const ROWS: readonly Row[] = [
  ['208', '社会保障和就业支出', 70.5],
  ['20801', '社保事务', 70.5],
  ['2080109', '社会保险经办机构', 70.5],
  ['205', '教育支出', 3],
  ['合计', '', 73.5],
];

const valuesOf = (...sheets: readonly SheetSnapshot[]) =>
  Object.fromEntries([...budgetInputs({ sheets }, CURRENT).values].map(([key, value]) => [key, String(value)]));

test('every account has the budget that the table gives it, those that it does not list had none', () => {
  expect(valuesOf(sheetOf([...HEAD, ...ROWS]))).toEqual({
    'budget.general.total': '73.5',
    'budget.general.208': '70.5',
    'budget.general.20801': '70.5',
    'budget.general.2080109': '70.5',
    'budget.general.205': '3',
    'budget.general.221': '0',
    'budget.general.22102': '0',
    'budget.general.2210201': '0',
  });
});

test('a table that stops at 款 says nothing of 项', () => {
  const values = valuesOf(sheetOf([...HEAD, ...ROWS.filter(([code]) => String(code).length < 7)]));
  expect(values).toMatchObject({ 'budget.general.20801': '70.5', 'budget.general.22102': '0' });
  expect(values).not.toHaveProperty(['budget.general.2080109']);
});

test.each<[string, readonly SheetSnapshot[]]>([
  ['two tables for one budget', [sheetOf([...HEAD, ...ROWS]), sheetOf([...HEAD, ...ROWS], '部门预算（调整）')]],
  ['another year', [sheetOf([['2023年部门预算'], ...HEAD, ...ROWS])]],
  ['another department', [sheetOf([HEAD[0] ?? [], ['部门：某县水务局', '', '单位：万元'], ...HEAD.slice(2), ...ROWS])]],
])('%s says nothing', (_, sheets) => {
  expect(valuesOf(...sheets)).toEqual({});
});
