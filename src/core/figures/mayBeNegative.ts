import type { Figure } from './figure';

/** Carry-overs may be overdrawn and changes go down; revenue, expenditure and counts may not be negative. */
const MAY_BE_NEGATIVE = /^(?:opening|closing|use-of|surplus|inflow-total|outflow-total|change)/;

/** Whether an amount below zero makes sense in the figure's row or column. */
export function mayBeNegative({ row, column }: Pick<Figure, 'row' | 'column'>): boolean {
  return MAY_BE_NEGATIVE.test(row) || MAY_BE_NEGATIVE.test(column);
}
