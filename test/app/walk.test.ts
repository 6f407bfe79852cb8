import { entranceOf, stopAtCell, stopBeside, stopsOf } from '../../src/app/walk';
import { a1, parseA1, reviewWorkbook, type Finding, type Review, type Suspect } from '../../src/core';
import { makeDepartment } from '../workbooks/department';
import { placeOf, withValue } from '../workbooks/editing';
import { shanxiWorkbook } from '../workbooks/shanxi';

const right = shanxiWorkbook(makeDepartment({ seed: 3 }));
const running = placeOf(reviewWorkbook(right).context.current.figure('three-public', 'final', 'vehicle-running'));

const finding = (id: string, address: string, role: 'total' | 'part' = 'total'): Finding =>
  ({ id, severity: 'error', cells: [{ sheet: '表', ...parseA1(address), role, label: '', value: '' }] }) as unknown as Finding;
const suspect = (explains: readonly string[], ...addresses: readonly string[]): Suspect =>
  ({
    status: 'unique',
    explains,
    pattern: null,
    cells: addresses.map((address) => ({
      at: address === '' ? null : { sheet: '表', ...parseA1(address) },
      label: '',
      value: '',
    })),
  }) as unknown as Suspect;
const places = (review: Pick<Review, 'findings' | 'suspects'>, ignored?: ReadonlySet<string>): string[] =>
  stopsOf(review as Review, ignored).map(({ row, column }) => a1(row, column));

describe('the way from error to error', () => {
  it('begins at the cell that is wrong', () => {
    const { review } = reviewWorkbook(withValue(right, running, 999.99));
    const [first] = stopsOf(review);
    expect(first).toMatchObject({ sheet: running.sheet, row: running.row, column: running.column });
    expect(first?.proposals.map(({ value }) => value)).toEqual(['999.99']);
    expect(first?.findings).toEqual(reviewWorkbook(withValue(right, running, 999.99)).review.suspects[0]?.explains);
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

  it('settles at one cell everything that leads there', () => {
    const findings = [finding('f1', 'A1'), finding('f2', 'A1')];
    expect(stopsOf({ findings, suspects: [] })).toEqual([
      { sheet: '表', row: 0, column: 0, findings: ['f1', 'f2'], proposals: [] },
    ]);
  });

  it('stops at 尾差 and 提示 where somebody asks for them, and only there', () => {
    const rounding = { ...finding('f2', 'B2'), severity: 'rounding' } as Finding;
    const findings = [finding('f1', 'A1'), rounding];
    expect(places({ findings, suspects: [] })).toEqual(['A1']);
    const asked = stopsOf({ findings, suspects: [] }, new Set(), new Set(['rounding']));
    expect(asked).toEqual([{ sheet: '表', row: 1, column: 1, findings: ['f2'], proposals: [] }]);
  });

  it('proposes no single figure where a whole column is wrong', () => {
    const whole = { ...suspect(['f1'], 'D4'), area: {} } as Suspect;
    expect(stopsOf({ findings: [finding('f1', 'A1')], suspects: [whole] })).toEqual([
      { sheet: '表', row: 3, column: 3, findings: ['f1'], proposals: [] },
    ]);
  });

  it('leads to the errors themselves where an explanation has no place', () => {
    expect(places({ findings: [finding('f1', 'A1')], suspects: [suspect(['f1'], '')] })).toEqual(['A1']);
  });
});

describe('a table is entered', () => {
  const table = { sheet: '公开03表', range: 'B3:F20' };

  it('at its first stop', () => {
    const stops = ['别的表', '公开03表', '公开03表'].map((sheet, row) => ({ sheet, row, column: 5 }));
    expect(entranceOf(table, stops)).toEqual({ sheet: '公开03表', row: 1, column: 5 });
  });

  it('where it begins when it has none', () => {
    expect(entranceOf(table, [{ sheet: '别的表', row: 4, column: 4 }])).toEqual({ sheet: '公开03表', row: 2, column: 1 });
    expect(entranceOf({ ...table, range: 'C4' }, [])).toEqual({ sheet: '公开03表', row: 3, column: 2 });
  });
});

describe('the next stop', () => {
  const stops = ['a', 'b', 'c'];

  it.each([
    [-1, 1, 'a'],
    [-1, -1, 'c'],
    [0, 1, 'b'],
    [2, 1, null],
    [1, -1, 'a'],
    [0, -1, null],
  ] as const)('from place %d by %d', (at, step, expected) => {
    expect(stopBeside(stops, at, step)).toBe(expected);
  });

  it('is nowhere without stops', () => {
    expect(stopBeside([], -1, 1)).toBeNull();
  });

  it('begins anew from a cell that is none', () => {
    const cells = ['A1', 'B2'].map((address) => ({ sheet: '表', ...parseA1(address) }));
    expect(stopAtCell(cells, { sheet: '表', row: 1, column: 1 })).toBe(1);
    expect(stopAtCell(cells, { sheet: '别的表', row: 0, column: 0 })).toBe(-1);
    expect(stopAtCell(cells, null)).toBe(-1);
  });
});
