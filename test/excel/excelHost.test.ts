import type { Host } from '../../src/app/host';
import { excelHost } from '../../src/excel/excelHost';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook } from '../excel-host/workbook';

test('Excel is a host of the surfaces', async () => {
  startExcel(createWorkbook('01表'));
  // The compiler compares the two; the arrows of import keep src/excel from naming the type itself.
  const host: Host = excelHost();
  expect((await host.readWorkbook()).sheets.map((sheet) => sheet.name)).toEqual(['01表']);
});
