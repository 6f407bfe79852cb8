import { createWorkbook } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

const LINES = ['第三部分 2024年度部门决算情况说明', '', '=不是公式', '2024', '本年收入合计2,429.97万元。'];

describe('writeNarrativeSheet', () => {
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
