import { type CellData, createWorkbook, sheetById, type WorkbookData } from '../excel-host/workbook';
import { PROGRAMS } from './programs';

const B2 = { sheet: '01表', row: 1, column: 1 };

function workbookWith(cell: CellData | undefined): WorkbookData {
  const workbook = createWorkbook('01表');
  if (cell) sheetById(workbook, '01表').cells['B2'] = cell;
  return workbook;
}

const cellIn = (workbook: WorkbookData): CellData | undefined => sheetById(workbook, '01表').cells['B2'];

describe.each(PROGRAMS)('%s', (_program, open) => {
  describe('writeCell', () => {
    test('writes a number, keeps the number format and says what was there', async () => {
      const { host, workbook } = open(workbookWith({ value: 242.5, numberFormat: '#,##0.00' }));
      expect(await host.writeCell(B2, 242.49)).toEqual({
        cell: B2,
        before: { content: 242.5, kind: 'constant' },
        after: { content: 242.49, kind: 'constant' },
      });
      expect(cellIn(workbook)).toEqual({ value: 242.49, numberFormat: '#,##0.00' });
    });

    test.each(['2050005', '=1+1', "'引号", '1-2', '３', 'TRUE', '#N/A', '合计'])('writes the text %s as text', async (text) => {
      const { host, workbook } = open(workbookWith(undefined));
      await host.writeCell(B2, text);
      expect(cellIn(workbook)).toMatchObject({ value: text });
      expect(cellIn(workbook)).not.toHaveProperty('formula');
    });

    test('changes nothing on a protected sheet, but for its unlocked cells', async () => {
      const created = workbookWith({ value: 1 });
      sheetById(created, '01表').protected = true;
      const { host, workbook } = open(created);
      await expect(host.writeCell(B2, 2)).rejects.toMatchObject({ code: 'sheet-protected' });
      expect(cellIn(workbook)).toEqual({ value: 1 });
      Object.assign(cellIn(workbook) ?? {}, { unlocked: true });
      await host.writeCell(B2, 2);
      expect(cellIn(workbook)?.value).toBe(2);
    });

    test('names a sheet that is gone', async () => {
      const { host } = open(createWorkbook('02表'));
      await expect(host.writeCell(B2, 2)).rejects.toMatchObject({
        code: 'sheet-missing',
        message: expect.stringContaining('“01表”') as string,
      });
    });
  });

  describe('undoEdit', () => {
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
    ])('puts back exactly %s', async (_what, cell) => {
      const { host, workbook } = open(workbookWith(cell));
      const edit = await host.writeCell(B2, '改过的文字');
      expect(cellIn(workbook)?.value).toBe('改过的文字');
      await host.undoEdit(edit);
      expect(cellIn(workbook)).toEqual(cell ?? { value: null });
    });

    test('leaves a cell alone that was changed in between', async () => {
      const { host, workbook, user } = open(workbookWith({ value: 1 }));
      const edit = await host.writeCell(B2, 2);
      user.type('01表', 'B2', '3');
      await expect(host.undoEdit(edit)).rejects.toMatchObject({
        code: 'cell-changed',
        message: expect.stringContaining('B2') as string,
      });
      expect(cellIn(workbook)).toEqual({ value: 3 });
    });
  });
});
