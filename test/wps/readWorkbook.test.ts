import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reviewWorkbook } from '../../src/core';
import type { WorkbookSnapshot } from '../../src/core/workbook/snapshot';
import { a1 } from '../../src/core/workbook/address';
import { workbookFromSnapshot } from '../excel-host/fromSnapshot';
import { workbookFromXlsx } from '../excel-host/fromXlsx';
import { createWorkbook, sheetById, type WorkbookData } from '../excel-host/workbook';
import { sampleSnapshot } from '../workbooks/hostileLayouts';
import { startWps as start } from '../wps-host/jestWps';
import { WITHOUT_COPIES } from '../wps-host/program';

const SAMPLES = join(process.cwd(), 'assets/samples');
const samples = readdirSync(SAMPLES).filter((name) => name.endsWith('.xlsx'));

/** WPS itself is asked; `presentCopy.test.ts` has what is read at once. */
const startWps = (workbook: WorkbookData) => start(workbook, WITHOUT_COPIES);

describe('readWorkbook', () => {
  test('a number that programs also use for an error stays the number that it is', async () => {
    const workbook = createWorkbook('01表');
    sheetById(workbook, '01表').cells = { A1: { value: -2146826281 } };
    const { host } = startWps(workbook);
    expect((await host.readWorkbook()).sheets[0]?.rows).toEqual([[{ value: -2146826281 }]]);
  });

  test('numbers that are printed smaller than they are keep their format', async () => {
    const workbook = createWorkbook('01表');
    const { cells } = sheetById(workbook, '01表');
    cells['A1'] = { value: '项目' };
    for (let column = 0; column < 6; column += 1) {
      cells[a1(1, column)] = { value: column + 1 };
      for (let row = 2; row < 40; row += 1) cells[a1(row, column)] = { value: row * 1000, numberFormat: '#,##0.00' };
    }
    for (let row = 2; row < 40; row += 1) cells[a1(row, 4)] = { value: row * 10_000, numberFormat: '0!.0000' };
    cells['B7'] = { value: 24_011_334.22, numberFormat: '0\\.0000' };
    const { host, program } = startWps(workbook);
    program.border.calls = 0;
    const { rows } = (await host.readWorkbook()).sheets[0] ?? { rows: [] };
    const scaled = rows.flatMap((line, row) =>
      line.flatMap((cell, column) => (cell?.format ? [[a1(row, column), cell.format]] : [])),
    );
    expect(scaled.filter(([address]) => !(address ?? '').startsWith('E'))).toEqual([['B7', '0\\.0000']]);
    expect(scaled.filter(([, format]) => format === '0!.0000')).toHaveLength(38);
    expect(rows[1]?.[4]).toEqual({ value: 5 });
    // Two for each of the 234 numbers would be more than twice as many.
    expect(program.border.calls).toBeLessThan(200);
  });

  test('the workbook that was in front, whichever is in front by now', async () => {
    const { host, program } = startWps(createWorkbook('01表'));
    program.open(createWorkbook('别的'), '/home/user/别的.xlsx');
    expect((await host.readWorkbook()).sheets.map(({ name }) => name)).toEqual(['01表']);
  });
});

/**
 * Whatever the number of cells: the sheet, its name, whether it is visible, where it is used (2), its values, its formulas, which
 * of its cells are in sight (2), its notes (2), the format of its numbers.
 */
const PER_SHEET = 12;
/** A copy is asked for in vain; how many sheets there are; who is named in the workbook. */
const OF_WORKBOOK = 26;

describe('calls across the border', () => {
  const tables = (rows: number) => {
    const workbook = createWorkbook(...Array.from({ length: 10 }, (_, index) => `0${index}表`));
    for (const sheet of workbook.sheets) for (let row = 1; row <= rows; row += 1) sheet.cells[`A${row}`] = { value: row };
    return workbook;
  };

  test.each([2, 30, 300])('ten tables of %i rows take twelve calls a sheet, and a few for the workbook', async (rows) => {
    const { host, program } = startWps(tables(rows));
    program.border.calls = 0;
    await host.readWorkbook();
    expect(program.border.calls).toBeLessThanOrEqual(PER_SHEET * 10 + OF_WORKBOOK);
  });

  test('a table with 栏次, 行次 and amounts on both sides takes two more for each of these and not two a cell', async () => {
    const workbook = createWorkbook('01表');
    const { cells } = sheetById(workbook, '01表');
    const amount = (row: number) => ({ value: row * 10.5, numberFormat: '#,##0.00' });
    Object.assign(cells, { A1: { value: '收入支出决算总表' }, C5: { value: 1 }, F5: { value: 2 } });
    for (let row = 6; row < 40; row += 1) {
      Object.assign(cells, {
        [`A${row}`]: { value: '项目' },
        [`B${row}`]: { value: row - 5 },
        [`C${row}`]: amount(row),
        [`D${row}`]: { value: '项目' },
        [`E${row}`]: { value: row + 29 },
        [`F${row}`]: amount(row),
      });
    }
    const { host, program } = startWps(workbook);
    program.border.calls = 0;
    await host.readWorkbook();
    expect(program.border.calls).toBeLessThanOrEqual(PER_SHEET + 5 * 2 + OF_WORKBOOK);
  });

  test.each(samples)('%s, whose zeros have another format than its amounts, takes fewer than forty a sheet', async (name) => {
    const { host, program, file } = startWps(workbookFromXlsx(new Uint8Array(readFileSync(join(SAMPLES, name)))));
    program.border.calls = 0;
    await host.readWorkbook();
    expect(program.border.calls / file.data.sheets.length).toBeLessThan(40);
  });

  test('a format at the very end of a sheet takes a few more, not one a row', async () => {
    const workbook = createWorkbook('01表');
    sheetById(workbook, '01表').cells = { A1: { value: 1 }, C3: { value: 2 }, XFD1048576: { value: null, fill: '#FF0000' } };
    const { host, program } = startWps(workbook);
    program.border.calls = 0;
    expect((await host.readWorkbook()).sheets[0]?.rows).toEqual([[{ value: 1 }], [], [null, null, { value: 2 }]]);
    expect(program.border.calls).toBeLessThan(150);
  });

  test('hidden lines are found by halves', async () => {
    const workbook = tables(400);
    const [first] = workbook.sheets;
    if (first) first.hiddenRows = [0, 199, 399];
    const { host, program } = startWps(workbook);
    program.border.calls = 0;
    expect((await host.readWorkbook()).sheets[0]?.hiddenRows).toEqual([0, 199, 399]);
    expect(program.border.calls).toBeLessThan(PER_SHEET * 10 + 225);
  });

  test('where WPS does not tell which cells are in sight, rows and columns are asked themselves', async () => {
    const workbook = tables(40);
    for (const sheet of workbook.sheets) sheet.cells['C1'] = { value: 'x' };
    const [first] = workbook.sheets;
    if (first) Object.assign(first, { hiddenRows: [3], hiddenColumns: [1] });
    const { host, program } = startWps(workbook);
    program.border.failures.set('Range.SpecialCells', 0);
    const { sheets } = await host.readWorkbook();
    expect(sheets.map(({ hiddenRows, hiddenColumns }) => [hiddenRows, hiddenColumns])).toEqual([
      [[3], [1]],
      ...Array.from({ length: 9 }, () => [[], []]),
    ]);
  });

  test('a sheet of one cell, and one of which nothing is in sight', async () => {
    const workbook = createWorkbook('一格', '全隐藏');
    sheetById(workbook, '一格').cells = { A1: { value: 1 } };
    Object.assign(sheetById(workbook, '全隐藏'), { cells: { A1: { value: 1 }, A2: { value: 2 } }, hiddenRows: [0, 1] });
    sheetById(workbook, '一格').hiddenColumns = [0];
    const { host } = startWps(workbook);
    const { sheets } = await host.readWorkbook();
    expect(sheets.map(({ hiddenRows, hiddenColumns }) => [hiddenRows, hiddenColumns])).toEqual([
      [[], [0]],
      [[0, 1], []],
    ]);
  });
});

describe('a sheet that is filled to its last row', () => {
  const STRAY = { L1048576: { value: 'x' } };
  const tablesIn = (workbook: WorkbookSnapshot): number => reviewWorkbook(workbook).review.tables.length;

  test('holds its table: what stands below is named, and the table is checked', async () => {
    const workbook = workbookFromSnapshot(sampleSnapshot());
    Object.assign(sheetById(workbook, '公开03表').cells, STRAY);
    const { host } = startWps(workbook);
    const read = await host.readWorkbook();
    expect(read.unread).toEqual([{ sheet: '公开03表', reason: 'too-large', read: { rows: 33_334, columns: 12 } }]);
    expect(tablesIn(read)).toBe(tablesIn(sampleSnapshot()));
  });

  test('a table that does not end where reading has to is left out as a whole', async () => {
    const workbook = workbookFromSnapshot(sampleSnapshot());
    const { cells } = sheetById(workbook, '公开03表');
    for (let row = 40; row <= 36_000; row += 400) cells[`A${row}`] = { value: '2080501' };
    Object.assign(cells, STRAY);
    const { host } = startWps(workbook);
    const read = await host.readWorkbook();
    expect(read.unread).toEqual([{ sheet: '公开03表', reason: 'too-large' }]);
    expect(tablesIn(read)).toBe(tablesIn(sampleSnapshot()) - 1);
  });

  test('holds none: its first part is there, and what is not is named', async () => {
    const workbook = createWorkbook('流水');
    for (let row = 1; row <= 2500; row += 1) sheetById(workbook, '流水').cells[`A${row}`] = { value: row };
    sheetById(workbook, '流水').cells['XFD2500'] = { value: 1 };
    const { host } = startWps(workbook);
    const { sheets, unread } = await host.readWorkbook();
    expect(unread).toEqual([{ sheet: '流水', reason: 'too-large', read: { rows: 1563, columns: 256 } }]);
    expect(sheets[0]?.rows).toHaveLength(1563);
  });
});

describe('what cannot be read is said', () => {
  test('a chart sheet is named, and so is a sheet that WPS does not give whole; the others are read', async () => {
    const workbook = createWorkbook('01表', '图表', '读不全');
    sheetById(workbook, '01表').cells = { A1: { value: 1 } };
    sheetById(workbook, '图表').isUnsupported = true;
    sheetById(workbook, '读不全').cells = { A1: { value: 1 }, B2: { value: 2 } };
    const { host, program } = startWps(workbook);
    // A single cell is answered alike.
    program.flatAnswers = true;
    const { sheets, unread } = await host.readWorkbook();
    expect(sheets.map(({ name, rows }) => [name, rows])).toEqual([['01表', [[{ value: 1 }]]]]);
    expect(unread).toEqual([
      { sheet: '图表', reason: 'no-cells' },
      { sheet: '读不全', reason: 'failed' },
    ]);
  });

  test('an answer that is not one value for each cell', async () => {
    const workbook = createWorkbook('01表');
    sheetById(workbook, '01表').cells = { A1: { value: 1 }, B2: { value: 2 } };
    const { host, program } = startWps(workbook);
    // Some early versions gave one flat list.
    program.flatAnswers = true;
    await expect(host.readWorkbook()).rejects.toMatchObject({
      code: 'sheet-unreadable',
      message: expect.stringContaining('“01表”') as string,
    });
  });

  test('a workbook that was closed meanwhile', async () => {
    const { host, program, file } = startWps(createWorkbook('01表'));
    program.close(file);
    await expect(host.readWorkbook()).rejects.toMatchObject({ code: 'workbook-closed' });
  });

  test('properties that this WPS does not tell are left out', async () => {
    const { host, program } = startWps(createWorkbook('01表'));
    program.border.failures.set('Workbook.BuiltinDocumentProperties', 0);
    expect(await host.readWorkbook()).not.toHaveProperty('properties');
  });
});
