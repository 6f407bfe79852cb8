import type { SheetSnapshot } from '../workbook/snapshot';
import { Grid } from './cells/grid';
import { isColumnNumberRow } from './locating/header';
import { labelColumns, type Layout, type LayoutBlock } from './layout/layout';
import type { SheetParts, TablePart } from './locating/locate';
import { readRows, type Body } from './reading/readRows';
import { TableDraft } from './reading/tableDraft';

/**
 * The rows of a sheet that go on with a table of the sheet before and have no header of their own; `null` where they are
 * not that table's.
 */
export function continuedPart(sheet: SheetSnapshot, found: SheetParts, before: TablePart): TablePart | null {
  const { kind, shape } = before.layout.spec;
  if (found.parts.length > 0 || found.unreadable.length > 0 || shape === 'matrix') return null;
  if (found.titles.some((title) => title.kind !== kind)) return null;
  const width = sheet.rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const grid = new Grid(sheet, 0, width);
  const bodyRows = sheet.rows.map((_, row) => row).filter((row) => grid.filled(row).length > 0 && !isColumnNumberRow(grid, row));
  const [first] = bodyRows;
  if (first === undefined) return null;
  const draft = new TableDraft(kind, '万元');
  readRows(before, draft);
  const layout = layoutsFor(before.layout, grid, bodyRows).find((own) => goesOn({ grid, layout: own, bodyRows }, draft));
  return layout ? { grid, layout, title: null, captionRows: [], headerRow: first, bodyRows, headless: true } : null;
}

/** In the columns of the table, or moved so that both begin in one column. */
function layoutsFor(layout: Layout, grid: Grid, rows: readonly number[]): Layout[] {
  const begins = Math.min(...rows.flatMap((row) => grid.filled(row).slice(0, 1)));
  const by = begins - Math.min(...layout.blocks.flatMap(({ labels }) => labels));
  return by === 0 ? [layout] : [layout, { ...layout, blocks: layout.blocks.map((block) => moved(block, by)) }];
}

function moved(block: LayoutBlock, by: number): LayoutBlock {
  return {
    spec: block.spec,
    labels: block.labels.map((column) => column + by),
    ordinal: block.ordinal === null ? null : block.ordinal + by,
    values: new Map([...block.values].map(([key, column]) => [key, column + by])),
    unknown: block.unknown.map((column) => column + by),
    heads: new Map([...block.heads].map(([column, head]) => [column + by, head])),
  };
}

/** Where rows are this table's next ones, those that it does not know, or that stand in other columns, are few. */
const STRANGE_ROWS = 1 / 4;

function goesOn(body: Body, before: TableDraft): boolean {
  const { grid, layout, bodyRows: rows } = body;
  const page = new TableDraft(before.kind, before.unit, before);
  readRows(body, page);
  if (!page.rows.some(({ figures }) => [...figures.values()].some(({ blank }) => !blank))) return false;
  if (layout.blocks.length === 1 && !isBehind(page, before)) return false;
  const labels = labelColumns(layout);
  const isStray = (row: number, column: number): boolean =>
    !labels.has(column) && !page.claimed(row, column) && grid.isFigure(row, column);
  const strange = new Set(rows.filter((row) => grid.filled(row).some((column) => isStray(row, column))));
  for (const { code, cell } of page.problems) if (code !== 'unreadable-figure') strange.add(cell.row);
  return strange.size <= rows.length * STRANGE_ROWS;
}

/** Accounts run on: those of a copy or of another list begin anew. */
function isBehind(page: TableDraft, before: TableDraft): boolean {
  const last = before.rows.filter(({ code }) => code !== undefined).at(-1)?.code ?? '';
  const next = page.rows.find(({ code }) => code !== undefined)?.code;
  return next === undefined || next > last;
}
