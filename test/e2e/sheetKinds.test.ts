import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readWorkbook } from '../../src/files/readWorkbook';
import { seededDepartment, xlsxOf } from '../web/seededDepartments';
import { BuiltDesk } from './desk';

const { bytes, name, slip } = seededDepartment(2);

let desk: BuiltDesk;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'juesuan-sheet-'));
  desk = await BuiltDesk.start();
}, 60_000);

afterAll(async () => {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The table with the slip, under a name and a title that tell nothing. */
function untitled(): string {
  const table = readWorkbook(bytes, name).sheets.find((sheet) => sheet.name === slip?.sheet);
  if (table === undefined) throw new Error('no such sheet');
  const rows = table.rows.map((row) =>
    row.map((cell) =>
      typeof cell?.value === 'string' && cell.value.endsWith('决算表') ? { ...cell, value: '某某明细情况表' } : cell,
    ),
  );
  const file = join(folder, '某局.xlsx');
  writeFileSync(file, xlsxOf({ sheets: [{ ...table, name: 'Sheet3', rows }] }));
  return file;
}

test('a workbook in which no table is recognised: “this sheet is that table” reviews it and leads to the slip', async () => {
  const { page, complaints } = await desk.open();
  await page.locator('input[type=file]').first().setInputFiles(untitled());
  await page.getByRole('option', { name: /某局/ }).waitFor();
  await page.getByText('没有识别出决算公开表', { exact: false }).first().waitFor();
  await page.getByLabel('工作表“Sheet3”是哪张表').selectOption('一般公共预算财政拨款支出决算表');
  await page.getByRole('option', { name: /错误 [1-9]/ }).waitFor();
  await page.keyboard.press('F8');
  await page.locator(`td[data-ref="${slip?.address ?? ''}"][aria-selected=true]`).waitFor();

  await page.getByRole('button', { name: /已识别 1\// }).click();
  await page.getByLabel('工作表“Sheet3”是哪张表').selectOption('不是公开表');
  await page.getByRole('option', { name: /^某局.*未能读取/ }).waitFor();
  expect(complaints).toEqual([]);
}, 60_000);
