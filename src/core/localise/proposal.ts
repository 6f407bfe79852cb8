import { compareLikelihood, type Likelihood } from './likelihood';
import { assignmentsOf } from './assignments';
import { boundsOf, ceilDivide, eliminate, floorDivide, type Bounds, type Inequality, type Stage } from './linearSystem';
import type { Cell, Model } from './model';
import { inequalitiesOf, loosestPrinting, exactnessOf, type Demand, type Exactness } from './repairRegion';
import type { Work } from './work';
import { isWrongCell, patternRank, turnsNegative, valuePattern, valuesBeforeSlip } from './slips';

/** Intervals up to this many printed values are tried value by value, wider ones at the values that mean something. */
const NARROW = 12n;
/** Full assignments compared before the best so far is taken. */
const MOST_ASSIGNMENTS = 400;

/** The best values found for the changed cells, and for each the interval that it lies in, in the model's integers. */
export interface Proposal {
  readonly values: readonly bigint[];
  readonly spans: readonly Bounds[];
}

/**
 * Chooses values that repair every row: those that a slip explains before others, then those that bring most rows to a
 * residual of zero, then those printed elsewhere as a copy, then the middle of the interval.
 * `null` when none of the values tried does; that is no proof that none does.
 */
export function proposeValues(model: Model, ids: readonly number[], demands: readonly Demand[], work: Work): Proposal | null {
  const cells = ids.map((id) => model.cell(id));
  const loosest = ids.map((id) => loosestPrinting(model, id));
  const inequalities = inequalitiesOf(demands, loosest);
  const steps = loosest.map(({ step }) => step);
  const allowed = ids.map((_, index) => spanOf(inequalities, ids.length, index, work));
  const order = ids.map((_, index) => index).sort((a, b) => compareWidths(allowed[a], allowed[b]) || a - b);
  const elimination = eliminate(inequalities, order, work);
  if (!elimination.feasible) return null;
  const spans = allowed.map((span, index) => inUnits(span, steps[index] ?? 1n));
  const exactness = (values: readonly bigint[]): Exactness | null =>
    exactnessOf(
      demands,
      cells.map(({ printings }) => printings),
      values,
    );
  const candidates = candidatesIn(cells, demands, steps, elimination.stages);
  let best: { readonly values: readonly bigint[]; readonly likelihood: Likelihood } | null = null;
  let tried = 0;
  for (const counts of assignmentsOf(elimination.stages, candidates)) {
    const values = counts.map((count, index) => count * (steps[index] ?? 1n));
    work.spend(demands.length);
    const exact = exactness(values);
    const likelihood = exact && likelihoodOf(cells, spans, values, exact);
    if (likelihood && (best === null || compareLikelihood(likelihood, best.likelihood) < 0)) best = { values, likelihood };
    tried += 1;
    if (tried === MOST_ASSIGNMENTS) break;
  }
  if (best === null) return null;
  const { values } = best;
  const [value = 0n] = values;
  const [only, ...others] = cells;
  if (only === undefined || others.length > 0) return { values, spans };
  return {
    values,
    spans: spans.map((span) => withoutFalseEnds(span, value, only.finest.step, (one) => exactness([one]) !== null)),
  };
}

/** Steps that a bound is moved at most: zero and a finer printing have less slack than the interval was computed with. */
const MOST_TRIMMED = 16;

function withoutFalseEnds({ low, high }: Bounds, value: bigint, step: bigint, repairs: (candidate: bigint) => boolean): Bounds {
  const trimmed = (end: bigint | null, towards: bigint): bigint | null => {
    let at = end;
    for (let moved = 0; at !== null && at !== value && moved < MOST_TRIMMED && !repairs(at); moved += 1) at += towards;
    return at;
  };
  return { low: trimmed(low, step), high: trimmed(high, -step) };
}

function spanOf(inequalities: readonly Inequality[], variables: number, index: number, work: Work): Bounds {
  const others = Array.from({ length: variables }, (_, other) => other).filter((other) => other !== index);
  const elimination = eliminate(inequalities, [index, ...others], work);
  const stage = elimination.feasible ? elimination.stages[0] : undefined;
  return stage === undefined ? { low: null, high: null } : boundsOf(stage, []);
}

function inUnits({ low, high }: Bounds, step: bigint): Bounds {
  return { low: low === null ? null : low * step, high: high === null ? null : high * step };
}

function compareWidths(a: Bounds | undefined, b: Bounds | undefined): number {
  const left = widthOf(a);
  const right = widthOf(b);
  if (left === null || right === null) return left === right ? 0 : left === null ? 1 : -1;
  return left < right ? -1 : left > right ? 1 : 0;
}

function widthOf(span: Bounds | undefined): bigint | null {
  if (span === undefined || span.low === null || span.high === null) return null;
  return span.high - span.low;
}

/**
 * What a stage's variable is tried with, in its steps and within its bounds: what makes a row exact first, then every step of a
 * narrow interval, or what means something in a wide one.
 */
function candidatesIn(
  cells: readonly Cell[],
  demands: readonly Demand[],
  steps: readonly bigint[],
  stages: readonly Stage[],
): (stage: Stage, counts: readonly bigint[]) => Iterable<bigint> {
  const old = cells.map(({ value }) => value);
  const seeds = cells.map((cell) => [0n, ...old, ...valuesBeforeSlip(cell, cell.value)]);
  const stageOf = new Map(stages.map(({ variable }, index) => [variable, index]));
  const isLast = (variable: number, coefficients: readonly bigint[]): boolean =>
    coefficients.every((coefficient, at) => coefficient === 0n || (stageOf.get(at) ?? 0) <= (stageOf.get(variable) ?? 0));
  return (stage, counts) => {
    const { variable } = stage;
    const step = steps[variable] ?? 1n;
    const { low, high } = boundsOf(stage, counts);
    const found = new Set<bigint>();
    const add = (count: bigint): void => {
      if ((low === null || count >= low) && (high === null || count <= high)) found.add(count);
    };
    for (const { coefficients, fixed } of demands) {
      const own = coefficients[variable] ?? 0n;
      if (own === 0n || !isLast(variable, coefficients)) continue;
      const others = (sum: bigint, c: bigint, at: number): bigint =>
        at === variable ? sum : sum + c * (counts[at] ?? 0n) * (steps[at] ?? 1n);
      const exact = -coefficients.reduce(others, fixed) / own;
      add(floorDivide(exact, step));
      add(ceilDivide(exact, step));
    }
    if (low !== null && high !== null && high - low <= NARROW && cells.length <= 2) {
      for (let count = low; count <= high; count += 1n) add(count);
      return found;
    }
    for (const seed of seeds[variable] ?? []) if (seed % step === 0n) add(seed / step);
    if (low !== null) add(low);
    if (high !== null) add(high);
    if (low !== null && high !== null) add((low + high) / 2n);
    return found;
  };
}

/** Fewest negative amounts; most slips, exact rows and copies; the likeliest slips; nearest to the middles of the intervals. */
function likelihoodOf(
  cells: readonly Cell[],
  spans: readonly Bounds[],
  values: readonly bigint[],
  { exact, copies }: Exactness,
): Likelihood {
  let [negatives, slips, rank] = [0, 0, 0];
  let offset = 0n;
  const moved = isWrongCell(cells, values);
  for (const [index, cell] of cells.entries()) {
    const value = values[index] ?? 0n;
    const pattern = moved ? 'wrong-cell' : valuePattern(cell, cell.value, value);
    if (turnsNegative(cell, value)) negatives += 1;
    if (pattern !== null) slips += 1;
    rank += patternRank(pattern);
    const { low = null, high = null } = spans[index] ?? {};
    if (low === null || high === null) continue;
    const distance = 2n * value - (low + high);
    offset += distance < 0n ? -distance : distance;
  }
  return [negatives, -slips, -exact, -copies, rank, offset];
}
