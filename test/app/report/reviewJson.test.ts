import { reviewJson } from '../../../src/app/report/reviewJson';
import { reviewWorkbook, type Suspect } from '../../../src/core';
import { placeOf, withValue } from '../../workbooks/editing';
import { sampleSnapshot } from '../../workbooks/hostileLayouts';

describe('the cells of a finding in a report', () => {
  const sample = sampleSnapshot();
  const { context } = reviewWorkbook(sample);
  const basic = context.current.figure('expenditure', '20805', 'basic');
  const { review } = reviewWorkbook(withValue(sample, placeOf(basic), 108.83));
  const { findings } = reviewJson('报送/民政局.xlsx', review);

  it('stand there by their addresses, with the tables that they are of', () => {
    const copied = findings.find(({ cells }) => cells.some(({ table }) => table === 'general-budget'));
    expect(copied?.cells.map((cell) => Object.entries(cell).flat().join(' '))).toEqual([
      'sheet 公开05表 address D12 role left label 05表 20805 行政事业单位养老支出 基本支出 value 180.83 table general-budget',
      'sheet 公开03表 address D12 role right label 03表 20805 行政事业单位养老支出 基本支出 value 108.83 table expenditure',
    ]);
  });

  it('say so where they are of none', () => {
    const own = { ...review, findings: [{ ...review.findings[0], cells: [{ ...review.findings[0]?.cells[0], table: null }] }] };
    const [told] = reviewJson('报送/民政局.xlsx', own as typeof review).findings;
    expect(told?.cells.map(({ table }) => table)).toEqual([null]);
  });
});

describe('the suspects in a report', () => {
  const sample = sampleSnapshot();
  const { review, context } = reviewWorkbook(sample);
  const basic = placeOf(context.current.figure('expenditure', '20805', 'basic'));
  const [suspect] = reviewWorkbook(withValue(sample, basic, 108.83)).review.suspects;
  const reported = (cells: Suspect['cells']): string =>
    JSON.stringify(reviewJson('', { ...review, suspects: [{ ...suspect, cells } as Suspect] }).suspects[0]);

  it('name their cells by sheet and address, in the order of earlier reports', () => {
    expect(reported(suspect?.cells ?? [])).toBe(
      '{"status":"unique","cells":[{"table":"expenditure","sheet":"公开03表","address":"D12",' +
        '"label":"20805 行政事业单位养老支出 基本支出","value":"108.83","proposed":"180.83","low":"180.82","high":"180.84","formula":false}],' +
        `"pattern":"transposed-digits","explains":${JSON.stringify(suspect?.explains)}}`,
    );
  });

  it('have an empty sheet and address where the table does not list the figure', () => {
    expect(reported((suspect?.cells ?? []).map((cell) => ({ ...cell, at: null })))).toContain(
      '"cells":[{"table":"expenditure","sheet":"","address":"","label"',
    );
  });
});
