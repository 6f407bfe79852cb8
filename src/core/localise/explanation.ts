import type { Decimal } from 'decimal.js';
import type { SlipPattern } from '../findings/finding';
import type { Figure } from '../figures/figure';
import type { TableKind } from '../figures/kinds';
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

/** What explains something, and the evidence that is left for what comes after it. */
export interface Explained {
  readonly explanations: readonly Explanation[];
  readonly left: Evidence;
}

/** A kind of slip: looked for in what the kinds before it leave unexplained. */
export type Kind = (evidence: Evidence) => Explained;

/** The best of a kind, again and again, each in what those before it leave. */
export function repeatedly(best: (evidence: Evidence) => Explained | null): Kind {
  return (evidence) => {
    const explanations: Explanation[] = [];
    let left = evidence;
    for (let found = best(left); found !== null; found = best(left)) {
      explanations.push(...found.explanations);
      left = found.left;
    }
    return { explanations, left };
  };
}
