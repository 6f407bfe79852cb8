import type { TermSpec } from './term';

/** Figures of one instance, `100.00 = 60.00 + 40.00`: the terms of each side in their order, those that follow left out. */
export interface Examples {
  /** Some that agree, exactly or within rounding. */
  readonly agree: readonly string[];
  /** Some that do not. */
  readonly differ: readonly string[];
}

interface Shape {
  readonly left: readonly TermSpec[];
  readonly operator: '=' | '<=';
  readonly right: readonly TermSpec[];
}

/** What a rule shows that has no examples of its own: figures of its shape, for a copy, a sum, a balance or a part. */
export function examplesOf({ left, operator, right }: Shape): Examples {
  const sides = `${isSum(left) ? 'sum' : 'one'} ${operator} ${isSum(right) ? 'sum' : 'one'}` as const;
  return SHAPES[sides];
}

function isSum(terms: readonly TermSpec[]): boolean {
  return terms.length > 1 || terms.some(([, row]) => row === '$children' || row === '$classes');
}

const SHAPES: Readonly<Record<`${'one' | 'sum'} ${'=' | '<='} ${'one' | 'sum'}`, Examples>> = {
  'one = one': { agree: ['80.80 = 80.80', '80.80 = 80.81'], differ: ['80.80 = 88.00', '80.80 = 80.82'] },
  'one = sum': { agree: ['100.00 = 60.00 + 40.00', '100.00 = 60.00 + 40.01'], differ: ['100.00 = 60.00 + 30.00'] },
  'sum = one': { agree: ['60.00 + 40.00 = 100.00', '60.00 + 40.01 = 100.00'], differ: ['60.00 + 30.00 = 100.00'] },
  'sum = sum': { agree: ['100.00 + 20.00 = 90.00 + 30.00'], differ: ['100.00 + 20.00 = 90.00 + 20.00'] },
  'one <= one': { agree: ['80.00 <= 100.00', '100.01 <= 100.00'], differ: ['120.00 <= 100.00'] },
  'one <= sum': { agree: ['80.00 <= 60.00 + 40.00'], differ: ['120.00 <= 60.00 + 40.00'] },
  'sum <= one': { agree: ['60.00 + 40.00 <= 100.00'], differ: ['60.00 + 50.00 <= 100.00'] },
  'sum <= sum': { agree: ['60.00 + 40.00 <= 90.00 + 10.00'], differ: ['60.00 + 50.00 <= 90.00 + 10.00'] },
};
