import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MARK_KINDS, type Mark, type MarkKind } from '../../src/core/marks/marks';
import { parseA1 } from '../../src/core/workbook/address';
import type { WpsHost } from '../../src/wps/wpsHost';
import { clearMarks as clearInExcel, writeMarks as writeInExcel } from '../../src/excel/marks';
import { writeMarks as markFile } from '../../src/files/marks/writeMarks';
import { workbookFromXlsx } from '../excel-host/fromXlsx';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook, reopen, type SheetData, sheetById, type WorkbookData } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

const mark = (sheet: string, address: string, kind: MarkKind, note = `${kind} ${address}`): Mark => ({
  cell: { sheet, ...parseA1(address) },
  kind,
  note,
});

const ALL = [mark('01表', 'B2', 'error'), mark('01表', 'A1', 'suspect'), mark('01表', 'B3', 'error'), mark('02表', 'C3', 'info')];

/** Two sheets on which the user has formats, a note and a comment already. */
function usersWorkbook(): WorkbookData {
  const workbook = createWorkbook('01表', '02表', '空');
  const sheet = sheetById(workbook, '01表');
  sheet.cells = { A1: { value: 1, fill: '#00FF00' }, B2: { value: 2 } };
  sheet.conditionalFormats = [
    { id: '{a}', type: 'DataBar', areas: 'A1:B9', stopIfTrue: false, font: {} },
    { id: '{b}', type: 'Custom', areas: 'A1', formula: '=A1>0', stopIfTrue: true, font: {} },
  ];
  sheet.notes = [{ address: 'A1', author: '李四', content: '别动' }];
  sheet.comments = [{ id: '{c}', address: 'B3', author: '王五', content: '为什么' }];
  return workbook;
}

const withoutIds = ({ sheets }: WorkbookData): object[] =>
  sheets.map((sheet: SheetData) => ({
    ...sheet,
    id: '',
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
  }));

describe('writeMarks', () => {
  test('lays our formats on top of the user’s, the strongest first, and notes where the cell has none', async () => {
    const { host, file } = startWps(usersWorkbook());
    expect(await host.writeMarks(ALL)).toEqual({ cells: 4, notes: 2, warnings: [] });
    const sheet = sheetById(file.data, '01表');
    expect(sheet.conditionalFormats.map(({ formula, areas }) => [formula, areas])).toEqual([
      ['=LEN("juesuan-mark:suspect")>0', 'A1'],
      ['=LEN("juesuan-mark:error")>0', 'B2,B3'],
      [undefined, 'A1:B9'],
      ['=A1>0', 'A1'],
    ]);
    expect(sheet.conditionalFormats[0]).toMatchObject({
      fill: '#C00000',
      font: { color: '#FFFFFF', bold: true, italic: false, underline: 'Single' },
      stopIfTrue: false,
    });
    expect(sheet.notes.map(({ address, content }) => [address, content])).toEqual([
      ['A1', '别动'],
      ['B2', '决算公开助手\nerror B2'],
    ]);
    expect(sheet.cells).toEqual(sheetById(usersWorkbook(), '01表').cells);
  });

  test('again and again gives the same, and other colours where they are chosen', async () => {
    const { host, file } = startWps(usersWorkbook());
    await host.writeMarks(ALL);
    const once = withoutIds(file.data);
    await host.writeMarks(ALL);
    expect(withoutIds(file.data)).toEqual(once);
    await host.writeMarks(ALL, 'grey');
    expect(sheetById(file.data, '01表').conditionalFormats[0]).toMatchObject({ fill: '#262626' });
  });

  test('more cells than one address may name take several formats', async () => {
    const { host, file } = startWps(createWorkbook('01表'));
    const many = Array.from({ length: 300 }, (_, row) => mark('01表', `C${row + 1}`, 'error', ''));
    await host.writeMarks(many);
    const { conditionalFormats } = sheetById(file.data, '01表');
    expect(conditionalFormats.flatMap(({ areas }) => areas.split(',')).sort()).toEqual(
      many.map((_, row) => `C${row + 1}`).sort(),
    );
    expect(conditionalFormats.length).toBeGreaterThan(1);
    const written = conditionalFormats.length;
    expect(await host.clearMarks()).toEqual({ count: written, warnings: [] });
    expect(sheetById(file.data, '01表').conditionalFormats).toEqual([]);
  });
});

describe('clearMarks', () => {
  test('leaves the workbook as it was, also after it was saved, closed and opened again', async () => {
    const first = startWps(usersWorkbook());
    await first.host.writeMarks(ALL);
    const { host, file } = startWps(reopen(first.file.data));
    expect(await host.clearMarks()).toEqual({ count: 3 + 2, warnings: [] });
    expect(withoutIds(file.data)).toEqual(withoutIds(usersWorkbook()));
    expect(await host.clearMarks()).toEqual({ count: 0, warnings: [] });
  });
});

describe('nothing is half-done', () => {
  test.each([
    ['writing a format', 'FormatConditions.Add', 1],
    ['a note', 'Range.AddComment', 1],
    ['a colour', 'FormatCondition.Interior', 2],
  ])('%s fails midway: the marks of before stand again', async (_what, member, after) => {
    const { host, file, program } = startWps(usersWorkbook());
    await host.writeMarks([mark('01表', 'B2', 'info'), mark('02表', 'C3', 'rounding')]);
    const before = withoutIds(file.data);
    // It works again by the time the old marks are put back.
    program.border.failures.set(member, after);
    program.border.failsOnce = true;
    await expect(host.writeMarks(ALL)).rejects.toMatchObject({ code: 'unexpected' });
    expect(withoutIds(file.data)).toEqual(before);
  });

  test.each([
    ['marking', (host: WpsHost) => host.writeMarks(ALL), '标记没有写完，已写的部分也没能撤回'],
    ['clearing', (host: WpsHost) => host.clearMarks(), '标记只清除了一部分，没能恢复原状'],
  ])('%s that can neither be finished nor taken back is told to be half done', async (_what, act, words) => {
    const { host, program, file } = startWps(usersWorkbook());
    await host.writeMarks([mark('01表', 'B2', 'info'), mark('02表', 'C3', 'rounding')]);
    program.border.failures.set('FormatCondition.Delete', 1);
    await expect(act(host)).rejects.toMatchObject({ code: 'half-done', message: expect.stringContaining(words) as string });
    program.border.failures.clear();
    // What is left is cleared as usual.
    await host.clearMarks();
    expect(withoutIds(file.data)).toEqual(withoutIds(usersWorkbook()));
  });

  test('where every sheet to be marked is protected, nothing is changed', async () => {
    const workbook = usersWorkbook();
    for (const name of ['01表', '02表']) sheetById(workbook, name).protected = true;
    const { host, file } = startWps(workbook);
    const before = JSON.stringify(file.data);
    await expect(host.writeMarks(ALL)).rejects.toMatchObject({
      code: 'sheet-protected',
      message: '工作表“01表”、“02表”受保护，什么都没有改动；请先在“审阅”中撤销工作表保护，然后重试。',
    });
    expect(JSON.stringify(file.data)).toBe(before);
  });

  test('a protected sheet without marks is no obstacle, and is not named', async () => {
    const workbook = usersWorkbook();
    sheetById(workbook, '空').protected = true;
    const { host } = startWps(workbook);
    expect((await host.writeMarks(ALL)).warnings).toEqual([]);
    expect((await host.clearMarks()).warnings).toEqual([]);
  });

  test('a sheet that was renamed since the review', async () => {
    const { host, file } = startWps(createWorkbook('01表'));
    const before = JSON.stringify(file.data);
    await expect(host.writeMarks(ALL)).rejects.toMatchObject({
      code: 'sheet-missing',
      message: expect.stringContaining('“02表”') as string,
    });
    expect(JSON.stringify(file.data)).toBe(before);
  });

  test('while a cell is being typed into', async () => {
    const { host, program } = startWps(usersWorkbook());
    program.border.typing = true;
    await expect(host.writeMarks(ALL)).rejects.toMatchObject({ code: 'cell-editing' });
    program.border.typing = false;
  });
});

describe('one bad thing does not stop the rest', () => {
  const dead = { type: 'Custom', areas: 'A1', formula: '=A1', stopIfTrue: false, font: {}, isDead: true } as const;

  test('a protected sheet is left as it is and named, the others are marked and cleared', async () => {
    const { host, file } = startWps(usersWorkbook());
    await host.writeMarks([mark('01表', 'B3', 'info'), mark('02表', 'C3', 'rounding')]);
    const locked = sheetById(file.data, '02表');
    locked.protected = true;
    const before = JSON.stringify(locked);
    expect(await host.writeMarks(ALL)).toEqual({
      cells: 3,
      notes: 1,
      warnings: [expect.stringContaining('工作表“02表”受保护，没有改动')],
    });
    expect(sheetById(file.data, '01表').conditionalFormats).toHaveLength(2 + 2);
    expect(await host.clearMarks()).toEqual({
      count: 3,
      warnings: [expect.stringContaining('工作表“02表”受保护，其中的标记没有清除')],
    });
    expect(sheetById(file.data, '01表').conditionalFormats).toHaveLength(2);
    expect(JSON.stringify(locked)).toBe(before);
  });

  test('a conditional format that WPS lists and does not tell is passed over and counted', async () => {
    const workbook = usersWorkbook();
    sheetById(workbook, '01表').conditionalFormats.splice(1, 0, { ...dead, id: '{d1}' }, { ...dead, id: '{d2}' });
    const before = withoutIds(workbook);
    const { host, file } = startWps(workbook);
    const warnings = [expect.stringContaining('工作表“01表”中有 2 条条件格式 WPS 表格 读不出')];
    expect(await host.writeMarks(ALL)).toEqual({ cells: 4, notes: 2, warnings });
    expect(await host.writeMarks(ALL)).toEqual({ cells: 4, notes: 2, warnings });
    expect(sheetById(file.data, '01表').conditionalFormats).toHaveLength(2 + 4);
    expect(await host.clearMarks()).toEqual({ count: 5, warnings });
    expect(withoutIds(file.data)).toEqual(before);
  });

  test('a sheet whose marks cannot be read is named, and is not said to be missing', async () => {
    const workbook = usersWorkbook();
    sheetById(workbook, '02表').isBroken = true;
    const { host, file } = startWps(workbook);
    const warnings = [expect.stringContaining('工作表“02表”上的标记读不出，没有处理')];
    expect(await host.writeMarks(ALL)).toEqual({ cells: 3, notes: 1, warnings });
    expect(sheetById(file.data, '02表').conditionalFormats).toEqual([]);
    expect(await host.clearMarks()).toEqual({ count: 3, warnings });
  });

  test('where none can be read, that is the problem to tell', async () => {
    const { host, program } = startWps(usersWorkbook());
    program.border.failures.set('FormatConditions.Count', 0);
    await expect(host.writeMarks(ALL)).rejects.toMatchObject({ code: 'unexpected' });
    await expect(host.clearMarks()).rejects.toMatchObject({ code: 'unexpected' });
  });
});

describe('marks of one program are those of the others', () => {
  const SAMPLE = join(process.cwd(), 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');

  test('WPS writes what Excel writes', async () => {
    const excel = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeInExcel(ALL);
    const { host, file } = startWps(usersWorkbook());
    await host.writeMarks(ALL);
    expect(withoutIds(file.data)).toEqual(withoutIds(excel.workbook));
  });

  test('WPS clears what Excel wrote, and writes over it', async () => {
    startExcel(usersWorkbook(), { api: 18, notes: true });
    const excel = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeInExcel(ALL);
    const { host, file } = startWps(reopen(excel.workbook));
    await host.writeMarks([mark('02表', 'A1', 'info')]);
    expect(sheetById(file.data, '01表').conditionalFormats).toHaveLength(2);
    await host.clearMarks();
    expect(withoutIds(file.data)).toEqual(withoutIds(usersWorkbook()));
  });

  test('Excel clears what WPS wrote', async () => {
    const { host, file } = startWps(usersWorkbook());
    await host.writeMarks(ALL);
    const excel = startExcel(reopen(file.data), { api: 18, notes: true });
    await clearInExcel();
    expect(withoutIds(excel.workbook)).toEqual(withoutIds(usersWorkbook()));
  });

  test('WPS clears what the command line and the page wrote into a file', async () => {
    const bytes = new Uint8Array(readFileSync(SAMPLE));
    const original = workbookFromXlsx(bytes);
    const [sheet] = original.sheets;
    if (!sheet) throw new Error('a sample without sheets');
    const marks = MARK_KINDS.map((kind, row) => mark(sheet.name, `B${row + 1}`, kind));
    const { host, file } = startWps(workbookFromXlsx(markFile(bytes, marks)));
    expect(await host.clearMarks()).toEqual({ count: 2 * MARK_KINDS.length, warnings: [] });
    expect(withoutIds(file.data)).toEqual(withoutIds(original));
  });
});
