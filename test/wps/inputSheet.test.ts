import { Decimal } from 'decimal.js';
import type { InputSheetPlan } from '../../src/core/narrative/sheet/inputSheetPlan';
import { createWorkbook, sheetById } from '../excel-host/workbook';
import { startWps } from '../wps-host/jestWps';

const PLAN: InputSheetPlan = {
  kind: 'new',
  name: '情况说明底稿',
  columns: [
    { id: 'label', label: '内容', width: 30, look: 'text' },
    { id: 'value', label: '填写', width: 14, look: 'entry' },
    { id: 'key', label: '编号', width: 8, look: 'muted' },
  ],
  printedColumns: 2,
  cells: [
    { row: 0, column: 0, content: '情况说明底稿' },
    { row: 1, column: 0, content: '内容' },
    { row: 2, column: 0, content: '一、收支' },
    { row: 3, column: 0, content: '年初预算' },
    { row: 3, column: 1, content: new Decimal('1234.5') },
    { row: 4, column: 1, content: '=不是公式' },
    { row: 4, column: 2, content: '', formula: '=LEN("a")' },
  ],
  titleRow: 0,
  guideRows: [],
  headRow: 1,
  groupRows: [2],
  inputs: [
    { row: 3, input: { kind: 'amount' } },
    { row: 4, input: { kind: 'text' } },
  ] as never,
  lastRow: 4,
  highlights: [{ state: 'missing', columns: [1], formula: '=LEN($B3)=0' }],
  entries: [
    { test: 'amount', title: '数字', message: '请填金额', column: 1, firstRow: 3, lastRow: 3 },
    { test: 'choice', title: '确认', message: '请填是或否', choice: ['是', '否'], column: 2, firstRow: 3, lastRow: 4 },
  ],
};

describe('writeInputSheet', () => {
  test('makes the sheet as it is made in Excel: contents, formats, colours, rules, view and page', async () => {
    const { host, file } = startWps(createWorkbook('01表'));
    expect(await host.writeInputSheet(PLAN)).toEqual({ sheet: '情况说明底稿', warnings: [] });
    const sheet = sheetById(file.data, '情况说明底稿');
    expect(sheet.cells['B4']).toMatchObject({ value: 1234.5, numberFormat: '#,##0.00####', wrapText: true });
    expect(sheet.cells['B5']).toMatchObject({ value: '=不是公式', numberFormat: '@' });
    expect(sheet.cells['C5']).toMatchObject({ value: 1, formula: 'LEN("a")' });
    expect(sheet.cells['A2']).toMatchObject({ bold: true, fill: '#F2F2F2' });
    expect(sheet.cells['A3']).toMatchObject({ bold: true, fill: '#DDEBF7', wrapText: false });
    expect(sheet.cells['C2']).toMatchObject({ fontColor: '#595959' });
    expect(sheet.conditionalFormats).toMatchObject([
      { areas: 'B3:B205', formula: '=LEN($B3)=0', fill: '#FFEB9C', stopIfTrue: false },
    ]);
    expect(sheet.entryRules).toEqual([
      {
        area: 'B4',
        rule: { type: 2, alert: 1, operator: 1, first: '-999999999999', second: '999999999999' },
        errorAlert: { title: '数字', message: '请填金额', show: true },
      },
      {
        area: 'C4:C5',
        rule: { type: 3, alert: 1, operator: undefined, first: '是,否', second: undefined, dropdown: true },
        errorAlert: { title: '确认', message: '请填是或否', show: true },
      },
    ]);
    expect(sheet).toMatchObject({
      frozenRows: 2,
      tabColor: '#FFC000',
      pageLayout: {
        Orientation: 2,
        PaperSize: 9,
        Zoom: false,
        FitToPagesWide: 1,
        FitToPagesTall: false,
        PrintArea: 'A1:B5',
        PrintTitleRows: '$2:$2',
      },
    });
    expect(file.data.activeSheet).toBe(sheet.id);
  });

  test('adds nothing but the cells of the plan to the one that is there', async () => {
    const workbook = createWorkbook('01表', '我的底稿');
    sheetById(workbook, '我的底稿').cells = { A1: { value: '我写的' }, B4: { value: 7 } };
    const { host, file } = startWps(workbook);
    const addition: InputSheetPlan = {
      kind: 'addition',
      name: '我的底稿',
      cells: [{ row: 5, column: 0, content: '新的一行' }],
      addedRows: 1,
      looks: [{ row: 5, like: null }],
      entries: [],
    };
    expect(await host.writeInputSheet(addition)).toEqual({ sheet: '我的底稿', warnings: [] });
    expect(sheetById(file.data, '我的底稿').cells).toEqual({
      A1: { value: '我写的' },
      B4: { value: 7 },
      A6: { value: '新的一行', wrapText: true, verticalAlignment: 'Center' },
    });
    sheetById(file.data, '我的底稿').protected = true;
    await expect(host.writeInputSheet(addition)).rejects.toMatchObject({ code: 'sheet-protected' });
  });

  describe('an addition that fails midway', () => {
    const CELLS = [
      { row: 1, column: 0, content: '新的一行' },
      { row: 2, column: 0, content: '又一行' },
    ];
    const ADDITION: InputSheetPlan = {
      kind: 'addition',
      name: '我的底稿',
      cells: CELLS,
      addedRows: 0,
      looks: [],
      entries: PLAN.entries,
    };
    const begin = () => {
      const workbook = createWorkbook('01表', '我的底稿');
      sheetById(workbook, '我的底稿').cells = { A2: { value: '0123' }, A3: { value: 3, formula: 'A9+3' } };
      return startWps(workbook);
    };

    test('leaves the cells as they were, texts as texts and formulas as formulas', async () => {
      const { host, program, file } = begin();
      program.border.failures.set('Validation.Add', 0);
      await expect(host.writeInputSheet(ADDITION)).rejects.toMatchObject({ code: 'unexpected' });
      expect(sheetById(file.data, '我的底稿').cells).toMatchObject({ A2: { value: '0123' }, A3: { value: 3, formula: 'A9+3' } });
    });

    test('and cannot be taken back is told to be half done', async () => {
      const { host, program } = begin();
      program.border.failures.set('Validation.Add', 0);
      program.border.failures.set('Range.NumberFormat', 0);
      await expect(host.writeInputSheet(ADDITION)).rejects.toMatchObject({
        code: 'half-done',
        message: expect.stringContaining('底稿“我的底稿”只补齐了一部分') as string,
      });
    });
  });
});
