import { Decimal } from 'decimal.js';
import { inputSheet } from '../../src/core/narrative/inputSheet';
import { inputSheetAddition, newInputSheet } from '../../src/core/narrative/inputSheetPlan';
import { PROFILES } from '../../src/core/narrative/profiles';
import { findInputSheet, readInputSheet } from '../../src/core/narrative/readInputSheet';
import { NO_INPUTS, type NarrativeInputs } from '../../src/core/narrative/parseInputs';
import { reviewWorkbook } from '../../src/core/reviewWorkbook';
import { writeInputSheet } from '../../src/excel/inputSheet';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { sample } from '../app/fakeHost';
import { startExcel } from '../excel-host/jestExcel';
import { createWorkbook, sheetById, type SheetData } from '../excel-host/workbook';

const { figures } = { figures: reviewWorkbook(sample()).context.current };

function describeSheet(known: NarrativeInputs = NO_INPUTS) {
  const profile = PROFILES['shanxi'];
  if (profile === undefined) throw new Error('no profile');
  return inputSheet(figures, profile, { known: [{ inputs: known, source: '已填写' }] });
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
  test.each([6, 18])('1.%i: what is known comes back as it was written, in two syncs', async (api) => {
    const { workbook, host } = startExcel(createWorkbook('01表'), { api });
    expect(await writeInputSheet(newInputSheet(describeSheet(KNOWN)))).toBe('情况说明底稿');
    expect(host.recorder.syncs).toHaveLength(2);
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
    const { cells, conditionalFormats, columnWidths } = sheetById(workbook, '情况说明底稿');
    expect(cells.A3).toMatchObject({ value: '项目', bold: true });
    expect(cells.B3?.value).toBe('填写内容');
    expect(conditionalFormats).toMatchObject([{ type: 'Custom', fill: '#FFF2CC' }]);
    expect(conditionalFormats[0]?.areas).toMatch(/^B4:B\d+$/);
    expect(conditionalFormats[0]?.formula).toBe('=AND($H4<>"",LEN(TRIM($B4))=0,$F4<>"可不填")');
    expect(columnWidths[1]).toBeGreaterThan(columnWidths[2] ?? 0);
  });

  test('a sheet of that name that is no 底稿 is left alone', async () => {
    const created = createWorkbook('情况说明底稿');
    sheetById(created, '情况说明底稿').cells.A1 = { value: '用户自己写的' };
    startExcel(created);
    expect(await writeInputSheet(newInputSheet(describeSheet(KNOWN)))).toBe('情况说明底稿(2)');
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
    for (const column of 'ABCDEFGH') sheet.cells[`${column}${lost}`] = { value: null };

    const found = findInputSheet(await readWorkbook());
    if (found === null || 'problem' in found) throw new Error('no sheet of inputs');
    const plan = inputSheetAddition(describeSheet(KNOWN), found.sheet);
    expect(plan.addedRows).toBe(1);
    expect(await writeInputSheet(plan)).toBe('情况说明底稿');

    expect(workbook.sheets).toHaveLength(2);
    expect(sheet.cells.M5?.value).toBe('用户的备注');
    expect(rowOf(sheet, 'prior.fiscal.revenue-total')).not.toBe('');
    const { values } = await inputsNow();
    expect(values.get('reason.total')).toBe('用户写的原因');
    expect(String(values.get('prior.summary.revenue-total'))).toBe('1366.05');
  });

  test('a protected 底稿, or one that is gone, is told about and nothing is written', async () => {
    const { workbook } = startExcel(createWorkbook('01表'));
    const addition = { kind: 'addition', name: '01表', cells: [{ row: 0, column: 0, content: '字' }], addedRows: 0 } as const;
    sheetById(workbook, '01表').protected = true;
    await expect(writeInputSheet(addition)).rejects.toMatchObject({ code: 'sheet-protected' });
    await expect(writeInputSheet({ ...addition, name: '别的表' })).rejects.toMatchObject({ code: 'sheet-missing' });
    expect(sheetById(workbook, '01表').cells).toEqual({});
  });
});
