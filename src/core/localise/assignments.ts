import type { Stage } from './linearSystem';

/**
 * Whole steps for all variables, stage by stage: each stage is offered what `candidatesOf` names once the stages before it
 * are known. The same array every time, with other steps in it.
 */
export function* assignmentsOf(
  stages: readonly Stage[],
  candidatesOf: (stage: Stage, counts: readonly bigint[]) => Iterable<bigint>,
): Generator<readonly bigint[]> {
  const counts = stages.map(() => 0n);
  function* assign(depth: number): Generator<readonly bigint[]> {
    const stage = stages[depth];
    if (stage === undefined) {
      yield counts;
      return;
    }
    for (const count of candidatesOf(stage, counts)) {
      counts[stage.variable] = count;
      yield* assign(depth + 1);
    }
  }
  yield* assign(0);
}
