import { Decimal } from 'decimal.js';
import { inputSheet } from '../../src/core/narrative/sheet/inputSheet';
import { inputSheetAddition, newInputSheet } from '../../src/core/narrative/sheet/inputSheetPlan';
import { PROFILES } from '../../src/core/narrative/profiles';
import { findInputSheet } from '../../src/core/narrative/sheet/findInputSheet';
import { readInputSheet } from '../../src/core/narrative/sheet/readInputSheet';
import { NO_INPUTS, type NarrativeInputs } from '../../src/core/narrative/inputs/parseInputs';
import { reviewWorkbook } from '../../src/core/review/reviewWorkbook';
import { writeInputSheet } from '../../src/excel/inputSheet';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { sample } from '../app/fakeHost';
import { startExcel } from '../excel-host/jestExcel';
import { ApiError } from '../excel-host/protocol';
import { createWorkbook, sheetById, type SheetData } from '../excel-host/workbook';

const { figures } = { figures: reviewWorkbook(sample()).context.current };

function describeSheet(known: NarrativeInputs = NO_INPUTS, lastYear: NarrativeInputs = NO_INPUTS) {
  const profile = PROFILES['shanxi'];
  if (profile === undefined) throw new Error('no profile');
  return inputSheet(figures, profile, { known: [{ inputs: known, source: '已填写' }], lastYear });
}

const KNOWN: NarrativeInputs = {
  year: null,
  department: null,
  values: new Map<string, Decimal | string>([
    ['prior.summary.revenue-total', new Decimal('1366.05')],
    ['reason.total', '=新增项目'],
  ]),
};

const rowOf = (sheet: SheetData, key: string): string => {
  const found = Object.entries(sheet.cells).find(([, { value }]) => value === key)?.[0];
  return /\d+$/.exec(found ?? '')?.[0] ?? '';
};

async function inputsNow() {
  const found = findInputSheet(await readWorkbook());
  if (found === null || 'problem' in found) throw new Error('no sheet of inputs');
  const read = readInputSheet(found.sheet);
  if (!read.ok) throw new Error(read.problems.join());
  return read.inputs;
}

describe('writeInputSheet', () => {
  test.each([6, 18])('1.%i: what is known comes back as it was written', async (api) => {
    const { workbook, host } = startExcel(createWorkbook('01表'), { api });
    expect(await writeInputSheet(newInputSheet(describeSheet(KNOWN)))).toEqual({ sheet: '情况说明底稿', warnings: [] });
    expect(host.recorder.writes[0]).toBe(false);
    expect(workbook.activeSheet).toBe(sheetById(workbook, '情况说明底稿').id);
    const inputs = await inputsNow();
    expect(inputs.year).toBe(2024);
    expect(inputs.department).toBe('泽州县社会保险中心');
    expect([...inputs.values].map(([key, value]) => [key, String(value)])).toEqual([
      ['prior.summary.revenue-total', '1366.05'],
      ['reason.total', '=新增项目'],
    ]);
  });

  test('the header is bold and what is missing is coloured by a format of its own', async () => {
    const { workbook } = startExcel(createWorkbook('01表'));
    await writeInputSheet(newInputSheet(describeSheet()));
    const sheet = sheetById(workbook, '情况说明底稿');
    const { cells, conditionalFormats, columnWidths } = sheet;
    expect(cells.A5).toMatchObject({ value: '项目', bold: true });
    expect(cells.B5?.value).toBe('填写内容');
    const missing = conditionalFormats.filter(({ formula }) => formula === '=$D6="待填"');
    expect(missing.map(({ fill }) => fill)).toEqual(['#FFEB9C', '#FFEB9C']);
    expect(missing.map(({ areas }) => areas.replace(/\d+$/, ''))).toEqual(['D6:D', 'B6:B']);
    expect(columnWidths[1]).toBeGreaterThan(columnWidths[2] ?? 0);
  });

  test('the state is a word that the sheet works out itself, and so is the number of what is missing', async () => {
    const { workbook } = startExcel(createWorkbook('01表'));
    await writeInputSheet(newInputSheet(describeSheet()));
    const { cells } = sheetById(workbook, '情况说明底稿');
    const row = rowOf(sheetById(workbook, '情况说明底稿'), 'prior.summary.revenue-total');
    expect(cells[`D${row}`]?.formula).toBe(`IF(LEN(TRIM(B${row}))>0,"已填","待填")`);
    expect(cells[`D${rowOf(sheetById(workbook, '情况说明底稿'), 'reason.fiscal')}`]?.formula).toContain('"可不填"');
    expect(cells.A2?.formula).toMatch(/^IF\(COUNTIF\(\$D\$6:\$D\$\d+,"待填"\)/);
  });

  test('numbers are validated with a Chinese alert, the header stays in view, it prints as wide as the page', async () => {
    const { workbook } = startExcel(createWorkbook('01表'));
    await writeInputSheet(newInputSheet(describeSheet()));
    const sheet = sheetById(workbook, '情况说明底稿');
    const ruleOf = (key: string) =>
      sheet.entryRules?.find(({ area }) => {
        const [first = '', last = first] = area.replace(/[A-Z]/g, '').split(':');
        const row = Number(rowOf(sheet, key));
        return Number(first) <= row && row <= Number(last);
      });
    expect(ruleOf('prior.summary.revenue-total')).toMatchObject({
      rule: { decimal: { operator: 'Between' } },
      errorAlert: { showAlert: true, style: 'Stop', title: '请填数字', message: expect.stringContaining('万元') as string },
    });
    expect(ruleOf('count.vehicles.kept')).toMatchObject({ rule: { wholeNumber: { formula1: 0 } } });
    expect(ruleOf('reason.total')).toBeUndefined();
    expect(sheet.frozenRows).toBe(5);
    expect(sheet.pageLayout).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', printTitleRows: '$5:$5' });
    expect(String(sheet.pageLayout?.['printArea'])).toMatch(/^A1:J\d+$/);
  });

  test('state, count and change follow what is typed', async () => {
    const { workbook, user } = startExcel(createWorkbook('01表'));
    await writeInputSheet(newInputSheet(describeSheet()));
    const sheet = sheetById(workbook, '情况说明底稿');
    const shown = (column: string, key: string) => sheet.cells[`${column}${rowOf(sheet, key)}`]?.value;
    const before = sheet.cells.A2?.value;
    expect([shown('D', 'prior.summary.revenue-total'), shown('F', 'reason.total')]).toEqual(['待填', '']);
    user.type(sheet.name, `B${rowOf(sheet, 'prior.summary.revenue-total')}`, '1366.05');
    expect([shown('D', 'prior.summary.revenue-total'), shown('F', 'reason.total')]).toEqual([
      '已填',
      '增加1,193.98万元，增长87.40%',
    ]);
    const counts = (value: unknown) => Number(/^还有 (\d+) 项待填/.exec(String(value))?.[1]);
    // Last year's figure is there, and its reason is asked for now. This Excel calculates each cell once for what is typed.
    user.type(sheet.name, `B${rowOf(sheet, 'prior.summary.revenue-total')}`, '1366.05');
    expect(counts(sheet.cells.A2?.value)).toBe(counts(before));
    expect(shown('D', 'reason.total')).toBe('待填');
    user.type(sheet.name, `B${rowOf(sheet, 'prior.summary.revenue-total')}`, '2560.03');
    expect([shown('F', 'reason.total'), shown('D', 'reason.total')]).toEqual(['相同', '可不填']);
    user.type(sheet.name, `B${rowOf(sheet, 'prior.summary.revenue-total')}`, '0');
    expect(shown('F', 'reason.total')).toBe('增加2,560.03万元');
  });

  test('a renamed 底稿 with a column and a row of one’s own gets the row that it lacks, with the rules of its kind', async () => {
    const { workbook, user } = startExcel(createWorkbook('01表'));
    await writeInputSheet(newInputSheet(describeSheet()));
    const sheet = sheetById(workbook, '情况说明底稿');
    sheet.name = '我的底稿';
    user.type(sheet.name, 'M5', '我的一栏');
    user.type(sheet.name, 'A90', '自己的一行');
    user.type(sheet.name, 'B90', '自己的话');
    const lost = rowOf(sheet, 'prior.fiscal.revenue-total');
    for (const column of 'ABCDEFGHIJK') sheet.cells[`${column}${lost}`] = { value: null };
    const found = findInputSheet(await readWorkbook());
    if (found === null || 'problem' in found) throw new Error('no sheet of inputs');
    expect(await writeInputSheet(inputSheetAddition(describeSheet(KNOWN), found.sheet))).toEqual({
      sheet: '我的底稿',
      warnings: [],
    });
    expect(sheet.cells.A90?.value).toBe('自己的一行');
    expect(rowOf(sheet, 'prior.fiscal.revenue-total')).toBe('91');
    expect(sheet.entryRules?.find(({ area }) => area === 'B91')).toMatchObject({ rule: { decimal: { operator: 'Between' } } });
    expect(sheet.cells.D91).toMatchObject({ value: '待填', formula: 'IF(LEN(TRIM(B91))>0,"已填","待填")' });
  });

  test('an older Excel gets the sheet without what it does not know', async () => {
    const { workbook } = startExcel(createWorkbook('01表'), { api: 6 });
    await writeInputSheet(newInputSheet(describeSheet()));
    const sheet = sheetById(workbook, '情况说明底稿');
    expect([sheet.entryRules, sheet.frozenRows, sheet.pageLayout]).toEqual([undefined, undefined, undefined]);
    expect(sheet.conditionalFormats).toHaveLength(6);
  });

  test('last year’s words stand beside the value in a colour and a state of their own until somebody confirms them', async () => {
    const { workbook, user } = startExcel(createWorkbook('01表'));
    const lastYear = { ...KNOWN, year: 2023, values: new Map([['use.general.208', '上年的用途']]) };
    await writeInputSheet(newInputSheet(describeSheet(NO_INPUTS, lastYear)));
    const sheet = sheetById(workbook, '情况说明底稿');
    const row = rowOf(sheet, 'use.general.208');
    expect(sheet.cells[`D${row}`]?.value ?? sheet.cells[`D${row}`]?.formula).toContain('待确认');
    expect(sheet.conditionalFormats.filter(({ formula }) => formula === '=$D6="待确认"')).toHaveLength(4);
    expect((await inputsNow()).values.has('use.general.208')).toBe(false);
    const confirm =
      Object.entries(sheet.cells)
        .find(([, { value }]) => value === '照填')?.[0]
        .replace(/\d+/, '') ?? '';
    user.type(sheet.name, `${confirm}${row}`, '否');
    expect(sheet.cells[`D${row}`]?.value).toBe('待填');
    user.type(sheet.name, `${confirm}${row}`, '是');
    expect(sheet.cells[`D${row}`]?.value).toBe('照填');
    expect((await inputsNow()).values.get('use.general.208')).toBe('上年的用途');
  });

  test('a sheet of that name that is no 底稿 is left alone', async () => {
    const created = createWorkbook('情况说明底稿');
    sheetById(created, '情况说明底稿').cells.A1 = { value: '用户自己写的' };
    startExcel(created);
    expect(await writeInputSheet(newInputSheet(describeSheet(KNOWN)))).toEqual({ sheet: '情况说明底稿(2)', warnings: [] });
    expect(sheetById(created, '情况说明底稿').cells).toEqual({ A1: { value: '用户自己写的' } });
    expect((await inputsNow()).values.size).toBe(2);
  });

  test('a 底稿 that is there keeps what was typed and its own columns; blanks and lost rows are filled in', async () => {
    const { workbook, user } = startExcel(createWorkbook('01表'));
    await writeInputSheet(newInputSheet(describeSheet()));
    const sheet = sheetById(workbook, '情况说明底稿');
    user.type(sheet.name, `B${rowOf(sheet, 'reason.total')}`, '用户写的原因');
    user.type(sheet.name, 'M5', '用户的备注');
    const lost = rowOf(sheet, 'prior.fiscal.revenue-total');
    for (const column of 'ABCDEFGHIJK') sheet.cells[`${column}${lost}`] = { value: null };

    const found = findInputSheet(await readWorkbook());
    if (found === null || 'problem' in found) throw new Error('no sheet of inputs');
    const plan = inputSheetAddition(describeSheet(KNOWN), found.sheet);
    expect(plan.addedRows).toBe(1);
    expect(await writeInputSheet(plan)).toEqual({ sheet: '情况说明底稿', warnings: [] });

    expect(workbook.sheets).toHaveLength(2);
    expect(sheet.cells.M5?.value).toBe('用户的备注');
    expect(rowOf(sheet, 'prior.fiscal.revenue-total')).not.toBe('');
    const { values } = await inputsNow();
    expect(values.get('reason.total')).toBe('用户写的原因');
    expect(String(values.get('prior.summary.revenue-total'))).toBe('1366.05');
  });

  test('without a printer the sheet is made all the same, and its layout is told to be missing', async () => {
    const { workbook } = startExcel(createWorkbook('01表'), { printer: false });
    const { sheet, warnings } = await writeInputSheet(newInputSheet(describeSheet(KNOWN)));
    expect(warnings).toEqual([expect.stringContaining('打印版面没有设置好')]);
    expect(sheetById(workbook, sheet).frozenRows).toBeGreaterThan(0);
    expect((await inputsNow()).values.size).toBe(2);
  });

  test('an addition that fails in the middle is taken back', async () => {
    const { workbook, host } = startExcel(createWorkbook('底稿'));
    const sheet = sheetById(workbook, '底稿');
    sheet.cells = { A1: { value: 3, formula: '1+2' }, B1: { value: '原文' } };
    const addition = {
      kind: 'addition',
      name: '底稿',
      cells: [
        { row: 0, column: 0, content: '甲' },
        { row: 0, column: 1, content: '乙' },
      ],
      addedRows: 1,
      looks: [{ row: 0, kind: 'input' }],
      entries: [],
    } as unknown as Parameters<typeof writeInputSheet>[0];
    host.failures.set('RangeFormat.VerticalAlignment', new ApiError('GeneralException', 'x'));
    await expect(writeInputSheet(addition)).rejects.toMatchObject({ code: 'unexpected' });
    expect(Object.values(sheet.cells).map(({ value, formula }) => [value, formula])).toEqual([
      [3, '1+2'],
      ['原文', undefined],
    ]);
  });

  test('a protected 底稿, or one that is gone, is told about and nothing is written', async () => {
    const { workbook } = startExcel(createWorkbook('01表'));
    const addition = {
      kind: 'addition',
      name: '01表',
      cells: [{ row: 0, column: 0, content: '字' }],
      addedRows: 0,
      looks: [],
      entries: [],
    } as const;
    sheetById(workbook, '01表').protected = true;
    await expect(writeInputSheet(addition)).rejects.toMatchObject({ code: 'sheet-protected' });
    await expect(writeInputSheet({ ...addition, name: '别的表' })).rejects.toMatchObject({ code: 'sheet-missing' });
    expect(sheetById(workbook, '01表').cells).toEqual({});
  });
});
