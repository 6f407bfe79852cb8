import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { createWorkbook, sheetById } from '../excel-host/workbook';
import { READING_PROGRAMS } from './programs';

/** Something of everything. */
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
        [{ value: '=看起来像公式' }, { value: "'1" }, { value: '2050005' }, { value: { error: '#N/A' } }],
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

describe.each(READING_PROGRAMS)('readWorkbook in %s', (_program, open) => {
  test('gives back exactly the workbook, and changes nothing', async () => {
    const { host, workbook } = open(workbookFromSnapshot(EVERYTHING));
    const before = JSON.stringify(workbook);
    expect(await host.readWorkbook()).toEqual(EVERYTHING);
    expect(JSON.stringify(workbook)).toBe(before);
  });

  test('an empty workbook is a sheet without rows', async () => {
    const { host } = open(createWorkbook('Sheet1'));
    expect(await host.readWorkbook()).toEqual({
      sheets: [{ name: 'Sheet1', visibility: 'visible', rows: [], hiddenRows: [], hiddenColumns: [], comments: [] }],
      properties: [],
    });
  });

  test('cells with a format only are not part of the rows, and hidden lines beside these are not told, as in a file', async () => {
    const created = createWorkbook('Sheet1');
    Object.assign(sheetById(created, 'Sheet1'), {
      cells: { A1: { value: 1 }, XFD1048576: { value: null, fill: '#FF0000' } },
      hiddenRows: [5],
      hiddenColumns: [7],
    });
    const { host } = open(created);
    expect((await host.readWorkbook()).sheets[0]).toMatchObject({ rows: [[{ value: 1 }]], hiddenRows: [], hiddenColumns: [] });
  });

  test('notes and comments are told with their cells, row by row, and our own are not', async () => {
    const created = createWorkbook('A', 'B');
    Object.assign(sheetById(created, 'A'), {
      notes: [
        { address: 'B3', author: '李四', content: '李四:\n请核对' },
        { address: 'B2', author: '李四', content: '决算公开助手\n本年支出合计不平' },
        { address: 'C2', author: '李四', content: '决算公开助手：\n尾差' },
      ],
      comments: [{ id: '{c}', address: 'D1', author: '王五', content: '?' }],
    });
    sheetById(created, 'B').notes = [
      { address: 'A1', author: '李四', content: '与决算公开助手无关的话' },
      { address: 'A2', author: '决算公开助手', content: '改过的话' },
    ];
    const { host } = open(created);
    const { sheets } = await host.readWorkbook();
    expect(sheets.map((sheet) => sheet.comments)).toEqual([['D1', 'B3'], ['A1']]);
  });

  test('a sheet without cells is named, and so is one that the program does not give; the others are read', async () => {
    const created = createWorkbook('图表', '01表', '02表');
    for (const { cells } of created.sheets) cells['A1'] = { value: 1 };
    sheetById(created, '图表').isUnsupported = true;
    sheetById(created, '02表').isBroken = true;
    const { host } = open(created);
    const { sheets, unread } = await host.readWorkbook();
    expect(sheets.map(({ name }) => name)).toEqual(['01表']);
    expect(unread).toEqual([
      { sheet: '图表', reason: 'no-cells' },
      { sheet: '02表', reason: 'failed' },
    ]);
  });

  test('where the program refuses every sheet, that is the problem to tell', async () => {
    const created = createWorkbook('01表');
    sheetById(created, '01表').cells = { A1: { value: 1 }, B2: { value: 2 } };
    const { host, failAt } = open(created);
    failAt('reading cells');
    await expect(host.readWorkbook()).rejects.toMatchObject({ code: 'unexpected', cause: expect.any(Error) as Error });
  });
});
