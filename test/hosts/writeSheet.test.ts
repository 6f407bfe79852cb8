import { createWorkbook, sheetById } from '../excel-host/workbook';
import { PROGRAMS } from './programs';

const LINES = ['第三部分 2024年度部门决算情况说明', '', '=不是公式', '2024', '本年收入合计2,429.97万元。'];

describe.each(PROGRAMS)('writeNarrativeSheet in %s', (_program, open) => {
  test('writes the lines as text, one a row, and shows the sheet', async () => {
    const { host, workbook } = open(createWorkbook('01表'));
    expect(await host.writeNarrativeSheet(LINES)).toBe('情况说明');
    const sheet = sheetById(workbook, '情况说明');
    expect(LINES.map((_line, row) => sheet.cells[`A${row + 1}`]?.value)).toEqual(
      LINES.map((line) => (line === '' ? null : line)),
    );
    expect(Object.values(sheet.cells).some((cell) => cell.formula !== undefined)).toBe(false);
    expect(sheet.cells['A1']?.wrapText).toBe(true);
    expect(workbook.activeSheet).toBe(sheet.id);
  });

  test('one line, none, and more than are written at once', async () => {
    const { host, workbook } = open(createWorkbook('01表'));
    await host.writeNarrativeSheet(['只有一行']);
    await host.writeNarrativeSheet([]);
    await host.writeNarrativeSheet(Array.from({ length: 1600 }, (_line, row) => `第${row}行`));
    expect(sheetById(workbook, '情况说明').cells['A1']?.value).toBe('只有一行');
    expect(sheetById(workbook, '情况说明(2)').cells).toEqual({});
    expect(sheetById(workbook, '情况说明(3)').cells['A1600']?.value).toBe('第1599行');
  });

  test('never touches a sheet of that name', async () => {
    const created = createWorkbook('情况说明', '情况说明(2)');
    sheetById(created, '情况说明').cells['A1'] = { value: '用户自己写的' };
    const { host, workbook } = open(created);
    expect(await host.writeNarrativeSheet(LINES)).toBe('情况说明(3)');
    expect(await host.writeNarrativeSheet(LINES)).toBe('情况说明(4)');
    expect(sheetById(workbook, '情况说明').cells).toEqual({ A1: { value: '用户自己写的' } });
    expect(workbook.sheets).toHaveLength(4);
  });

  test('a sheet that cannot be filled is taken away again', async () => {
    const { host, workbook, failAt } = open(createWorkbook('01表'));
    failAt('wrapping');
    await expect(host.writeNarrativeSheet(LINES)).rejects.toMatchObject({ code: 'unexpected' });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(['01表']);
  });

  test('a workbook whose structure is protected gets no sheet', async () => {
    const created = createWorkbook('01表');
    created.structureProtected = true;
    const { host, workbook } = open(created);
    await expect(host.writeNarrativeSheet(LINES)).rejects.toMatchObject({ code: 'workbook-protected' });
    expect(workbook.sheets).toHaveLength(1);
  });
});
