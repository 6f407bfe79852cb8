import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook } from '../excel-host/workbook';

/** What Excel with ExcelApi 1.18 tells of a workbook with something of everything. */
const EVERYTHING: WorkbookSnapshot = {
  sheets: [
    {
      name: '公开01表',
      visibility: 'visible',
      rows: [
        [],
        [null, { value: '收入支出决算总表' }],
        [],
        [{ value: ' 合计 ' }, null, { value: 242.5, formula: 'A1+B1' }, { value: 0 }],
        [{ value: { error: '#DIV/0!' }, formula: '1/0' }, { value: '#DIV/0!' }, { value: true }, { value: '', formula: 'T(1)' }],
        [{ value: '=看起来像公式' }, { value: "'1" }, { value: '2050005' }],
      ],
      hiddenRows: [2, 4],
      hiddenColumns: [1],
      comments: ['C4', 'A6'],
    },
    { name: '空 表', visibility: 'hidden', rows: [], hiddenRows: [], hiddenColumns: [], comments: [] },
    { name: '底稿', visibility: 'very-hidden', rows: [[{ value: 1 }]], hiddenRows: [], hiddenColumns: [], comments: [] },
  ],
  properties: [
    { name: 'author', value: '张三' },
    { name: 'company', value: '某中心' },
  ],
};

describe('readWorkbook', () => {
  test.each([1, 30])('takes three syncs for %i sheets of usual size: names, sizes, cells', async (count) => {
    const workbook = createWorkbook(...Array.from({ length: count }, (_sheet, index) => `表${index}`));
    const { host } = startExcel(workbook);
    host.workbook.sheets.forEach((sheet) => (sheet.cells = { L40: { value: 1 } }));
    await readWorkbook();
    // The second asks for comments, of which there are none.
    expect(host.recorder.writes).toEqual([false, false, false, false]);
  });
});

describe('readWorkbook in an older Excel leaves out what it cannot tell', () => {
  const [main, blank, draft] = EVERYTHING.sheets;
  const without = (sheet: typeof main, ...keys: string[]): object =>
    Object.fromEntries(Object.entries(sheet ?? {}).filter(([key]) => !keys.includes(key)));

  test.each([10, 12, 14, 17])('1.%i: no notes, so a sheet without comments is not said to have none', async (api) => {
    startExcel(workbookFromSnapshot(EVERYTHING), { api });
    expect(await readWorkbook()).toEqual({
      ...EVERYTHING,
      sheets: [main, without(blank, 'comments'), without(draft, 'comments')],
    });
  });

  test('1.9: no comments', async () => {
    startExcel(workbookFromSnapshot(EVERYTHING), { api: 9 });
    expect(await readWorkbook()).toEqual({ ...EVERYTHING, sheets: EVERYTHING.sheets.map((sheet) => without(sheet, 'comments')) });
  });

  test.each([7, 8])('1.%i: no hidden rows and columns', async (api) => {
    startExcel(workbookFromSnapshot(EVERYTHING), { api });
    expect(await readWorkbook()).toEqual({
      ...EVERYTHING,
      sheets: EVERYTHING.sheets.map((sheet) => without(sheet, 'comments', 'hiddenRows', 'hiddenColumns')),
    });
  });

  test('1.6: cells and visibility only', async () => {
    startExcel(workbookFromSnapshot(EVERYTHING), { api: 6 });
    expect(await readWorkbook()).toEqual({
      sheets: EVERYTHING.sheets.map((sheet) => without(sheet, 'comments', 'hiddenRows', 'hiddenColumns')),
    });
  });
});
