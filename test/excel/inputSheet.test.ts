import { Decimal } from 'decimal.js';
import { inputSheet } from '../../src/core/narrative/sheet/inputSheet';
import { newInputSheet } from '../../src/core/narrative/sheet/inputSheetPlan';
import { PROFILES } from '../../src/core/narrative/profiles';
import { findInputSheet } from '../../src/core/narrative/sheet/findInputSheet';
import { readInputSheet } from '../../src/core/narrative/sheet/readInputSheet';
import { NO_INPUTS, type NarrativeInputs } from '../../src/core/narrative/inputs/parseInputs';
import { reviewWorkbook } from '../../src/core/review/reviewWorkbook';
import { writeInputSheet } from '../../src/excel/inputSheet';
import { readWorkbook } from '../../src/excel/readWorkbook';
import { sample } from '../app/fakeHost';
import { startExcel } from '../excel-host/jestExcel';
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

  test('an older Excel gets the sheet without what it does not know', async () => {
    const { workbook } = startExcel(createWorkbook('01表'), { api: 6 });
    await writeInputSheet(newInputSheet(describeSheet()));
    const sheet = sheetById(workbook, '情况说明底稿');
    expect([sheet.entryRules, sheet.frozenRows, sheet.pageLayout]).toEqual([undefined, undefined, undefined]);
    expect(sheet.conditionalFormats).toHaveLength(6);
  });
});
