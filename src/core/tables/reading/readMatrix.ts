import type { Figure } from '../../figures/figure';
import type { Grid } from '../cells/grid';
import { isTotalLabel } from '../cells/headerWords';
import { columnIdOf, sidesOf, unitOfColumn, type LayoutBlock } from '../layout/layout';
import { isNoDataNote, isNote } from '../cells/notes';
import { figureAt } from './readFigure';
import { labelText } from './rowIdentity';
import type { TableDraft } from './tableDraft';
import { hasFigure, reportUnknownColumns, reportUnknownRow } from './unknownFigures';
import { labelWords, plainWords } from '../../text/words';

/** Sides across and items across, one row of figures; a second row of figures is one too many. */
export function readMatrix(grid: Grid, block: LayoutBlock, bodyRows: readonly number[], draft: TableDraft): void {
  // A note stands where the first figure would; under an empty row it would be taken for that.
  const rows = bodyRows.filter((row) => !isNote(firstWords(grid, row)));
  const columns = [...block.values.values()];
  const figureRows = rows.filter((row) => columns.some((column) => grid.amount(row, column).kind !== 'empty'));
  if (readSidesDown(grid, block, figureRows, draft)) return;
  const own =
    figureRows.find((row) => isTotalLabel(labelWords(labelText(grid, block, row)))) ??
    figureRows[0] ??
    rows[0] ??
    emptyRow(grid, bodyRows[0]);
  if (own === undefined) return;
  addSides(grid, block, draft, (side, item) => {
    const column = block.values.get(`${side}/${item}`);
    return column === undefined ? null : { row: own, column };
  });
  reportUnknownColumns(grid, block, own, draft);
  for (const row of figureRows) if (row !== own) reportUnknownRow(grid, block, row, draft);
}

/** The row for figures of a table that has none: over its first note, or that note where it says so itself. */
function emptyRow(grid: Grid, note: number | undefined): number | undefined {
  if (note === undefined) return undefined;
  if (grid.filled(note - 1).length === 0) return note - 1;
  return isNoDataNote(firstWords(grid, note)) ? note : undefined;
}

function firstWords(grid: Grid, row: number): string {
  return grid.words(row, grid.filled(row)[0] ?? grid.firstColumn);
}

/** Items across and the sides down, one row of figures each: for headers that name no side. */
function readSidesDown(grid: Grid, block: LayoutBlock, rows: readonly number[], draft: TableDraft): boolean {
  if ([...block.values.keys()].some((key) => !key.startsWith('final/'))) return false;
  const sides = sidesOf(
    block.spec,
    rows.map((row) => plainWords(labelText(grid, block, row)) || wordsBefore(grid, block, row)),
  );
  const rowOfSide = new Map<string, number>();
  sides.forEach((side, index) => {
    const row = rows[index];
    if (side !== null && row !== undefined && !rowOfSide.has(side)) rowOfSide.set(side, row);
  });
  if (!rowOfSide.has('final')) return false;
  addSides(grid, block, draft, (side, item) => {
    const row = rowOfSide.get(side);
    const column = block.values.get(`final/${item}`);
    return row === undefined || column === undefined ? null : { row, column };
  });
  const read = new Set(rowOfSide.values());
  for (const row of rows) {
    if (read.has(row)) reportUnknownColumns(grid, block, row, draft);
    else reportUnknownRow(grid, block, row, draft);
  }
  return true;
}

/** The words left of the amounts: where the corner over them is blank, their column is no label column. */
function wordsBefore(grid: Grid, block: LayoutBlock, row: number): string {
  const [first] = grid.filled(row);
  return first === undefined || [...block.values.values()].some((column) => column <= first) ? '' : grid.words(row, first);
}

/** A list of items with the sides across, read to the same rows `budget` and `final`. */
export function readTransposed(grid: Grid, block: LayoutBlock, rows: readonly number[], draft: TableDraft): void {
  const columns = [...block.values.values()];
  const rowOfItem = new Map<string, number>();
  for (const row of rows) {
    const words = labelWords(plainWords(labelText(grid, block, row))).replace(
      /\((?:元|万元|千元|个|人|辆|批|次|人次|批次|台)\)$/,
      '',
    );
    const item = columnIdOf(block.spec.columns, words);
    const isHeading = block.spec.columns.some(({ id, heading }) => id === item && heading) && !hasFigure(grid, row, columns);
    if (isHeading) continue;
    const known = item === null ? undefined : rowOfItem.get(item);
    // 一、“三公”经费支出 is a heading without figures, （一）支出合计 under it the row.
    if (item !== null && (known === undefined || !hasFigure(grid, known, columns))) rowOfItem.set(item, row);
    else reportUnknownRow(grid, block, row, draft);
    reportUnknownColumns(grid, block, row, draft);
  }
  addSides(grid, block, draft, (side, item) => {
    const row = rowOfItem.get(item);
    const column = block.values.get(side);
    return row === undefined || column === undefined ? null : { row, column };
  });
}

type PlaceOf = (side: string, item: string) => { row: number; column: number } | null;

function addSides(grid: Grid, block: LayoutBlock, draft: TableDraft, placeOf: PlaceOf): void {
  for (const side of block.spec.rows) {
    const figures = new Map<string, Figure>();
    let sheetRow: number | null = null;
    for (const item of block.spec.columns) {
      const place = placeOf(side.id, item.id);
      if (place === null) continue;
      sheetRow ??= place.row;
      const unit = item.count ? 'count' : (unitOfColumn(block, place.column) ?? draft.unit);
      const label = `${side.label} ${item.label}`;
      figures.set(
        item.id,
        figureAt(grid, draft, { row: side.id, column: item.id, label, sheetRow: place.row, sheetColumn: place.column, unit }),
      );
    }
    if (sheetRow !== null) draft.add({ id: side.id, name: side.label, sheetRow, figures });
  }
}
