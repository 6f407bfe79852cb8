import { corrections } from '../../../src/core/verify/corrections';
import { paragraphsOf } from '../../../src/core/verify/reading/document';
import { textDocument } from '../../../src/core/verify/textDocument';
import { verifyNarrative } from '../../../src/core/verify/verifyNarrative';
import type { Review } from '../../../src/core/findings/finding';
import { figuresOf } from '../narrative/tableBuilder';
import { allOrSome } from '../../exhaustive';
import { composed } from './composed';

const NOTHING: Pick<Review, 'findings' | 'suspects'> = { findings: [], suspects: [] };

const current = figuresOf(
  {
    summary: { 'inflow-total': '1329.34', 'outflow-total': '1329.34' },
    expenditure: { total: { total: '1297.19', basic: '856.15', project: '441.04' } },
    'three-public': {
      budget: { total: '18.19', abroad: '', vehicles: '12.97', 'vehicle-running': '12.97', reception: '5.22' },
      final: { total: '14.34', abroad: '', vehicles: '11.47', 'vehicle-running': '11.47', reception: '2.87' },
    },
  },
  { year: 2024, department: '某县某中心' },
);
const prior = figuresOf({ summary: { 'inflow-total': '1200.00', 'outflow-total': '1200.00' } }, { year: 2023 });

/** The text with every correction made. */
function corrected(text: string, tables = { current, prior }, review = NOTHING): string {
  const document = textDocument(text);
  const lines = [...paragraphsOf(document)].map((paragraph) => paragraph.text);
  const made = corrections(verifyNarrative(document, tables), tables, review).flat();
  for (const { place, text: right } of [...made].sort((one, other) => other.place.start - one.place.start))
    lines[place.paragraph] =
      (lines[place.paragraph] ?? '').slice(0, place.start) + right + (lines[place.paragraph] ?? '').slice(place.end);
  return lines.join('\n');
}

const lines = (text: string): string =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .join('\n');

const TOTALS = '一、收入支出决算总体情况说明\n';
const EXPENDITURE = '三、支出决算情况说明\n';
const THREE_PUBLIC = '九、财政拨款“三公”经费支出决算情况说明\n';

describe('the right words, where they are known', () => {
  test.each([
    ['a number of the tables', TOTALS, '收入总计1392.34万元。', '收入总计1329.34万元。'],
    ['with separators, as it is printed', TOTALS, '收入总计1,392.34万元。', '收入总计1,329.34万元。'],
    ['in the unit that is printed', TOTALS, '收入总计0.31亿元。', '收入总计0.13亿元。'],
    ['the unit alone', TOTALS, '收入总计1329.34元。', '收入总计1329.34万元。'],
    ['a difference', TOTALS, '收入总计1329.34万元，比上年增加219.34万元。', '收入总计1329.34万元，比上年增加129.34万元。'],
    ['a percentage', TOTALS, '收入总计1329.34万元，比上年增长17.08%。', '收入总计1329.34万元，比上年增长10.78%。'],
    [
      'a share',
      EXPENDITURE,
      '支出合计1297.19万元，其中：基本支出856.15万元，占76.93%。',
      '支出合计1297.19万元，其中：基本支出856.15万元，占66.00%。',
    ],
    [
      'the direction, of the difference and of the percentage',
      TOTALS,
      '收入总计1329.34万元，比上年减少129.34万元，下降10.78%。',
      '收入总计1329.34万元，比上年增加129.34万元，增长10.78%。',
    ],
    [
      'one word for two items is left, where one of them is right',
      THREE_PUBLIC,
      '“三公”经费支出决算14.34万元，比年初预算减少3.85万元。',
      '“三公”经费支出决算14.34万元，比年初预算减少3.85万元。',
    ],
    [
      'the direction and the percentage that is wrong too',
      TOTALS,
      '收入总计1329.34万元，比上年减少129.34万元，下降17.08%。',
      '收入总计1329.34万元，比上年增加129.34万元，增长10.78%。',
    ],
    [
      'a rate',
      THREE_PUBLIC,
      '“三公”经费预算18.19万元，支出决算14.34万元，完成预算的87.83%。',
      '“三公”经费预算18.19万元，支出决算14.34万元，完成预算的78.83%。',
    ],
    [
      'more or less than the budget',
      THREE_PUBLIC,
      '“三公”经费支出决算14.34万元，决算数大于预算数。',
      '“三公”经费支出决算14.34万元，决算数小于预算数。',
    ],
    ['the year', TOTALS, '2023年度收入总计1329.34万元。', '2024年度收入总计1329.34万元。'],
    ['a term', THREE_PUBLIC, '因公出国（境费0万元。', '因公出国（境）费0万元。'],
  ])('%s', (_, heading, wrong, right) => {
    expect(corrected(heading + wrong)).toBe(heading + right);
    expect(corrected(heading + right)).toBe(heading + right);
  });
});

describe('what is not known stays', () => {
  test.each([
    ['what the text only says against itself', TOTALS, '收入总计1329.34万元，其中年初预算500.00万元，年初预算600.00万元。'],
    ['a percentage of nothing', THREE_PUBLIC, '公务接待费2.87万元，比上年增长100%。'],
  ])('%s', (_, heading, text) => {
    expect(corrected(heading + text)).toBe(heading + text);
  });

  test('a cell that may be wrong itself corrects nothing', () => {
    const wrong = `${TOTALS}收入总计1392.34万元。`;
    const found = verifyNarrative(textDocument(wrong), { current, prior }).findings;
    const cells = found.flatMap(({ finding }) => finding.cells);
    expect(cells).not.toEqual([]);
    const doubted = {
      findings: [],
      suspects: [
        {
          status: 'unique' as const,
          pattern: null,
          explains: [],
          cells: cells.map(({ sheet, row, column, label, value }) => ({
            ...{ table: 'summary' as const, at: { sheet, row, column }, label, value },
            ...{ proposed: '1392.34', low: '1392.34', high: '1392.34', formula: false },
          })),
        },
      ],
    };
    expect(corrected(wrong, { current, prior }, doubted)).toBe(wrong);
  });
});

describe('one changed number of a whole text', () => {
  test.each(['shanxi', 'shanghai'] as const)('is corrected to what it was, or not at all: %s', (profile) => {
    const { text, ...tables } = composed(profile, { seed: 12, fund: true, carryOver: true });
    const [plain, numbers] = [lines(text), [...text.matchAll(/\d[\d,]*\.\d\d(?=万元|%)/g)]];
    const outcomes = allOrSome(numbers, 10).map(({ 0: number, index }, at) => {
      const other = number.replace(/\d(?=[\d,]*\.)/, (digit) => String(((Number(digit) + 1 + at) % 9) + 1));
      const wrong = text.slice(0, index) + other + text.slice(index + number.length);
      const right = corrected(wrong, tables);
      return right === plain ? 'corrected' : right === lines(wrong) ? 'left' : `${number} ${other}: ${right}`;
    });
    const kept = outcomes.filter((one) => one !== 'corrected' && one !== 'left');
    expect(kept).toEqual([]);
    expect(outcomes.filter((one) => one === 'corrected').length).toBeGreaterThan(outcomes.length / 2);
  });
});
