import { createWorkbook, sheetById } from '../excel-host/workbook';
import { WITHOUT_COPIES } from '../wps-host/program';
import { startWps } from '../wps-host/jestWps';

test('a number that is wider than its column is printed as a number', async () => {
  const workbook = createWorkbook('自评1');
  sheetById(workbook, '自评1').cells = { C5: { value: 100, numberFormat: '#,##0.00' } };
  const { host, program } = startWps(workbook, WITHOUT_COPIES);
  const open = await host.readWorkbook();
  program.narrowColumns = true;
  const prints = await host.readSheetPrints(open.sheets);
  expect(prints('自评1')?.shown(4, 2, 100)).toBe('100');
  expect(prints('别的')).toBeNull();
});

test('a copy tells how a sheet is printed, in as many calls for a thousand numbers as for one', async () => {
  const callsFor = async (rows: number): Promise<number> => {
    const workbook = createWorkbook('自评1');
    const sheet = sheetById(workbook, '自评1');
    for (let row = 1; row <= rows; row += 1) sheet.cells[`C${row}`] = { value: row, numberFormat: '#,##0.00' };
    sheet.merges = ['A1:B2'];
    const { host, program } = startWps(workbook);
    const { sheets } = await host.readWorkbook();
    program.border.calls = 0;
    const print = (await host.readSheetPrints(sheets))('自评1');
    expect([print?.shown(0, 2, 1), print?.merges]).toEqual(['1.00', [{ row: 0, column: 0, rows: 2, columns: 2 }]]);
    return program.border.calls;
  };
  expect(await callsFor(1000)).toBe(await callsFor(1));
});

test('a sheet that was renamed since it was read is asked for, and then not found', async () => {
  const workbook = createWorkbook('自评1');
  sheetById(workbook, '自评1').cells = { C5: { value: 100 } };
  const { host, user } = startWps(workbook);
  const { sheets } = await host.readWorkbook();
  user.renameSheet('自评1', '自评2');
  await expect(host.readSheetPrints(sheets)).rejects.toMatchObject({ code: 'sheet-missing' });
});
