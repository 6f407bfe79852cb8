import { type Mark, MARK_KINDS, MARK_PALETTES, MARK_STYLES, type MarkKind, markFormula } from '../../src/core/marks/marks';
import { parseA1 } from '../../src/core/workbook/address';
import { readDocumentFile } from '../../src/excel/documentFile';
import { clearMarks, type NotesInFile, writeMarks } from '../../src/excel/marks';
import { startExcel } from '../excel-host/jestExcel';
import { ApiError } from '../excel-host/protocol';
import { type ConditionalFormatData, createWorkbook, reopen, sheetById, type WorkbookData } from '../excel-host/workbook';

const mark = (sheet: string, address: string, kind: MarkKind, note = `${kind} ${address}`): Mark => ({
  cell: { sheet, ...parseA1(address) },
  kind,
  note,
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
  test('puts one format per kind and sheet on top of the user’s, in the colours of the kind', async () => {
    const { workbook } = startExcel(usersWorkbook());
    await writeMarks(ALL);
    const formats = sheetById(workbook, '01表').conditionalFormats;
    expect(formats.map((format) => [format.formula, format.areas])).toEqual([
      [`=${markFormula('suspect')}`, 'C2'],
      [`=${markFormula('error')}`, 'B2,B3'],
      [`=${markFormula('info')}`, 'A1'],
      ['=LEN(A1)>0', 'A1:C9'],
      [undefined, 'B2'],
    ]);
    expect(formats[0]).toMatchObject({
      type: 'Custom',
      stopIfTrue: false,
      fill: '#C00000',
      font: { color: '#FFFFFF', bold: true, italic: false, underline: 'Single' },
    });
    expect(own(workbook, '02表').map((format) => [format.areas, format.fill, format.font.underline])).toEqual([
      ['B2', '#FFEB9C', 'None'],
    ]);
    expect(own(workbook, '空')).toEqual([]);
  });

  test('take the colours of the palette that was chosen', async () => {
    const { workbook } = startExcel(usersWorkbook());
    await writeMarks([mark('空', 'D4', 'error')], 'grey');
    expect(own(workbook, '空')).toMatchObject([
      { fill: `#${MARK_PALETTES.grey.error.fill}`, font: { color: `#${MARK_PALETTES.grey.error.font}` } },
    ]);
  });

  test.each(MARK_KINDS)('%s looks as the kind is defined', async (kind) => {
    const { workbook } = startExcel(usersWorkbook());
    await writeMarks([mark('空', 'D4', kind)]);
    const style = MARK_STYLES[kind];
    expect(own(workbook, '空')).toMatchObject([
      {
        areas: 'D4',
        fill: `#${style.fill}`,
        font: {
          color: `#${style.font}`,
          bold: style.bold,
          italic: style.italic,
          underline: style.underline ? 'Single' : 'None',
        },
      },
    ]);
  });

  test('a cell with several marks gets the strongest and all the notes', async () => {
    const { workbook } = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeMarks([
      mark('空', 'B2', 'rounding', '尾差'),
      mark('空', 'B2', 'suspect', '疑似'),
      mark('空', 'B2', 'error', '不平'),
      mark('空', 'B2', 'info', ''),
      mark('空', 'B2', 'info', '疑似'),
    ]);
    expect(own(workbook, '空').map((format) => format.formula)).toEqual([`=${markFormula('suspect')}`]);
    expect(sheetById(workbook, '空').notes).toEqual([
      { address: 'B2', author: '使用者', content: '决算公开助手\n疑似\n不平\n尾差' },
    ]);
  });

  test('does not pile up when repeated', async () => {
    const { workbook } = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeMarks(ALL);
    const once = JSON.stringify(content(workbook)).replace(/\{0+\d+\}/g, 'id');
    await writeMarks(ALL);
    await writeMarks(ALL);
    expect(JSON.stringify(content(workbook)).replace(/\{0+\d+\}/g, 'id')).toBe(once);
  });

  test('replaces marks that no longer apply', async () => {
    const { workbook } = startExcel(usersWorkbook());
    await writeMarks(ALL);
    await writeMarks([mark('空', 'A1', 'info')]);
    expect([own(workbook, '01表'), own(workbook, '02表'), own(workbook, '空').length]).toEqual([[], [], 1]);
  });

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

  test('no cell, no format of a cell, no format, note or comment of the user changes', async () => {
    const { workbook } = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeMarks(ALL);
    const before = usersWorkbook();
    for (const sheet of before.sheets) {
      const now = sheetById(workbook, sheet.name);
      expect(now.cells).toEqual(sheet.cells);
      expect(now.conditionalFormats.filter((format) => !own(workbook, sheet.name).includes(format))).toEqual(
        sheet.conditionalFormats,
      );
      expect(now.notes.filter((note) => !note.content.startsWith('决算公开助手'))).toEqual(sheet.notes);
      expect(now.comments).toEqual(sheet.comments);
    }
    expect(workbook.selection).toBe(before.selection);
    expect(workbook.activeSheet).toBe(before.activeSheet);
  });
});

describe('notes', () => {
  test('are written with ExcelApi 1.18, where the cell has no note or comment of the user', async () => {
    const { workbook } = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeMarks(ALL);
    expect(sheetById(workbook, '01表').notes).toEqual([
      { address: 'A1', author: '李四', content: '李四:\n别动' },
      { address: 'B2', author: '使用者', content: '决算公开助手\nerror B2' },
      { address: 'B3', author: '使用者', content: '决算公开助手\nerror B3' },
    ]);
  });

  test('a mark without words gets none', async () => {
    const { workbook } = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeMarks([mark('空', 'A1', 'info', '')]);
    expect(sheetById(workbook, '空').notes).toEqual([]);
  });

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

  test('also after the workbook was saved, closed and opened again', async () => {
    const first = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeMarks(ALL);
    const { workbook } = startExcel(reopen(first.workbook), { api: 18, notes: true });
    expect(own(workbook, '01表')).toHaveLength(3);
    expect((await clearMarks()).count).toBe(4 + 3);
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

describe('nothing is half-done', () => {
  test('where every sheet to be marked is protected, nothing is changed', async () => {
    const workbook = usersWorkbook();
    for (const name of ['01表', '02表']) sheetById(workbook, name).protected = true;
    const before = JSON.stringify(workbook);
    startExcel(workbook);
    await expect(writeMarks(ALL)).rejects.toMatchObject({
      code: 'sheet-protected',
      message: '工作表“01表”、“02表”受保护，什么都没有改动；请先在“审阅”中撤销工作表保护，然后重试。',
    });
    expect(JSON.stringify(workbook)).toBe(before);
  });

  test('where every sheet with marks of ours is protected, nothing is cleared', async () => {
    const { workbook } = startExcel(usersWorkbook());
    await writeMarks(ALL);
    for (const name of ['01表', '02表']) sheetById(workbook, name).protected = true;
    const before = JSON.stringify(workbook);
    await expect(clearMarks()).rejects.toMatchObject({ code: 'sheet-protected' });
    await expect(writeMarks([])).rejects.toMatchObject({ code: 'sheet-protected' });
    expect(JSON.stringify(workbook)).toBe(before);
  });

  test('a protected sheet without marks is no obstacle', async () => {
    const workbook = usersWorkbook();
    sheetById(workbook, '空').protected = true;
    startExcel(workbook);
    expect((await writeMarks(ALL)).warnings).toEqual([]);
    expect(own(workbook, '01表')).toHaveLength(3);
  });

  test('a sheet that was renamed since the review', async () => {
    const workbook = usersWorkbook();
    sheetById(workbook, '02表').name = '改名';
    const before = JSON.stringify(workbook);
    startExcel(workbook);
    await expect(writeMarks(ALL)).rejects.toMatchObject({
      code: 'sheet-missing',
      message: expect.stringContaining('“02表”') as string,
    });
    expect(JSON.stringify(workbook)).toBe(before);
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
  test('formats that Excel lists and does not find are passed over and counted', async () => {
    const created = usersWorkbook();
    const dead = { type: 'Custom', areas: 'A1', formula: '=A1', stopIfTrue: false, font: {}, isDead: true } as const;
    sheetById(created, '01表').conditionalFormats.push({ ...dead, id: '{d1}' }, { ...dead, id: '{d2}' });
    const { workbook } = startExcel(created, { notes: false });
    const warnings = [expect.stringContaining('工作表“01表”中有 2 条条件格式 Excel 读不出')];
    expect(await writeMarks(ALL)).toEqual({ cells: 5, notes: 0, warnings });
    expect([own(workbook, '01表').length, own(workbook, '02表').length]).toEqual([3, 1]);
    expect(await clearMarks(() => Promise.resolve([]))).toMatchObject({ count: 4 });
    expect([own(workbook, '01表'), own(workbook, '02表')]).toEqual([[], []]);
  });

  test('a protected sheet is left as it is and named, the others are marked and cleared', async () => {
    const { workbook } = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeMarks([{ cell: { sheet: '01表', ...parseA1('B3') }, kind: 'info', note: '' }, ...ALL.slice(-1)]);
    const locked = sheetById(workbook, '02表');
    locked.protected = true;
    const before = JSON.stringify(locked);
    const written = await writeMarks(ALL);
    expect(written.cells).toBe(ALL.filter(({ cell }) => cell.sheet === '01表').length);
    expect(written.warnings).toEqual([expect.stringContaining('工作表“02表”受保护，没有改动')]);
    expect(own(workbook, '01表')).toHaveLength(3);
    const cleared = await clearMarks();
    expect(cleared.warnings).toEqual([expect.stringContaining('工作表“02表”受保护，其中的标记没有清除')]);
    expect(own(workbook, '01表')).toEqual([]);
    expect(JSON.stringify(locked)).toBe(before);
  });

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

  test('a chart sheet has no marks', async () => {
    const created = usersWorkbook();
    sheetById(created, '空').isUnsupported = true;
    const { workbook } = startExcel(created, { notes: false });
    expect(await writeMarks(ALL)).toEqual({ cells: 5, notes: 0, warnings: [] });
    expect(own(workbook, '01表')).toHaveLength(3);
    expect((await clearMarks()).count).toBe(4);
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
