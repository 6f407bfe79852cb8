import type { Figure } from '../figures/figure';
import { printedValue } from '../tables/naming';
import type { CellRole, FindingCell } from './finding';

/** The cell of a figure as a finding names it; none for a figure that has no place. */
export function cellsOf(figure: Figure, role: CellRole, label = figure.label): FindingCell[] {
  const { cell, table } = figure;
  return cell === null ? [] : [{ ...cell, table, role, label, value: printedValue(figure) }];
}
