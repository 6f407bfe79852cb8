import { readWorkbook } from '../../src/excel/readWorkbook';
import { readSheetPrints } from '../../src/excel/sheetPrints';
import { ApiError } from '../excel-host/protocol';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook, sheetById } from '../excel-host/workbook';

function workbookWithForm() {
  const workbook = createWorkbook('自评', '别的');
  Object.assign(sheetById(workbook, '自评'), {
    cells: {
      A1: { value: '执行率' },
      B1: { value: 0.9, numberFormat: '0.00%' },
      A2: { value: { error: '#REF!' } },
      B2: { value: true },
      A3: { value: '备注' },
    },
    merges: ['A3:F4'],
  });
  return workbook;
}

async function printOf(api = 18) {
  const running = startExcel(workbookWithForm(), { api });
  const { sheets } = await readWorkbook();
  const prints = await readSheetPrints(sheets.slice(0, 1));
  return { ...running, prints, print: prints('自评') };
}

test('an Excel before 1.13 is not asked for joined cells', async () => {
  const { print, host } = await printOf(12);
  expect(print?.merges).toBeNull();
  expect(print?.shown(0, 1, 0.9)).toBe('90.00%');
  expect(host.recorder.writes.includes(true)).toBe(false);
});

test('where Excel refuses to tell joined cells, they are not known; while a cell is being edited, nothing is', async () => {
  const { sheets } = await printOf().then(() => readWorkbook());
  const { host } = startExcel(workbookWithForm());
  host.failures.set('Range.GetMergedAreasOrNullObject', new ApiError('GeneralException', '', ''));
  expect((await readSheetPrints(sheets))('自评')?.merges).toBeNull();
  host.failures.set('Range.Text', new ApiError('InvalidOperationInCellEditMode', '', ''));
  await expect(readSheetPrints(sheets)).rejects.toMatchObject({ code: 'cell-editing' });
});
