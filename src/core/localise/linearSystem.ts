import type { Work } from './work';

/**
 * Systems of linear inequalities over a few integer variables, solved by Fourier–Motzkin elimination in exact integers.
 * Every inequality remembers which ones it was made of, so that a contradiction names the rows that cause it.
 */

/** `Σ coefficients[i] · x[i] ≤ bound`. A number as `source` is the row it came from, a pair is what it was combined of. */
export interface Inequality {
  readonly coefficients: readonly bigint[];
  readonly bound: bigint;
  readonly source: Source;
}
type Source = number | readonly [Inequality, Inequality];

/** The inequalities that bound one variable, free of the variables eliminated before it. */
export interface Stage {
  readonly variable: number;
  readonly inequalities: readonly Inequality[];
}

/** `stages` are in the order of assignment: each needs only the variables of the stages before it. */
export type Elimination =
  { readonly feasible: true; readonly stages: readonly Stage[] } | { readonly feasible: false; readonly core: readonly number[] };

/** `null` is no bound on that side. */
export interface Bounds {
  readonly low: bigint | null;
  readonly high: bigint | null;
}

export function floorDivide(value: bigint, by: bigint): bigint {
  const quotient = value / by;
  return value % by !== 0n && value < 0n !== by < 0n ? quotient - 1n : quotient;
}

export function ceilDivide(value: bigint, by: bigint): bigint {
  return -floorDivide(-value, by);
}

/**
 * Eliminates the variables from the last of `order` to its first.
 * Feasible means: over the reals, with every inequality tightened to integers. With coefficients of ±1 in the eliminated
 * variable that is feasibility in integers; otherwise assign the stages in turn to find out.
 * @throws OutOfWork
 */
export function eliminate(inequalities: readonly Inequality[], order: readonly number[], work: Work): Elimination {
  const stages: Stage[] = [];
  work.spend(inequalities.length);
  let current = tighten(inequalities);
  for (let at = order.length - 1; at >= 0; at -= 1) {
    if (isContradiction(current)) return { feasible: false, core: rowsBehind(current) };
    const variable = order[at] ?? 0;
    const uppers: Inequality[] = [];
    const lowers: Inequality[] = [];
    const rest: Inequality[] = [];
    for (const inequality of current) {
      const coefficient = inequality.coefficients[variable] ?? 0n;
      (coefficient > 0n ? uppers : coefficient < 0n ? lowers : rest).push(inequality);
    }
    stages.push({ variable, inequalities: [...uppers, ...lowers] });
    work.spend(uppers.length * lowers.length);
    for (const upper of uppers) for (const lower of lowers) rest.push(combine(upper, lower, variable));
    current = tighten(rest);
  }
  if (isContradiction(current)) return { feasible: false, core: rowsBehind(current) };
  return { feasible: true, stages: stages.reverse() };
}

/** The integers that a stage allows its variable once `values` holds those of the stages before it. */
export function boundsOf(stage: Stage, values: readonly bigint[]): Bounds {
  let low: bigint | null = null;
  let high: bigint | null = null;
  for (const { coefficients, bound } of stage.inequalities) {
    let rest = bound;
    let own = 0n;
    for (let index = 0; index < coefficients.length; index += 1) {
      const coefficient = coefficients[index] ?? 0n;
      if (index === stage.variable) own = coefficient;
      else if (coefficient !== 0n) rest -= coefficient * (values[index] ?? 0n);
    }
    if (own > 0n) {
      const limit = floorDivide(rest, own);
      if (high === null || limit < high) high = limit;
    } else if (own < 0n) {
      const limit = ceilDivide(rest, own);
      if (low === null || limit > low) low = limit;
    }
  }
  return { low, high };
}

function isContradiction(value: readonly Inequality[] | Inequality): value is Inequality {
  return !Array.isArray(value);
}

/** Divides by the common factor, rounds the bound down, keeps the tightest of equal left sides; or the contradiction met. */
function tighten(inequalities: readonly Inequality[]): readonly Inequality[] | Inequality {
  const tightest = new Map<string, Inequality>();
  for (const inequality of inequalities) {
    const { coefficients, bound, source } = inequality;
    let factor = 0n;
    for (const coefficient of coefficients) if (coefficient !== 0n) factor = commonFactor(factor, coefficient);
    if (factor === 0n) {
      if (bound < 0n) return inequality;
      continue;
    }
    const reduced =
      factor === 1n
        ? inequality
        : { coefficients: coefficients.map((coefficient) => coefficient / factor), bound: floorDivide(bound, factor), source };
    const key = reduced.coefficients.join();
    const known = tightest.get(key);
    if (known === undefined || reduced.bound < known.bound) tightest.set(key, reduced);
  }
  return [...tightest.values()];
}

function commonFactor(left: bigint, right: bigint): bigint {
  let [a, b] = [left < 0n ? -left : left, right < 0n ? -right : right];
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function combine(upper: Inequality, lower: Inequality, variable: number): Inequality {
  const times = -(lower.coefficients[variable] ?? 0n);
  const timesLower = upper.coefficients[variable] ?? 0n;
  return {
    coefficients: upper.coefficients.map(
      (coefficient, index) => times * coefficient + timesLower * (lower.coefficients[index] ?? 0n),
    ),
    bound: times * upper.bound + timesLower * lower.bound,
    source: [upper, lower],
  };
}

function rowsBehind(inequality: Inequality): number[] {
  const rows = new Set<number>();
  const visit = ({ source }: Inequality): void => {
    if (typeof source === 'number') rows.add(source);
    else source.forEach(visit);
  };
  visit(inequality);
  return [...rows].sort((a, b) => a - b);
}
