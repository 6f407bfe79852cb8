import { stopBeside, stopsOf } from '../../src/app/walk';
import { a1, reviewWorkbook, type Finding, type Review, type Suspect } from '../../src/core';
import { makeDepartment } from '../workbooks/department';
import { placeOf, withValue } from '../workbooks/editing';
import { shanxiWorkbook } from '../workbooks/shanxi';

const right = shanxiWorkbook(makeDepartment({ seed: 3 }));
const running = placeOf(reviewWorkbook(right).context.current.figure('three-public', 'final', 'vehicle-running'));

const finding = (id: string, address: string, role: 'total' | 'part' = 'total'): Finding =>
  ({ id, severity: 'error', cells: [{ sheet: '表', address, role, label: '', value: '' }] }) as unknown as Finding;
const suspect = (explains: readonly string[], ...addresses: readonly string[]): Suspect =>
  ({
    status: 'unique',
    explains,
    pattern: null,
    cells: addresses.map((address) => ({ sheet: '表', address, label: '', value: '' })),
  }) as unknown as Suspect;
const places = (review: Pick<Review, 'findings' | 'suspects'>, ignored?: ReadonlySet<string>): string[] =>
  stopsOf(review as Review, ignored).map(({ address }) => address);

describe('the way from error to error', () => {
  it('begins at the cell that is wrong', () => {
    const { review } = reviewWorkbook(withValue(right, running, 999.99));
    const [first] = stopsOf(review);
    expect(first).toEqual({ sheet: running.sheet, address: a1(running.row, running.column) });
  });

  it('has no stops where nothing is wrong, 尾差 and 提示 among them', () => {
    expect(stopsOf(reviewWorkbook(right).review)).toEqual([]);
  });

  it('goes to the suspects first, then to the errors that none of them explains, each cell once', () => {
    const findings = [finding('f1', 'A1'), finding('f2', 'B2'), finding('f3', 'C3'), finding('f4', 'C3')];
    expect(places({ findings, suspects: [suspect(['f2'], 'D4', 'E5')] })).toEqual(['D4', 'E5', 'A1', 'C3']);
  });

  it('passes over what is ignored, with the suspects that explain nothing else', () => {
    const findings = [finding('f1', 'A1'), finding('f2', 'B2')];
    expect(places({ findings, suspects: [suspect(['f1'], 'D4')] }, new Set(['f1']))).toEqual(['B2']);
  });

  it('leads to the errors themselves where an explanation has no place', () => {
    expect(places({ findings: [finding('f1', 'A1')], suspects: [suspect(['f1'], '')] })).toEqual(['A1']);
  });
});

describe('the next stop', () => {
  const stops = ['A1', 'B2', 'C3'].map((address) => ({ sheet: '表', address }));
  const [a = null, b = null, c = null] = stops;

  it.each([
    [null, 1, a],
    [null, -1, c],
    [a, 1, b],
    [c, 1, null],
    [b, -1, a],
    [a, -1, null],
    [{ sheet: '别的表', address: 'A1' }, 1, a],
  ] as const)('from %j by %d', (selected, step, expected) => {
    expect(stopBeside(stops, selected, step)).toEqual(expected);
  });

  it('is nowhere without stops', () => {
    expect(stopBeside([], null, 1)).toBeNull();
  });
});
