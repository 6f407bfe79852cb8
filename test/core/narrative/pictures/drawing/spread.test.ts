import fc from 'fast-check';
import { spread } from '../../../../../src/core/narrative/pictures/drawing/spread';

const GAP = 4;

test('labels with room stay where they are', () => {
  expect(spread([{ at: 10, height: 10 }, { at: 30, height: 10 }], GAP)).toEqual([10, 30]); // prettier-ignore
});

test('labels that are wanted at one place give way to both sides alike', () => {
  expect(spread([{ at: 50, height: 10 }, { at: 50, height: 10 }], GAP)).toEqual([43, 57]); // prettier-ignore
});

test('nothing overlaps, nothing changes its order', () => {
  const label = fc.record({ at: fc.integer({ min: -100, max: 100 }), height: fc.integer({ min: 5, max: 40 }) });
  fc.assert(
    fc.property(fc.array(label, { maxLength: 30 }), (labels) => {
      const wanted = [...labels].sort((a, b) => a.at - b.at);
      const placed = spread(wanted, GAP);
      return placed.every((middle, index) => {
        const [own, before] = [wanted[index], wanted[index - 1]];
        const last = placed[index - 1];
        if (own === undefined || before === undefined || last === undefined) return placed.length === wanted.length;
        return middle - own.height / 2 >= last + before.height / 2 + GAP - 1e-6;
      });
    }),
  );
});
