import { a1 } from '../workbook/address';
import type { RecognisedTable, TableRow } from '../figures/figure';
import { isNoDataNote, isNote } from './cells/notes';
import type { ReadPage } from './joinPages';
import { amountColumns } from './layout/layout';
import type { TablePart } from './locating/locate';

/** The table that its pages are, of which the first tells whose it is. */
export function tableOf(pages: readonly ReadPage[]): RecognisedTable {
  const [first] = pages;
  if (first === undefined) throw new Error('a table has at least one part');
  const { part, kind, title, caption, year, department, draft } = first;
  const notes = pages.flatMap((page) => notesOf(page.part));
  return {
    kind,
    title: title === '' ? part.layout.spec.title : title,
    sheet: part.grid.sheet.name,
    number: caption.number,
    range: rangeOf(pages.filter((page) => page.part.grid.sheet === part.grid.sheet)),
    unit: draft.unit,
    unitStated: pages.some((page) => page.caption.unit !== null),
    otherUnit: pages.find((page) => page.caption.otherUnit !== null)?.caption.otherUnit ?? null,
    year,
    department,
    columns: columnsOf(pages),
    rows: rowsOf(pages),
    notes,
    emptyNote: notes.find(isNoDataNote) ?? null,
    lineNumbers: gathered(pages, ({ draft }) => draft.lineNumbers),
    unread: gathered(pages, ({ draft }) => draft.unread),
  };
}

/** What all pages hold. Most tables have one: copying what it holds costs a twentieth of the reading. */
function gathered<T>(pages: readonly ReadPage[], of: (page: ReadPage) => readonly T[]): readonly T[] {
  const [only, ...others] = pages;
  return only !== undefined && others.length === 0 ? of(only) : pages.flatMap(of);
}

/** Rows in reading order; the sides of a matrix may be spread over blocks and pages. */
function rowsOf(pages: readonly ReadPage[]): readonly TableRow[] {
  const rows = gathered(pages, ({ draft }) => draft.rows);
  if (pages[0]?.part.layout.spec.shape !== 'matrix') return rows;
  const byId = new Map<string, TableRow>();
  for (const row of rows) {
    const known = byId.get(row.id);
    byId.set(row.id, known === undefined ? row : { ...known, figures: new Map([...row.figures, ...known.figures]) });
  }
  return [...byId.values()];
}

/** Column ids in sheet order; in a matrix the items are the columns, whichever way the sheet prints them. */
function columnsOf(pages: readonly ReadPage[]): string[] {
  const ids = new Set<string>();
  for (const { part, draft } of pages) {
    const { blocks, transposed, spec } = part.layout;
    if (transposed) {
      const figures = draft.rows.flatMap((row) => [...row.figures.values()]);
      figures.sort((one, other) => (one.cell?.row ?? 0) - (other.cell?.row ?? 0));
      for (const { column } of figures) ids.add(column);
    } else {
      for (const { values } of blocks)
        for (const key of values.keys()) ids.add(spec.shape === 'matrix' ? (key.split('/').pop() ?? key) : key);
    }
  }
  return [...ids];
}

/** From the first caption row to the last row that was read. */
function rangeOf(pages: readonly ReadPage[]): string {
  const first = Math.min(...pages.map(({ part: { captionRows, headerRow } }) => captionRows[0] ?? headerRow));
  let last = Math.max(...pages.map(({ part }) => part.headerRow));
  for (const { draft } of pages) for (const { sheetRow } of draft.rows) if (sheetRow > last) last = sheetRow;
  const columns = pages.flatMap(({ part: { layout } }) => [
    ...layout.blocks.flatMap(({ labels }) => labels),
    ...amountColumns(layout),
  ]);
  return `${a1(first, Math.min(...columns))}:${a1(last, Math.max(...columns))}`;
}

/** 注 and 说明 under the table, and “本表无数据” wherever it stands in it. */
function notesOf({ grid, bodyRows }: TablePart): string[] {
  const notes: string[] = [];
  for (const row of bodyRows) {
    const filled = grid.filled(row);
    for (const column of filled) {
      const value = grid.value(row, column);
      if (typeof value !== 'string') continue;
      const words = grid.words(row, column);
      // A short 无 says so only where nothing else stands in the row: beside a label it is one amount's.
      if (isNote(words) || (filled.length === 1 && isNoDataNote(words))) notes.push(value.trim());
    }
  }
  return notes;
}
