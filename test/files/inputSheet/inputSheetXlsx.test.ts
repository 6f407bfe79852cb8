import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { inputSheet } from '../../../src/core/narrative/sheet/inputSheet';
import { narrate } from '../../../src/core/narrative/narrate';
import { narrativeText } from '../../../src/core/narrative/text/narrative';
import { parseInputs, type NarrativeInputs } from '../../../src/core/narrative/inputs/parseInputs';
import { PROFILES } from '../../../src/core/narrative/profiles';
import { findInputSheet } from '../../../src/core/narrative/sheet/findInputSheet';
import { readInputSheet } from '../../../src/core/narrative/sheet/readInputSheet';
import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';
import { inputSheetXlsx } from '../../../src/files/inputSheet/inputSheetXlsx';
import { readWorkbook } from '../../../src/files/readWorkbook';

const SAMPLE = 'assets/samples/泽州县社会保险中心2024年度';
const workbook = readWorkbook(readFileSync(`${SAMPLE}部门决算公开表.xlsx`), 'sample');
const { figures } = { figures: reviewWorkbook(workbook).context.current };

function typed(): NarrativeInputs {
  const parsed = parseInputs(JSON.parse(readFileSync(`${SAMPLE}情况说明底稿.json`, 'utf8')));
  if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
  return parsed.inputs;
}

const known = [{ inputs: typed(), source: '已填写' }];

function written(bytes: Uint8Array): SheetSnapshot {
  const found = findInputSheet(readWorkbook(bytes, '底稿.xlsx'));
  if (found === null || 'problem' in found) throw new Error('no sheet');
  return found.sheet;
}

describe.each(Object.values(PROFILES))('a sheet of the wording $id', (profile) => {
  test('read back gives the text that the JSON gives', () => {
    const parsed = readInputSheet(written(inputSheetXlsx(inputSheet(figures, profile, { known }))));
    if (!parsed.ok) throw new Error(parsed.problems.join('\n'));
    expect(narrativeText(narrate(figures, parsed.inputs, profile))).toBe(narrativeText(narrate(figures, typed(), profile)));
  });

  test('that nobody filled in knows year and department and nothing else', () => {
    const parsed = readInputSheet(written(inputSheetXlsx(inputSheet(figures, profile))));
    expect(parsed).toMatchObject({ ok: true, inputs: { year: 2024, department: '泽州县社会保险中心', values: new Map() } });
  });
});

test('what is missing is coloured while it is empty, numbers are validated, the head stays in view', () => {
  const parts = unzipSync(inputSheetXlsx(inputSheet(figures, PROFILES['shanxi'] ?? fail(), { lastYear: typed() })));
  const xml = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(xml).toMatch(/sqref="B6:B\d+ D6:D\d+"><cfRule type="expression" dxfId="0" priority="1"><formula>\$D6=&quot;待填&quot;</);
  expect(xml).toMatch(/sqref="B6:B\d+ D6:D\d+ G6:G\d+ H6:H\d+"><cfRule type="expression" dxfId="1" priority="2">/);
  expect(xml.match(/<dataValidation /g)).toHaveLength(4);
  expect(xml).toContain('<formula1>"是,否"</formula1>');
  expect(xml).toContain('state="frozen"');
  expect(xml.indexOf('<conditionalFormatting')).toBeLessThan(xml.indexOf('<dataValidations'));
});

test('in the reviewed workbook it changes nothing about the review', () => {
  const sheet = written(inputSheetXlsx(inputSheet(figures, PROFILES['shanxi'] ?? fail(), { known })));
  // Whoever fills it in hides rows that are done and leaves notes.
  const used = { ...sheet, hiddenRows: [8, 9], hiddenColumns: [3], comments: ['B9'] };
  const { review } = reviewWorkbook({ ...workbook, sheets: [...workbook.sheets, used] });
  expect(review.findings).toEqual(reviewWorkbook(workbook).review.findings);
  expect(review.tables).toHaveLength(10);
});

function fail(): never {
  throw new Error('no such profile');
}
