import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInputSheet } from '../../../src/core/narrative/sheet/findInputSheet';
import { inputSheet, type InputSheetOptions } from '../../../src/core/narrative/sheet/inputSheet';
import { filledSheet } from '../../../src/core/narrative/sheet/filledSheet';
import type { InputSheetColumnId } from '../../../src/core/narrative/sheet/inputSheetColumns';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { NO_INPUTS, parseInputs, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { shanxi } from '../../../src/core/narrative/profiles';
import { readInputSheet } from '../../../src/core/narrative/sheet/readInputSheet';
import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import { a1 } from '../../../src/core/workbook/address';
import { cellAt, type CellValue, type SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { writeInputSheet } from '../../../src/files/inputSheet/writeInputSheet';
import { readWorkbook } from '../../../src/files/readWorkbook';
import { editCells } from '../../../src/files/sheet/editCells';
import { part, partsOf, written } from '../packages';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度';
const workbook = new Uint8Array(readFileSync(`${SAMPLE}部门决算公开表.xlsx`));
const reviewed = reviewWorkbook(readWorkbook(workbook, 'sample'));
const figures = reviewed.context.current;

function inputsOf(values: Readonly<Record<string, string>>, year: number | null = null): NarrativeInputs {
  const parsed = parseInputs({ year, inputs: values });
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs;
}

function sampleInputs(): NarrativeInputs {
  const parsed = parseInputs(JSON.parse(readFileSync(`${SAMPLE}情况说明底稿.json`, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs;
}

function describeSheet(known: NarrativeInputs = NO_INPUTS, options: InputSheetOptions = {}) {
  return inputSheet(figures, shanxi, { known: [{ inputs: known, source: '已填写' }], ...options });
}

function sheetIn(bytes: Uint8Array): SheetSnapshot {
  const found = findInputSheet(readWorkbook(bytes, 'test'));
  if (found === null || 'problem' in found) throw new Error('no sheet');
  return found.sheet;
}

function read(bytes: Uint8Array): NarrativeInputs {
  const parsed = readInputSheet(sheetIn(bytes));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs;
}

const rowOf = (sheet: SheetSnapshot, key: string): number => filledSheet(sheet)?.byKey.get(key)?.row ?? -1;
const columnOf = (sheet: SheetSnapshot, name: InputSheetColumnId): number => filledSheet(sheet)?.columns[name] ?? -1;

function typed(bytes: Uint8Array, values: Readonly<Record<string, number | string>>): Uint8Array {
  const sheet = sheetIn(bytes);
  const changes = Object.entries(values).map(([key, content]) => ({
    cell: { sheet: sheet.name, row: rowOf(sheet, key), column: columnOf(sheet, 'value') },
    content,
  }));
  return editCells(bytes, changes);
}

const fresh = writeInputSheet(workbook, describeSheet(), null);
const changedParts = (before: Uint8Array, after: Uint8Array): readonly string[] => {
  const known = new Map(partsOf(before));
  return partsOf(after)
    .filter(([name, content]) => known.get(name) !== content)
    .map(([name]) => name)
    .sort();
};

describe('a 底稿 in a copy of the workbook', () => {
  test('is one more sheet; the tables keep their bytes', () => {
    expect(changedParts(workbook, fresh)).toEqual([
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet11.xml',
    ]);
  });

  test('changes nothing about the review', () => {
    const { review } = reviewWorkbook(readWorkbook(fresh, 'sample'));
    expect(review).toEqual(reviewed.review);
  });

  test('filled in gives the text of the same inputs from a file', () => {
    const known = sampleInputs();
    const filled = writeInputSheet(workbook, describeSheet(known), null);
    const text = (inputs: NarrativeInputs): string => narrativeText(narrate(figures, inputs, shanxi));
    expect(text(read(filled))).toBe(text(known));
  });
});

describe('filled in and saved by another program', () => {
  test('gives the text of the same inputs from a file', () => {
    const saved = new Uint8Array(readFileSync(join(__dirname, 'savedByLibreOffice.xlsx')));
    expect(narrativeText(narrate(figures, read(saved), shanxi))).toBe(narrativeText(narrate(figures, sampleInputs(), shanxi)));
  });
});

describe('a 底稿 that is there already', () => {
  test('gets what it lacks and keeps what was typed', () => {
    const before = typed(fresh, { 'reason.total': '用户写的原因', 'prior.general.total': 12.5 });
    const known = inputsOf({ 'reason.total': '别的原因', 'prior.fiscal.revenue-total': '1366.05' });
    const after = read(writeInputSheet(before, describeSheet(known), sheetIn(before)));
    expect(after.values.get('reason.total')).toBe('用户写的原因');
    expect(String(after.values.get('prior.general.total'))).toBe('12.5');
    expect(String(after.values.get('prior.fiscal.revenue-total'))).toBe('1366.05');
  });

  test('is the same after a second time', () => {
    const known = inputsOf({ 'prior.summary.revenue-total': '1366.05', 'reason.total': '新增项目' });
    const once = writeInputSheet(fresh, describeSheet(known), sheetIn(fresh));
    expect(changedParts(fresh, once)).toContain('xl/worksheets/sheet11.xml');
    expect(changedParts(once, writeInputSheet(once, describeSheet(known), sheetIn(once)))).toEqual([]);
  });

  test('says the state of what was filled in, also to a program that does not calculate', () => {
    const known = inputsOf({ 'reason.total': '新增项目' });
    const sheet = sheetIn(writeInputSheet(fresh, describeSheet(known), sheetIn(fresh)));
    expect(cellAt(sheet, rowOf(sheet, 'reason.total'), 3)?.value).toBe('已填');
  });

  describe('gets last year’s words', () => {
    const lastYear = inputsOf({ 'use.general.208': '上年的用途' }, 2023);
    const added = (bytes: Uint8Array): SheetSnapshot =>
      sheetIn(writeInputSheet(bytes, describeSheet(NO_INPUTS, { lastYear }), sheetIn(bytes)));
    const inRow = (sheet: SheetSnapshot): (CellValue | undefined)[] => {
      const row = sheet.rows[rowOf(sheet, 'use.general.208')] ?? [];
      return row.map((cell) => cell?.value).filter((value) => value !== undefined && value !== null);
    };
    const withDraft = (column: 'draft' | 'confirm', content: string): Uint8Array => {
      const sheet = sheetIn(fresh);
      const place = columnOf(sheet, column);
      const row = rowOf(sheet, 'use.general.208');
      return editCells(fresh, [{ cell: { sheet: sheet.name, row, column: place }, content }]);
    };

    test('in place of what the tables offer, to be confirmed', () => {
      expect(inRow(sheetIn(fresh))).toEqual(expect.arrayContaining(['待确认', '按科目名称']));
      expect(inRow(added(fresh))).toEqual(expect.arrayContaining(['待确认', '上年底稿', '上年的用途']));
      expect(inRow(added(fresh))).not.toContain('按科目名称');
      expect(readInputSheet(added(fresh))).toMatchObject({ ok: true, inputs: { values: new Map() } });
    });

    test('not in place of words that a person changed, confirmed or refused', () => {
      const changed = [withDraft('draft', '改过的用途'), withDraft('confirm', '是'), withDraft('confirm', '否')];
      for (const bytes of changed) {
        expect(inRow(added(bytes))).toContain('按科目名称');
        expect(inRow(added(bytes))).not.toContain('上年的用途');
      }
      expect(inRow(added(withDraft('draft', '改过的用途')))).toContain('改过的用途');
    });
  });

  test('of the old kind, with the state in 来源, is brought up to date', async () => {
    const old = await rebuilt((rows) =>
      rows.map((row) => [row[0], row[1], row[2], row[4], row[5], row[3] === '状态' ? '来源' : row[3], row[9], row[10]]),
    );
    const known = inputsOf({ 'prior.general.total': '12.5' });
    const sheet = sheetIn(writeInputSheet(old, describeSheet(known), sheetIn(old)));
    const row = sheet.rows[rowOf(sheet, 'prior.general.total')]?.map((cell) => cell?.value);
    expect(row).toContain('已填写');
    expect(row).not.toContain('待填');
  });

  test('under another name, with columns and rows in another order and rows of its own', async () => {
    const own = ['自己的备注', '给局长看的数'] as const;
    const moved = await rebuilt((rows) => {
      const [title, count, ...rest] = rows;
      const head = rest.findIndex((row) => row[0] === '项目');
      const body = rest.slice(head + 1).reverse();
      const lost = body.filter((row) => !row.includes('prior.fiscal.revenue-total'));
      return [title ?? [], count ?? [], rest[head] ?? [], [...own, ...Array<null>(9).fill(null)], ...lost].map((row) =>
        [...row].reverse(),
      );
    }, '我的底稿');
    const before = typed(moved, { 'reason.total': '用户写的原因' });
    const known = inputsOf({ 'reason.total': '别的原因', 'prior.fiscal.revenue-total': '1366.05' });
    const after = writeInputSheet(before, describeSheet(known), sheetIn(before));

    expect(sheetIn(after).name).toBe('我的底稿');
    expect(read(after).values.get('reason.total')).toBe('用户写的原因');
    expect(String(read(after).values.get('prior.fiscal.revenue-total'))).toBe('1366.05');
    const texts = sheetIn(after)
      .rows.flat()
      .map((cell) => cell?.value);
    for (const text of own) expect(texts).toContain(text);
    // The added row looks like the others and takes numbers only.
    const sheet = sheetIn(after);
    const address = a1(rowOf(sheet, 'prior.fiscal.revenue-total'), columnOf(sheet, 'value'));
    const xml = part(after, 'xl/worksheets/sheet1.xml');
    expect(new RegExp(`<dataValidation type="decimal"[^>]* sqref="${address}">`).test(xml)).toBe(true);
  });
});

/** A workbook of this sheet alone, as somebody else's program would write it after the rows were changed. */
async function rebuilt(change: (rows: CellValue[][]) => (CellValue | undefined)[][], name = '情况说明底稿'): Promise<Uint8Array> {
  const rows = sheetIn(fresh).rows.map((row) => Array.from({ length: 11 }, (_cell, column) => row[column]?.value ?? null));
  return written((book) => {
    const sheet = book.addWorksheet(name);
    for (const row of change(rows)) sheet.addRow(row.map((value) => (typeof value === 'object' ? null : (value ?? null))));
  });
}
