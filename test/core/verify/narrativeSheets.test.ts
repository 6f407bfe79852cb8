import { narrativeSheets } from '../../../src/core/verify/narrativeSheets';
import { verifyDocument } from '../../../src/core/verify/verifyDocument';
import { reviewDocument } from '../../../src/core/review/reviewDocument';
import { reviewWorkbook } from '../../../src/core/review/reviewWorkbook';
import { publishedFigures, publishedText, publishedWorkbook } from './seed';
import { textDocument } from '../../../src/core/verify/textDocument';
import { placeName } from '../../../src/core/workbook/address';
import type { SheetSnapshot } from '../../../src/core/workbook/snapshot';

const workbook = publishedWorkbook();
const current = publishedFigures();

function sheetOf(lines: readonly string[]): SheetSnapshot {
  return { name: '情况说明', visibility: 'visible', rows: lines.map((line) => (line === '' ? [] : [null, { value: line }])) };
}

test('a sheet with a 情况说明 is found among the tables, its paragraphs by their rows', () => {
  const lines = ['', ...publishedText('seed-narrative').split('\n')];
  const sheets = narrativeSheets({ ...workbook, sheets: [...workbook.sheets, sheetOf(lines)] });
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['情况说明']);
  const document = sheets[0]?.document ?? { blocks: [] };
  const wrong = verifyDocument(document, workbook, { current }).findings.find(({ finding }) => finding.quote === '抚恤金');
  expect(lines[wrong?.place?.paragraph ?? -1]).toContain('退休费、抚恤金、生活补助');
});

test('a finding about it has the cell of its words, then those of the tables', () => {
  const lines = publishedText('seed-narrative').replace('基本支出1,161.95万元，占比', '基本支出1,261.95万元，占比').split('\n');
  const both = { ...workbook, sheets: [...workbook.sheets, sheetOf(lines)] };
  const { findings } = reviewDocument(reviewWorkbook(both), both, null).review;
  const cells = findings.find(({ quote }) => quote === '基本支出1,261.95万元')?.cells ?? [];
  const row = lines.findIndex((line) => line.includes('1,261.95')) + 1;
  expect(cells.map((cell) => [placeName(cell), cell.role])).toEqual([
    [`情况说明!B${row}`, 'left'],
    ['公开03表!D7', 'right'],
  ]);
});

test('the figures that a document uses are told with their cells, right and wrong', () => {
  const { uses } = verifyDocument(textDocument(publishedText('seed-narrative')), workbook, { current });
  const places = (words: string) =>
    uses.filter(({ quote }) => quote.includes(words)).flatMap(({ cells }) => cells.map(placeName));
  expect(places('基本支出1,161.95万元')).toEqual(['公开03表!D7', '公开05表!D7']);
  // A share is of the part and of the whole.
  expect(places('占比45.39%')).toEqual(['公开03表!D7', '公开03表!C7']);
});

test('a workbook of tables alone has none', () => {
  expect(narrativeSheets(workbook)).toEqual([]);
});

test('one document with its annexes gives the findings of both', () => {
  const document = textDocument(`${publishedText('seed-narrative')}第五部分 附件\n${publishedText('seed-annexes')}`);
  const { findings } = verifyDocument(document, workbook, { current });
  const rules = new Set(findings.map(({ finding }) => finding.category));
  expect([...rules]).toEqual(['narrative', 'performance']);
  // The parts before and behind the 情况说明 are left out here.
  const missing = ['narrative.missing-overview', 'narrative.missing-glossary'];
  const narrative = findings.filter(({ finding }) => finding.category === 'narrative').map(({ finding }) => finding.rule);
  expect(narrative.filter((rule) => !missing.includes(rule))).toHaveLength(14);
  expect(narrative.slice(-2)).toEqual(missing);
  expect(findings.filter(({ finding }) => finding.category === 'performance')).toHaveLength(12);
});
