import { reviewWorkbook, runsText } from '../../src/core';
import type { UnreadSheet } from '../../src/core/workbook/snapshot';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { startExcel } from '../excel-host/jestExcel';
import { ApiError } from '../excel-host/protocol';
import { type CellData, createWorkbook, sheetById, type WorkbookData } from '../excel-host/workbook';
import { sampleSnapshot } from '../workbooks/hostileLayouts';

// Large sheets take their time in memory too.
jest.setTimeout(60_000);

const SAMPLE = sampleSnapshot();

/** The sample's tables, as Excel has them open. */
function sample(): WorkbookData {
  return workbookFromSnapshot(SAMPLE);
}

const tablesIn = (workbook: Awaited<ReturnType<typeof readWorkbook>>): number => reviewWorkbook(workbook).review.tables.length;

const unreadFindings = (unread: readonly UnreadSheet[]): string[] =>
  reviewWorkbook({ ...SAMPLE, unread })
    .review.findings.filter(({ rule }) => /structure\.(unread-sheet|sheet-without-cells)/.test(rule))
    .map(({ severity, said }) => `${severity} ${runsText(said)}`);

/** A column of texts, each as long as given. */
function filled(rows: number, columns: number, text: string): Record<string, CellData> {
  const cells: Record<string, CellData> = {};
  for (let row = 1; row <= rows; row += 1)
    for (let column = 0; column < columns; column += 1) cells[`${String.fromCharCode(65 + column)}${row}`] = { value: text };
  return cells;
}

describe('Excel on the web', () => {
  test('thirty sheets of five hundred rows are read in answers that it can send', async () => {
    const workbook = createWorkbook(...Array.from({ length: 30 }, (_sheet, index) => `表${index}`));
    for (const sheet of workbook.sheets) sheet.cells = filled(500, 12, '一般公共预算财政拨款');
    startExcel(workbook, { platform: 'OfficeOnline' });
    const { sheets, unread } = await readWorkbook();
    expect(sheets.map(({ rows }) => rows.length)).toEqual(Array(30).fill(500));
    expect(unread).toBeUndefined();
  });

  test('an answer that is too long is asked for in halves', async () => {
    const workbook = createWorkbook('长', '短');
    sheetById(workbook, '长').cells = filled(2000, 1, '长'.repeat(1500));
    sheetById(workbook, '短').cells = { A1: { value: 1 } };
    startExcel(workbook, { platform: 'OfficeOnline' });
    const { sheets, unread } = await readWorkbook();
    expect(sheets.map(({ rows }) => rows.length)).toEqual([2000, 1]);
    expect(sheets[0]?.rows[1999]?.[0]?.value).toBe('长'.repeat(1500));
    expect(unread).toBeUndefined();
  });

  test('the numbers of hidden rows stay those of the sheet', async () => {
    const workbook = createWorkbook('表');
    Object.assign(sheetById(workbook, '表'), { cells: filled(5000, 6, 'x'), hiddenRows: [3, 4998], hiddenColumns: [5] });
    startExcel(workbook);
    expect((await readWorkbook()).sheets[0]).toMatchObject({ hiddenRows: [3, 4998], hiddenColumns: [5] });
  });
});

describe('a sheet that cannot be read is named, and the others are read', () => {
  test('a cell that is being typed into is told at once, and nothing is asked twice', async () => {
    const { host } = startExcel(sample());
    host.failures.set('Range.Values', new ApiError('InvalidOperationInCellEditMode', 'x'));
    await expect(readWorkbook()).rejects.toMatchObject({ code: 'cell-editing' });
    expect(host.recorder.syncs.filter(({ members }) => members.includes('Range.Values'))).toHaveLength(1);
  });
});

describe('a sheet that is filled to its last row', () => {
  /** A stray cell in the last row makes the used range of twelve columns more than twelve million cells. */
  const STRAY = { L1048576: { value: 'x' } };

  test('holds its table: what stands below is named, and the table is checked', async () => {
    const workbook = sample();
    Object.assign(sheetById(workbook, '公开03表').cells, STRAY);
    const { host } = startExcel(workbook);
    const read = await readWorkbook();
    expect(read.unread).toEqual([{ sheet: '公开03表', reason: 'too-large', read: { rows: 1666, columns: 12 } }]);
    expect(tablesIn(read)).toBe(tablesIn(SAMPLE));
    expect(host.recorder.syncs.length).toBeLessThan(8);
  });

  test('holds none: it is read as far as a table would begin', async () => {
    const workbook = createWorkbook('流水');
    sheetById(workbook, '流水').cells = { ...filled(3000, 3, '凭证'), ...STRAY };
    startExcel(workbook);
    const { sheets, unread } = await readWorkbook();
    expect(unread).toEqual([{ sheet: '流水', reason: 'too-large', read: { rows: 1666, columns: 12 } }]);
    expect(sheets[0]?.rows).toHaveLength(1666);
  });

  test('a table that does not end where reading has to is left out as a whole', async () => {
    const workbook = sample();
    const { cells } = sheetById(workbook, '公开03表');
    for (let row = 40; row <= 36_000; row += 400) cells[`A${row}`] = { value: '2080501' };
    Object.assign(cells, STRAY);
    startExcel(workbook);
    const read = await readWorkbook();
    expect(read.unread).toEqual([{ sheet: '公开03表', reason: 'too-large' }]);
    expect(tablesIn(read)).toBe(tablesIn(SAMPLE) - 1);
  });

  test('as wide as a sheet can be: the columns that hold a table are read', async () => {
    const workbook = sample();
    Object.assign(sheetById(workbook, '公开03表').cells, { XFD30: { value: 'x' } });
    startExcel(workbook);
    const read = await readWorkbook();
    expect(read.unread).toEqual([{ sheet: '公开03表', reason: 'too-large', read: { rows: 30, columns: 256 } }]);
    expect(tablesIn(read)).toBe(tablesIn(SAMPLE));
  });
});

test('whatever was not read is told in the review', () => {
  expect(
    unreadFindings([
      { sheet: '图', reason: 'no-cells' },
      { sheet: '甲', reason: 'failed' },
      { sheet: '乙', reason: 'too-large' },
      { sheet: '丙', reason: 'too-large', read: { rows: 1666, columns: 12 } },
    ]),
  ).toEqual([
    'undecided 没有读到工作表“甲”的内容，整张表未检查；请保存并重新打开工作簿，再重新审核',
    'undecided 工作表“乙”太大，没有读完，整张表未检查；请删去表格以外的多余行列，保存后重新审核',
    'undecided 工作表“丙”用到的区域太大，只读了前 1666 行、12 列，其余未检查；请删去表格以外的多余行列，保存后重新审核',
    'info “图”是图表、宏或对话框工作表，没有单元格，未检查；请确认是否应随工作簿公开',
  ]);
  expect(unreadFindings([])).toEqual([]);
});
