import { Evidence } from '../../../src/core/localise/evidence';
import type { Figure } from '../../../src/core/figures/figure';
import { atMost, equal, evaluateAll, figure } from './department';

/**
 * Relations in words over the cells x, y and z, which print 5.00: `x + y = 8.00`, `9.00 <= x`. Amounts beside them stand in no cell.
 * @param row of the cells: `opening` may be negative.
 */
export function evidenceOf(texts: readonly string[], row = 'revenue-total', printed = '5.00'): Evidence {
  const cells = new Map(['x', 'y', 'z'].map((name, at) => [name, figure({ row, column: name, printed, at: [at, at] })]));
  const side = (words = ''): Figure[] =>
    words.split(' + ').map((word) => cells.get(word) ?? figure({ row: 'other', printed: word, at: null }));
  return new Evidence(
    evaluateAll(
      texts.map((text) => {
        const [left, right] = text.split(/ <?= /);
        return (text.includes('<=') ? atMost : equal)(text, side(left), side(right));
      }),
    ),
  );
}
