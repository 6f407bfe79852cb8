import { textRun } from '../../../src/core/said/said';
import { a1, groupSuspects, reviewMarks, reviewWorkbook } from '../../../src/core';
import { marksBySheet, noteOf, onePerCell, type Mark } from '../../../src/core/marks/marks';
import { placeOf, withValue } from '../../workbooks/editing';
import { sampleSnapshot } from '../../workbooks/hostileLayouts';

const SAMPLE = sampleSnapshot();
const { context } = reviewWorkbook(SAMPLE);

function marksWith(
  table: 'expenditure' | 'basic-expenditure' | 'revenue',
  row: string,
  column: string,
  value: number,
): Map<string, { kind: string; note: string }> {
  const { review } = reviewWorkbook(withValue(SAMPLE, placeOf(context.current.figure(table, row, column)), value));
  return new Map(
    reviewMarks(review).map((mark) => [
      `${mark.cell.sheet}!${a1(mark.cell.row, mark.cell.column)}`,
      { kind: mark.kind, note: noteOf(mark) },
    ]),
  );
}

describe('the marks of a review', () => {
  it('show rounding at the total of each sum, and nothing else, in the real workbook', () => {
    const marks = reviewMarks(reviewWorkbook(SAMPLE).review).filter((mark) => mark.kind !== 'info');
    expect(new Set(marks.map((mark) => mark.kind))).toEqual(new Set(['rounding']));
    expect(marks.map(({ cell }) => `${cell.sheet}!${a1(cell.row, cell.column)}`)).toContain('公开03表!C10');
  });

  it('show the one suspect strongest, with what it should say, and the broken sums as errors', () => {
    const marks = marksWith('expenditure', '20805', 'basic', 108.83);
    expect(marks.get('公开03表!D12')?.kind).toBe('suspect');
    expect(marks.get('公开03表!D12')?.note).toContain('应为 180.83');
    expect([...marks].filter(([, mark]) => mark.kind === 'error').map(([place]) => place)).toEqual([
      '公开03表!C12',
      '公开03表!D8',
      '公开05表!D12',
    ]);
  });

  it('point at one of several possible suspects only when it looks like a known slip', () => {
    const slip = marksWith('basic-expenditure', '30102', 'amount', 14.77);
    expect([...slip].filter(([, mark]) => mark.kind === 'suspect').map(([place]) => place)).toEqual(['公开06表!C8']);
    // Another cell could be wrong as well: nothing is said for sure.
    expect(slip.get('公开06表!C8')?.note).toContain('可能应为 41.77');
    const arbitrary = marksWith('basic-expenditure', '30102', 'amount', 97.13);
    expect([...arbitrary.values()].filter((mark) => mark.kind === 'suspect')).toEqual([]);
    expect(arbitrary.get('公开06表!C6')?.kind).toBe('error');
  });

  it('say their figures as figures: nobody has to look for them in a sentence', () => {
    const { review } = reviewWorkbook(
      withValue(SAMPLE, placeOf(context.current.figure('expenditure', '20805', 'basic')), 108.83),
    );
    const { cell, said = [] } = reviewMarks(review).find(({ kind }) => kind === 'suspect') ?? {};
    expect(cell).toEqual({ sheet: '公开03表', row: 11, column: 3 });
    const figures = said.map((sentence) =>
      sentence.flatMap(({ kind, text }) => (kind === 'name' || kind === 'text' ? [] : [text])),
    );
    expect(figures[0]).toEqual(['180.83', '180.82', '180.84']);
    expect(figures.slice(1)).toContainEqual(['180.83', '108.83', '72.00']);
  });

  it('leave out what is ignored', () => {
    const { review } = reviewWorkbook(
      withValue(SAMPLE, placeOf(context.current.figure('expenditure', '20805', 'basic')), 108.83),
    );
    const ignored = new Set(review.findings.map((finding) => finding.id));
    expect(reviewMarks(review, ignored)).toEqual([]);
  });
});

describe('suspects that explain the same findings', () => {
  it('are one group, the best first', () => {
    const { review } = reviewWorkbook(
      withValue(SAMPLE, placeOf(context.current.figure('basic-expenditure', '30102', 'amount')), 417.7),
    );
    const groups = groupSuspects(review.suspects);
    expect(groups).toHaveLength(1);
    expect(groups[0]?.choices[0].cells[0]).toMatchObject({ at: { row: 7, column: 2 }, proposed: '41.77' });
    expect((groups[0]?.choices.length ?? 0) + (groups[0]?.folded.length ?? 0)).toBe(review.suspects.length);
  });
});

describe('marks of one cell', () => {
  const mark = (kind: Mark['kind'], note: string, row = 1): Mark => ({
    cell: { sheet: '表', row, column: 2 },
    kind,
    said: [[textRun(note)]],
  });

  it('are one of the strongest kind, whose note says everything once, the strongest first', () => {
    const own = onePerCell([mark('rounding', '尾差'), mark('error', '错误'), mark('info', '尾差'), mark('error', ' ')]);
    expect(own.map((one) => [one.kind, noteOf(one)])).toEqual([['error', '错误\n尾差']]);
  });

  it('stay apart from those of others', () => {
    const others: Mark = { cell: { sheet: '另一表', row: 1, column: 2 }, kind: 'info', said: [[textRun('提示')]] };
    expect(onePerCell([mark('error', '错误'), mark('error', '错误', 12), others])).toHaveLength(3);
    expect([...marksBySheet([mark('info', '后', 5), others, mark('error', '前', 3)])]).toEqual([
      ['另一表', [others]],
      ['表', [mark('error', '前', 3), mark('info', '后', 5)]],
    ]);
  });
});
