import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { annexSheets, annexTables } from '../src/core/disclosure/annexTables';
import { MARK_KINDS, type Mark } from '../src/core/marks/marks';
import type { WorkbookSnapshot } from '../src/core/workbook/snapshot';
import { clearMarks } from '../src/excel/marks';
import { readWorkbook as readOpenWorkbook } from '../src/excel/readWorkbook';
import { readSheetPrints } from '../src/excel/sheetPrints';
import { writeMarks as markFile } from '../src/files/marks/writeMarks';
import { readWorkbook as readFileWorkbook } from '../src/files/readWorkbook';
import { sheetPrints } from '../src/files/sheet/sheetPrints';
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
  startExcel(workbookFromXlsx(bytes), { api: 18, notes: true });
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
    const { workbook } = startExcel(workbookFromXlsx(markFile(bytes, marks)), { api: 18, notes: true });

    const [marked] = workbook.sheets;
    expect(marked?.conditionalFormats).toHaveLength(MARK_KINDS.length);
    expect(marked?.notes).toHaveLength(MARK_KINDS.length);
    expect(await readOpenWorkbook()).toEqual(withoutLinks(readFileWorkbook(bytes, name)));
    expect(await clearMarks()).toEqual({ count: 2 * MARK_KINDS.length, warnings: [] });
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

describe('the annex of self-evaluation forms', () => {
  /** A form as departments fill it in: joined labels, a rate in percent, a score with its own format, a date. */
  function addForm(book: ExcelJS.Workbook, name: string, at = 1, indicators = 2): ExcelJS.Worksheet {
    const sheet = book.getWorksheet(name) ?? book.addWorksheet(name);
    const put = (row: number, ...values: (string | number | null)[]): void => {
      values.forEach((value, column) => {
        if (value !== null) sheet.getCell(at + row, column + 1).value = value;
      });
    };
    const join = (row: number, column: number, rows: number, columns: number): void => {
      sheet.mergeCells(at + row, column, at + row + rows - 1, column + columns - 1);
    };
    put(0, '项目支出绩效自评表');
    join(0, 1, 1, 8);
    put(1, '（2024年度）');
    put(2, '项目名称', null, `设备更新${at}`);
    join(2, 1, 1, 2);
    join(2, 3, 1, 6);
    put(3, '项目资金', null, '全年预算数', '全年执行数', '分值', '执行率', '得分');
    join(3, 7, 1, 2);
    put(4, null, '年度资金总额', 100, 90, 10, 0.9, 9);
    join(3, 1, 2, 1);
    join(4, 7, 1, 2);
    sheet.getCell(at + 4, 3).numFmt = '#,##0.00';
    sheet.getCell(at + 4, 6).numFmt = '0.00%';
    put(5, '一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分');
    join(5, 7, 1, 2);
    for (let index = 0; index < indicators; index += 1) {
      put(6 + index, index === 0 ? '产出指标' : null, '数量指标', `更新设备${index}`, '20台', 20, 45, 44);
      join(6 + index, 7, 1, 2);
    }
    join(6, 1, indicators, 1);
    put(6 + indicators, '总分', null, null, null, null, 100, 97.5);
    join(6 + indicators, 1, 1, 5);
    join(6 + indicators, 7, 1, 2);
    sheet.getCell(at + 6 + indicators, 7).numFmt = '0.0';
    return sheet;
  }

  async function annexesOf(book: ExcelJS.Workbook, api: number) {
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    startExcel(workbookFromXlsx(bytes), { api });
    const [open, file] = [await readOpenWorkbook(), readFileWorkbook(bytes, 'x.xlsx')];
    return {
      open: annexTables(open, await readSheetPrints(annexSheets(open))),
      file: annexTables(file, sheetPrints(bytes, file)),
    };
  }

  test.each([13, 18])('is printed alike, with the joined cells and texts of its sheets: 1.%i', async (api) => {
    const book = new ExcelJS.Workbook();
    addForm(book, '自评1');
    addForm(book, '自评2');
    addForm(book, '自评2', 12);
    book.addWorksheet('别的').getCell('A1').value = '通讯录';
    const { open, file } = await annexesOf(book, api);
    expect(open).toEqual(file);
    expect(open.map(({ title }) => title)).toEqual([
      '项目支出绩效自评表（设备更新1）',
      '项目支出绩效自评表（设备更新1）',
      '项目支出绩效自评表（设备更新12）',
    ]);
    const cells = (open[0]?.body ?? []).flat();
    const spanOf = (text: string) => cells.find((cell) => cell.text === text)?.columnSpan;
    expect(['项目名称', '设备更新1', '100.00', '90.00%', '97.5'].map(spanOf)).toEqual([2, 6, 1, 1, 2]);
  });

  test('is printed alike where the sheet has more joined cells than Excel tells at once', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = addForm(book, '自评1', 1, 540);
    sheet.getCell('F300').numFmt = '0.00';
    const { open, file } = await annexesOf(book, 18);
    expect(open).toEqual(file);
  });

  test('an Excel that does not tell joined cells gives the texts of the cells, and joins as the words suggest', async () => {
    const book = new ExcelJS.Workbook();
    addForm(book, '自评1');
    const { open, file } = await annexesOf(book, 12);
    const texts = (tables: typeof open) =>
      tables.map(({ body }) => body.map((row) => row.map(({ text }) => text).filter((text) => text !== '')));
    expect(texts(open)).toEqual(texts(file));
    expect(open).not.toEqual(file);
  });
});
