import { textRun } from '../../src/core/said/said';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Mark, MARK_KINDS, MARK_PALETTES, MARK_STYLES, type MarkKind, markFormula } from '../../src/core/marks/marks';
import { parseA1 } from '../../src/core/workbook/address';
import { writeMarks as markFile } from '../../src/files/marks/writeMarks';
import { workbookFromXlsx } from '../excel-host/fromXlsx';
import { type ConditionalFormatData, createWorkbook, reopen, sheetById, type WorkbookData } from '../excel-host/workbook';
import { PROGRAMS } from './programs';

const mark = (sheet: string, address: string, kind: MarkKind, note = `${kind} ${address}`): Mark => ({
  cell: { sheet, ...parseA1(address) },
  kind,
  said: [[textRun(note)]],
});

const USERS: readonly ConditionalFormatData[] = [
  { id: '{u1}', type: 'Custom', areas: 'A1:C9', formula: '=LEN(A1)>0', stopIfTrue: true, fill: '#123456', font: { bold: true } },
  { id: '{u2}', type: 'DataBar', areas: 'B2', stopIfTrue: false, font: {} },
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

const ALL: readonly Mark[] = [
  mark('01表', 'B2', 'error'),
  mark('01表', 'C2', 'suspect'),
  mark('01表', 'B3', 'error'),
  mark('01表', 'A1', 'info'),
  mark('02表', 'B2', 'rounding'),
];

const own = (workbook: WorkbookData, sheet: string): ConditionalFormatData[] =>
  sheetById(workbook, sheet).conditionalFormats.filter((format) => format.formula?.includes('juesuan-mark'));

/** The workbook but for ids and their counter, which are no part of what a user has. */
const content = (workbook: WorkbookData): object => ({
  ...workbook,
  activeSheet: '',
  lastId: 0,
  sheets: workbook.sheets.map((sheet) => ({
    ...sheet,
    id: '',
    conditionalFormats: sheet.conditionalFormats.map((format) => ({ ...format, id: '' })),
  })),
});

describe.each(PROGRAMS)('%s', (_program, open) => {
  describe('writeMarks', () => {
    test('puts one format per kind and sheet on top of the user’s, the strongest first', async () => {
      const { host, workbook } = open(usersWorkbook());
      expect(await host.writeMarks(ALL)).toEqual({ cells: 5, notes: 3, warnings: [] });
      const formats = sheetById(workbook, '01表').conditionalFormats;
      expect(formats.map((format) => [format.formula, format.areas])).toEqual([
        [`=${markFormula('suspect')}`, 'C2'],
        [`=${markFormula('error')}`, 'B2,B3'],
        [`=${markFormula('info')}`, 'A1'],
        ['=LEN(A1)>0', 'A1:C9'],
        [undefined, 'B2'],
      ]);
      expect(own(workbook, '02表').map(({ areas }) => areas)).toEqual(['B2']);
      expect(own(workbook, '空')).toEqual([]);
    });

    test.each(MARK_KINDS)('%s looks as the kind is defined, in the palette that was chosen', async (kind) => {
      const { host, workbook } = open(usersWorkbook());
      const looks = ({ fill, font, bold, italic, underline }: (typeof MARK_STYLES)[MarkKind]) => ({
        type: 'Custom',
        areas: 'D4',
        stopIfTrue: false,
        fill: `#${fill}`,
        font: { color: `#${font}`, bold, italic, underline: underline ? 'Single' : 'None' },
      });
      await host.writeMarks([mark('空', 'D4', kind)]);
      expect(own(workbook, '空')).toMatchObject([looks(MARK_STYLES[kind])]);
      await host.writeMarks([mark('空', 'D4', kind)], 'grey');
      expect(own(workbook, '空')).toMatchObject([looks(MARK_PALETTES.grey[kind])]);
    });

    test('a cell with several marks gets the strongest and all the notes', async () => {
      const { host, workbook } = open(usersWorkbook());
      await host.writeMarks([
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

    test('notes stand where the cell has none of the user’s and the mark has words', async () => {
      const { host, workbook } = open(usersWorkbook());
      await host.writeMarks([...ALL, mark('空', 'A1', 'info', '')]);
      expect(sheetById(workbook, '01表').notes).toEqual([
        { address: 'A1', author: '李四', content: '李四:\n别动' },
        { address: 'B2', author: '使用者', content: '决算公开助手\nerror B2' },
        { address: 'B3', author: '使用者', content: '决算公开助手\nerror B3' },
      ]);
      expect(sheetById(workbook, '空').notes).toEqual([]);
    });

    test('does not pile up when repeated, and replaces marks that no longer apply', async () => {
      const { host, workbook } = open(usersWorkbook());
      await host.writeMarks(ALL);
      const once = content(reopen(workbook));
      await host.writeMarks(ALL);
      await host.writeMarks(ALL);
      expect(content(workbook)).toEqual(once);
      await host.writeMarks([mark('空', 'A1', 'info')]);
      expect([own(workbook, '01表'), own(workbook, '02表'), own(workbook, '空').length]).toEqual([[], [], 1]);
    });

    test('a thousand marks on one sheet stay below the longest address that the program takes', async () => {
      const { host, workbook } = open(createWorkbook('空'));
      await host.writeMarks(Array.from({ length: 1000 }, (_mark, row) => mark('空', `AA${row + 100001}`, 'error', '')));
      const formats = own(workbook, '空');
      expect(formats.flatMap(({ areas }) => areas.split(','))).toHaveLength(1000);
      expect(await host.clearMarks()).toEqual({ count: formats.length, warnings: [] });
      expect(own(workbook, '空')).toEqual([]);
    });

    test('no cell, no format of a cell, no format, note or comment of the user changes', async () => {
      const { host, workbook } = open(usersWorkbook());
      await host.writeMarks(ALL);
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
      expect([workbook.selection, workbook.activeSheet]).toEqual([before.selection, before.activeSheet]);
    });
  });

  describe('clearMarks', () => {
    test('leaves the workbook as it was, also after it was saved, closed and opened again', async () => {
      const marked = open(usersWorkbook());
      await marked.host.writeMarks(ALL);
      const { host, workbook } = marked.reopened();
      expect(own(workbook, '01表')).toHaveLength(3);
      expect(await host.clearMarks()).toEqual({ count: 4 + 3, warnings: [] });
      expect(content(workbook)).toEqual(content(usersWorkbook()));
      expect(await host.clearMarks()).toEqual({ count: 0, warnings: [] });
    });

    test.each(PROGRAMS)('takes away what %s wrote, and writes over it', async (_other, openOther) => {
      const other = openOther(usersWorkbook());
      await other.host.writeMarks(ALL);
      const { host, workbook } = open(reopen(other.workbook));
      await host.writeMarks([mark('02表', 'B3', 'info')]);
      expect(own(workbook, '01表')).toEqual([]);
      expect((await host.clearMarks()).count).toBe(2);
      expect(content(workbook)).toEqual(content(usersWorkbook()));
    });

    test('takes away what the command line and the page wrote into a file', async () => {
      const path = join(process.cwd(), 'assets/samples/泽州县社会保险中心2024年度部门决算公开表.xlsx');
      const bytes = new Uint8Array(readFileSync(path));
      const original = workbookFromXlsx(bytes);
      const name = original.sheets[0]?.name ?? '';
      const { host, workbook } = open(
        workbookFromXlsx(
          markFile(
            bytes,
            MARK_KINDS.map((kind, row) => mark(name, `B${row + 1}`, kind)),
          ),
        ),
      );
      expect(workbook.sheets[0]?.notes).toHaveLength(MARK_KINDS.length);
      expect(await host.clearMarks()).toEqual({ count: 2 * MARK_KINDS.length, warnings: [] });
      expect(content(workbook)).toEqual(content(original));
    });
  });

  describe('nothing is half-done', () => {
    test('where every sheet to be marked is protected, nothing is changed', async () => {
      const created = usersWorkbook();
      for (const name of ['01表', '02表']) sheetById(created, name).protected = true;
      const { host, workbook } = open(created);
      const before = JSON.stringify(workbook);
      await expect(host.writeMarks(ALL)).rejects.toMatchObject({
        code: 'sheet-protected',
        message: '工作表“01表”、“02表”受保护，什么都没有改动；请先在“审阅”中撤销工作表保护，然后重试。',
      });
      expect(JSON.stringify(workbook)).toBe(before);
    });

    test('where every sheet with marks of ours is protected, nothing is cleared', async () => {
      const { host, workbook } = open(usersWorkbook());
      await host.writeMarks(ALL);
      for (const name of ['01表', '02表']) sheetById(workbook, name).protected = true;
      const before = JSON.stringify(workbook);
      await expect(host.clearMarks()).rejects.toMatchObject({ code: 'sheet-protected' });
      await expect(host.writeMarks([])).rejects.toMatchObject({ code: 'sheet-protected' });
      expect(JSON.stringify(workbook)).toBe(before);
    });

    test('a protected sheet without marks is no obstacle, and is not named', async () => {
      const created = usersWorkbook();
      sheetById(created, '空').protected = true;
      const { host, workbook } = open(created);
      expect((await host.writeMarks(ALL)).warnings).toEqual([]);
      expect(own(workbook, '01表')).toHaveLength(3);
      expect((await host.clearMarks()).warnings).toEqual([]);
    });

    test('a sheet that was renamed since the review is told', async () => {
      const created = usersWorkbook();
      sheetById(created, '02表').name = '改名';
      const { host, workbook } = open(created);
      const before = JSON.stringify(workbook);
      await expect(host.writeMarks(ALL)).rejects.toMatchObject({
        code: 'sheet-missing',
        message: expect.stringContaining('“02表”') as string,
      });
      expect(JSON.stringify(workbook)).toBe(before);
    });

    test.each(['colouring a mark', 'writing a note'] as const)(
      'a failure in %s is taken back: the former marks stand as they stood',
      async (step) => {
        const { host, workbook, failAt } = open(usersWorkbook());
        await host.writeMarks(ALL);
        const before = content(reopen(workbook));
        failAt(step);
        const others = [mark('01表', 'B2', 'info', '新的话'), mark('空', 'A1', 'error'), mark('空', 'A2', 'suspect')];
        await expect(host.writeMarks(others)).rejects.toMatchObject({ code: 'unexpected' });
        expect(content(workbook)).toEqual(before);
      },
    );

    test('while a cell is being typed into, nothing is marked or cleared, and it is said why', async () => {
      const { host, workbook, beginTyping, heal } = open(usersWorkbook());
      await host.writeMarks(ALL);
      const before = content(reopen(workbook));
      for (const act of [() => host.writeMarks(ALL), () => host.clearMarks()]) {
        beginTyping();
        await expect(act()).rejects.toMatchObject({ code: 'cell-editing' });
        heal();
        expect(content(workbook)).toEqual(before);
      }
      expect((await host.clearMarks()).count).toBe(7);
    });
  });

  describe('one bad thing does not stop the rest', () => {
    test('a protected sheet is left as it is and named, the others are marked and cleared', async () => {
      const { host, workbook } = open(usersWorkbook());
      await host.writeMarks([mark('01表', 'B3', 'info', ''), ...ALL.slice(-1)]);
      const locked = sheetById(workbook, '02表');
      locked.protected = true;
      const before = JSON.stringify(locked);
      expect(await host.writeMarks(ALL)).toMatchObject({
        cells: 4,
        warnings: [expect.stringContaining('工作表“02表”受保护，没有改动')],
      });
      expect(own(workbook, '01表')).toHaveLength(3);
      expect((await host.clearMarks()).warnings).toEqual([expect.stringContaining('工作表“02表”受保护，其中的标记没有清除')]);
      expect(own(workbook, '01表')).toEqual([]);
      expect(JSON.stringify(locked)).toBe(before);
    });

    test('a conditional format that is listed and not told is passed over and counted', async () => {
      const created = usersWorkbook();
      const dead = { type: 'Custom', areas: 'A1', formula: '=A1', stopIfTrue: false, font: {}, isDead: true } as const;
      sheetById(created, '01表').conditionalFormats.push({ ...dead, id: '{d1}' }, { ...dead, id: '{d2}' });
      const { host, workbook } = open(created);
      const warnings = [expect.stringMatching(/工作表“01表”中有 2 条条件格式 (?:Excel|WPS 表格) 读不出/)];
      expect(await host.writeMarks(ALL)).toEqual({ cells: 5, notes: 3, warnings });
      expect([own(workbook, '01表').length, own(workbook, '02表').length]).toEqual([3, 1]);
      expect(await host.clearMarks()).toMatchObject({ count: 7 });
      expect([own(workbook, '01表'), own(workbook, '02表')]).toEqual([[], []]);
    });

    test('a chart sheet has no marks', async () => {
      const created = usersWorkbook();
      sheetById(created, '空').isUnsupported = true;
      const { host, workbook } = open(created);
      expect(await host.writeMarks(ALL)).toEqual({ cells: 5, notes: 3, warnings: [] });
      expect(own(workbook, '01表')).toHaveLength(3);
      expect(await host.clearMarks()).toEqual({ count: 7, warnings: [] });
    });
  });
});
