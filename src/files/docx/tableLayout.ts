import { displayWidth } from '../../core/text/displayWidth';
import type { PrintedColumn, PrintedTable } from '../../core/disclosure/printedTable';
import { widthOf } from './cellLines';
import { textWidth, type Papers } from './paper';

/** Type size (half points) and column widths (twips) of a printed table, and how its page lies. */
export interface TableLayout {
  readonly landscape: boolean;
  readonly size: number;
  readonly widths: readonly number[];
}

/** Left and right of the text in a cell, in twips. */
export const PADDING = 50;

/** Type sizes to try, in half points: 小五 and smaller. The first that fits the page is taken. */
export const SIZES = [18, 17, 16, 15, 14, 13] as const;
const SMALLEST = 12;
const NARROWEST_COLUMN = 300;
/** How much wider figures are in other fonts than the usual ones, which not every computer has. */
const WIDER_FIGURES = 0.28;
/** Half-width characters of a heading that stay on one line; an empty column needs no more. */
const WIDEST_HEADING = 8;

/** Ways to set a table, the best first: names on one line, then on two; upright, then across. */
const TRIALS = [
  { landscape: false, lines: 1, smallest: 14 },
  { landscape: false, lines: 2, smallest: 16 },
  { landscape: true, lines: 1, smallest: 13 },
  { landscape: true, lines: 2, smallest: 12 },
] as const;

/** Still read without a glass. */
const SMALLEST_ON_ONE_PAGE = 13;

/**
 * Ways to set the table, the best first: upright where it fits at a readable size, else across. Behind that, smaller ones that
 * may save a table of two pages the second.
 */
export function tableLayouts(table: PrintedTable, papers: Papers): readonly [TableLayout, ...TableLayout[]] {
  const [upright, across] = [textWidth(papers.upright), textWidth(papers.across)];
  const widthOn = (landscape: boolean): number => (landscape ? across : upright);
  const found = TRIALS.flatMap(({ landscape, lines, smallest }) => {
    const layout = fitting(table, widthOn(landscape), lines, smallest)[0];
    return layout === undefined ? [] : [{ landscape, ...layout }];
  });
  const smaller = TRIALS.flatMap(({ landscape, lines }) =>
    fitting(table, widthOn(landscape), lines, SMALLEST_ON_ONE_PAGE).map((layout) => ({ landscape, ...layout })),
  );
  const best = found[0] ?? { landscape: true, size: SMALLEST, widths: squeezed(table, SMALLEST, across) };
  return [best, ...smaller.sort((one, other) => other.size - one.size)];
}

interface Fitted {
  readonly size: number;
  readonly widths: readonly number[];
}

/** The sizes from `smallest` on at which the columns fit, the largest first; what is left over goes to the columns of words. */
function fitting(table: PrintedTable, width: number, lines: 1 | 2, smallest: number): Fitted[] {
  return [...SIZES, SMALLEST]
    .filter((size) => size >= smallest)
    .flatMap((size) => {
      const widths = table.columns.map((column, index) => needed(column, headWords(table, index), size, lines));
      const total = widths.reduce((sum, one) => sum + one, 0);
      return total <= width ? [{ size, widths: shared(table, widths, width - total) }] : [];
    });
}

/** Amounts never break, codes in no font, for there is little to win; headings take as many lines as they need. */
function needed({ kind, width }: PrintedColumn, head: string, size: number, lines: 1 | 2): number {
  const character = size * 5;
  const figures = kind === 'code' ? width * (1 + WIDER_FIGURES) : width;
  const words = kind === 'text' ? Math.max(8, Math.ceil(width / lines) + lines - 1) : figures;
  const heading = Math.min(displayWidth(head), WIDEST_HEADING);
  return Math.max(NARROWEST_COLUMN, Math.ceil(Math.max(words, heading) * character * 1.04) + 2 * PADDING + 20);
}

/** The longest words of the header over one column alone. */
function headWords({ header }: PrintedTable, column: number): string {
  const words = header.flat().filter((cell) => cell.column === column && cell.columnSpan === 1);
  return words.map(({ text }) => text).reduce((longest, text) => (widthOf(text, 1) > widthOf(longest, 1) ? text : longest), '');
}

/** Columns of words get what is left over, once those of figures have as much as they need in any font. */
function shared(table: PrintedTable, narrowest: readonly number[], left: number): number[] {
  const { columns } = table;
  const wider = narrowest.map((width, index) => (columns[index]?.kind !== 'amount' ? 0 : Math.floor(width * WIDER_FIGURES)));
  const more = wider.reduce((sum, one) => sum + one, 0);
  const share = more === 0 ? 0 : Math.min(1, left / more);
  const widths = narrowest.map((width, index) => width + Math.floor((wider[index] ?? 0) * share));
  const rest = left - widths.reduce((sum, width, index) => sum + width - (narrowest[index] ?? 0), 0);
  const words = columns.map(({ kind, width }) => (kind === 'text' ? width : 0));
  const total = words.reduce((sum, one) => sum + one, 0);
  if (total === 0) return widths.map((width) => width + Math.floor(rest / widths.length));
  return widths.map((width, index) => width + Math.floor((rest * (words[index] ?? 0)) / total));
}

function squeezed(table: PrintedTable, size: number, width: number): number[] {
  const widths = table.columns.map((column, index) => needed(column, headWords(table, index), size, 2));
  const total = widths.reduce((sum, one) => sum + one, 0);
  return widths.map((one) => Math.floor((one * width) / total));
}
