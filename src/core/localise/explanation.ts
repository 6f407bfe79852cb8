import type { Decimal } from 'decimal.js';
import type { SlipPattern } from '../findings/finding';
import type { Figure } from '../figures/figure';
import type { Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import type { RelationResult } from '../rules/relation';
import type { Evidence } from './evidence';

/** One figure of an explanation, all amounts in 万元 (counts as they are). */
export interface ExplainedCell {
  readonly figure: Figure;
  /** A value that brings every relation of the block back to `exact` or `rounding`, together with the other cells'. */
  readonly proposed: Decimal;
  /** Least and greatest value that would do, at the cell's printed decimals; `±Infinity` where only an inequality bounds it. */
  readonly low: Decimal;
  readonly high: Decimal;
}

/** A cell that has to hold just this. */
export function cellWith(figure: Figure, proposed: Decimal): ExplainedCell {
  return { figure, proposed, low: proposed, high: proposed };
}

/** A whole table, column or row that is wrong as such: one slip, however many figures it has. */
export interface SlipArea {
  readonly table: TableKind;
  readonly column?: string;
  readonly row?: string;
  /** The other column or row, where two are exchanged. */
  readonly with?: string;
  /** In the wrong unit: what every figure has to be multiplied by, `0.0001` where 元 were typed as 万元. */
  readonly factor?: Decimal;
}

/**
 * A minimum set of cells whose change alone repairs a block of broken relations.
 * `unique`: no other set of that size does; `ambiguous`: others do, and all are listed beside it (or cannot be excluded);
 * `none`: no set within the bound does; `gave-up`: the bound on work was reached first. The last two name no cells.
 */
export interface Explanation {
  readonly status: 'unique' | 'ambiguous' | 'none' | 'gave-up';
  readonly cells: readonly ExplainedCell[];
  readonly pattern: SlipPattern | null;
  /** Ids of the broken relations that the change repairs (of the block, for `none` and `gave-up`). */
  readonly repairs: readonly string[];
  /** More sets of the same size exist, or may exist, than are listed. */
  readonly more: boolean;
  readonly area?: SlipArea;
}

/** What explains many cells at once, and the evidence that is left for what comes after it. */
export interface ExplainedAtOnce {
  readonly explanations: readonly Explanation[];
  readonly left: Evidence;
}

/** What is known beside the relations. */
export interface Known {
  /** This year's tables, for cells that no relation speaks of. */
  readonly figures?: Figures | undefined;
  /** Last year's tables: their figures are in another workbook, and a table may have been copied from there. */
  readonly prior: Figures | null;
}

export interface LocaliseOptions extends Partial<Known> {
  /** Largest number of cells in an explanation; 8 unless given. */
  readonly maxSize?: number;
  /** Steps of the search before it gives up; counted, not timed, so that the result never depends on the machine. */
  readonly maxWork?: number;
  /** How many explanations of one block are listed; 100 unless given. */
  readonly maxListed?: number;
  /** What explains whole rows, found before: where it is not certain what they are, nothing of their table is. */
  readonly rows?: readonly Explanation[];
  /** Checks the relations of figures once more: some speak under a condition that a wrong figure met. */
  readonly check?: (figures: Figures) => readonly RelationResult[];
}
