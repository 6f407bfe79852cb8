import { createWorkbook, sheetById } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

const LINES = ['第三部分 2024年度部门决算情况说明', '', '=不是公式', '2024', '本年收入合计2,429.97万元。'];

describe('writeNarrativeSheet', () => {
  test('writes the lines as text, one a row, and shows the sheet', async () => {
    const { host, file } = startWps(createWorkbook('01表'));
    expect(await host.writeNarrativeSheet(LINES)).toBe('情况说明');
    const sheet = sheetById(file.data, '情况说明');
    expect(LINES.map((_line, row) => sheet.cells[`A${row + 1}`]?.value)).toEqual(
      LINES.map((line) => (line === '' ? null : line)),
    );
    expect(Object.values(sheet.cells).some((cell) => cell.formula !== undefined)).toBe(false);
    expect(file.data.activeSheet).toBe(sheet.id);
  });

  test('one line, and none', async () => {
    const { host, file } = startWps(createWorkbook('01表'));
    await host.writeNarrativeSheet(['只有一行']);
    await host.writeNarrativeSheet([]);
    expect(sheetById(file.data, '情况说明').cells['A1']?.value).toBe('只有一行');
    expect(sheetById(file.data, '情况说明(2)').cells).toEqual({});
  });

  test('never touches a sheet of that name', async () => {
    const workbook = createWorkbook('情况说明', '情况说明(2)');
    sheetById(workbook, '情况说明').cells['A1'] = { value: '用户自己写的' };
    const { host, file } = startWps(workbook);
    expect(await host.writeNarrativeSheet(LINES)).toBe('情况说明(3)');
    expect(sheetById(file.data, '情况说明').cells).toEqual({ A1: { value: '用户自己写的' } });
  });

  test('a workbook whose structure is protected gets no sheet, and a sheet that could not be filled goes again', async () => {
    const workbook = createWorkbook('01表');
    const { host, file, program } = startWps(workbook);
    program.border.failures.set('Range.Value2', 0);
    await expect(host.writeNarrativeSheet(LINES)).rejects.toMatchObject({ code: 'unexpected' });
    expect(file.data.sheets.map(({ name }) => name)).toEqual(['01表']);
    program.border.failures.set('Worksheet.Delete', 0);
    await expect(host.writeNarrativeSheet(LINES)).rejects.toMatchObject({
      code: 'half-done',
      message: expect.stringContaining('工作表“情况说明”没有写完') as string,
    });
    file.data.sheets.pop();
    program.border.failures.clear();
    workbook.structureProtected = true;
    await expect(host.writeNarrativeSheet(LINES)).rejects.toMatchObject({ code: 'workbook-protected' });
    expect(file.data.sheets).toHaveLength(1);
  });
});
