import { annexTables, type SheetPrints } from '../../../src/core/disclosure/annexTables';
import type { CellValue, SheetSnapshot } from '../../../src/core/workbook/snapshot';

const NOTHING: SheetPrints = () => null;

const form = (project: string): string[] => [
  '项目支出绩效自评表',
  '（2024年度）',
  '单位：万元',
  `项目名称|||${project}|||`,
  '项目资金||全年预算数|全年执行数|分值|执行率|得分',
  '|年度资金总额|100|90|10|0.9|9',
  '一级指标|二级指标|三级指标|指标值|完成值|分值|得分',
  '产出指标|数量指标|更新设备|20台|20台|90|88',
  '总分|||||100|97',
];

function sheet(name: string, lines: readonly string[], visibility: SheetSnapshot['visibility'] = 'visible'): SheetSnapshot {
  const value = (text: string): CellValue => (/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text);
  return {
    name,
    visibility,
    rows: lines.map((line) => line.split('|').map((text) => (text === '' ? null : { value: value(text) }))),
  };
}

test('a form is a table under its title and its project, with captions apart', () => {
  const [table, ...others] = annexTables({ sheets: [sheet('自评1', form('设备更新'))] }, NOTHING);
  expect(others).toEqual([]);
  expect(table).toMatchObject({
    title: '项目支出绩效自评表（设备更新）',
    captions: [['（2024年度）'], ['单位：万元']],
    header: [],
    notes: [],
  });
  expect(table?.body[0]?.map(({ text, columnSpan }) => [text, columnSpan])).toEqual([
    ['项目名称', 3],
    ['设备更新', 4],
  ]);
  expect(table?.body).toHaveLength(6);
});

test('several forms on one sheet are tables of their own', () => {
  const tables = annexTables({ sheets: [sheet('自评', [...form('设备更新'), '', ...form('宣传培训')])] }, NOTHING);
  expect(tables.map(({ title, body }) => [title, body.length])).toEqual([
    ['项目支出绩效自评表（设备更新）', 6],
    ['项目支出绩效自评表（宣传培训）', 6],
  ]);
});

test('a list of projects keeps its title, and a sheet without one gives its name', () => {
  const lines = ['序号|项目名称|全年预算数|全年执行数|执行率|自评得分', '1|设备更新|100|90|0.9|94', '2|宣传培训|50|40|0.8|85'];
  const titles = (rows: readonly string[]): string[] =>
    annexTables({ sheets: [sheet('自评表', rows)] }, NOTHING).map(({ title }) => title);
  expect(titles(['2024年度项目绩效自评情况汇总表', ...lines])).toEqual(['2024年度项目绩效自评情况汇总表']);
  expect(titles(lines)).toEqual(['自评表']);
});

test('the head of a list is a header, which stands on each of its pages', () => {
  const lines = ['序号|项目名称|全年预算数|全年执行数|执行率|自评得分', '1|设备更新|100|90|0.9|94'];
  const [table] = annexTables({ sheets: [sheet('自评表', lines)] }, NOTHING);
  expect(table?.header.map((row) => row.map(({ text }) => text))).toEqual([lines[0]?.split('|')]);
  expect(table?.body).toHaveLength(1);
});

const printed = (value: CellValue): string => (typeof value === 'number' || typeof value === 'string' ? String(value) : '');

test('cells are joined and shown as the sheet has them', () => {
  const print: SheetPrints = () => ({
    merges: [{ row: 4, column: 0, rows: 2, columns: 1 }],
    shown: (_row, column, value) => (column === 5 && typeof value === 'number' && value < 1 ? '90.00%' : printed(value)),
  });
  const [table] = annexTables({ sheets: [sheet('自评1', form('设备更新'))] }, print);
  expect(table?.body[1]?.[0]).toMatchObject({ text: '项目资金', rowSpan: 2 });
  expect(table?.body[2]?.map(({ text }) => text)).toEqual(['年度资金总额', '100', '90', '10', '90.00%', '9']);
});

test('hidden sheets and sheets of other tables are none', () => {
  const others = [
    sheet('草稿', form('设备更新'), 'hidden'),
    sheet('公开09表', ['“三公”经费支出决算表', '项目|预算数|决算数', '合计|1|1']),
  ];
  expect(annexTables({ sheets: others }, NOTHING)).toEqual([]);
});
