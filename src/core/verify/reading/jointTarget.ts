import type { Target } from './target';

const AND = '、';

/** Several items with one number for all of them, which is their sum as a rule, or the same for each: 收入、支出总计. */
export function jointTarget(targets: readonly Target[]): readonly Target[] {
  const [first] = targets;
  if (first === undefined) return [];
  const cells = targets.map(({ final }) => final[0]);
  const budgets = targets.map(({ budget }) => budget);
  const joint: Target = {
    key: targets.map(({ key }) => key).join('+'),
    name: targets.map(({ name }) => name).join(AND),
    final: cells.every((one) => one !== undefined) ? [cells.flat()] : [],
    ...(budgets.every((one) => one !== undefined) ? { budget: budgets.flat() } : {}),
  };
  return [joint, ...targets];
}
