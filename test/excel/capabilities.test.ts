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
  notes: 18,
};

test.each(Array.from({ length: 18 }, (_set, index) => index + 1))('ExcelApi 1.%i', (api) => {
  startExcel(createWorkbook('01表'), { api });
  expect(isExcelSupported()).toBe(api >= 6);
  expect(capabilities()).toEqual(Object.fromEntries(Object.entries(SINCE).map(([name, since]) => [name, api >= since])));
});

describe('an office.js that is older than its Excel', () => {
  const collection = (): unknown => Reflect.get(Excel, 'NoteCollection');
  let own: unknown;
  let members: [object, PropertyDescriptor][] = [];

  beforeEach(() => {
    startExcel(createWorkbook('01表'), { api: 18 });
    own = collection();
    members = [Excel.Workbook.prototype, Excel.Worksheet.prototype].map((owner) => [
      owner,
      Object.getOwnPropertyDescriptor(owner, 'notes') ?? {},
    ]);
    Reflect.deleteProperty(Excel, 'NoteCollection');
    for (const [owner] of members) Reflect.deleteProperty(owner, 'notes');
  });

  afterEach(() => {
    Reflect.set(Excel, 'NoteCollection', own);
    for (const [owner, descriptor] of members) Object.defineProperty(owner, 'notes', descriptor);
  });

  test('has no notes, and everything else works', async () => {
    expect(capabilities().notes).toBe(false);
    await readWorkbook();
    await writeMarks([{ cell: { sheet: '01表', row: 0, column: 0 }, kind: 'error', note: '不平' }]);
    expect(await clearMarks()).toBe(1);
  });
});
