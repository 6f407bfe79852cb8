import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook, sheetById, type WorkbookData } from '../excel-host/workbook';

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
  test('gives back exactly the workbook', async () => {
    startExcel(workbookFromSnapshot(EVERYTHING), { api: 18, notes: true });
    expect(await readWorkbook()).toEqual(EVERYTHING);
  });

  test('an empty workbook is a sheet without rows', async () => {
    startExcel(createWorkbook('Sheet1'), { api: 17 });
    expect(await readWorkbook()).toEqual({
      sheets: [{ name: 'Sheet1', visibility: 'visible', rows: [], hiddenRows: [], hiddenColumns: [] }],
      properties: [],
    });
  });

  test('cells with a format only are not part of the rows', async () => {
    const workbook = createWorkbook('Sheet1');
    sheetById(workbook, 'Sheet1').cells = { A1: { value: 1 }, XFD1048576: { value: null, fill: '#FF0000' } };
    startExcel(workbook);
    expect((await readWorkbook()).sheets[0]?.rows).toEqual([[{ value: 1 }]]);
  });

  test.each([1, 30])('takes three syncs for %i sheets of usual size: names, sizes, cells', async (count) => {
    const workbook = createWorkbook(...Array.from({ length: count }, (_sheet, index) => `表${index}`));
    const { host } = startExcel(workbook);
    host.workbook.sheets.forEach((sheet) => (sheet.cells = { L40: { value: 1 } }));
    await readWorkbook();
    // The second asks for comments, of which there are none.
    expect(host.recorder.writes).toEqual([false, false, false, false]);
  });

  test('hidden rows and columns beside the rows are not told, as in a file', async () => {
    const workbook = createWorkbook('Sheet1');
    Object.assign(sheetById(workbook, 'Sheet1'), { hiddenRows: [0, 5], hiddenColumns: [0, 7] });
    startExcel(workbook);
    expect((await readWorkbook()).sheets[0]).toMatchObject({ hiddenRows: [], hiddenColumns: [] });
  });

  test('changes nothing', async () => {
    const workbook = workbookFromSnapshot(EVERYTHING);
    const before = JSON.stringify(workbook);
    startExcel(workbook, { api: 18, notes: true });
    await readWorkbook();
    expect(JSON.stringify(workbook)).toBe(before);
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

describe('notes and comments', () => {
  function workbookWithRemarks(): WorkbookData {
    const workbook = createWorkbook('A', 'B');
    Object.assign(sheetById(workbook, 'A'), {
      notes: [
        { address: 'B3', author: '李四', content: '李四:\n请核对' },
        { address: 'B2', author: '李四', content: '决算公开助手\n本年支出合计不平' },
        { address: 'C2', author: '李四', content: '决算公开助手：\n尾差' },
      ],
      comments: [{ id: '{c}', address: 'D1', author: '王五', content: '?' }],
    });
    sheetById(workbook, 'B').notes = [
      { address: 'A1', author: '李四', content: '与决算公开助手无关的话' },
      { address: 'A2', author: '决算公开助手', content: '改过的话' },
    ];
    return workbook;
  }

  test('are told with their cells, row by row, and our own are not', async () => {
    startExcel(workbookWithRemarks(), { api: 18, notes: true });
    const { sheets } = await readWorkbook();
    expect(sheets.map((sheet) => sheet.comments)).toEqual([['D1', 'B3'], ['A1']]);
  });
});
