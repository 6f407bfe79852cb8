import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import { runsText } from '../../../src/core/said/run';
import { readTables } from '../../../src/core/tables/readTables';
import type { SheetSnapshot, WorkbookSnapshot } from '../../../src/core/workbook/snapshot';
import { sample } from '../../app/fakeHost';

/** The sample with other words in front of one sheet's table, and no name that tells it. */
function retitled(sheet: string, title: string | null): WorkbookSnapshot {
  const workbook = sample();
  return {
    ...workbook,
    sheets: workbook.sheets.map((one) =>
      one.name !== sheet
        ? one
        : {
            ...one,
            name: 'Sheet3',
            rows: one.rows.map((row) =>
              row.map((cell) =>
                typeof cell?.value === 'string' && cell.value.endsWith('决算表') ? { ...cell, value: title } : cell,
              ),
            ),
          },
    ),
  };
}

const kinds = (workbook: WorkbookSnapshot, sheetKinds = {}) =>
  readTables(workbook, { sheetKinds })
    .figures.tables.filter(({ sheet }) => sheet === 'Sheet3')
    .map(({ kind }) => kind);

test('the first table of a sheet is what somebody says that it is, whatever stands above it', () => {
  const workbook = retitled('公开05表', '某某支出明细情况表');
  expect(kinds(workbook)).toEqual([]);
  expect(kinds(workbook, { Sheet3: 'general-budget' })).toEqual(['general-budget']);
});

test('it goes before a title that names another table', () => {
  const workbook = retitled('公开05表', '政府性基金预算财政拨款收入支出决算表');
  expect(kinds(workbook, { Sheet3: 'general-budget' })).toEqual(['general-budget']);
  const [table] = readTables(workbook, { sheetKinds: { Sheet3: 'general-budget' } }).figures.tables.filter(
    ({ sheet }) => sheet === 'Sheet3',
  );
  expect(table?.title).toBe('一般公共预算财政拨款支出决算表');
});

test('what is assigned is checked like any other table: nothing is left undecided for want of it', () => {
  const workbook = retitled('公开05表', '某某支出明细情况表');
  const whole = reviewWorkbook(sample()).review.relations;
  expect(reviewWorkbook(workbook).review.relations).not.toEqual(whole);
  expect(reviewWorkbook(workbook, { sheetKinds: { Sheet3: 'general-budget' } }).review.relations).toEqual(whole);
});

test('a sheet without such a table is told of, and nothing is read from it', () => {
  const notes: SheetSnapshot = {
    name: 'Sheet3',
    visibility: 'visible',
    rows: [[{ value: '以下为说明' }], [{ value: '合计' }, { value: 12.5 }]],
  };
  const workbook = { ...sample(), sheets: [...sample().sheets.filter(({ name }) => name !== '公开09表'), notes] };
  const { findings, tables } = reviewWorkbook(workbook, { sheetKinds: { Sheet3: 'three-public' } }).review;
  const told = findings.filter(({ rule, cells }) => rule.endsWith('unreadable-table') && cells[0]?.sheet === 'Sheet3');
  expect(told.map(({ severity, said }) => [severity, runsText(said)])).toEqual([
    [
      'undecided',
      '工作表“Sheet3”已指定为《财政拨款“三公”经费支出决算表》，但无法识别它的表头，未检查；请确认指定无误，并对照制式表格检查表头各栏的名称',
    ],
  ]);
  expect(tables.some(({ sheet }) => sheet === 'Sheet3')).toBe(false);
});

test('sheets that are not there change nothing', () => {
  expect(readTables(sample(), { sheetKinds: { 没有: 'summary' } }).problems).toEqual(readTables(sample()).problems);
});
