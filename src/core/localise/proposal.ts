import { compareLikelihood, type Likelihood } from './likelihood';
import { boundsOf, eliminate, type Bounds, type Inequality, type Stage } from './linearSystem';
import type { Cell, Model } from './model';
import { inequalitiesOf, loosestPrinting, exactnessOf, type Demand } from './repairRegion';
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
  const spans = ids.map((_, index) => spanOf(inequalities, ids.length, index, work));
  const order = ids.map((_, index) => index).sort((a, b) => compareWidths(spans[a], spans[b]) || a - b);
  const elimination = eliminate(inequalities, order, work);
  if (!elimination.feasible) return null;
  const printings = cells.map((cell) => cell.printings);
  const search = new AssignmentSearch(cells, demands, steps, spans, elimination.stages, work, (values) =>
    exactnessOf(demands, printings, values),
  );
  const values = search.best();
  if (values === null) return null;
  const [only] = cells;
  const [value] = values;
  const inOwnUnits = spans.map((span, index) => inUnits(span, steps[index] ?? 1n));
  if (only === undefined || value === undefined || cells.length > 1) return { values, spans: inOwnUnits };
  const repairs = (candidate: bigint): boolean => exactnessOf(demands, printings, [candidate]) !== null;
  return { values, spans: inOwnUnits.map((span) => withoutFalseEnds(span, value, only.finest.step, repairs)) };
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

class AssignmentSearch {
  private bestValues: readonly bigint[] | null = null;
  private bestLikelihood: Likelihood | null = null;
  private assignments = 0;
  private readonly seeds: readonly (readonly bigint[])[];

  constructor(
    private readonly cells: readonly Cell[],
    private readonly demands: readonly Demand[],
    private readonly steps: readonly bigint[],
    private readonly spans: readonly Bounds[],
    private readonly stages: readonly Stage[],
    private readonly work: Work,
    private readonly exactness: (values: readonly bigint[]) => { exact: number; copies: number } | null,
  ) {
    const old = cells.map((cell) => cell.value);
    this.seeds = cells.map((cell) => [0n, ...old, ...valuesBeforeSlip(cell, cell.value)]);
  }

  best(): readonly bigint[] | null {
    this.assign(
      0,
      this.cells.map(() => 0n),
      new Set(),
    );
    return this.bestValues;
  }

  private assign(depth: number, counts: bigint[], assigned: Set<number>): void {
    const stage = this.stages[depth];
    if (stage === undefined) {
      this.consider(counts.map((count, index) => count * (this.steps[index] ?? 1n)));
      return;
    }
    const { variable } = stage;
    for (const count of this.candidates(stage, counts, assigned)) {
      if (this.assignments >= MOST_ASSIGNMENTS) return;
      counts[variable] = count;
      assigned.add(variable);
      this.assign(depth + 1, counts, assigned);
      assigned.delete(variable);
      counts[variable] = 0n;
    }
  }

  /** Steps of the stage's variable within its bounds, those that make a row exact first. */
  private candidates(stage: Stage, counts: readonly bigint[], assigned: ReadonlySet<number>): Set<bigint> {
    const { variable } = stage;
    const step = this.steps[variable] ?? 1n;
    const { low, high } = boundsOf(stage, counts);
    const found = new Set<bigint>();
    const add = (count: bigint): void => {
      if ((low === null || count >= low) && (high === null || count <= high)) found.add(count);
    };
    for (const { coefficients, fixed } of this.demands) {
      const own = coefficients[variable] ?? 0n;
      if (own === 0n || !coefficients.every((coefficient, at) => coefficient === 0n || at === variable || assigned.has(at)))
        continue;
      const rest = coefficients.reduce(
        (sum, c, at) => (at === variable ? sum : sum + c * (counts[at] ?? 0n) * (this.steps[at] ?? 1n)),
        fixed,
      );
      const exact = -rest / own;
      const nearest = exact / step;
      add(nearest);
      if (exact % step !== 0n) add(exact < 0n ? nearest - 1n : nearest + 1n);
    }
    if (low !== null && high !== null && high - low <= NARROW && this.cells.length <= 2) {
      for (let count = low; count <= high; count += 1n) add(count);
      return found;
    }
    for (const seed of this.seeds[variable] ?? []) if (seed % step === 0n) add(seed / step);
    if (low !== null) add(low);
    if (high !== null) add(high);
    if (low !== null && high !== null) add((low + high) / 2n);
    return found;
  }

  private consider(values: readonly bigint[]): void {
    this.assignments += 1;
    this.work.spend(this.demands.length);
    const exactness = this.exactness(values);
    if (exactness === null) return;
    const likelihood = this.likelihoodOf(values, exactness);
    if (this.bestLikelihood !== null && compareLikelihood(likelihood, this.bestLikelihood) >= 0) return;
    this.bestLikelihood = likelihood;
    this.bestValues = values;
  }

  /** Fewest negative amounts; most slips, exact rows and copies; the likeliest slips; nearest to the middles of the intervals. */
  private likelihoodOf(values: readonly bigint[], { exact, copies }: { exact: number; copies: number }): Likelihood {
    let negatives = 0;
    let slips = 0;
    let rank = 0;
    let offset = 0n;
    const moved = isWrongCell(this.cells, values);
    for (const [index, cell] of this.cells.entries()) {
      const value = values[index] ?? 0n;
      const pattern = moved ? 'wrong-cell' : valuePattern(cell, cell.value, value);
      if (turnsNegative(cell, value)) negatives += 1;
      if (pattern !== null) slips += 1;
      rank += patternRank(pattern);
      const { low = null, high = null } = this.spans[index] ?? {};
      const step = this.steps[index] ?? 1n;
      if (low === null || high === null) continue;
      const distance = 2n * value - (low + high) * step;
      offset += distance < 0n ? -distance : distance;
    }
    return [negatives, -slips, -exact, -copies, rank, offset];
  }
}
