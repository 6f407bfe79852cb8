import { fewCellsMend } from '../../../src/core/localise/fewCells';
import { Evidence } from '../../../src/core/localise/evidence';
import type { Relation } from '../../../src/core/rules/relation';
import type { Figure } from '../../../src/core/figures/figure';
import { equal, evaluateAll, figure } from './department';

const make = (row: string, printed: string): Figure => figure({ row, printed, at: [row.charCodeAt(0), 2] });

function mendable(...relations: Relation[]): boolean {
  const evidence = new Evidence(evaluateAll(relations));
  return fewCellsMend(evidence, evidence.broken);
}

describe('whether two cells can mend what is broken', () => {
  const [left, right] = [make('l', '5.00'), make('r', '8.00')];

  test('one that stands alone can', () => {
    expect(mendable(equal('copy', [left], [right]))).toBe(true);
  });

  test('two that stand apart can, one cell each; three are too many', () => {
    const apart = ['a', 'b', 'c'].map((row, at) =>
      equal(row, [make(row, '5.00')], [make(String.fromCharCode('p'.charCodeAt(0) + at), '8.00')]),
    );
    expect(mendable(...apart.slice(0, 2))).toBe(true);
    expect(mendable(...apart)).toBe(false);
  });

  test('not where each of them would break what holds', () => {
    const held = [equal('held l', [left], [make('m', '5.00')]), equal('held r', [right], [make('s', '8.00')])];
    const further = [equal('more m', [held[0]?.terms[1]?.figure ?? left], [make('n', '5.00')]), equal('more s', [held[1]?.terms[1]?.figure ?? right], [make('t', '8.00')])]; // prettier-ignore
    expect(mendable(equal('copy', [left], [right]), ...held, ...further)).toBe(false);
  });

  test('not three relations that share nothing, each of which one cell mends', () => {
    const copies = ['a', 'b', 'c'].map((row) => equal(row, [make(row, '5.00')], [make(`${row}2`, '8.00')]));
    expect(mendable(...copies.slice(1))).toBe(true);
    expect(mendable(...copies)).toBe(false);
  });
});
