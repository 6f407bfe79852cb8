import { a1 } from '../workbook/address';
import { finished, type Steps } from '../workbook/steps';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { continuedPart } from './continued';
import { readCaption, yearIn } from './cells/caption';
import type { RecognisedTable, TableRow } from '../figures/figure';
import { indexFigures, type Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { joinParts, type ReadPart } from './joinParts';
import { printedOwnerOf, type CaptionedPart } from './otherSets';
import { plainWords } from '../text/words';
import { locateTables, type SheetParts, type TablePart } from './locating/locate';
import { isNoDataNote } from './cells/notes';
import { departmentInNote, departmentInTitle, readCover } from './cells/ownership';
import type { ReadProblem } from './reading/problem';
import { unreadFigures } from './unreadFigures';
import { notComparable } from './wholeTables';

export interface TableReading {
  readonly figures: Figures;
  readonly problems: readonly ReadProblem[];
}

/** What is known from outside the workbook; it overrules what the workbook says. */
export interface Identity {
  readonly year?: number | null;
  readonly department?: string | null;
}

/** What somebody says that the tables of sheets are: sheet names with kinds. */
export type SheetKinds = Readonly<Record<string, TableKind>>;

export interface ReadingOptions extends Identity {
  /** Goes before the titles and the names of the sheets. */
  readonly sheetKinds?: SheetKinds;
}

/**
 * Recognises the disclosure tables of a workbook by their words and reads their figures. Never throws for content:
 * what cannot be read is a ReadProblem. Year and department come from the tables, the cover, notes under the tables
 * and `options`, the later before the earlier; unknown is `null`.
 */
export function readTables(workbook: WorkbookSnapshot, options: ReadingOptions = {}): TableReading {
  return finished(readTablesInSteps(workbook, options));
}

/** `readTables`, sheet by sheet. */
export function* readTablesInSteps(workbook: WorkbookSnapshot, options: ReadingOptions = {}): Steps<TableReading> {
  // A table on a visible sheet goes before one of its kind on a hidden sheet.
  const sheets = [...workbook.sheets].sort((a, b) => Number(a.visibility !== 'visible') - Number(b.visibility !== 'visible'));
  const located = yield* locateAll(sheets, new Map(Object.entries(options.sheetKinds ?? {})));
  const captioned = captionedParts(located);
  const fallbackUnit = commonest(captioned.map(({ caption }) => caption.unit)) ?? '万元';
  const joined = joinParts(captioned, fallbackUnit);
  const recognised = joined.tables.map((pages) => ({ pages, table: tableOf(pages) }));
  const all = recognised.map(({ table }) => table);
  const judged = recognised.map((one) => {
    const isTold = Object.hasOwn(options.sheetKinds ?? {}, one.table.sheet);
    return { ...one, left: isTold ? null : notComparable(one.table, all) };
  });
  const compared = judged.filter(({ left }) => left === null);
  const tables = compared.map(({ table }) => table);

  const cover = firstOf(located, ({ sheet, found }) => (found.parts.length === 0 ? readCover(sheet) : null));
  const noted = firstOf(tables, (table) => departmentInNote(table.emptyNote));
  return {
    figures: indexFigures(
      tables,
      options.year ?? cover?.year ?? commonest(tables.map((table) => table.year)),
      options.department ?? noted ?? cover?.department ?? commonest(tables.map((table) => table.department)),
    ),
    problems: [
      ...joined.problems,
      ...judged.flatMap(({ left }) => left ?? []),
      ...compared.flatMap(({ pages }) => pages.flatMap((page) => page.draft.problems)),
      ...located.flatMap(({ sheet, found }) => unreadableTables(sheet, found)),
      ...located.flatMap(({ sheet, found }) =>
        unreadFigures(
          sheet,
          found,
          joined.all.filter(({ part }) => part.grid.sheet === sheet),
        ),
      ),
    ],
  };
}

interface LocatedSheet {
  readonly sheet: SheetSnapshot;
  readonly found: SheetParts;
}

/** The tables of all sheets; a sheet without any may go on with the last one of the sheet before. */
function* locateAll(sheets: readonly SheetSnapshot[], kinds: ReadonlyMap<string, TableKind>): Steps<LocatedSheet[]> {
  const located: LocatedSheet[] = [];
  for (const sheet of sheets) {
    yield;
    const found = locateTables(sheet, kinds.get(sheet.name) ?? null);
    const before = located.at(-1)?.found.parts.at(-1);
    const part = before === undefined ? null : continuedPart(sheet, found, before);
    located.push({ sheet, found: part === null ? found : { ...found, parts: [part] } });
  }
  return located;
}

/** Where covers name several departments, tables that do not say whose they are belong to the one on the cover before them. */
function captionedParts(located: readonly LocatedSheet[]): CaptionedPart[] {
  const covers = located.map(({ sheet, found }) => (found.parts.length === 0 ? (readCover(sheet)?.department ?? null) : null));
  const isOne = new Set(covers.flatMap((name) => (name === null ? [] : [plainWords(name)]))).size < 2;
  let department: string | null = null;
  return located.flatMap(({ sheet, found }, index) => {
    department = covers[index] ?? department;
    const parts = found.parts.map((part) => captionedPart(sheet, part));
    const owner = department;
    if (isOne || owner === null) return parts;
    return parts.map((one) => (printedOwnerOf(one) === null ? { ...one, caption: { ...one.caption, department: owner } } : one));
  });
}

function captionedPart(sheet: SheetSnapshot, part: TablePart): CaptionedPart {
  return { part, caption: readCaption(part.grid, part.captionRows), hidden: sheet.visibility !== 'visible' };
}

function unreadableTables(sheet: SheetSnapshot, found: SheetParts): ReadProblem[] {
  return found.unreadable.map(({ kind, row, column, ...title }) => ({
    code: 'unreadable-table',
    table: kind,
    ...title,
    cell: { sheet: sheet.name, row, column },
  }));
}

function tableOf(pages: readonly ReadPart[]): RecognisedTable {
  const [first] = pages;
  if (first === undefined) throw new Error('a table has at least one part');
  const { part, caption, draft } = first;
  const notes = gathered(pages, (page) => notesOf(page.part));
  return {
    kind: draft.kind,
    title: part.title === '' ? part.layout.spec.title : part.title,
    sheet: part.grid.sheet.name,
    number: caption.number,
    range: rangeOf(pages.filter((page) => page.part.grid.sheet === part.grid.sheet)),
    unit: draft.unit,
    unitStated: pages.some((page) => page.caption.unit !== null),
    otherUnit: pages.find((page) => page.caption.otherUnit !== null)?.caption.otherUnit ?? null,
    year: caption.year ?? yearIn(part.title),
    department: caption.department ?? departmentInTitle(part),
    columns: columnsOf(pages),
    rows: rowsOf(pages),
    notes,
    emptyNote: notes.find(isNoDataNote) ?? null,
    lineNumbers: gathered(pages, (page) => page.draft.lineNumbers),
    unread: gathered(pages, (page) => page.draft.unread),
  };
}

/** What all pages hold; most tables have one. */
function gathered<T>(pages: readonly ReadPart[], of: (page: ReadPart) => T[]): T[] {
  const [only, ...others] = pages;
  return only !== undefined && others.length === 0 ? of(only) : pages.flatMap(of);
}

/** Rows in reading order; the sides of a matrix may be spread over blocks and pages. */
function rowsOf(pages: readonly ReadPart[]): readonly TableRow[] {
  const rows = gathered(pages, (page) => page.draft.rows);
  if (pages[0]?.part.layout.spec.shape !== 'matrix') return rows;
  const byId = new Map<string, TableRow>();
  for (const row of rows) {
    const known = byId.get(row.id);
    byId.set(row.id, known === undefined ? row : { ...known, figures: new Map([...row.figures, ...known.figures]) });
  }
  return [...byId.values()];
}

/** Column ids in sheet order; in a matrix the items are the columns, whichever way the sheet prints them. */
function columnsOf(pages: readonly ReadPart[]): string[] {
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

function rangeOf(pages: readonly ReadPart[]): string {
  const rows = new Extent();
  const columns = new Extent();
  for (const { part, draft } of pages) {
    rows.take(part.captionRows[0] ?? part.headerRow);
    rows.take(part.headerRow);
    for (const row of draft.rows) rows.take(row.sheetRow);
    for (const block of part.layout.blocks) {
      for (const column of block.labels) columns.take(column);
      for (const column of block.values.values()) columns.take(column);
    }
  }
  return `${a1(rows.first, columns.first)}:${a1(rows.last, columns.last)}`;
}

class Extent {
  first = Infinity;
  last = 0;

  take(value: number): void {
    if (value < this.first) this.first = value;
    if (value > this.last) this.last = value;
  }
}

/** 注 and 说明 under the table, and “本表无数据” wherever it stands in it. */
function notesOf({ grid, bodyRows }: TablePart): string[] {
  const notes: string[] = [];
  for (const row of bodyRows) {
    const filled = grid.filled(row);
    for (const column of filled) {
      const { isNote, words } = grid.phrase(row, column);
      // A short 无 says so only where nothing else stands in the row: beside a label it is one amount's.
      if (!isNote && !(filled.length === 1 && isNoDataNote(words))) continue;
      const value = grid.cell(row, column)?.value;
      if (typeof value === 'string') notes.push(value.trim());
    }
  }
  return notes;
}

function firstOf<T, R>(values: readonly T[], find: (value: T) => R | null): R | null {
  for (const value of values) {
    const found = find(value);
    if (found !== null) return found;
  }
  return null;
}

/** The value that occurs most, the first of equals; `null` when there is none. */
function commonest<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[T | null, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0])[0];
}
