/** Where the rows of a printed table part into pages. Heights are twips. */

export interface TableHeights {
  /** Of one line of text in a cell. */
  readonly line: number;
  /** Lines of text of each row. */
  readonly header: readonly number[];
  readonly body: readonly number[];
  /** What else stands on every page (title, captions), what on the first alone, and what below the last row. */
  readonly above: number;
  readonly aboveFirst: number;
  readonly below: number;
  /** Of the text of a page. */
  readonly page: number;
}

export interface TablePages {
  /** Space above and below the text of each row together. */
  readonly padding: number;
  /** Rows of the body on each page; one page without rows for a table without any. */
  readonly pages: readonly { readonly from: number; readonly to: number }[];
}

const TIGHTEST = 30;
const WIDEST = 220;
const STEP = 10;
/** Rules between rows, and the difference between one program's pages and another's. */
const RULE = 12;
const SPARE = 160;
/** Fewer rows than these are not left alone on the last page. */
const FEWEST_LEFT = 3;

/**
 * Parts a table into as few pages as hold it with tight rows, then gives the rows as much room as these pages have: printed
 * forms are filled, not crowded on the first page.
 */
export function tablePages(heights: TableHeights): TablePages {
  const fewest = pagesAt(heights, TIGHTEST);
  for (let padding = WIDEST; padding > TIGHTEST; padding -= STEP) {
    const pages = pagesAt(heights, padding);
    if (pages.length <= fewest.length) return { padding, pages: withoutRemnant(pages) };
  }
  return { padding: TIGHTEST, pages: withoutRemnant(fewest) };
}

export function rowHeight(lines: number, line: number, padding: number): number {
  return lines * line + padding;
}

function pagesAt(heights: TableHeights, padding: number): { from: number; to: number }[] {
  const { line, header, body, above, aboveFirst, below, page } = heights;
  const tall = (lines: number): number => rowHeight(lines, line, padding) + RULE;
  const head = header.reduce((sum, lines) => sum + tall(lines), 0);
  const room = (isFirst: boolean): number => page - SPARE - above - head - (isFirst ? aboveFirst : 0);
  const pages: { from: number; to: number }[] = [];
  let from = 0;
  let left = room(true);
  body.forEach((lines, row) => {
    const isLast = row === body.length - 1;
    // A row that is taller than a page stands on one of its own.
    if (row > from && tall(lines) + (isLast ? below : 0) > left) {
      pages.push({ from, to: row });
      from = row;
      left = room(false);
    }
    left -= tall(lines);
  });
  return [...pages, { from, to: body.length }];
}

/** A row or two alone under a whole header look forgotten: the page before gives some of its own. */
function withoutRemnant(pages: readonly { from: number; to: number }[]): { from: number; to: number }[] {
  const [last, before] = [pages.at(-1), pages.at(-2)];
  if (last === undefined || before === undefined || last.to - last.from >= FEWEST_LEFT) return [...pages];
  const from = Math.max(before.from + 1, last.to - FEWEST_LEFT);
  return [...pages.slice(0, -2), { from: before.from, to: from }, { from, to: last.to }];
}
