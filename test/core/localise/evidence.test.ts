import { Decimal } from 'decimal.js';
import { Evidence } from '../../../src/core/localise/evidence';
import { equal, evaluateAll, figure } from './department';

/** How many of four copies of a figure hold once it is changed to 8.00, `null` where too many stay broken. */
function mended(...copies: readonly string[]): number | null {
  const changed = figure({ row: 'changed', printed: '5.00', at: [0, 2] });
  const relations = copies.map((printed, index) =>
    equal(`copy ${index}`, [changed], [figure({ row: `copy ${index}`, printed, at: [index + 1, 2] })]),
  );
  const evidence = new Evidence(evaluateAll(relations));
  const amounts = new Map([[changed, { value: new Decimal('8.00'), slack: new Decimal(0) }]]);
  return evidence.mendedAmong(evidence.around([changed]), amounts)?.length ?? null;
}

test('a change mends where three of four that are broken hold with it', () => {
  expect(mended('8.00', '8.00', '8.00', '8.00')).toBe(4);
  expect(mended('8.00', '8.00', '8.00', '9.00')).toBe(3);
});

test('one that leaves more of them broken mends nothing', () => {
  expect(mended('8.00', '8.00', '9.00', '9.00')).toBeNull();
  expect(mended('8.00', '8.00', '9.00')).toBeNull();
});
