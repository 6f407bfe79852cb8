import type { SheetSnapshot } from '../../workbook/snapshot';
import { Grid } from '../cells/grid';
import { titleKind } from '../cells/titles';

/** Tables printed side by side have their titles in one row; each takes the columns from its title on. */
export function columnBands(sheet: SheetSnapshot): Grid[] {
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const whole = new Grid(sheet, 0, width);
  const starts = new Set<number>();
  for (let row = 0; row < whole.rowCount; row++) {
    const titled = titlesIn(whole, row);
    if (titled.length < 2) continue;
    titled.slice(1).forEach((column, index) => starts.add(edgeBetween(whole, titled[index] ?? 0, column)));
  }
  if (starts.size === 0) return [whole];
  const edges = [0, ...[...starts].sort((a, b) => a - b), width];
  return edges.slice(1).map((end, index) => new Grid(sheet, edges[index] ?? 0, end));
}

/** The columns with titles beside each other, none where less than half of what the row holds are titles. */
function titlesIn(grid: Grid, row: number): number[] {
  const filled = grid.filled(row);
  let others = 0;
  for (const column of filled) if (grid.words(row, column) === '') others++;
  // Most rows are a label and figures: whether the label is a title need not be asked.
  if (filled.length - others < 2 || others * 2 > filled.length) return [];
  const titled: number[] = [];
  for (const column of filled) {
    const words = grid.words(row, column);
    if (words === '') continue;
    if (titleKind(words) !== null) titled.push(column);
    else if (++others * 2 > filled.length) return [];
  }
  return titled;
}

/** A title may stand over the middle of its table: its table begins behind the blank column before it, if there is one. */
function edgeBetween(grid: Grid, left: number, right: number): number {
  for (let column = right - 1; column > left; column--) {
    let isBlank = true;
    for (let row = 0; isBlank && row < grid.rowCount; row++) isBlank = !grid.filled(row).includes(column);
    if (isBlank) return column + 1;
  }
  return right;
}
