import { findRepair } from '../../../src/core/localise/exactRepair';
import { proposeValues } from '../../../src/core/localise/proposal';
import { demandsOn } from '../../../src/core/localise/repairRegion';
import { OutOfWork, Work } from '../../../src/core/localise/work';
import { evidenceOf } from './statedRelations';

/** What x, or x and y, would have to say: by trying every way to print them, and what is proposed with the bounds of each. */
function repairOf(relations: readonly string[], row: string) {
  const { model } = evidenceOf(relations, row);
  const ids = relations.some((relation) => relation.includes('y')) ? [0, 1] : [0];
  const demands = demandsOn(model, ids);
  const amount = (value: bigint | null | undefined): string =>
    value === null || value === undefined ? '-' : model.toAmount(value).toFixed(2);
  const found = findRepair(model, ids, demands, new Work(100_000));
  const proposal = proposeValues(model, ids, demands, new Work(100_000));
  return {
    found: found?.map(amount).join(' ') ?? null,
    proposed: proposal?.values.map(amount).join(' ') ?? null,
    spans: proposal?.spans.map(({ low, high }) => `${amount(low)}..${amount(high)}`).join(' ') ?? null,
  };
}

const NONE = { found: null, proposed: null, spans: null };
type Expected = ReturnType<typeof repairOf>;

describe('values that repair every row: the least that will do, what is proposed, and the bounds', () => {
  test.each<[what: string, relations: string[], expected: Expected, row?: string]>([
    ['a copy within rounding', ['x = 8.00'], { found: '7.99', proposed: '8.00', spans: '7.99..8.01' }],
    ['a copy of nothing is exact', ['x = 0.00'], { found: '0.00', proposed: '0.00', spans: '0.00..0.00' }],
    ['no upper bound', ['9.00 <= x'], { found: '8.99', proposed: '9.00', spans: '8.99..-' }],
    ['an upper bound, and never below zero', ['x <= 4.00'], { found: '0.01', proposed: '4.00', spans: '0.00..4.01' }],
    ['a cell that counts twice', ['x + x = 8.02'], { found: '4.01', proposed: '4.01', spans: '4.01..4.01' }],
    ['two that contradict each other', ['x = 8.00', 'x = 9.00'], NONE],
    ['what two leave together', ['x = 8.00', 'x <= 7.99'], { found: '7.99', proposed: '8.00', spans: '7.99..8.00' }],
    ['below zero where it may be', ['x + 8.00 = 5.00'], { found: '-3.01', proposed: '-3.00', spans: '-3.01..-2.99' }, 'opening'],
    ['below zero where it may not', ['x + 8.00 = 5.00'], NONE],
    ['two cells', ['x + y = 11.00', 'x = 6.00'], { found: '5.99 5.00', proposed: '6.00 5.01', spans: '5.99..6.01 4.98..5.02' }],
    ['two cells that miss their sum', ['x + y = 11.00', 'x = 6.00', 'y = 6.00'], NONE],
    ['two sums of the same', ['x + y = 11.00', 'x + y = 13.00'], NONE],
    ['a point moved', ['x = 50.00'], { found: '49.99', proposed: '50.00', spans: '49.99..50.01' }],
    [
      'an inequality between two',
      ['x <= y', 'x = 8.00', '9.00 <= y'],
      { found: '7.99 8.99', proposed: '8.00 9.00', spans: '7.99..8.01 8.99..-' },
    ],
  ])('%s: %j', (_, relations, expected, row = 'revenue-total') => {
    expect(repairOf(relations, row)).toEqual(expected);
  });

  test('take work, and end with it', () => {
    const { model } = evidenceOf(['x = 8.00']);
    expect(() => findRepair(model, [0], demandsOn(model, [0]), new Work(1))).toThrow(OutOfWork);
    expect(() => proposeValues(model, [0], demandsOn(model, [0]), new Work(1))).toThrow(OutOfWork);
  });
});
