import type { TableKind } from '../figures/kinds';
import { amountColumns } from './layout/layout';
import type { Page } from './pages';
import type { OtherSet, ReadProblem } from './reading/problem';

export interface OtherSets {
  /** Parts of which nothing is read. */
  readonly parts: ReadonlySet<Page>;
  readonly problems: readonly ReadProblem[];
}

/** Two tables make a set; one alone may have its department or its year written wrong. */
const FEWEST_TABLES = 2;

/**
 * Tables of a second department, or of an earlier year, that stand in the workbook beside those of the first: a set of its
 * own, also where the first has no table of the kind.
 */
export function otherSets(parts: readonly Page[]): OtherSets {
  const departments = setsBy(parts, ({ owner }) => owner);
  const own = commonest(departments);
  const ofOthers = strangersTo(departments.get(own ?? ''), departments);
  const aside = new Set(ofOthers.flatMap(([, set]) => set));
  const years = setsBy(
    parts.filter((part) => !aside.has(part)),
    ({ year }) => year?.toString() ?? null,
  );
  const latest = [...years.keys()].sort().at(-1);
  const ofYears = strangersTo(years.get(latest ?? ''), years);
  return {
    parts: new Set([...aside, ...ofYears.flatMap(([, set]) => set)]),
    problems: [
      ...ofOthers.map(([department, set]) => problemOf(set, { department: set[0]?.department ?? department })),
      ...ofYears.map(([year, set]) => problemOf(set, { year: Number(year) })),
    ],
  };
}

type Sets = ReadonlyMap<string, readonly Page[]>;

/** The parts by whose they are; one that does not say is of the set that it follows. */
function setsBy(parts: readonly Page[], keyOf: (part: Page) => string | null): Sets {
  const sets = new Map<string, Page[]>();
  let before = '';
  for (const part of parts) {
    const key = keyOf(part) ?? before;
    before = key;
    if (key === '') continue;
    const set = sets.get(key);
    if (set === undefined) sets.set(key, [part]);
    else set.push(part);
  }
  return sets;
}

/** The set with the most tables that hold figures, the first of equals. */
function commonest(sets: Sets): string | undefined {
  let best: string | undefined;
  let most = -1;
  if (sets.size < 2) return undefined;
  for (const [key, set] of sets) {
    const filled = kindsOf(set.filter(isFilled)).size;
    if (filled > most) [best, most] = [key, filled];
  }
  return best;
}

/** The sets that hold tables of which the given one has its own. */
function strangersTo(own: readonly Page[] | undefined, sets: Sets): [string, readonly Page[]][] {
  if (own === undefined || sets.size < 2) return [];
  const kinds = kindsOf(own);
  return [...sets].filter(([, set]) => {
    const others = kindsOf(set);
    return set !== own && others.size >= FEWEST_TABLES && [...others].some((kind) => kinds.has(kind));
  });
}

function kindsOf(set: readonly Page[]): Set<TableKind> {
  return new Set(set.map(({ kind }) => kind));
}

function isFilled({ part: { grid, layout, bodyRows } }: Page): boolean {
  const columns = amountColumns(layout);
  return bodyRows.some((row) => columns.some((column) => grid.isFigure(row, column)));
}

function problemOf(set: readonly Page[], of: OtherSet): ReadProblem {
  const sheets = [...new Set(set.map(({ part }) => part.grid.sheet.name))];
  const [first] = set;
  const sheet = first?.part.grid.sheet.name ?? '';
  const cell = { sheet, row: first?.part.headerRow ?? 0, column: first?.part.grid.firstColumn ?? 0 };
  return { code: 'other-set', cell, of, tables: kindsOf(set).size, sheets };
}
