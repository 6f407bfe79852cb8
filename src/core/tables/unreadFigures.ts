import type { SheetSnapshot, SnapshotCell } from '../workbook/snapshot';
import { readAmountText } from '../amounts/amount';
import { Grid } from './cells/grid';
import type { ReadPage } from './joinPages';
import type { SheetParts } from './locating/locate';
import type { Title } from './locating/title';
import { amountColumns, labelColumns } from './layout/layout';
import { isColumnNumberRow } from './locating/header';
import { memoised } from '../text/memoised';
import { isFooter } from './cells/notes';
import type { ReadProblem } from './reading/problem';

/**
 * The last look over a sheet: figures that no table has read and no other problem has named. One problem for what stands
 * under one title, one for a sheet without any table.
 */
export function unreadFigures(sheet: SheetSnapshot, located: SheetParts, parts: readonly ReadPage[]): ReadProblem[] {
  const problems: ReadProblem[] = [];
  const reported = new Set<Title | null>();
  const known = knownCells(parts);
  const isForeign = foreignFigures(parts);
  const isBare = parts.length === 0 && located.titles.length === 0;
  const unreadable = new Set(located.unreadable.map(({ cell }) => cell.row));
  for (let row = 0; row < sheet.rows.length; row++) {
    const cells = sheet.rows[row] ?? [];
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? null;
      if (cell === null || !mayBeFigure(cell) || known(row, column)) continue;
      const title = titleAbove(located.titles, row, column);
      const isSmall = !isPrintedFigure(cell) && !isForeign(row, column);
      if (isSmall && !(title?.kind === null && isSmallFigure(title.grid, row, column))) continue;
      if (reported.has(title) || (title !== null && unreadable.has(title.row)) || isFooterRow(sheet, row)) continue;
      reported.add(title);
      const at = { sheet: sheet.name, cell: { sheet: sheet.name, row, column } };
      problems.push(
        isBare ? { code: 'unrecognised-sheet', ...at } : { code: 'unread-figures', ...at, title: title?.words ?? '' },
      );
    }
  }
  return problems;
}

/** Sorts most cells out before anything is looked up: blanks, and words that hold no number. */
function mayBeFigure({ value }: SnapshotCell): boolean {
  return typeof value === 'number' ? value !== 0 : typeof value === 'string' && holdsFigure(value);
}

/** Numbers that are a figure wherever they stand: with decimals, or too large for an ordinal, and neither year nor date. */
function isPrintedFigure(cell: SnapshotCell): boolean {
  const { value } = cell;
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) return true;
    const magnitude = Math.abs(value);
    return magnitude >= 1000 && !(value >= 1990 && value < 2100) && !(value >= DATES_FROM && value < DATES_TO);
  }
  return typeof value === 'string' && holdsFigure(value);
}

const LONGEST_FIGURE = 30;
/** What every such text has and hardly a label: most are sorted out without a look-up. */
const POINT = /[.,．，]/;

/** Text with decimals or thousands that reads as an amount. */
function holdsFigure(text: string): boolean {
  return text.length <= LONGEST_FIGURE && POINT.test(text) && readsAsFigure(text);
}

const readsAsFigure = memoised((text) => {
  if (!/[\d０-９〇][\s\S]*[.,．，]|[.．]\s*[\d０-９]/.test(text)) return false;
  const reading = readAmountText(text);
  return reading.kind === 'amount' && !reading.value.isZero() && (reading.decimals > 0 || text.includes(','));
});

/** Any number under the title of another table that is not one of a series 1, 2, 3 down or across. */
function isSmallFigure(grid: Grid, row: number, column: number): boolean {
  const value = grid.value(row, column);
  if (typeof value !== 'number' || value === 0) return false;
  const above = grid.value(row - 1, column);
  const below = grid.value(row + 1, column);
  return above !== value - 1 && below !== value + 1 && !isColumnNumberRow(grid, row);
}

/** Excel's serial numbers of 2000-01-01 and 2050-01-01. */
const DATES_FROM = 36526;
const DATES_TO = 54789;

function knownCells(parts: readonly ReadPage[]): (row: number, column: number) => boolean {
  const areas = parts
    .filter(({ use }) => use !== 'foreign')
    .map((read) => {
      const { grid, layout, headerRow, bodyRows } = read.part;
      return { read, grid, labels: labelColumns(layout), first: headerRow, last: bodyRows.at(-1) ?? headerRow };
    });
  return (row, column) =>
    areas.some(({ read, grid, labels, first, last }) => {
      if (column < grid.firstColumn || column >= grid.endColumn || row < first || row > last) return false;
      if (read.use !== 'read' || read.draft.claimed(row, column)) return true;
      return labels.has(column) && Number.isInteger(grid.value(row, column));
    });
}

/** Below the amount heads of a table that is not read, every number is a figure. */
function foreignFigures(parts: readonly ReadPage[]): (row: number, column: number) => boolean {
  const areas = parts
    .filter(({ use }) => use === 'foreign')
    .map(({ part: { layout, bodyRows } }) => ({
      columns: new Set(amountColumns(layout)),
      rows: new Set(bodyRows),
    }));
  return (row, column) => areas.some(({ columns, rows }) => columns.has(column) && rows.has(row));
}

function titleAbove(titles: readonly Title[], row: number, column: number): Title | null {
  let nearest: Title | null = null;
  for (const title of titles) {
    const isAbove = title.row <= row && column >= title.grid.firstColumn && column < title.grid.endColumn;
    if (isAbove && (nearest === null || title.row > nearest.row)) nearest = title;
  }
  return nearest;
}

function isFooterRow(sheet: SheetSnapshot, row: number): boolean {
  const grid = new Grid(sheet, 0, sheet.rows[row]?.length ?? 0);
  return isFooter(grid.firstWords(row));
}
