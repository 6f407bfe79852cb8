import type { FindingCell } from '../findings/finding';
import type { Verification } from './checks/stated';
import type { QuotePlace } from './reading/document';
import { cellsOf } from '../findings/findingCell';

/** A statement of the document with the cells of this year's tables that it speaks of, right or wrong. */
export interface FigureUse {
  readonly quote: string;
  readonly place: QuotePlace;
  /** Never empty. */
  readonly cells: readonly FindingCell[];
}

/** What of the tables the document uses, in reading order: the way from a cell to the sentences about it. */
export function figureUses({ uses }: Verification): readonly FigureUse[] {
  const found = [...uses].flatMap(([{ passage, from, start, end }, figures]): FigureUse[] => {
    const cells = figures.flatMap((figure) => cellsOf(figure, 'right'));
    if (cells.length === 0) return [];
    const first = Math.min(from, start);
    return [{ quote: passage.quote(first, end), place: passage.place(first, end), cells }];
  });
  return found.sort((one, other) => one.place.paragraph - other.place.paragraph || one.place.start - other.place.start);
}
