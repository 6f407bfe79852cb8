import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { MARK_KINDS, type Mark } from '../src/core/marks';
import type { WorkbookSnapshot } from '../src/core/workbook/snapshot';
import { clearMarks } from '../src/excel/marks';
import { readWorkbook as readOpenWorkbook } from '../src/excel/readWorkbook';
import { writeMarks as markFile } from '../src/files/marks/writeMarks';
import { readWorkbook as readFileWorkbook } from '../src/files/readWorkbook';
import { workbookFromXlsx } from './excel-host/fromXlsx';
import { startExcel } from './excel-host/jestExcel';
import type { SheetData } from './excel-host/workbook';

const SAMPLES = join(process.cwd(), 'assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

/** Links to other files are the one thing that Excel does not tell add-ins. */
function withoutLinks({ sheets, properties }: WorkbookSnapshot): WorkbookSnapshot {
  return { sheets, ...(properties && { properties }) };
}

const withoutId = (sheet: SheetData): SheetData => ({ ...sheet, id: '' });

async function readBoth(bytes: Uint8Array): Promise<{ open: WorkbookSnapshot; file: WorkbookSnapshot }> {
  startExcel(workbookFromXlsx(bytes), { api: 18 });
  return { open: await readOpenWorkbook(), file: withoutLinks(readFileWorkbook(bytes, 'x.xlsx')) };
}

describe('marks that were written into a file', () => {
  test.each(samples)('%s: the add-in finds them and takes them away, and nothing else', async (name) => {
    const bytes = new Uint8Array(readFileSync(join(SAMPLES, name)));
    const [sheet] = readFileWorkbook(bytes, name).sheets;
    if (!sheet) throw new Error('a sample without sheets');
    const marks = MARK_KINDS.map((kind, row): Mark => ({
      cell: { sheet: sheet.name, row, column: 1 },
      kind,
      note: `${kind}：不平`,
    }));
    const original = workbookFromXlsx(bytes);
    const { workbook } = startExcel(workbookFromXlsx(markFile(bytes, marks)), { api: 18 });

    const [marked] = workbook.sheets;
    expect(marked?.conditionalFormats).toHaveLength(MARK_KINDS.length);
    expect(marked?.notes).toHaveLength(MARK_KINDS.length);
    expect(await readOpenWorkbook()).toEqual(withoutLinks(readFileWorkbook(bytes, name)));
    expect(await clearMarks()).toBe(2 * MARK_KINDS.length);
    expect(workbook.sheets.map(withoutId)).toEqual(original.sheets.map(withoutId));
  });
});

describe('Excel and the reader of files see the same workbook', () => {
  test('there are samples to compare', () => {
    expect(samples.length).toBeGreaterThan(0);
  });

  test.each(samples)('%s', async (name) => {
    const { open, file } = await readBoth(new Uint8Array(readFileSync(join(SAMPLES, name))));
    expect(open).toEqual(file);
    expect(open.sheets.flatMap((sheet) => sheet.rows).length).toBeGreaterThan(0);
  });

  test('with hidden parts, formulas, errors, text that looks like something else, notes and a person’s name', async () => {
    const book = new ExcelJS.Workbook();
    Object.assign(book, { creator: '张三', lastModifiedBy: ' 李四 ', company: '某中心' });
    const main = book.addWorksheet('公开03表 (2)');
    main.getCell('B3').value = '支出决算表';
    main.getCell('B4').value = 242.5;
    main.getCell('C4').value = { formula: 'B4*2', result: 485 };
    main.getCell('D4').value = { formula: 'T(1)', result: '' };
    main.getCell('B5').value = { error: '#DIV/0!' };
    main.getCell('C5').value = { formula: 'B4/0', result: { error: '#DIV/0!' } };
    main.getCell('D5').value = '#DIV/0!';
    main.getCell('B6').value = '=1+1';
    main.getCell('C6').value = '２，４２９．９７ ';
    main.getCell('D6').value = true;
    main.getCell('B7').value = 45_292;
    main.getCell('B7').numFmt = 'yyyy/m/d';
    main.getCell('C7').value = { richText: [{ text: '合' }, { font: { bold: true }, text: '计' }] };
    main.getCell('H20').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
    main.mergeCells('B9:D9');
    main.getCell('B9').value = '合并';
    main.getCell('B4').note = '请核对';
    main.getCell('D6').note = '为什么';
    main.getRow(5).hidden = true;
    main.getColumn(3).hidden = true;
    book.addWorksheet('空').state = 'hidden';
    book.addWorksheet('底稿', { state: 'veryHidden' }).getCell('A1').value = 1;

    const { open, file } = await readBoth(new Uint8Array(await book.xlsx.writeBuffer()));
    expect(open).toEqual(file);
    expect(open.sheets.map((sheet) => [sheet.visibility, sheet.hiddenRows, sheet.hiddenColumns, sheet.comments])).toEqual([
      ['visible', [4], [2], ['B4', 'D6']],
      ['hidden', [], [], []],
      ['very-hidden', [], [], []],
    ]);
    expect(open.sheets[0]?.rows[4]).toEqual([
      null,
      { value: { error: '#DIV/0!' } },
      { value: { error: '#DIV/0!' }, formula: 'B4/0' },
      { value: '#DIV/0!' },
    ]);
    expect(open.properties).toEqual([
      { name: 'author', value: '张三' },
      { name: 'last-author', value: '李四' },
      { name: 'company', value: '某中心' },
    ]);
  });
});
