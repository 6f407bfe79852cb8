import { boundsOf, ceilDivide, eliminate, floorDivide, type Inequality } from '../../../src/core/localise/linearSystem';
import { OutOfWork, Work } from '../../../src/core/localise/work';

const inequality = (row: number, bound: bigint, ...coefficients: bigint[]): Inequality => ({ coefficients, bound, source: row });
const plenty = (): Work => new Work(10000);

test('division rounds towards minus and plus infinity for every sign', () => {
  expect([floorDivide(7n, 2n), floorDivide(-7n, 2n), floorDivide(7n, -2n), floorDivide(-7n, -2n)]).toEqual([3n, -4n, -4n, 3n]);
  expect([ceilDivide(7n, 2n), ceilDivide(-7n, 2n), ceilDivide(7n, -2n), ceilDivide(-7n, -2n)]).toEqual([4n, -3n, -3n, 4n]);
});

test('bounds of one variable are those of its tightest inequalities', () => {
  const result = eliminate([inequality(0, 9n, 1n), inequality(1, 5n, 1n), inequality(2, -3n, -1n)], [0], plenty());
  expect(result.feasible && result.stages.map((stage) => boundsOf(stage, []))).toEqual([{ low: 3n, high: 5n }]);
});

test('a side without an inequality has no bound', () => {
  const result = eliminate([inequality(0, 9n, 1n)], [0], plenty());
  expect(result.feasible && result.stages.map((stage) => boundsOf(stage, []))).toEqual([{ low: null, high: 9n }]);
});

test('a contradiction names the rows that make it, and no others', () => {
  const system = [
    inequality(0, 4n, 1n, 1n),
    inequality(1, -3n, -1n, 0n),
    inequality(2, -2n, 0n, -1n),
    inequality(3, 100n, 1n, 0n),
  ];
  expect(eliminate(system, [0, 1], plenty())).toEqual({ feasible: false, core: [0, 1, 2] });
});

test('an interval without a whole number is empty', () => {
  const system = [inequality(0, 5n, 2n), inequality(1, -5n, -2n)];
  expect(eliminate(system, [0], plenty())).toEqual({ feasible: false, core: [0, 1] });
});

test('later variables are bounded by the values of the earlier ones', () => {
  const result = eliminate(
    [inequality(0, 10n, 1n, 1n), inequality(1, -10n, -1n, -1n), inequality(2, 4n, 1n, 0n)],
    [0, 1],
    plenty(),
  );
  const [, second] = result.feasible ? result.stages : [];
  expect(second && boundsOf(second, [4n, 0n])).toEqual({ low: 6n, high: 6n });
});

test('work that was not allowed for ends the elimination', () => {
  expect(() => eliminate([inequality(0, 9n, 1n)], [0], new Work(0))).toThrow(OutOfWork);
});
