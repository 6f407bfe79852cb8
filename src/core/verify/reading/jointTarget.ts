import type { Target } from './target';

const AND = '、';

/** Several items with one number for all of them, which is their sum as a rule, or the same for each: 收入、支出总计. */
export function jointTarget(targets: readonly Target[]): readonly Target[] {
  if (targets.length === 0) return [];
  const joint: Target = {
    key: targets.map(({ key }) => key).join('+'),
    name: targets.map(({ name }) => name).join(AND),
    final: [],
    addedUp: targets,
  };
  return [joint, ...targets];
}
