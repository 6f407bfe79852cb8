import { TABLE_KINDS } from '../figures/kinds';
import type { Likelihood } from './likelihood';
import type { Model } from './model';
import type { RepairSet } from './minimumSets';
import { patternRank, turnsNegative, valuePattern } from './slips';
import type { SlipPattern } from '../findings/finding';

/**
 * Sets are ranked by size, by whether a figure would have to become negative, by how likely the slip is, by how many relations that hold now confirm the cells (a
 * confirmed cell is blamed last), and by where they stand.
 */
export function likelihoodOf(model: Model, set: RepairSet, pattern: SlipPattern | null): Likelihood {
  const cells = set.cells.map((id) => model.cell(id));
  let slip = patternRank(pattern) * cells.length;
  if (pattern === null) {
    slip = 0;
    for (const [index, cell] of cells.entries())
      slip += patternRank(valuePattern(cell, cell.value, set.values[index] ?? cell.value));
  }
  const negatives = cells.filter((cell, index) => turnsNegative(cell, set.values[index] ?? cell.value)).length;
  const confirmations = set.cells.reduce((sum, id) => sum + confirmationsOf(model, id), 0);
  const places = cells.flatMap(({ figure }) => [
    TABLE_KINDS.indexOf(figure.table),
    figure.cell?.row ?? 0,
    figure.cell?.column ?? 0,
  ]);
  return [cells.length, negatives, slip, confirmations, ...places];
}

/** Relations of the cell that hold now; one in which every figure is zero says nothing. */
function confirmationsOf(model: Model, cell: number): number {
  return model.rowsOf(cell).filter((id) => {
    const { broken, result } = model.row(id);
    return !broken && result.relation.terms.some(({ figure }) => figure.value !== null && !figure.value.isZero());
  }).length;
}
