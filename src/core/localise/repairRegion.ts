import { eliminate, type Inequality } from './linearSystem';
import type { Model, Printing } from './model';
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
export function demandsOn(model: Model, cells: readonly number[], isCopyRow: (row: number) => boolean): Demand[] {
  const rows = new Set<number>();
  for (const cell of cells) for (const row of model.rowsOf(cell)) rows.add(row);
  const demands: Demand[] = [];
  for (const id of rows) {
    const row = model.row(id);
    const amounts = model.amountsOf(id);
    let fixed = amounts.residual;
    let fixedSlack = amounts.slack;
    const coefficients: bigint[] = [];
    const weights: bigint[] = [];
    for (const cellId of cells) {
      const at = row.cells.indexOf(cellId);
      const coefficient = BigInt(row.coefficients[at] ?? 0);
      const weight = BigInt(row.weights[at] ?? 0);
      coefficients.push(coefficient);
      weights.push(weight);
      if (weight === 0n) continue;
      const cell = model.cell(cellId);
      fixed -= coefficient * cell.value;
      fixedSlack -= weight * cell.slack;
    }
    demands.push({ row: id, coefficients, fixed, fixedSlack, weights, inequality: row.inequality, copy: isCopyRow(id) });
  }
  return demands;
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
  return { step: finest.step, slack: coarsest.slack, signed: finest.signed };
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

/** How many rows `values` bring to a residual of zero, and how many of them are copies; `null` when they leave one broken. */
export function exactnessOf(
  demands: readonly Demand[],
  printings: readonly (readonly Printing[])[],
  values: readonly bigint[],
): { readonly exact: number; readonly copies: number } | null {
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
