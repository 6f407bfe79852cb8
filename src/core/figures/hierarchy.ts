import type { RecognisedTable, TableRow } from './figure';

/** Which rows add up to which: 合计 over 类 over 款 over 项. A row without its 款 counts directly below its 类. */
export type Hierarchy = ReadonlyMap<string, readonly TableRow[]>;

export function hierarchyOf(table: RecognisedTable): Hierarchy {
  const known = hierarchies.get(table);
  if (known !== undefined) return known;
  const hierarchy = readHierarchy(table);
  hierarchies.set(table, hierarchy);
  return hierarchy;
}

/** Asked for row by row, so each table's is read once. */
const hierarchies = new WeakMap<RecognisedTable, Hierarchy>();

function readHierarchy(table: RecognisedTable): Hierarchy {
  const children = new Map<string, TableRow[]>();
  const listed = new Set(table.rows.map((row) => row.id));
  const top = table.rows.find((row) => row.level === 'total');
  /** Of a form without codes, where a row's place and level tell what it belongs to. */
  let classAbove: string | undefined;
  let sectionAbove: string | undefined;
  for (const row of table.rows) {
    if (row.level === 'class') [classAbove, sectionAbove] = [row.id, undefined];
    let parent: string | undefined;
    if (row.code !== undefined) parent = listedAncestor(row.code, listed) ?? top?.id;
    else if (row.level === 'class') parent = top?.id;
    else if (row.level === 'section') [parent, sectionAbove] = [classAbove, row.id];
    else if (row.level === 'item') parent = sectionAbove ?? classAbove;
    if (parent === undefined) continue;
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  return children;
}

function listedAncestor(code: string, listed: ReadonlySet<string>): string | undefined {
  for (let length = code.length - 2; length >= 3; length -= 2) {
    const prefix = code.slice(0, length);
    if (listed.has(prefix)) return prefix;
  }
  return undefined;
}
