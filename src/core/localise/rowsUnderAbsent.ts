import type { RecognisedTable, TableRow } from '../figures/figure';
import { hierarchyOf } from '../figures/hierarchy';
import { labelWords } from '../text/words';
import type { Evidence } from './evidence';
import { absentCells, absentRow, accountTables, asAccount, attempt, sumsOf, type Trial } from './rowTrials';

/**
 * A 类 or 款 left out of a form whose rows say only a part of their account (款 or 项 alone, a name under another): what
 * stood below it goes on from the row above and is read as that one's. Other tables say by name where it belongs.
 */
export function underAbsent(now: Evidence, table: RecognisedTable, row: TableRow): Trial[] {
  const at = table.rows.indexOf(row);
  if (at < 0 || !isPart(row)) return [];
  const others = accountTables(now, table.kind);
  if (others.some((other) => isListed(row, other))) return [];
  for (const other of others) {
    const parent = (placesOf(other).parents.get(keyOf(row)) ?? []).find((above) => !isListed(above, table));
    if (parent === undefined) continue;
    const run = runBelow(table.rows.slice(at), parent, other);
    const [first] = run.children;
    if (first === undefined) continue;
    const absent = absentRow(parent, first, sumsOf(run.children, first.figures.keys()));
    const withParent = (rows: readonly TableRow[]): readonly TableRow[] => [
      ...rows.slice(0, at),
      absent,
      ...run.rows,
      ...rows.slice(at + run.rows.length),
    ];
    const trials = attempt(now, table.kind, withParent, { pattern: 'row-left-out', cells: absentCells(absent) });
    if (trials.length > 0) return trials;
  }
  return [];
}

interface Run {
  /** With the accounts that they belong to. */
  readonly rows: readonly TableRow[];
  /** Those right below the absent one. */
  readonly children: readonly TableRow[];
}

/** The rows at the head of `rows` that another table has below `parent`. */
function runBelow(rows: readonly TableRow[], parent: TableRow, other: RecognisedTable): Run {
  const hierarchy = hierarchyOf(other);
  const children = hierarchy.get(parent.id) ?? [];
  const below = new Map([...children, ...children.flatMap(({ id }) => hierarchy.get(id) ?? [])].map((row) => [keyOf(row), row]));
  const run: TableRow[] = [];
  const direct: TableRow[] = [];
  for (const row of rows) {
    const meant = below.get(keyOf(row));
    if (meant === undefined) break;
    below.delete(keyOf(row));
    const placed = asAccount(row, meant);
    run.push(placed);
    if (children.includes(meant)) direct.push(placed);
  }
  return { rows: run, children: direct };
}

/** By its name as well: what is read as another account may have that one's code. */
function isListed({ id, name }: TableRow, table: RecognisedTable): boolean {
  return placesOf(table).names.get(id) === labelWords(name);
}

interface Places {
  /** The words of each row's name, by its id. */
  readonly names: ReadonlyMap<string, string>;
  /** The rows above those that say this of themselves. */
  readonly parents: ReadonlyMap<string, readonly TableRow[]>;
}

const places = new WeakMap<RecognisedTable, Places>();

/** Asked for every row of every table: gathered anew each time, a review of a province's table takes twice as long. */
function placesOf(table: RecognisedTable): Places {
  const known = places.get(table);
  if (known !== undefined) return known;
  const byId = new Map(table.rows.map((row) => [row.id, row]));
  const parents = new Map<string, TableRow[]>();
  for (const [id, children] of hierarchyOf(table)) {
    const parent = byId.get(id);
    if (parent === undefined || parent.level === 'total') continue;
    for (const child of children) parents.set(keyOf(child), [...(parents.get(keyOf(child)) ?? []), parent]);
  }
  const gathered = { names: new Map(table.rows.map(({ id, name }) => [id, labelWords(name)])), parents };
  places.set(table, gathered);
  return gathered;
}

function isPart({ level, name }: TableRow): boolean {
  return name !== '' && (level === 'section' || level === 'item');
}

/** What a row says itself of its account: the last digits and the name, without codes the depth and the name. */
function keyOf({ code, level, name }: TableRow): string {
  return `${code?.slice(-2) ?? level ?? ''} ${labelWords(name)}`;
}
