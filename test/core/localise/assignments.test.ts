import { assignmentsOf } from '../../../src/core/localise/assignments';
import { boundsOf, eliminate, type Inequality } from '../../../src/core/localise/linearSystem';
import { Work } from '../../../src/core/localise/work';

const stage = (variable: number) => ({ variable, inequalities: [] });
const all = (stages: Parameters<typeof assignmentsOf>[0], candidates: Parameters<typeof assignmentsOf>[1]): string[] =>
  Array.from(assignmentsOf(stages, candidates), (counts) => counts.join(' '));

describe('steps for all variables, stage by stage', () => {
  it('are one without a stage', () => {
    expect(all([], () => [])).toEqual(['']);
  });

  it('are every way to take one candidate of each, each in the place of its variable', () => {
    expect(all([stage(1), stage(0)], ({ variable }) => (variable === 1 ? [7n, 8n] : [1n, 2n, 3n]))).toEqual([
      '1 7',
      '2 7',
      '3 7',
      '1 8',
      '2 8',
      '3 8',
    ]);
  });

  it('are offered what the stages before have come to', () => {
    expect(all([stage(0), stage(1)], ({ variable }, counts) => (variable === 0 ? [2n, 3n] : [(counts[0] ?? 0n) * 10n]))).toEqual([
      '2 20',
      '3 30',
    ]);
  });

  it('are none where a stage has no candidate', () => {
    expect(all([stage(0), stage(1)], ({ variable }) => (variable === 0 ? [1n] : []))).toEqual([]);
  });

  it('meet the inequalities that the stages come from', () => {
    const at = (coefficients: bigint[], bound: bigint, source: number): Inequality => ({ coefficients, bound, source });
    // x + y = 3, both from 0.
    const system = [at([1n, 1n], 3n, 0), at([-1n, -1n], -3n, 0), at([-1n, 0n], 0n, 1), at([0n, -1n], 0n, 2)];
    const elimination = eliminate(system, [0, 1], new Work(100));
    if (!elimination.feasible) throw new RangeError('no stages');
    const within = (one: Parameters<typeof boundsOf>[0], counts: readonly bigint[]): bigint[] => {
      const { low, high } = boundsOf(one, counts);
      return [0n, 1n, 2n, 3n, 4n].filter((count) => (low === null || count >= low) && (high === null || count <= high));
    };
    expect(all(elimination.stages, within)).toEqual(['0 3', '1 2', '2 1', '3 0']);
  });
});
