import { Decimal } from 'decimal.js';
import { partsOf } from '../../../../src/core/narrative/slots/parts';
import { unknown, type Quantity } from '../../../../src/core/narrative/slots/slot';

const known = (value: number): Quantity => ({
  type: 'quantity',
  known: true,
  value: new Decimal(value),
  name: String(value),
  sources: [],
  key: null,
});
const asked = (key: string): Quantity => unknown({ key, label: key, cause: 'input' });

/** The parts of a whole: what they are, or the key of what is asked for first. */
function told(whole: Quantity, ...parts: readonly Quantity[]): readonly string[] {
  return partsOf(whole, parts, 0).map((part) => (part.known ? part.value.toFixed() : part.missing.key));
}

test('the last part that is not known is what the others leave', () => {
  expect(told(known(5), asked('a'), known(3), known(1))).toEqual(['1', '3', '1']);
});

test('where the others leave nothing, all that are not known are zero', () => {
  expect(told(known(4), asked('a'), asked('b'), known(4))).toEqual(['0', '0', '4']);
});

test('nothing follows from parts that are more than the whole', () => {
  expect(told(known(3), asked('a'), known(4))).toEqual(['a', '4']);
  expect(told(known(3), asked('a'), asked('b'), known(4))).toEqual(['a', 'b', '4']);
});

test('of several that are open the one that is farthest from the rest is asked for', () => {
  expect(told(known(5), asked('a'), asked('b'), asked('c'))).toEqual(['c', 'c', 'c']);
});
