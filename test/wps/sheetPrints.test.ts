import ExcelJS from 'exceljs';
import { annexSheets, annexTables } from '../../src/core/disclosure/annexTables';
import { readWorkbook as readFileWorkbook } from '../../src/files/readWorkbook';
import { sheetPrints } from '../../src/files/sheet/sheetPrints';
import { workbookFromXlsx } from '../excel-host/fromXlsx';
import { startWps } from '../wps-host/jestWps';

/** A form as departments fill it in: joined labels, a rate in percent, a score with its own format. */
async function formWorkbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('自评1');
  const rows: readonly (readonly (string | number | null)[])[] = [
    ['项目支出绩效自评表'],
    ['（2024年度）'],
    ['项目名称', null, '设备更新'],
    ['项目资金', null, '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    [null, '年度资金总额', 100, 90, 10, 0.9, 9],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分'],
    ['产出指标', '数量指标', '更新设备', '20台', 20, 45, 44],
    [null, '质量指标', '合格', '100%', 1, 45, 44],
    ['总分', null, null, null, null, 100, 97.5],
  ];
  rows.forEach((row, index) => {
    row.forEach((value, column) => {
      if (value !== null) sheet.getCell(index + 1, column + 1).value = value;
    });
  });
  for (const area of ['A1:G1', 'A3:B3', 'C3:G3', 'A4:A5', 'A7:A8', 'A9:E9']) sheet.mergeCells(area);
  sheet.getCell('C5').numFmt = '#,##0.00';
  sheet.getCell('F5').numFmt = '0.00%';
  sheet.getCell('E8').numFmt = '0%';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('a form of the annex is printed as the reader of files has it, with its joined cells and texts', async () => {
  const bytes = await formWorkbook();
  const file = readFileWorkbook(bytes, 'x.xlsx');
  const { host } = startWps(workbookFromXlsx(bytes));
  const open = await host.readWorkbook();
  const printed = annexTables(open, await host.readSheetPrints(annexSheets(open)));
  expect(printed).toEqual(annexTables(file, sheetPrints(bytes, file)));
  const texts = printed.flatMap(({ body }) => body.flat().map(({ text }) => text));
  expect(texts).toEqual(expect.arrayContaining(['100.00', '90.00%', '100%', '97.5']));
});

test('a number that is wider than its column is printed as a number', async () => {
  const bytes = await formWorkbook();
  const { host, program } = startWps(workbookFromXlsx(bytes));
  const open = await host.readWorkbook();
  program.narrowColumns = true;
  const prints = await host.readSheetPrints(open.sheets);
  expect(prints('自评1')?.shown(4, 2, 100)).toBe('100');
  expect(prints('别的')).toBeNull();
});
