import { eliminate, type Inequality } from './linearSystem';
import { NO_SHARE, type Model, type Printing } from './model';
import { isCopy } from './slips';
import type { Work } from './work';

/** The source of an inequality that belongs to no row: the sign that a figure can have. */
export const NO_ROW = -1;

/** What one row demands of the cells that may change: `Σ coefficient · new value`, between `low` (null: no bound) and `high`. */
export interface Demand {
  readonly row: number;
  /** By position in the list of changed cells. */
  readonly coefficients: readonly bigint[];
  /** What the row's other figures add to its residual, and the slack they bring. */
  readonly fixed: bigint;
  readonly fixedSlack: bigint;
  /** How many slacks of each changed cell the row has. */
  readonly weights: readonly bigint[];
  readonly inequality: boolean;
  /** The row is one amount printed twice. */
  readonly copy: boolean;
}

/** The demands of every row that a changed cell is in, broken or holding: both must hold afterwards. */
export function demandsOn(model: Model, cells: readonly number[]): Demand[] {
  const rows = new Set(cells.flatMap((cell) => model.rowsOf(cell)));
  return [...rows].map((row): Demand => {
    const { residual, slack, cells: own, inequality, result } = model.row(row);
    const shares = cells.map((cell) => own.get(cell) ?? NO_SHARE);
    let [fixed, fixedSlack] = [residual, slack];
    for (const [at, { coefficient, weight }] of shares.entries()) {
      if (weight === 0n) continue;
      const cell = model.cell(cells[at] ?? 0);
      fixed -= coefficient * cell.value;
      fixedSlack -= weight * cell.slack;
    }
    const [coefficients, weights] = [shares.map(({ coefficient }) => coefficient), shares.map(({ weight }) => weight)];
    return { row, coefficients, weights, fixed, fixedSlack, inequality, copy: isCopy(result.relation) };
  });
}

/** The demands as inequalities over whole steps of each cell, each cell printed as `printings` says. */
export function inequalitiesOf(demands: readonly Demand[], printings: readonly Printing[]): Inequality[] {
  const inequalities: Inequality[] = [];
  for (const { row, coefficients, weights, fixed, fixedSlack, inequality } of demands) {
    let slack = fixedSlack;
    const upper: bigint[] = [];
    for (let at = 0; at < coefficients.length; at += 1) {
      const printing = printings[at];
      if (printing === undefined) continue;
      slack += (weights[at] ?? 0n) * printing.slack;
      upper.push((coefficients[at] ?? 0n) * printing.step);
    }
    inequalities.push({ coefficients: upper, bound: slack - fixed, source: row });
    if (!inequality)
      inequalities.push({ coefficients: upper.map((coefficient) => -coefficient), bound: slack + fixed, source: row });
  }
  return [...inequalities, ...boundsBelow(printings)];
}

/** An amount that cannot be negative is at least zero. */
function boundsBelow(printings: readonly Printing[]): Inequality[] {
  return printings.flatMap(({ signed }, own): Inequality[] =>
    signed ? [] : [{ coefficients: printings.map((_, at) => (at === own ? -1n : 0n)), bound: 0n, source: NO_ROW }],
  );
}

/** The loosest printing a cell can have: nothing that any printing allows is excluded. */
export function loosestPrinting(model: Model, cell: number): Printing {
  const { coarsest, finest } = model.cell(cell);
  return { ...finest, slack: coarsest.slack };
}

/** The rows that cannot all hold, whatever the changed cells are set to; `null` when nothing speaks against it. */
export function contradictionOf(inequalities: readonly Inequality[], variables: number, work: Work): readonly number[] | null {
  const order = Array.from({ length: variables }, (_, index) => index);
  const elimination = eliminate(inequalities, order, work);
  return elimination.feasible ? null : elimination.core.filter((row) => row !== NO_ROW);
}

/** The slack that a cell has once `value` is typed into it; `null` when it cannot be printed so. */
function slackOfNew(printings: readonly Printing[], value: bigint): bigint | null {
  if (value === 0n) return 0n;
  return printings.find(({ step, signed }) => value % step === 0n && (signed || value > 0n))?.slack ?? null;
}

/** How many rows are brought to a residual of zero, and how many of them are copies. */
export interface Exactness {
  readonly exact: number;
  readonly copies: number;
}

/** `null` when the values leave a row broken. */
export function exactnessOf(
  demands: readonly Demand[],
  printings: readonly (readonly Printing[])[],
  values: readonly bigint[],
): Exactness | null {
  const slacks: bigint[] = [];
  for (const [at, value] of values.entries()) {
    const slack = slackOfNew(printings[at] ?? [], value);
    if (slack === null) return null;
    slacks.push(slack);
  }
  let exact = 0;
  let copies = 0;
  for (const { coefficients, weights, fixed, fixedSlack, inequality, copy } of demands) {
    let residual = fixed;
    let slack = fixedSlack;
    for (let at = 0; at < values.length; at += 1) {
      residual += (coefficients[at] ?? 0n) * (values[at] ?? 0n);
      slack += (weights[at] ?? 0n) * (slacks[at] ?? 0n);
    }
    if (residual > slack || (!inequality && -residual > slack)) return null;
    if (residual !== 0n) continue;
    exact += 1;
    if (copy) copies += 1;
  }
  return { exact, copies };
}
