import { budgetTables } from '../../../src/core/tables/budgetTables';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';

type Row = readonly (string | number)[];

const sheetOf = (name: string, rows: readonly Row[], visibility: SheetSnapshot['visibility'] = 'visible'): SheetSnapshot => ({
  name,
  visibility,
  rows: rows.map((row) => row.map((value) => (value === '' ? null : { value }))),
});

const WITH_YEARS: readonly Row[] = [
  ['2024年部门一般公共预算支出表'],
  ['部门：泽州县社会保险中心', '', '', '', '', '单位：元'],
  ['功能分类科目', '', '2023年执行数', '2024年预算数', '', '', '2024年预算数比2023年执行数'],
  ['科目编码', '科目名称', '', '小计', '基本支出', '项目支出', '增减额'],
  ['合计', '', 100, 20005000.5, 11000000, 9005000, 1],
  ['208', '社会保障和就业支出', 1, 20005000.5, 11000000, 9005000, 1],
  ['20801', '人力资源和社会保障管理事务', 1, 20005000.5, 11000000, 9005000, 1],
  ['2080109', '社会保险经办机构', 1, 20005000.5, 11000000, 9005000, 1],
];

const SPLIT_CODES: readonly Row[] = [
  ['一般公共预算财政拨款支出预算表'],
  ['预算05表', '', '', '', '', '单位：万元'],
  ['项目', '', '', '', '一般公共预算支出', '', ''],
  ['功能分类科目编码', '', '', '功能分类科目名称', '合计', '基本支出', '项目支出'],
  ['类', '款', '项', '', '', '', ''],
  ['208', '', '', '社会保障和就业支出', 1900, 1000, 900],
  ['208', '01', '', '人力资源和社会保障管理事务', 1900, 1000, 900],
  ['208', '01', '09', '社会保险经办机构', 1900, 1000, 900],
  ['合计', '', '', '', 1900, 1000, 900],
];

const SIMPLE: readonly Row[] = [
  ['一般公共预算支出表'],
  ['', '', '', '', '单位：万元'],
  ['科目编码', '科目名称', '年初预算数', '', ''],
  ['', '', '小计', '基本支出', '项目支出'],
  ['2080109', '社会保险经办机构', 1900, 1000, 900],
  ['2210201', '住房公积金', 100.5, 100, 0.5],
];

const budgeted = (rows: readonly Row[], name = '预算表') =>
  budgetTables({ sheets: [sheetOf(name, rows)] }).map(({ kind, year, rows: read }) => ({
    kind,
    year,
    rows: read.map(({ id, figures }) => `${id} ${figures.get('total')?.value?.toFixed() ?? ''}`),
  }));

test('the budget of this year is read, not what was spent the year before; 元 become 万元', () => {
  expect(budgeted(WITH_YEARS)).toEqual([
    {
      kind: 'general-budget',
      year: 2024,
      rows: ['total 2000.50005', '208 2000.50005', '20801 2000.50005', '2080109 2000.50005'],
    },
  ]);
});

test('codes in three columns, and a form without a year', () => {
  expect(budgeted(SPLIT_CODES)).toEqual([
    { kind: 'general-budget', year: null, rows: ['208 1900', '20801 1900', '2080109 1900', 'total 1900'] },
  ]);
});

test('a form that lists 项 only', () => {
  expect(budgeted(SIMPLE)).toEqual([{ kind: 'general-budget', year: null, rows: ['2080109 1900', '2210201 100.5'] }]);
});

test('one column 预算数 is the budget', () => {
  const single = [['政府性基金预算支出表'], ['单位：万元'], ['科目编码', '科目名称', '预算数'], ['2120801', '征地补偿', 7]];
  expect(budgeted(single)).toEqual([{ kind: 'government-fund', year: null, rows: ['2120801 7'] }]);
});

test.each<[string, readonly Row[], string]>([
  [
    'final accounts beside the budget',
    [...SIMPLE.slice(0, 2), ['科目编码', '科目名称', '年初预算数', '决算数'], [1, '', 1, 1]],
    '预算',
  ],
  ['a title that says 决算', [['一般公共预算财政拨款支出决算表'], ...SIMPLE.slice(1)], '部门预算'],
  [
    'no word of a budget',
    [...SPLIT_CODES.slice(0, 1).map(() => ['一般公共预算支出表']), ['单位：万元'], ...SPLIT_CODES.slice(2)],
    'Sheet5',
  ],
  ['economic accounts', [['一般公共预算基本支出表'], ...SIMPLE.slice(1)], '部门预算'],
  ['a title alone', [['一般公共预算支出预算表']], '部门预算'],
])('%s is no table of a budget', (_, rows, name) => {
  expect(budgeted(rows, name)).toEqual([]);
});

test('a workbook that somebody says to be a budget need not say so in every table; hidden sheets say nothing', () => {
  const bare = [['一般公共预算支出表'], ['单位：万元'], ...SPLIT_CODES.slice(2)];
  const sheets = [sheetOf('Sheet5', bare)];
  expect(budgetTables({ sheets })).toEqual([]);
  expect(budgetTables({ sheets }, true)).toHaveLength(1);
  expect(budgetTables({ sheets: [sheetOf('预算', SIMPLE, 'hidden')] }, true)).toEqual([]);
});
