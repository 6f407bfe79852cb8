import { textRun } from '../../../src/core/said/said';
import ExcelJS from 'exceljs';
import { findNotes } from '../../../src/files/marks/findNotes';
import { clearMarks } from '../../../src/files/marks/clearMarks';
import { writeMarks } from '../../../src/files/marks/writeMarks';

async function workbook(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  for (const name of ['公开01表', '公开02表', '空']) book.addWorksheet(name).getCell('A1').value = 1;
  const users = book.getWorksheet('公开02表');
  if (users) users.getCell('C3').note = '李四: 请核对';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

test('names the cells of our notes, sheet by sheet, and nobody else’s', async () => {
  const plain = await workbook();
  expect(findNotes(plain)).toEqual([]);
  const marked = writeMarks(plain, [
    { cell: { sheet: '公开02表', row: 0, column: 1 }, kind: 'error', said: [[textRun('不平')]] },
    { cell: { sheet: '公开01表', row: 4, column: 0 }, kind: 'suspect', said: [[textRun('疑似')]] },
    { cell: { sheet: '公开01表', row: 5, column: 0 }, kind: 'info', said: [[textRun('')]] },
  ]);
  expect(findNotes(marked)).toEqual([
    { sheet: '公开01表', row: 4, column: 0 },
    { sheet: '公开02表', row: 0, column: 1 },
  ]);
  expect(findNotes(clearMarks(marked))).toEqual([]);
});

test('what is no workbook is a problem, not an absence of notes', () => {
  expect(() => findNotes(new Uint8Array([1, 2, 3]))).toThrow();
});
