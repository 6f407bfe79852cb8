import { undoEdit, writeCell } from '../../src/excel/editCell';
import { startExcel } from '../excel-host/jestExcel';
import { type CellData, createWorkbook, sheetById, type WorkbookData } from '../excel-host/workbook';

const B2 = { sheet: '01表', row: 1, column: 1 };

function workbookWith(cell: CellData | undefined): WorkbookData {
  const workbook = createWorkbook('01表');
  if (cell) sheetById(workbook, '01表').cells.B2 = cell;
  return workbook;
}

const cellIn = (workbook: WorkbookData): CellData | undefined => sheetById(workbook, '01表').cells.B2;

describe('writeCell', () => {
  test('writes a number, keeps the number format and says what was there', async () => {
    const { workbook, host } = startExcel(workbookWith({ value: 242.5, numberFormat: '#,##0.00' }), { api: 6 });
    const edit = await writeCell(B2, 242.49);
    expect(cellIn(workbook)).toEqual({ value: 242.49, numberFormat: '#,##0.00' });
    expect(edit).toEqual({
      cell: B2,
      before: { content: 242.5, kind: 'constant' },
      after: { content: 242.49, kind: 'constant' },
    });
    expect(host.recorder.syncs).toHaveLength(2);
  });

  test.each(['2050005', '=1+1', "'引号", '1-2', '３', 'TRUE', '#N/A', '合计'])('writes the text %s as text', async (text) => {
    const { workbook } = startExcel(workbookWith(undefined));
    await writeCell(B2, text);
    expect(cellIn(workbook)?.value).toBe(text);
    expect(cellIn(workbook)?.formula).toBeUndefined();
  });
});

describe('undoEdit puts back exactly', () => {
  test.each<[string, CellData | undefined]>([
    ['a number', { value: 242.5 }],
    ['a formula', { value: 3, formula: 'SUM(A1:A2)', numberFormat: '0.00' }],
    ['a formula that gives text', { value: '', formula: 'T(A1)' }],
    ['an empty cell', undefined],
    ['a boolean', { value: true }],
    ['an error value', { value: { error: '#N/A' } }],
    ['words', { value: '合计' }],
    ['a number that is text', { value: '2050005', quotePrefix: true }],
    ['a number in a cell of text format', { value: '2,429.97', numberFormat: '@' }],
    ['text that begins with an equals sign', { value: '=1', quotePrefix: true }],
    ['a date', { value: 45292, numberFormat: 'yyyy/m/d' }],
  ])('%s', async (_what, cell) => {
    const { workbook } = startExcel(workbookWith(cell));
    const edit = await writeCell(B2, '改过的文字');
    expect(cellIn(workbook)?.value).toBe('改过的文字');
    await undoEdit(edit);
    expect(cellIn(workbook)).toEqual(cell ?? { value: null });
  });

  test('unless the cell was changed in between', async () => {
    const { workbook, user } = startExcel(workbookWith({ value: 1 }));
    const edit = await writeCell(B2, 2);
    user.type('01表', 'B2', '3');
    await expect(undoEdit(edit)).rejects.toMatchObject({
      code: 'cell-changed',
      message: expect.stringContaining('B2') as string,
    });
    expect(cellIn(workbook)).toEqual({ value: 3 });
  });
});

describe('writeCell changes nothing', () => {
  test('on a protected sheet', async () => {
    const workbook = workbookWith({ value: 1 });
    sheetById(workbook, '01表').protected = true;
    startExcel(workbook);
    await expect(writeCell(B2, 2)).rejects.toMatchObject({ code: 'sheet-protected' });
    expect(cellIn(workbook)).toEqual({ value: 1 });
  });

  test('but does in an unlocked cell of one', async () => {
    const workbook = workbookWith({ value: 1, unlocked: true });
    sheetById(workbook, '01表').protected = true;
    startExcel(workbook);
    await writeCell(B2, 2);
    expect(cellIn(workbook)?.value).toBe(2);
  });

  test('on a sheet that is gone', async () => {
    startExcel(createWorkbook('02表'));
    await expect(writeCell(B2, 2)).rejects.toMatchObject({
      code: 'sheet-missing',
      message: expect.stringContaining('“01表”') as string,
    });
  });
});
