import { writeNarrativeSheet } from '../../src/excel/writeSheet';
import { startExcel } from '../excel-host/jestExcel';
import { ApiError } from '../excel-host/protocol';
import { createWorkbook, sheetById } from '../excel-host/workbook';

const LINES = ['第三部分 2024年度部门决算情况说明', '', '=不是公式', '2024', '本年收入合计2,429.97万元。'];

describe('writeNarrativeSheet', () => {
  test.each([6, 17])('1.%i: writes the lines as text, one a row, and shows the sheet', async (api) => {
    const { workbook, host } = startExcel(createWorkbook('01表'), { api });
    expect(await writeNarrativeSheet(LINES)).toBe('情况说明');
    const sheet = sheetById(workbook, '情况说明');
    expect(LINES.map((_line, row) => sheet.cells[`A${row + 1}`]?.value)).toEqual(
      LINES.map((line) => (line === '' ? null : line)),
    );
    expect(Object.values(sheet.cells).some((cell) => cell.formula !== undefined)).toBe(false);
    expect(sheet.cells.A1?.wrapText).toBe(true);
    expect(workbook.activeSheet).toBe(sheet.id);
    expect(host.recorder.writes).toEqual([false, true, true]);
  });

  test('a sheet that cannot be filled is taken away again; where even that fails, its name is told', async () => {
    const { workbook, host } = startExcel(createWorkbook('01表'));
    host.failures.set('RangeFormat.WrapText', new ApiError('GeneralException', 'x'));
    await expect(writeNarrativeSheet(LINES)).rejects.toMatchObject({ code: 'unexpected' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['01表']);
    host.failures.set('Worksheet.Delete', new ApiError('AccessDenied', 'x'));
    await expect(writeNarrativeSheet(LINES)).rejects.toMatchObject({
      code: 'half-done',
      message: expect.stringContaining('工作表“情况说明”没有写完') as string,
    });
  });

  test('a workbook whose structure is protected gets no sheet', async () => {
    const workbook = createWorkbook('01表');
    workbook.structureProtected = true;
    startExcel(workbook);
    await expect(writeNarrativeSheet(LINES)).rejects.toMatchObject({ code: 'workbook-protected' });
    startExcel(workbook, { api: 6 });
    await expect(writeNarrativeSheet(LINES)).rejects.toMatchObject({ code: 'access-denied' });
    expect(workbook.sheets).toHaveLength(1);
  });
});
