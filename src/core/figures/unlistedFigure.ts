import { Decimal } from 'decimal.js';
import type { Figure, RecognisedTable } from './figure';

const ZERO = new Decimal(0);

/** A row that a table does not list is an exact zero in it, without a cell. */
export function unlistedFigure({ kind, unit }: Pick<RecognisedTable, 'kind' | 'unit'>, row: string, column: string): Figure {
  return {
    table: kind,
    row,
    column,
    label: row,
    cell: null,
    value: ZERO,
    slack: ZERO,
    decimals: 0,
    unit,
    blank: true,
    asText: false,
    formula: false,
  };
}
