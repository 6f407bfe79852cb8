import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook as readFileWorkbook } from '../../src/files/readWorkbook';
import type { ProgramOptions } from '../wps-host/program';
import { workbookFromXlsx } from '../excel-host/fromXlsx';
import { cellOf, sheetById } from '../excel-host/workbook';
import { allOrSome } from '../exhaustive';
import { saved as savedSnapshot } from '../files/packages';
import { hostileLayouts } from '../workbooks/hostileLayouts';
import { startWps } from '../wps-host/jestWps';

const SAMPLES = join(process.cwd(), 'assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
const sampleBytes = (name = samples[0] ?? ''): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, name)));

/** The sheet, where it is used (2), its values, the format of its largest number (2). */
const PER_SHEET = 6;
/** Whether and where it is saved, its file, how many sheets it has. */
const OF_WORKBOOK = 8;

/** A WPS that has a file open; calls are counted from then on. */
function opened(bytes: Uint8Array, options: ProgramOptions = {}) {
  const running = startWps(workbookFromXlsx(bytes), { bytes, ...options });
  running.program.border.calls = 0;
  return running;
}

/** What the file says, as long as WPS takes it from there. */
async function read({ host, program, file }: ReturnType<typeof opened>) {
  const snapshot = await host.readWorkbook();
  return { snapshot, isFromFile: program.border.calls <= PER_SHEET * file.data.sheets.length + OF_WORKBOOK };
}

/** Links to other files are left out: WPS does not tell them once something was changed. */
function fileSays(bytes: Uint8Array): Partial<WorkbookSnapshot> {
  const { sheets, properties } = readFileWorkbook(bytes, 'x.xlsx');
  return { sheets, ...(properties && { properties }) };
}

async function saved(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('公开01表'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('a workbook in which nothing was changed since it was saved', () => {
  test.each(samples)('%s is read from its file, in six calls a sheet, as it stands there', async (name) => {
    const { snapshot, isFromFile } = await read(opened(sampleBytes(name)));
    expect(snapshot).toEqual(fileSays(sampleBytes(name)));
    expect(isFromFile).toBe(true);
  });

  test('formulas, errors, truth values, texts, blanks and a table that does not start at A1', async () => {
    const bytes = await saved((sheet) => {
      sheet.getCell('C5').value = '合计';
      sheet.getCell('D5').value = { formula: 'SUM(D6:D7)', result: 242.5 };
      sheet.getCell('D6').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.getCell('D7').value = true;
      sheet.getCell('E7').value = '=1+1';
      sheet.getCell('F7').value = { formula: 'T(1)', result: '' };
      sheet.getCell('C8').note = '请核对';
      sheet.getRow(6).hidden = true;
    });
    const { snapshot, isFromFile } = await read(opened(bytes));
    expect(snapshot).toEqual(fileSays(bytes));
    expect(isFromFile).toBe(true);
  });

  test.each(allOrSome(hostileLayouts, 6).map(({ name, workbook }) => [name, workbook] as const))(
    'is what WPS itself says: %s',
    async (_name, workbook) => {
      const bytes = await savedSnapshot(workbook());
      const { snapshot } = await read(opened(bytes));
      expect(snapshot).toEqual(await startWps(workbookFromXlsx(bytes)).host.readWorkbook());
    },
  );
});

describe('WPS itself is asked, and the result is what is open,', () => {
  const openNow = async (running: ReturnType<typeof opened>) => {
    const { snapshot, isFromFile } = await read(running);
    expect(isFromFile).toBe(false);
    return snapshot;
  };
  const bytes = sampleBytes();
  /** The cell of a total. */
  const total = (snapshot: Awaited<ReturnType<typeof openNow>>) =>
    snapshot.sheets.find(({ name }) => name === '公开03表')?.rows[11]?.[3]?.value;

  test('once a cell was changed', async () => {
    const running = opened(bytes);
    running.user.type('公开03表', 'D12', '108.83');
    running.program.border.calls = 0;
    expect(total(await openNow(running))).toBe(108.83);
  });

  test('where WPS says that nothing was changed and a value is another one', async () => {
    const running = opened(bytes);
    cellOf(sheetById(running.file.data, '公开03表'), 'D12').value = 108.83;
    running.declareSaved();
    expect(total(await openNow(running))).toBe(108.83);
  });

  test('where a cell has become empty, or one has come beside the others', async () => {
    const [emptied, filled] = [opened(bytes), opened(bytes)];
    cellOf(sheetById(emptied.file.data, '公开03表'), 'D12').value = null;
    sheetById(filled.file.data, '公开03表').cells['Z99'] = { value: '补' };
    for (const running of [emptied, filled]) running.declareSaved();
    expect(total(await openNow(emptied))).toBeUndefined();
    expect((await openNow(filled)).sheets.find(({ name }) => name === '公开03表')?.rows[98]?.[25]).toEqual({ value: '补' });
  });

  test('where the amounts show in 万元 by now', async () => {
    const running = opened(bytes);
    const { cells } = sheetById(running.file.data, '公开03表');
    for (const cell of Object.values(cells)) if (typeof cell.value === 'number') cell.numberFormat = '0!.0000';
    running.declareSaved();
    const snapshot = await openNow(running);
    expect(snapshot.sheets.find(({ name }) => name === '公开03表')?.rows[11]?.[3]).toMatchObject({ format: '0!.0000' });
  });

  test('where the file has numbers that are printed smaller than they are', async () => {
    const scaled = await saved((sheet) => {
      Object.assign(sheet.getCell('A1'), { value: '合计' });
      Object.assign(sheet.getCell('B1'), { value: 24_011_334, numFmt: '0!.0000' });
    });
    expect((await openNow(opened(scaled))).sheets[0]?.rows).toEqual([
      [{ value: '合计' }, { value: 24_011_334, format: '0!.0000' }],
    ]);
  });

  test('where a sheet was added', async () => {
    const running = opened(bytes);
    running.user.addSheet('新表');
    running.declareSaved();
    expect((await openNow(running)).sheets.map(({ name }) => name)).toContain('新表');
  });

  test('where others may save meanwhile', async () => {
    expect(await openNow(opened(bytes, { isReadOnly: true }))).toEqual(fileSays(bytes));
  });

  test.each([
    ['no file', new Uint8Array()],
    ['a file that cannot be read', Uint8Array.of(1, 2, 3)],
  ])('where there is %s', async (_case, given) => {
    const running = startWps(workbookFromXlsx(bytes), { bytes: given });
    running.program.border.calls = 0;
    expect(await openNow(running)).toEqual(fileSays(bytes));
  });

  test.each(['Workbook.Saved', 'Workbook.ReadOnly', 'Files.readAsBinaryString', 'Application.FileSystem', 'Range.NumberFormat'])(
    'where WPS does not answer to %s',
    async (member) => {
      const running = opened(bytes);
      running.program.border.failures.set(member, 0);
      running.program.border.failsOnce = true;
      expect(await openNow(running)).toEqual(fileSays(bytes));
    },
  );

  test('where WPS answers with one list instead of rows', async () => {
    const running = opened(bytes);
    running.program.flatAnswers = true;
    await expect(running.host.readWorkbook()).rejects.toMatchObject({ code: 'sheet-unreadable' });
  });
});
