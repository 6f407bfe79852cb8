import { textRun } from '../../src/core/said/said';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook as readFileWorkbook } from '../../src/files/readWorkbook';
import { type ProgramOptions, WITHOUT_COPIES } from '../wps-host/program';
import { workbookFromXlsx } from '../excel-host/fromXlsx';
import { addSheet, cellOf, sheetById, type WorkbookData } from '../excel-host/workbook';
import { allOrSome } from '../exhaustive';
import { saved as savedSnapshot } from '../files/packages';
import { hostileLayouts } from '../workbooks/hostileLayouts';
import { startWps } from '../wps-host/jestWps';

const SAMPLES = join(process.cwd(), 'assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));
const sampleBytes = (name = samples[0] ?? ''): Uint8Array => new Uint8Array(readFileSync(join(SAMPLES, name)));

/** The sheet, where it is used (2), its values. */
const PER_SHEET = 4;
/** Where the copy is to stand, its being made, read and removed; whether it is of today; how many sheets are open. */
const OF_WORKBOOK = 21;

/** A WPS that has a file open; calls are counted from then on. */
function opened(bytes: Uint8Array, options: ProgramOptions = {}) {
  const running = startWps(workbookFromXlsx(bytes), { bytes, ...options });
  running.program.border.calls = 0;
  return running;
}

/** What is read; nothing but the workbook’s own file is there afterwards, as it was. */
async function read({ host, program, file }: ReturnType<typeof opened>) {
  const own = program.files.get(file.path);
  program.border.calls = 0;
  const snapshot = await host.readWorkbook();
  const isFromCopy = program.border.calls <= PER_SHEET * file.data.sheets.length + OF_WORKBOOK;
  expect([...program.files]).toEqual(own === undefined ? [] : [[file.path, own]]);
  return { snapshot, isFromCopy };
}

/** Links to other files are left out: WPS does not tell them where it is asked itself. */
function fileSays(bytes: Uint8Array): Partial<WorkbookSnapshot> {
  const { sheets, properties } = readFileWorkbook(bytes, 'x.xlsx');
  return { sheets, ...(properties && { properties }) };
}

async function saved(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book.addWorksheet('公开01表'));
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const bytes = sampleBytes();
/** The cell of a total. */
const total = ({ sheets }: WorkbookSnapshot) => sheets.find(({ name }) => name === '公开03表')?.rows[11]?.[3];

describe('a workbook is read from a copy of what is open', () => {
  async function ofCopy(running: ReturnType<typeof opened>): Promise<WorkbookSnapshot> {
    const { snapshot, isFromCopy } = await read(running);
    expect(isFromCopy).toBe(true);
    return snapshot;
  }

  test.each(allOrSome(samples, 1))('%s: four calls a sheet, as it stands in its file', async (name) => {
    expect(await ofCopy(opened(sampleBytes(name)))).toEqual(fileSays(sampleBytes(name)));
  });

  test('formulas, errors, truth values, texts, blanks and a table that does not start at A1', async () => {
    const special = await saved((sheet) => {
      sheet.getCell('C5').value = '合计';
      sheet.getCell('D5').value = { formula: 'SUM(D6:D7)', result: 242.5 };
      sheet.getCell('D6').value = { formula: '1/0', result: { error: '#DIV/0!' } };
      sheet.getCell('D7').value = true;
      sheet.getCell('E7').value = '=1+1';
      sheet.getCell('F7').value = { formula: 'T(1)', result: '' };
      sheet.getCell('C8').note = '请核对';
      sheet.getRow(6).hidden = true;
    });
    expect(await ofCopy(opened(special))).toEqual(fileSays(special));
  });

  test.each(allOrSome(hostileLayouts, 3).map(({ name, workbook }) => [name, workbook] as const))(
    'and is what WPS itself says: %s',
    async (_name, workbook) => {
      const layout = await savedSnapshot(workbook());
      const asked = await startWps(workbookFromXlsx(layout), WITHOUT_COPIES).host.readWorkbook();
      expect(await ofCopy(opened(layout))).toEqual(asked);
    },
  );

  test('with what was not saved yet: a value, a row that is hidden now, a sheet, amounts that show in 万元', async () => {
    const running = opened(bytes);
    running.user.type('公开03表', 'D12', '108.83');
    running.user.addSheet('新表');
    const sheet = sheetById(running.file.data, '公开03表');
    sheet.hiddenRows = [11];
    cellOf(sheet, 'D12').numberFormat = '0!.0000';
    const snapshot = await ofCopy(running);
    expect(total(snapshot)).toEqual({ value: 108.83, format: '0!.0000' });
    expect(snapshot.sheets.find(({ name }) => name === '公开03表')?.hiddenRows).toEqual([11]);
    expect(snapshot.sheets.at(-1)?.name).toBe('新表');
  });

  test('with our marks and notes in it, which are nobody’s', async () => {
    const running = opened(bytes);
    const before = await running.host.readWorkbook();
    const cell = { sheet: '公开03表', row: 11, column: 3 };
    await running.host.writeMarks([{ cell, kind: 'suspect', said: [[textRun('疑为 108.83')]] }]);
    expect(sheetById(running.file.data, '公开03表').notes).toHaveLength(1);
    expect(await ofCopy(running)).toEqual(before);
  });

  test('that was never saved', async () => {
    const running = startWps(workbookFromXlsx(bytes), { path: '' });
    expect(await ofCopy(running)).toEqual(fileSays(bytes));
  });

  test.each([
    ['D:\\决算\\公开表.XLS', 'C:\\Users\\某\\Temp\\', /^C:\\Users\\某\\Temp\\juesuan-[a-z0-9]+\.XLS$/],
    ['/home/user/公开表.et', '/tmp', /^\/tmp\/juesuan-[a-z0-9]+\.et$/],
    ['https://example.org/公开表.xlsx?v=1.2', '/tmp/', /^\/tmp\/juesuan-[a-z0-9]+\.xlsx$/],
    ['', '/tmp/', /^\/tmp\/juesuan-[a-z0-9]+\.xlsx$/],
  ])('and stands under a name of ours, with the ending of %j', async (path, folder, expected) => {
    const running = startWps(workbookFromXlsx(bytes), { path, temporaryFolder: folder });
    const { files } = running.program;
    const written: string[] = [];
    jest.spyOn(files, 'set').mockImplementation((name, content) => {
      written.push(name);
      return Map.prototype.set.call(files, name, content) as typeof files;
    });
    await ofCopy(running);
    expect(written).toEqual([expect.stringMatching(expected)]);
  });
});

describe('WPS itself is asked, and the result is what is open,', () => {
  async function asked(running: ReturnType<typeof opened>): Promise<WorkbookSnapshot> {
    const { snapshot, isFromCopy } = await read(running);
    expect(isFromCopy).toBe(false);
    return snapshot;
  }
  /** A WPS in which a total is another one than in its copies. */
  const lying = (change: (data: WorkbookData) => void, whole = bytes) => {
    const running = opened(bytes, { copy: () => whole });
    change(running.file.data);
    return running;
  };

  test('where a copy has another value, lacks one, or has one more', async () => {
    const [other, fewer, more] = [
      lying((data) => (cellOf(sheetById(data, '公开03表'), 'D12').value = 1)),
      lying((data) => (cellOf(sheetById(data, '公开03表'), 'D12').value = null)),
      lying((data) => (sheetById(data, '公开03表').cells['Z99'] = { value: '补' })),
    ];
    for (const running of [other, fewer, more]) running.declareSaved();
    expect(total(await asked(other))).toEqual({ value: 1 });
    expect(total(await asked(fewer))).toBeNull();
    expect((await asked(more)).sheets.find(({ name }) => name === '公开03表')?.rows[98]?.[25]).toEqual({ value: '补' });
  });

  test('where a copy has fewer sheets', async () => {
    const running = lying((data) => addSheet(data, '新表'));
    running.declareSaved();
    expect((await asked(running)).sheets.map(({ name }) => name)).toContain('新表');
  });

  test('where a copy is the file that was saved last, and the workbook was changed: a format is no value', async () => {
    const running = lying((data) => (cellOf(sheetById(data, '公开03表'), 'D12').numberFormat = '0!.0000'));
    expect(total(await asked(running))).toMatchObject({ format: '0!.0000' });
  });

  test.each([
    ['is no workbook', Uint8Array.of(1, 2, 3)],
    ['is empty', new Uint8Array()],
  ])('where a copy %s', async (_case, copy) => {
    jest.useFakeTimers();
    expect(await asked(opened(bytes, { copy: () => copy }))).toEqual(fileSays(bytes));
    jest.runAllTimers();
    jest.useRealTimers();
  });

  test.each(['Workbook.SaveCopyAs', 'Env.GetTempPath', 'Application.FileSystem', 'Workbook.Saved'])(
    'where WPS does not answer to %s',
    async (member) => {
      const running = opened(bytes);
      running.program.border.failures.set(member, 0);
      running.program.border.failsOnce = true;
      expect(await asked(running)).toEqual(fileSays(bytes));
    },
  );

  test('while a cell is being typed into, which saving a copy might end', async () => {
    const running = opened(bytes);
    running.program.border.typing = true;
    expect(await asked(running)).toEqual(fileSays(bytes));
    expect(running.program.announced).toEqual([]);
  });

  test('where WPS answers with one list instead of rows', async () => {
    const running = opened(bytes);
    running.program.flatAnswers = true;
    await expect(running.host.readWorkbook()).rejects.toMatchObject({ code: 'sheet-unreadable' });
  });
});

describe('a copy does not stay', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });
  const temporary = ({ program, file }: ReturnType<typeof opened>): [string, string][] =>
    [...program.files].filter(([path]) => path !== file.path);

  test('where it cannot be read', async () => {
    const running = opened(bytes);
    running.program.border.failures.set('Files.readAsBinaryString', 0);
    await running.host.readWorkbook();
    expect(temporary(running)).toEqual([]);
  });

  test('where another program holds it: it is emptied, and removed a little later', async () => {
    const running = opened(bytes);
    running.program.border.failures.set('Files.Remove', 0);
    await running.host.readWorkbook();
    expect(temporary(running)).toEqual([[expect.stringContaining('juesuan-'), '']]);
    running.program.border.failures.clear();
    await jest.advanceTimersByTimeAsync(1000);
    expect(temporary(running)).toEqual([]);
    expect(jest.getTimerCount()).toBe(0);
  });

  test('where it comes later than WPS said', async () => {
    const running = opened(bytes, { copy: () => null });
    await running.host.readWorkbook();
    running.program.files.set([...running.program.announced][0] ?? '', '决算');
    await jest.advanceTimersByTimeAsync(1000);
    expect(temporary(running)).toEqual([]);
  });

  test('and never takes the name of another file', async () => {
    const running = opened(bytes);
    jest.spyOn(crypto, 'getRandomValues').mockReturnValue(new Uint32Array([1, 2, 3, 4]));
    running.program.files.set('/tmp/juesuan-1234.xlsx', '别人的');
    await running.host.readWorkbook();
    jest.restoreAllMocks();
    expect(temporary(running)).toEqual([['/tmp/juesuan-1234.xlsx', '别人的']]);
  });
});
