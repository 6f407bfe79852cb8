import { textRun } from '../../src/core/said/said';
import { type Capabilities, capabilities, isExcelSupported } from '../../src/excel/capabilities';
import { clearMarks, writeMarks } from '../../src/excel/marks';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook } from '../excel-host/workbook';

/** The ExcelApi set in which each of them came. */
const SINCE: Readonly<Record<keyof Capabilities, number>> = {
  workbookDetails: 7,
  activeCell: 7,
  sheetChanges: 7,
  sheetViews: 7,
  entryRules: 8,
  pageLayout: 9,
  workbookChanges: 9,
  rangeAreas: 9,
  hiddenLines: 9,
  comments: 10,
  mergedAreas: 13,
  sheetNames: 17,
  notes: 18,
};

test.each(Array.from({ length: 20 }, (_set, index) => index + 1))('ExcelApi 1.%i', (api) => {
  startExcel(createWorkbook('01表'), { api, notes: true });
  expect(isExcelSupported()).toBe(api >= 6);
  expect(capabilities()).toEqual(Object.fromEntries(Object.entries(SINCE).map(([name, since]) => [name, api >= since])));
});

describe('an office.js that is older than its Excel', () => {
  test('has no notes whatever Excel answers, and everything else works', async () => {
    startExcel(createWorkbook('01表'), { api: 20, notes: false });
    expect(capabilities().notes).toBe(false);
    await readWorkbook();
    const written = await writeMarks([{ cell: { sheet: '01表', row: 0, column: 0 }, kind: 'error', said: [[textRun('不平')]] }]);
    expect(written).toEqual({ cells: 1, notes: 0, warnings: [] });
    expect((await clearMarks()).count).toBe(1);
  });
});
