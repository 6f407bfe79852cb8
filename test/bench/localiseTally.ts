import { Decimal } from 'decimal.js';
import { localise, type Explanation } from '../../src/core/localise';
import type { RelationResult } from '../../src/core/rules/relation';
import { cellKey, type Edit } from './localiseSlips';

/** How slips of one kind were located. */
export interface Tally {
  slips: number;
  found: number;
  named: number;
  first: number;
  unique: number;
  uniqueRight: number;
  rightValue: number;
  pattern: number;
  gaveUp: number;
  readonly times: number[];
}

const EMPTY_CELL = '0';

export function tallyOf(): Tally {
  return { slips: 0, found: 0, named: 0, first: 0, unique: 0, uniqueRight: 0, rightValue: 0, pattern: 0, gaveUp: 0, times: [] };
}

/** Counts what a review of a workbook with these slips says against the `truth` of every cell. */
export function record(
  tally: Tally,
  results: readonly RelationResult[],
  edits: readonly Edit[],
  truth: ReadonlyMap<string, string>,
  kind?: string,
): void {
  tally.slips += 1;
  if (!results.some(({ verdict }) => verdict === 'error')) return;
  tally.found += 1;
  const started = performance.now();
  const explanations = localise(results);
  tally.times.push(performance.now() - started);
  const wrong = new Set(edits.map(({ cell }) => cellKey(cell)));
  const cellsOf = ({ cells }: Explanation): string[] =>
    cells.flatMap(({ figure }) => (figure.cell === null ? [] : [cellKey(figure.cell)]));
  const named = new Set(explanations.flatMap(cellsOf));
  if ([...wrong].every((key) => named.has(key))) tally.named += 1;
  if (explanations.some(({ status }) => status === 'gave-up')) tally.gaveUp += 1;
  const best = firstOfEachBlock(explanations);
  const blamed = new Set(best.flatMap(cellsOf));
  const right = blamed.size === wrong.size && [...wrong].every((key) => blamed.has(key));
  if (right) {
    tally.first += 1;
    const proposals = best.flatMap(({ cells }) => cells);
    const withinRounding = proposals.every(({ figure, proposed }) => {
      const was = new Decimal((figure.cell === null ? undefined : truth.get(cellKey(figure.cell))) ?? EMPTY_CELL);
      return proposed.minus(was).abs().lessThanOrEqualTo('0.02');
    });
    if (withinRounding) tally.rightValue += 1;
    if (kind !== undefined && best.every(({ pattern }) => pattern === kind)) tally.pattern += 1;
  }
  if (best.length > 0 && best.every(({ status }) => status === 'unique')) {
    tally.unique += 1;
    if (right) tally.uniqueRight += 1;
  }
}

/** Explanations in their order, without those that repair what an earlier one repairs. */
function firstOfEachBlock(explanations: readonly Explanation[]): Explanation[] {
  const repaired = new Set<string>();
  return explanations.filter(({ repairs }) => {
    if (repairs.some((id) => repaired.has(id))) return false;
    repairs.forEach((id) => repaired.add(id));
    return true;
  });
}

/** A line of the printed table. */
export function summary(tally: Tally): Record<string, number | string> {
  const times = [...tally.times].sort((a, b) => a - b);
  const { slips, found, named, first, unique, uniqueRight, rightValue, pattern, gaveUp } = tally;
  const median = (times[Math.floor(times.length / 2)] ?? 0).toFixed(2);
  const worst = (times.at(-1) ?? 0).toFixed(1);
  return {
    slips,
    found,
    named,
    first,
    'right value': rightValue,
    pattern,
    unique,
    'unique right': uniqueRight,
    'gave up': gaveUp,
    'median ms': median,
    'worst ms': worst,
  };
}
