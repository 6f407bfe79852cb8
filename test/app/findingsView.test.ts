import { findingsView, NO_FILTER, speaksOf } from '../../src/app/findingsView';
import { ignore } from '../../src/app/ignored';
import { recognition } from '../../src/app/recognition';
import { culprit, suspectsView } from '../../src/app/suspectsView';
import { reviewWorkbook } from '../../src/core/review/reviewWorkbook';
import { parseA1 } from '../../src/core/workbook/address';
import { sample, sampleWithSlip } from './fakeHost';

const { review, context } = reviewWorkbook(sampleWithSlip());
const errors = review.findings.filter((finding) => finding.severity === 'error');
const hints = review.findings.filter((finding) => finding.severity === 'info' || finding.severity === 'warning').length;

describe('the findings', () => {
  test('are counted by the four words, and listed by table with 尾差 apart', () => {
    const view = findingsView(review, []);
    expect(view.counts).toEqual({ error: 4, rounding: 11, hint: hints, undecided: 0 });
    expect(view.groups.filter(({ counts }) => counts.error > 0).map(({ id, counts }) => [id, counts.error])).toEqual([
      ['expenditure', 3],
      ['cross-table', 1],
    ]);
    expect(view.roundings).toHaveLength(11);
    expect(view.order).toHaveLength(review.findings.length);
  });

  test('that are ignored are in no count and in no group, but are listed', () => {
    const view = findingsView(
      review,
      errors.slice(0, 1).map((finding) => ignore(finding, '原因')),
    );
    expect(view.counts.error).toBe(3);
    expect(view.ignored.map((item) => item.finding.id)).toEqual(['f1']);
    expect(view.order.some((item) => item.finding.id === 'f1')).toBe(false);
  });

  test('are filtered by class, by every word of a text and by cell, while the counts stay', () => {
    const chosen = (filter: Partial<typeof NO_FILTER>) => findingsView(review, [], { ...NO_FILTER, ...filter });
    expect(chosen({ classes: new Set(['rounding']) }).order).toHaveLength(11);
    expect(chosen({ text: '基本支出 20805 72.00' }).order.map((item) => item.finding.id)).toEqual(['f1', 'f2', 'f3', 'f4']);
    expect(chosen({ text: '公开05表!D12' }).order.map((item) => item.finding.id)).toEqual(['f4']);
    expect(
      chosen({ cell: { sheet: '公开03表', ...parseA1('C12') } }).order.every((item) =>
        speaksOf(item.finding, { sheet: '公开03表', ...parseA1('C12') }),
      ),
    ).toBe(true);
    expect(chosen({ text: '没有' }).counts.error).toBe(4);
  });

  test('say their rule in words', () => {
    expect(findingsView(review, []).order[0]).toMatchObject({ rule: '本年支出合计＝各项支出之和', className: 'error' });
  });
});

describe('the suspects', () => {
  test('are the one cell that explains all errors, in its table', () => {
    const cards = suspectsView(review, context.current, new Set());
    expect(cards).toHaveLength(1);
    expect(cards[0]).toMatchObject({ status: 'unique', explains: ['f1', 'f2', 'f3', 'f4'], more: false });
    expect(culprit(cards)).toMatchObject({
      table: 'expenditure',
      tableName: '03表',
      at: { sheet: '公开03表', row: 11, column: 3 },
      address: 'D12',
      proposed: '180.83',
      formula: false,
    });
  });

  test('of ignored findings only are not shown', () => {
    expect(suspectsView(review, context.current, new Set(errors.map(({ id }) => id)))).toEqual([]);
    expect(suspectsView(review, context.current, new Set(['f1']))).toHaveLength(1);
  });

  test('that share what they explain are choices of one card, and no single culprit', () => {
    const [only] = review.suspects;
    if (!only) throw new Error('no suspect');
    const two = { ...review, suspects: [only, only].map((one) => ({ ...one, status: 'ambiguous' as const })) };
    const cards = suspectsView(two, context.current, new Set());
    expect(cards.map(({ status, choices }) => [status, choices.length])).toEqual([['ambiguous', 2]]);
    expect(culprit(cards)).toBeNull();
  });

  test('warn of a formula that a value would replace', () => {
    const workbook = sampleWithSlip();
    const sheets = workbook.sheets.map((sheet) =>
      sheet.name !== '公开03表'
        ? sheet
        : {
            ...sheet,
            rows: sheet.rows.map((row, index) =>
              index === 11 ? row.map((cell, column) => (column === 3 && cell ? { ...cell, formula: 'A1' } : cell)) : row,
            ),
          },
    );
    const reviewed = reviewWorkbook({ ...workbook, sheets });
    expect(culprit(suspectsView(reviewed.review, reviewed.context.current, new Set()))?.formula).toBe(true);
  });
});

describe('what was recognised', () => {
  test('lists every table of the form with its place', () => {
    expect(recognition(review).map(({ number, place }) => [number, place?.sheet])).toEqual(
      Array.from({ length: 10 }, (_, index) => String(index + 1).padStart(2, '0')).map((number) => [
        `${number}表`,
        `公开${number}表`,
      ]),
    );
  });

  test('names a table that is not there by its title', () => {
    const workbook = sample();
    const without = { ...workbook, sheets: workbook.sheets.filter(({ name }) => name !== '公开07表') };
    const missing = recognition(reviewWorkbook(without).review).filter(({ place }) => place === null);
    expect(missing.map(({ kind, title }) => [kind, title])).toEqual([
      ['government-fund', '政府性基金预算财政拨款收入支出决算表'],
    ]);
  });
});
