import { createWorkbook, sheetById } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

test('a number that is wider than its column is printed as a number', async () => {
  const workbook = createWorkbook('自评1');
  sheetById(workbook, '自评1').cells = { C5: { value: 100, numberFormat: '#,##0.00' } };
  const { host, program } = startWps(workbook);
  const open = await host.readWorkbook();
  program.narrowColumns = true;
  const prints = await host.readSheetPrints(open.sheets);
  expect(prints('自评1')?.shown(4, 2, 100)).toBe('100');
  expect(prints('别的')).toBeNull();
});
