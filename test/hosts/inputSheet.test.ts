import { Decimal } from 'decimal.js';
import { inputSheet } from '../../src/core/narrative/sheet/inputSheet';
import { inputSheetAddition, type InputSheetPlan, newInputSheet } from '../../src/core/narrative/sheet/inputSheetPlan';
import { PROFILES } from '../../src/core/narrative/profiles';
import { findInputSheet } from '../../src/core/narrative/sheet/findInputSheet';
import { readInputSheet } from '../../src/core/narrative/sheet/readInputSheet';
import { NO_INPUTS, type NarrativeInputs } from '../../src/core/narrative/inputs/parseInputs';
import { reviewWorkbook } from '../../src/core/review/reviewWorkbook';
import { sample } from '../app/fakeHost';
import { createWorkbook, sheetById, type SheetData } from '../excel-host/workbook';
import { PROGRAMS, type WholeHost } from './programs';

const figures = reviewWorkbook(sample()).context.current;

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

async function foundSheet(host: WholeHost) {
  const found = findInputSheet(await host.readWorkbook());
  if (found === null || 'problem' in found) throw new Error('no sheet of inputs');
  return found.sheet;
}

async function inputsNow(host: WholeHost) {
  const read = readInputSheet(await foundSheet(host));
  if (!read.ok) throw new Error(read.problems.join());
  return read.inputs;
}

const ADDITION = {
  kind: 'addition',
  name: '底稿',
  cells: [
    { row: 0, column: 0, content: '甲' },
    { row: 0, column: 1, content: '乙' },
  ],
  addedRows: 1,
  looks: [{ row: 0, kind: 'input' }],
  entries: [],
} as unknown as InputSheetPlan;

describe.each(PROGRAMS)('writeInputSheet in %s', (_program, open) => {
  describe('a new 底稿', () => {
    test('what is known comes back as it was written', async () => {
      const { host, workbook } = open(createWorkbook('01表'));
      expect(await host.writeInputSheet(newInputSheet(describeSheet(KNOWN)))).toEqual({ sheet: '情况说明底稿', warnings: [] });
      expect(workbook.activeSheet).toBe(sheetById(workbook, '情况说明底稿').id);
      const inputs = await inputsNow(host);
      expect([inputs.year, inputs.department]).toEqual([2024, '泽州县社会保险中心']);
      expect([...inputs.values].map(([key, value]) => [key, String(value)])).toEqual([
        ['prior.summary.revenue-total', '1366.05'],
        ['reason.total', '=新增项目'],
      ]);
    });

    test('its header is bold and stays in view, what is missing is coloured by a format of its own', async () => {
      const { host, workbook } = open(createWorkbook('01表'));
      await host.writeInputSheet(newInputSheet(describeSheet()));
      const { cells, conditionalFormats, columnWidths, frozenRows } = sheetById(workbook, '情况说明底稿');
      expect(cells['A5']).toMatchObject({ value: '项目', bold: true });
      expect(cells['B5']?.value).toBe('填写内容');
      expect(frozenRows).toBe(5);
      const missing = conditionalFormats.filter(({ formula }) => formula === '=$D6="待填"');
      expect(missing.map(({ fill, areas }) => [fill, areas.replace(/\d+$/, '')]).sort()).toEqual([
        ['#FFEB9C', 'B6:B'],
        ['#FFEB9C', 'D6:D'],
      ]);
      expect(columnWidths[1]).toBeGreaterThan(columnWidths[2] ?? 0);
    });

    test('the state is a word that the sheet works out itself, and so is the number of what is missing', async () => {
      const { host, workbook } = open(createWorkbook('01表'));
      await host.writeInputSheet(newInputSheet(describeSheet()));
      const sheet = sheetById(workbook, '情况说明底稿');
      const formulaOf = (key: string) => sheet.cells[`D${rowOf(sheet, key)}`]?.formula;
      const row = rowOf(sheet, 'prior.summary.revenue-total');
      expect(formulaOf('prior.summary.revenue-total')).toBe(`IF(LEN(TRIM(B${row}))>0,"已填","待填")`);
      expect(formulaOf('reason.fiscal')).toContain('"可不填"');
      expect(sheet.cells['A2']?.formula).toMatch(/^IF\(COUNTIF\(\$D\$6:\$D\$\d+,"待填"\)/);
    });

    test('what may be typed is ruled where it is a number or a choice, and not where it is words', async () => {
      const { host, workbook } = open(createWorkbook('01表'));
      await host.writeInputSheet(newInputSheet(describeSheet()));
      const sheet = sheetById(workbook, '情况说明底稿');
      const isRuled = (key: string): boolean =>
        (sheet.entryRules ?? []).some(({ area }) => {
          const [first = '', last = first] = area.replace(/[A-Z]/g, '').split(':');
          return Number(first) <= Number(rowOf(sheet, key)) && Number(rowOf(sheet, key)) <= Number(last);
        });
      expect(['prior.summary.revenue-total', 'count.vehicles.kept', 'reason.total'].map(isRuled)).toEqual([true, true, false]);
    });

    test('last year’s words stand in a state of their own until somebody confirms them', async () => {
      const { host, workbook } = open(createWorkbook('01表'));
      const lastYear = { ...KNOWN, year: 2023, values: new Map([['use.general.208', '上年的用途']]) };
      await host.writeInputSheet(newInputSheet(describeSheet(NO_INPUTS, lastYear)));
      const sheet = sheetById(workbook, '情况说明底稿');
      expect(sheet.cells[`D${rowOf(sheet, 'use.general.208')}`]?.formula).toContain('待确认');
      expect(sheet.conditionalFormats.filter(({ formula }) => formula === '=$D6="待确认"')).toHaveLength(4);
    });

    test('a sheet of that name that is no 底稿 is left alone', async () => {
      const created = createWorkbook('情况说明底稿');
      sheetById(created, '情况说明底稿').cells['A1'] = { value: '用户自己写的' };
      const { host, workbook } = open(created);
      const written = await host.writeInputSheet(newInputSheet(describeSheet(KNOWN)));
      expect(written).toEqual({ sheet: '情况说明底稿(2)', warnings: [] });
      expect(sheetById(workbook, '情况说明底稿').cells).toEqual({ A1: { value: '用户自己写的' } });
      expect((await inputsNow(host)).values.size).toBe(2);
    });

    test('without a printer it is made all the same, and its layout is told to be missing', async () => {
      const { host, workbook, failAt } = open(createWorkbook('01表'));
      failAt('printing');
      const { sheet, warnings } = await host.writeInputSheet(newInputSheet(describeSheet(KNOWN)));
      expect(warnings).toEqual([expect.stringContaining('打印版面没有设置好')]);
      expect(sheetById(workbook, sheet).frozenRows).toBeGreaterThan(0);
      expect((await inputsNow(host)).values.size).toBe(2);
    });
  });

  describe('a 底稿 that is there', () => {
    test('keeps what was typed, its name, its own columns and rows; blanks and lost rows are filled in', async () => {
      const { host, workbook, user } = open(createWorkbook('01表'));
      await host.writeInputSheet(newInputSheet(describeSheet()));
      const sheet = sheetById(workbook, '情况说明底稿');
      sheet.name = '我的底稿';
      user.type(sheet.name, `B${rowOf(sheet, 'reason.total')}`, '用户写的原因');
      user.type(sheet.name, 'M5', '用户的备注');
      user.type(sheet.name, 'A90', '自己的一行');
      user.type(sheet.name, 'B90', '自己的话');
      const lost = rowOf(sheet, 'prior.fiscal.revenue-total');
      for (const column of 'ABCDEFGHIJK') sheet.cells[`${column}${lost}`] = { value: null };

      const plan = inputSheetAddition(describeSheet(KNOWN), await foundSheet(host));
      expect(plan.addedRows).toBe(1);
      expect(await host.writeInputSheet(plan)).toEqual({ sheet: '我的底稿', warnings: [] });

      expect(workbook.sheets).toHaveLength(2);
      expect([sheet.cells['M5']?.value, sheet.cells['A90']?.value]).toEqual(['用户的备注', '自己的一行']);
      expect(rowOf(sheet, 'prior.fiscal.revenue-total')).toBe('91');
      expect(sheet.cells['D91']?.formula).toBe('IF(LEN(TRIM(B91))>0,"已填","待填")');
      expect(sheet.entryRules?.map(({ area }) => area)).toContain('B91');
      const { values } = await inputsNow(host);
      expect(values.get('reason.total')).toBe('用户写的原因');
      expect(String(values.get('prior.summary.revenue-total'))).toBe('1366.05');
    });

    test('is as it was where an addition fails in the middle', async () => {
      const { host, workbook, failAt } = open(createWorkbook('底稿'));
      const sheet = sheetById(workbook, '底稿');
      sheet.cells = { A1: { value: 3, formula: '1+2' }, B1: { value: '0123' } };
      failAt('aligning');
      await expect(host.writeInputSheet(ADDITION)).rejects.toMatchObject({ code: 'unexpected' });
      expect(Object.values(sheet.cells).map(({ value, formula }) => [value, formula])).toEqual([
        [3, '1+2'],
        ['0123', undefined],
      ]);
    });

    test('that is protected or gone is told about, and nothing is written', async () => {
      const { host, workbook } = open(createWorkbook('底稿'));
      sheetById(workbook, '底稿').protected = true;
      await expect(host.writeInputSheet(ADDITION)).rejects.toMatchObject({ code: 'sheet-protected' });
      await expect(host.writeInputSheet({ ...ADDITION, name: '别的表' })).rejects.toMatchObject({ code: 'sheet-missing' });
      expect(sheetById(workbook, '底稿').cells).toEqual({});
    });
  });
});
