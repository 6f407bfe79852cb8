import { groupSuspects } from '../../../src/core';
import type { SlipPattern, Suspect, SuspectCell } from '../../../src/core/findings/finding';

const CELL: SuspectCell = {
  table: 'summary',
  at: { sheet: '01', row: 4, column: 2 },
  label: '合计',
  value: '1.00',
  proposed: '2.00',
  low: '2.00',
  high: '2.00',
  formula: false,
};

const suspect = (pattern: SlipPattern | null, explains: readonly string[] = ['f1'], more = false): Suspect => ({
  status: 'ambiguous',
  cells: [CELL],
  pattern,
  explains,
  ...(more ? { more } : {}),
});

const shapes = (suspects: readonly Suspect[]): (readonly [readonly (SlipPattern | null)[], number])[] =>
  groupSuspects(suspects).map(({ choices, folded }) => [choices.map(({ pattern }) => pattern), folded.length]);

describe('alternatives of one problem', () => {
  test('those that look like a slip are shown, the others folded', () => {
    expect(shapes([suspect('one-digit'), suspect(null), suspect('sign'), suspect(null)])).toEqual([[['one-digit', 'sign'], 2]]);
  });

  test('where none looks like a slip the first three are shown', () => {
    expect(shapes([suspect(null), suspect(null), suspect(null), suspect(null)])).toEqual([[[null, null, null], 1]]);
  });

  test('of more than three that look like a slip the rest is folded too', () => {
    const four = (['sign', 'one-digit', 'unit', 'left-out'] as const).map((pattern) => suspect(pattern));
    expect(shapes(four)).toEqual([[['sign', 'one-digit', 'unit'], 1]]);
  });

  test('belong together where they explain the same, in whatever order', () => {
    const groups = groupSuspects([suspect('sign', ['f1', 'f2']), suspect('unit', ['f3'], true), suspect(null, ['f2', 'f1'])]);
    expect(groups.map(({ explains, choices, folded, more }) => [explains, choices.length, folded.length, more])).toEqual([
      [['f1', 'f2'], 1, 1, false],
      [['f3'], 1, 0, true],
    ]);
  });

  test('errors that nothing explains are one group for each reason, however many they are', () => {
    const unexplained = (status: Suspect['status'], id: string): Suspect => ({ ...suspect(null, [id]), status, cells: [] });
    const groups = groupSuspects([
      unexplained('gave-up', 'f1'),
      unexplained('none', 'f2'),
      suspect('sign', ['f4']),
      unexplained('gave-up', 'f3'),
    ]);
    expect(groups.map(({ status, explains, choices, folded }) => [status, explains, choices.length, folded.length])).toEqual([
      ['gave-up', ['f1', 'f3'], 1, 0],
      ['none', ['f2'], 1, 0],
      ['ambiguous', ['f4'], 1, 0],
    ]);
  });
});
