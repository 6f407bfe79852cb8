import { textRun } from '../../src/core/said/said';
import { type Mark, type MarkKind, markFormula } from '../../src/core/marks/marks';
import { parseA1 } from '../../src/core/workbook/address';
import { readDocumentFile } from '../../src/excel/documentFile';
import { clearMarks, type NotesInFile, writeMarks } from '../../src/excel/marks';
import { startExcel } from '../excel-host/jestExcel';
import { ApiError } from '../excel-host/protocol';
import { type ConditionalFormatData, createWorkbook, reopen, sheetById, type WorkbookData } from '../excel-host/workbook';

const mark = (sheet: string, address: string, kind: MarkKind, note = `${kind} ${address}`): Mark => ({
  cell: { sheet, ...parseA1(address) },
  kind,
  said: [[textRun(note)]],
});

const USERS: readonly ConditionalFormatData[] = [
  { id: '{u1}', type: 'Custom', areas: 'A1:C9', formula: '=LEN(A1)>0', stopIfTrue: true, fill: '#123456', font: { bold: true } },
  { id: '{u2}', type: 'CellValue', areas: 'B2', stopIfTrue: false, font: {} },
];

/** A workbook in which the user has used formats, notes and comments of every sort. */
function usersWorkbook(): WorkbookData {
  const workbook = createWorkbook('01表', '02表', '空');
  for (const name of ['01表', '02表']) {
    const sheet = sheetById(workbook, name);
    sheet.cells = {
      A1: { value: '合计', fill: '#FFFF00', fontColor: '#0000FF', wrapText: true },
      B2: { value: 242.5, numberFormat: '#,##0.00' },
      C2: { value: 1, formula: 'B2-241.5' },
    };
    sheet.conditionalFormats = USERS.map((format) => ({ ...format, id: `${name}${format.id}` }));
    sheet.notes = [{ address: 'A1', author: '李四', content: '李四:\n别动' }];
    sheet.comments = [{ id: `${name}{c}`, address: 'C2', author: '王五', content: '?' }];
  }
  return workbook;
}

const own = (workbook: WorkbookData, sheet: string): ConditionalFormatData[] =>
  sheetById(workbook, sheet).conditionalFormats.filter((format) => format.formula?.includes('juesuan-mark'));

/** The workbook but for the counter of ids, which is no part of what a user has. */
const content = (workbook: WorkbookData): object => ({ ...workbook, lastId: 0 });

const ALL: readonly Mark[] = [
  mark('01表', 'B2', 'error'),
  mark('01表', 'C2', 'suspect'),
  mark('01表', 'B3', 'error'),
  mark('01表', 'A1', 'info'),
  mark('02表', 'B2', 'rounding'),
];

describe('writeMarks', () => {
  test('a thousand marks on one sheet stay below the longest address that Excel takes, in one sync', async () => {
    const { workbook, host } = startExcel(usersWorkbook());
    const many = Array.from({ length: 1000 }, (_mark, row) => mark('空', `AA${row + 100001}`, 'error'));
    await writeMarks(many);
    expect(own(workbook, '空').flatMap((format) => format.areas.split(',')).length).toBe(1000);
    expect(host.recorder.writes.filter((write) => write)).toHaveLength(1);
  });

  test('nothing is written before everything is read, and the former marks go when the new ones stand', async () => {
    const { host } = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeMarks(ALL);
    expect(host.recorder.writes.filter((write) => write)).toHaveLength(1);
    expect(host.recorder.writes.at(-1)).toBe(true);
    const before = host.recorder.requests.length;
    await writeMarks(ALL);
    const written = host.recorder.requests.slice(before).filter(({ isWrite }) => isWrite);
    expect(written.map(({ members }) => members.includes('ConditionalFormat.Delete'))).toEqual([false, true]);
  });
});

describe('notes', () => {
  test('are left alone before ExcelApi 1.18', async () => {
    const { workbook } = startExcel(usersWorkbook(), { api: 17 });
    await writeMarks(ALL);
    expect(sheetById(workbook, '01表').notes).toHaveLength(1);
  });
});

describe('clearMarks', () => {
  test.each([6, 8, 9, 17, 18])('1.%i: after marking and clearing, the workbook is what it was', async (api) => {
    const { workbook } = startExcel(usersWorkbook(), { api });
    await writeMarks(ALL);
    expect(own(workbook, '01表').length).toBeGreaterThan(0);
    await clearMarks();
    expect(content(workbook)).toEqual(content(usersWorkbook()));
  });

  test('also marks of the command line, whose notes name their author', async () => {
    const marked = usersWorkbook();
    const sheet = sheetById(marked, '空');
    sheet.conditionalFormats = [
      { id: '{f}', type: 'Custom', areas: 'A1,B2:B3', formula: '=LEN("juesuan-mark:error")>0', stopIfTrue: false, font: {} },
    ];
    sheet.notes = [{ address: 'A1', author: '决算公开助手', content: '决算公开助手\n不平' }];
    const { workbook } = startExcel(marked, { api: 18, notes: true });
    expect((await clearMarks()).count).toBe(2);
    expect(content(workbook)).toEqual(content(usersWorkbook()));
  });

  test('without marks it writes nothing and says 0', async () => {
    const { host, workbook } = startExcel(usersWorkbook(), { api: 18, notes: true });
    expect((await clearMarks()).count).toBe(0);
    expect(host.recorder.writes).not.toContain(true);
    expect(content(workbook)).toEqual(content(usersWorkbook()));
  });
});

describe('a failure in the middle', () => {
  const OTHERS: readonly Mark[] = [mark('01表', 'B2', 'info', '新的话'), mark('空', 'A1', 'error'), mark('空', 'A2', 'suspect')];

  async function marked(options = { api: 18, notes: true }) {
    const running = startExcel(usersWorkbook(), options);
    await writeMarks(ALL);
    return { ...running, before: content(reopen(running.workbook)) };
  }

  test.each(['ConditionalRangeFont.Underline', 'NoteCollection.Add', 'Note.Content='])(
    'of writing (%s) is taken back: the former marks stand as they stood',
    async (member) => {
      const { workbook, host, before } = await marked();
      host.failures.set(member, new ApiError('GeneralException', 'x'));
      await expect(writeMarks(OTHERS)).rejects.toMatchObject({ code: 'unexpected' });
      expect(content(workbook)).toEqual(before);
    },
  );

  test('that cannot be taken back is told', async () => {
    const { host } = await marked();
    host.failures.set('NoteCollection.Add', new ApiError('GeneralException', 'x'));
    host.failures.set('ConditionalFormat.Delete', new ApiError('AccessDenied', 'x'));
    await expect(writeMarks(OTHERS)).rejects.toMatchObject({
      code: 'half-done',
      message: expect.stringContaining('标记没有写完，已写的部分也没能撤回') as string,
    });
  });

  test('of removing the former marks leaves the new ones on top, and is told', async () => {
    const { workbook, host } = await marked();
    host.failures.set('ConditionalFormat.Delete', new ApiError('GeneralException', 'x'));
    const { warnings } = await writeMarks(OTHERS);
    expect(warnings).toEqual([expect.stringContaining('新的标记已写好，上一次的标记没有全部清除')]);
    expect(own(workbook, '01表')[0]?.formula).toBe(`=${markFormula('info')}`);
  });

  test('of clearing tells how many are left; before anything was cleared it is a problem', async () => {
    const { host } = await marked();
    host.failures.set('Note.Delete', new ApiError('GeneralException', 'x'));
    const { count, warnings } = await clearMarks();
    expect(count).toBe(3);
    expect(warnings[0]).toMatch(/^还有 4 个标记没有清除/);
    host.failures.set('ConditionalFormat.Delete', new ApiError('GeneralException', 'x'));
    await expect(clearMarks()).rejects.toMatchObject({ code: 'unexpected' });
  });
});

describe('one bad thing does not stop the rest', () => {
  test('a protected sheet does not count as left when clearing the others fails', async () => {
    const { workbook, host } = startExcel(usersWorkbook());
    await writeMarks(ALL);
    sheetById(workbook, '02表').protected = true;
    const before = JSON.stringify(workbook);
    host.failures.set('ConditionalFormat.Delete', new ApiError('GeneralException', 'x'));
    await expect(clearMarks()).rejects.toMatchObject({ code: 'unexpected' });
    expect(JSON.stringify(workbook)).toBe(before);
  });

  test('a sheet whose marks cannot be read is named, and is not said to be missing', async () => {
    const created = usersWorkbook();
    sheetById(created, '02表').isUnsupported = true;
    startExcel(created);
    expect(await writeMarks(ALL)).toMatchObject({ cells: ALL.filter(({ cell }) => cell.sheet === '01表').length });
  });
});

describe('notes that this Excel does not show to add-ins', () => {
  const NOTED = { sheet: '02表', ...parseA1('B2') };

  /** A workbook that the command line marked, in an Excel before 1.18. */
  function withHiddenNotes(file: readonly number[] | undefined) {
    return startExcel(usersWorkbook(), { api: 17, ...(file && { file }) });
  }

  test('are found in the file and told with their cells', async () => {
    withHiddenNotes([1, 2, 3]);
    const seen: number[][] = [];
    const { count, warnings } = await clearMarks((bytes) => {
      seen.push([...bytes]);
      return Promise.resolve([NOTED]);
    });
    expect(seen).toEqual([[1, 2, 3]]);
    expect(count).toBe(0);
    expect(warnings).toEqual([expect.stringMatching(/文件中还有本助手写的批注 1 处：02表 B2；.*删除批注/)]);
  });

  test('a file without any says nothing', async () => {
    withHiddenNotes([1]);
    expect(await clearMarks(() => Promise.resolve([]))).toEqual({ count: 0, warnings: [] });
  });

  test.each<[string, number[] | undefined, NotesInFile | null]>([
    ['Excel does not give the file', undefined, () => Promise.resolve([])],
    ['the file cannot be read', [1], () => Promise.reject(new Error('damaged'))],
    ['nobody looks', [1], null],
  ])('that they may be there is said where %s', async (_what, file, finder) => {
    withHiddenNotes(file);
    expect((await clearMarks(finder)).warnings).toEqual([expect.stringContaining('不让加载项查看批注，不知道')]);
  });

  test('the file is put together from slices, and is handed back after each use', async () => {
    const bytes = Array.from({ length: 140_000 }, (_byte, index) => index % 251);
    withHiddenNotes(bytes);
    for (let time = 0; time < 4; time += 1) {
      const read = await readDocumentFile();
      expect(Buffer.from(read ?? []).equals(Buffer.from(bytes))).toBe(true);
    }
  });

  test('where they are shown, the file is not asked for', async () => {
    startExcel(usersWorkbook(), { api: 18, notes: true, file: [1] });
    expect(await clearMarks(() => Promise.reject(new Error('not asked')))).toEqual({ count: 0, warnings: [] });
  });
});
