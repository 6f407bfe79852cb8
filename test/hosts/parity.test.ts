import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import { annexSheets, annexTables } from '../../src/core/disclosure/annexTables';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { readWorkbook as readFileWorkbook } from '../../src/files/readWorkbook';
import { sheetPrints } from '../../src/files/sheet/sheetPrints';
import { workbookFromXlsx } from '../excel-host/fromXlsx';
import { startExcel } from '../excel-host/jestExcel';
import { excelHost } from '../../src/excel/excelHost';
import { saved } from '../files/packages';
import { hostileLayouts } from '../workbooks/hostileLayouts';
import { READING_PROGRAMS, type RunningProgram, type WholeHost } from './programs';
import { allOrSome } from '../exhaustive';

const SAMPLES = join(process.cwd(), 'assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

/** Links to other files are the one thing that neither program tells add-ins. */
function withoutLinks({ sheets, properties }: WorkbookSnapshot): WorkbookSnapshot {
  return { sheets, ...(properties && { properties }) };
}

type Open = (workbook: ReturnType<typeof workbookFromXlsx>) => RunningProgram;

async function readBoth(open: Open, bytes: Uint8Array): Promise<{ read: WorkbookSnapshot; file: WorkbookSnapshot }> {
  const { host } = open(workbookFromXlsx(bytes));
  return { read: await host.readWorkbook(), file: withoutLinks(readFileWorkbook(bytes, 'x.xlsx')) };
}

/** Each layout is saved once. */
const LAYOUTS = hostileLayouts.map(({ name, workbook }) => {
  let bytes: Promise<Uint8Array> | null = null;
  return [name, () => (bytes ??= saved(workbook()))] as const;
});

describe.each(READING_PROGRAMS)('%s and the reader of files see the same workbook', (_program, open) => {
  test.each(allOrSome(samples, 1))('%s', async (name) => {
    const { read, file } = await readBoth(open, new Uint8Array(readFileSync(join(SAMPLES, name))));
    expect(read).toEqual(file);
    expect(read.sheets.flatMap((sheet) => sheet.rows).length).toBeGreaterThan(0);
  });

  test.each(allOrSome(LAYOUTS, 3))('%s', async (_name, bytes) => {
    const { read, file } = await readBoth(open, await bytes());
    expect(read).toEqual(file);
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

    const { read, file } = await readBoth(open, new Uint8Array(await book.xlsx.writeBuffer()));
    expect(read).toEqual(file);
    expect(read.sheets.map((sheet) => [sheet.visibility, sheet.hiddenRows, sheet.hiddenColumns, sheet.comments])).toEqual([
      ['visible', [4], [2], ['B4', 'D6']],
      ['hidden', [], [], []],
      ['very-hidden', [], [], []],
    ]);
    expect(read.sheets[0]?.rows[4]).toEqual([
      null,
      { value: { error: '#DIV/0!' } },
      { value: { error: '#DIV/0!' }, formula: 'B4/0' },
      { value: '#DIV/0!' },
    ]);
    expect(read.properties).toEqual([
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

  async function annexesOf(book: ExcelJS.Workbook, open: (workbook: ReturnType<typeof workbookFromXlsx>) => WholeHost) {
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const host = open(workbookFromXlsx(bytes));
    const [read, file] = [await host.readWorkbook(), readFileWorkbook(bytes, 'x.xlsx')];
    return {
      read: annexTables(read, await host.readSheetPrints(annexSheets(read))),
      file: annexTables(file, sheetPrints(bytes, file)),
    };
  }

  const inExcel =
    (api: number) =>
    (workbook: ReturnType<typeof workbookFromXlsx>): WholeHost => {
      startExcel(workbook, { api });
      return excelHost();
    };

  const HOSTS = [
    ...READING_PROGRAMS.map(([name, open]) => [name, (workbook: Parameters<typeof open>[0]) => open(workbook).host] as const),
    ['Excel 1.13', inExcel(13)] as const,
  ];

  test.each(HOSTS)('is printed alike, with the joined cells and texts of its sheets: %s', async (_name, open) => {
    const book = new ExcelJS.Workbook();
    addForm(book, '自评1');
    addForm(book, '自评2');
    addForm(book, '自评2', 12);
    book.addWorksheet('别的').getCell('A1').value = '通讯录';
    const { read, file } = await annexesOf(book, open);
    expect(read).toEqual(file);
    expect(read.map(({ title }) => title)).toEqual([
      '项目支出绩效自评表（设备更新1）',
      '项目支出绩效自评表（设备更新1）',
      '项目支出绩效自评表（设备更新12）',
    ]);
    const cells = (read[0]?.body ?? []).flat();
    const spanOf = (text: string) => cells.find((cell) => cell.text === text)?.columnSpan;
    expect(['项目名称', '设备更新1', '100.00', '90.00%', '97.5'].map(spanOf)).toEqual([2, 6, 1, 1, 2]);
  });

  test('is printed alike where the sheet has more joined cells than Excel tells at once', async () => {
    const book = new ExcelJS.Workbook();
    const sheet = addForm(book, '自评1', 1, 540);
    sheet.getCell('F300').numFmt = '0.00';
    const { read, file } = await annexesOf(book, inExcel(18));
    expect(read).toEqual(file);
  });

  test('an Excel that does not tell joined cells gives the texts of the cells, and joins as the words suggest', async () => {
    const book = new ExcelJS.Workbook();
    addForm(book, '自评1');
    const { read, file } = await annexesOf(book, inExcel(12));
    const texts = (tables: typeof read) =>
      tables.map(({ body }) => body.map((row) => row.map(({ text }) => text).filter((text) => text !== '')));
    expect(texts(read)).toEqual(texts(file));
    expect(read).not.toEqual(file);
  });
});
