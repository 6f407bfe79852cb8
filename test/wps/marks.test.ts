import { textRun } from '../../src/core/said/said';
import type { Mark, MarkKind } from '../../src/core/marks/marks';
import { parseA1 } from '../../src/core/workbook/address';
import type { WpsHost } from '../../src/wps/wpsHost';
import { writeMarks as writeInExcel } from '../../src/excel/marks';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook, type SheetData, sheetById, type WorkbookData } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

const mark = (sheet: string, address: string, kind: MarkKind, note = `${kind} ${address}`): Mark => ({
  cell: { sheet, ...parseA1(address) },
  kind,
  said: [[textRun(note)]],
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
});

describe('one bad thing does not stop the rest', () => {
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
  test('WPS writes what Excel writes', async () => {
    const excel = startExcel(usersWorkbook(), { api: 18, notes: true });
    await writeInExcel(ALL);
    const { host, file } = startWps(usersWorkbook());
    await host.writeMarks(ALL);
    expect(withoutIds(file.data)).toEqual(withoutIds(excel.workbook));
  });
});
