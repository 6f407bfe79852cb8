import { finished, type Steps } from '../workbook/steps';
import type { SheetSnapshot, WorkbookSnapshot } from '../workbook/snapshot';
import { continuedPart } from './continued';
import { indexFigures, type Figures } from '../figures/figures';
import type { TableKind } from '../figures/kinds';
import { joinPages } from './joinPages';
import { locateTables, type SheetParts } from './locating/locate';
import { departmentInNote, readCover, type Cover } from './cells/ownership';
import { coverDepartments, pageOf } from './pages';
import type { ReadProblem } from './reading/problem';
import { tableOf } from './recognised';
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
  const departments = coverDepartments(located.map(({ cover }) => cover));
  const pages = located.flatMap(({ found }, index) => found.parts.map((part) => pageOf(part, departments[index] ?? null)));
  const joined = joinPages(pages, commonest(pages.map(({ caption }) => caption.unit)) ?? '万元');
  const recognised = joined.tables.map((own) => ({ pages: own, table: tableOf(own) }));
  const all = recognised.map(({ table }) => table);
  const judged = recognised.map((one) => {
    const isTold = Object.hasOwn(options.sheetKinds ?? {}, one.table.sheet);
    return { ...one, left: isTold ? null : notComparable(one.table, all) };
  });
  const compared = judged.filter(({ left }) => left === null);
  const tables = compared.map(({ table }) => table);

  const cover = located.find((one) => one.cover !== null)?.cover;
  const noted = tables.map((table) => departmentInNote(table.emptyNote)).find((name) => name !== null);
  return {
    figures: indexFigures(
      tables,
      options.year ?? cover?.year ?? commonest(tables.map((table) => table.year)),
      options.department ?? noted ?? cover?.department ?? commonest(tables.map((table) => table.department)),
    ),
    problems: [
      ...joined.problems,
      ...judged.flatMap(({ left }) => left ?? []),
      ...compared.flatMap((one) => one.pages.flatMap((page) => page.draft.problems)),
      ...located.flatMap(({ found }) => found.unreadable),
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
  /** What a sheet without tables says as a cover. */
  readonly cover: Cover | null;
}

/** The tables of all sheets; a sheet without any may go on with the last one of the sheet before. */
function* locateAll(sheets: readonly SheetSnapshot[], kinds: ReadonlyMap<string, TableKind>): Steps<LocatedSheet[]> {
  const located: LocatedSheet[] = [];
  for (const sheet of sheets) {
    yield;
    const found = locateTables(sheet, kinds.get(sheet.name) ?? null);
    const before = located.at(-1)?.found.parts.at(-1);
    const part = before === undefined ? null : continuedPart(sheet, found, before);
    const parts = part === null ? found.parts : [part];
    located.push({ sheet, found: { ...found, parts }, cover: parts.length === 0 ? readCover(sheet) : null });
  }
  return located;
}

/** The value that occurs most, the first of equals; `null` when there is none. */
function commonest<T>(values: readonly (T | null)[]): T | null {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<[T | null, number]>((best, entry) => (entry[1] > best[1] ? entry : best), [null, 0])[0];
}
