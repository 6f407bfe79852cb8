import type { Figure } from '../../figures/figure';
import type { Grid } from '../cells/grid';
import { isTotalLabel } from '../cells/headerWords';
import { columnIdOf, sidesOf } from '../layout/layout';
import { isNoDataNote, isNote } from '../cells/notes';
import type { PrintedBlock } from './printedBlock';
import { figureAt } from './readFigure';
import type { TableDraft } from './tableDraft';
import { reportUnknownColumns, reportUnknownRow } from './unknownFigures';
import { labelWords, plainWords } from '../../text/words';

/** Sides across and items across, one row of figures; a second row of figures is one too many. */
export function readMatrix(block: PrintedBlock, bodyRows: readonly number[], draft: TableDraft): void {
  const { grid, columns } = block;
  // A note stands where the first figure would; under an empty row it would be taken for that.
  const rows = bodyRows.filter((row) => !isNote(grid.firstWords(row)));
  const figureRows = rows.filter((row) => columns.some((column) => grid.amount(row, column).kind !== 'empty'));
  if (readSidesDown(block, figureRows, draft)) return;
  const own =
    figureRows.find((row) => isTotalLabel(labelWords(block.label(row)))) ??
    figureRows[0] ??
    rows[0] ??
    emptyRow(grid, bodyRows[0]);
  if (own === undefined) return;
  addSides(block, draft, (side, item) => ({ row: own, column: block.layout.values.get(`${side}/${item}`) }));
  reportUnknownColumns(block, own, draft);
  for (const row of figureRows) if (row !== own) reportUnknownRow(block, row, draft);
}

/** The row for figures of a table that has none: over its first note, or that note where it says so itself. */
function emptyRow(grid: Grid, note: number | undefined): number | undefined {
  if (note === undefined) return undefined;
  if (grid.filled(note - 1).length === 0) return note - 1;
  return isNoDataNote(grid.firstWords(note)) ? note : undefined;
}

/** Items across and the sides down, one row of figures each: for headers that name no side. */
function readSidesDown(block: PrintedBlock, rows: readonly number[], draft: TableDraft): boolean {
  if ([...block.layout.values.keys()].some((key) => !key.startsWith('final/'))) return false;
  const sides = sidesOf(
    block.spec,
    rows.map((row) => plainWords(block.label(row)) || wordsBefore(block, row)),
  );
  const rowOfSide = new Map<string, number>();
  sides.forEach((side, index) => {
    const row = rows[index];
    if (side !== null && row !== undefined && !rowOfSide.has(side)) rowOfSide.set(side, row);
  });
  if (!rowOfSide.has('final')) return false;
  addSides(block, draft, (side, item) => ({ row: rowOfSide.get(side), column: block.layout.values.get(`final/${item}`) }));
  const read = new Set(rowOfSide.values());
  for (const row of rows) {
    if (read.has(row)) reportUnknownColumns(block, row, draft);
    else reportUnknownRow(block, row, draft);
  }
  return true;
}

/** The words left of the amounts: where the corner over them is blank, their column is no label column. */
function wordsBefore({ grid, columns }: PrintedBlock, row: number): string {
  const [first] = grid.filled(row);
  return first === undefined || columns.some((column) => column <= first) ? '' : grid.words(row, first);
}

/** A list of items with the sides across, read to the same rows `budget` and `final`. */
export function readTransposed(block: PrintedBlock, rows: readonly number[], draft: TableDraft): void {
  const rowOfItem = new Map<string, number>();
  for (const row of rows) {
    const words = labelWords(block.label(row)).replace(/\((?:元|万元|千元|个|人|辆|批|次|人次|批次|台)\)$/, '');
    const item = columnIdOf(block.spec.columns, words);
    const isHeading = block.spec.columns.some(({ id, heading }) => id === item && heading) && !block.hasFigure(row);
    if (isHeading) continue;
    const known = item === null ? undefined : rowOfItem.get(item);
    // 一、“三公”经费支出 is a heading without figures, （一）支出合计 under it the row.
    if (item !== null && (known === undefined || !block.hasFigure(known))) rowOfItem.set(item, row);
    else reportUnknownRow(block, row, draft);
    reportUnknownColumns(block, row, draft);
  }
  addSides(block, draft, (side, item) => ({ row: rowOfItem.get(item), column: block.layout.values.get(side) }));
}

/** Where the table prints an item of a side; nowhere without a row or a column. */
type PlaceOf = (side: string, item: string) => Readonly<Record<'row' | 'column', number | undefined>>;

function addSides(block: PrintedBlock, draft: TableDraft, placeOf: PlaceOf): void {
  for (const side of block.spec.rows) {
    const figures = new Map<string, Figure>();
    let sheetRow: number | null = null;
    for (const item of block.spec.columns) {
      const { row, column } = placeOf(side.id, item.id);
      if (row === undefined || column === undefined) continue;
      sheetRow ??= row;
      const unit = item.count ? 'count' : (block.unitOf(column) ?? draft.unit);
      const place = { row: side.id, column: item.id, label: `${side.label} ${item.label}`, cell: block.grid.ref(row, column) };
      figures.set(item.id, figureAt(block.grid, { ...place, unit }, draft));
    }
    if (sheetRow !== null) draft.add({ id: side.id, name: side.label, sheetRow, figures });
  }
}
