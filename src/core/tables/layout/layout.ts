import { isNamed, type BlockSpec, type ColumnSpec, type RowSpec, type TableSpec } from '../catalog/spec';
import { columnHeads, type ColumnHead } from './columnHeads';
import { isLabelStack, isOrdinalWord } from '../cells/headerWords';
import { memoisedOf } from '../../text/memoised';

/** Where a printed table keeps what the catalogue names: the columns of each block. */
export interface LayoutBlock {
  readonly spec: BlockSpec;
  /** Columns with codes and names, left to right. */
  readonly labels: readonly number[];
  /** 行次 column. */
  readonly ordinal: number | null;
  /** Sheet column by column id; in a matrix by `row/column`. */
  readonly values: ReadonlyMap<string, number>;
  /** Columns under a header that the catalogue does not know. */
  readonly unknown: readonly number[];
  /** The printed words over those columns. */
  readonly heads: ReadonlyMap<number, ColumnHead>;
}

export interface Layout {
  readonly spec: TableSpec;
  readonly blocks: readonly LayoutBlock[];
  /** A list of items with the sides across, where the catalogue has items across. */
  readonly transposed: boolean;
}

/** A header as its columns tell it: the words above each, from the first column on. */
export interface HeadedColumns {
  readonly firstColumn: number;
  readonly stacks: readonly (readonly string[])[];
}

interface ColumnGroup {
  readonly labels: number[];
  ordinal: number | null;
  readonly values: number[];
  readonly heads: Map<number, ColumnHead>;
}

/** Splits the columns into blocks: a label column behind value columns starts the next block. */
export function columnGroups(heads: readonly ColumnHead[], firstColumn: number): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  let current: ColumnGroup | null = null;
  heads.forEach((head, index) => {
    const column = firstColumn + index;
    const leaf = head.words[head.words.length - 1];
    if (leaf === undefined) return;
    const isLabel = isLabelStack(head.words);
    if (current === null || (isLabel && current.values.length > 0)) {
      current = { labels: [], ordinal: null, values: [], heads: new Map() };
      groups.push(current);
    }
    if (isLabel) current.labels.push(column);
    else if (isOrdinalWord(leaf)) current.ordinal ??= column;
    else current.values.push(column);
    current.heads.set(column, head);
  });
  return groups;
}

export function columnIdOf(columns: readonly ColumnSpec[], path: string): string | null {
  return columns.find((spec) => isNamed(spec, path))?.id ?? null;
}

/** Sorts the value columns of a group by what `keyOf` calls them; the first of a name counts, the others are unknown. */
function placed(spec: BlockSpec, group: ColumnGroup, keyOf: (head: ColumnHead) => string | null): LayoutBlock {
  const values = new Map<string, number>();
  const unknown: number[] = [];
  for (const column of group.values) {
    const head = group.heads.get(column);
    const key = head ? keyOf(head) : null;
    if (key === null || values.has(key)) unknown.push(column);
    else values.set(key, column);
  }
  const { labels, ordinal, heads } = group;
  return { spec, labels, ordinal, values, unknown, heads };
}

function fitBlock(spec: BlockSpec, group: ColumnGroup, titled: boolean): LayoutBlock | null {
  if (group.labels.length === 0) return null;
  const block = placed(spec, group, (head) => columnIdOf(spec.columns, head.path));
  const isNeeded = (column: ColumnSpec): boolean => column.required === true || (column.tellsApart === true && !titled);
  return spec.columns.some((column) => isNeeded(column) && !block.values.has(column.id)) ? null : block;
}

function sideOf(spec: BlockSpec, words: string): string | null {
  return spec.rows.find((row) => isNamed(row, words))?.id ?? null;
}

/** The sides that words in a row's or a column's head name, last year's where it names the earlier of two years. */
export function sidesOf(spec: BlockSpec, labels: readonly string[]): (string | null)[] {
  return columnHeads(labels.map((label) => [label])).map(({ path }) => (path === '' ? null : sideOf(spec, path)));
}

/** Six items under their sides, in either order of the header's rows: `budget/total` … `final/reception`. */
function fitMatrix(spec: BlockSpec, group: ColumnGroup): LayoutBlock | null {
  const isSide = (words: string): boolean => sideOf(spec, words) !== null && columnIdOf(spec.columns, words) === null;
  const hasSides = [...group.heads.values()].some((head) => head.words.some(isSide));
  const block = placed(spec, group, (head) => {
    // A form that prints final accounts only needs no word for it.
    const sideWords = head.words.find(isSide);
    const side = sideWords === undefined ? (hasSides ? null : 'final') : sideOf(spec, sideWords);
    const item = columnIdOf(spec.columns, head.words.filter((words) => !isSide(words)).join('>'));
    return side && item ? `${side}/${item}` : null;
  });
  const isComplete = (row: RowSpec): boolean =>
    spec.columns.every((column) => !column.required || block.values.has(`${row.id}/${column.id}`));
  // A form that names the side over each of two blocks prints them one below the other.
  const complete = hasSides ? spec.rows.some(isComplete) : spec.rows.every((row) => !row.required || isComplete(row));
  // Without words for the sides nothing tells two figures of one item apart.
  const isTold =
    hasSides || block.unknown.every((column) => columnIdOf(spec.columns, block.heads.get(column)?.path ?? '') === null);
  return complete && isTold ? block : null;
}

/** Items down, sides across: values by side, `budget` and `final`. */
function fitTransposed(spec: BlockSpec, group: ColumnGroup): LayoutBlock | null {
  if (group.labels.length === 0) return null;
  const block = placed(spec, group, (head) => sideOf(spec, head.path));
  return spec.rows.some((row) => row.required && !block.values.has(row.id)) ? null : block;
}

/** Inflow above outflow in one block instead of beside each other: the rows of both under the columns that fit. */
function fitStacked(spec: TableSpec, left: BlockSpec, right: BlockSpec, group: ColumnGroup, titled: boolean): Layout | null {
  const rows = [...left.rows, ...right.rows];
  for (const { columns } of [right, left]) {
    const block = fitBlock({ accounts: right.accounts, columns, rows }, group, titled);
    // A second column of amounts belongs to a block beside this one whose labels have no head that is known.
    const isOne = block?.unknown.every((column) =>
      [left, right].every((side) => columnIdOf(side.columns, block.heads.get(column)?.path ?? '') === null),
    );
    if (block && isOne) return { spec, blocks: [block], transposed: false };
  }
  return null;
}

/** Fits a header to a table of the catalogue, `null` when it is not this table's; `titled` where a title names the table. */
export function fitLayout(spec: TableSpec, header: HeadedColumns, titled: boolean): Layout | null {
  const { firstColumn, stacks } = header;
  return fitted(spec, JSON.stringify([{ firstColumn, stacks }, titled]));
}

/** The departments of a region print one form: fitting each header once saves a sixth of the reading. */
const fitted = memoisedOf((spec: TableSpec, header) => fit(spec, ...(JSON.parse(header) as [HeadedColumns, boolean])));

function fit(spec: TableSpec, { firstColumn, stacks }: HeadedColumns, titled: boolean): Layout | null {
  const groups = columnGroups(columnHeads(stacks), firstColumn);
  const [first, second, third] = spec.blocks;
  const [left, right, ...further] = spec.shape === 'blocks' ? inflowFirst(groups) : groups;
  if (first === undefined || left === undefined) return null;

  if (spec.shape === 'matrix') {
    for (const group of groups) {
      const matrix = fitMatrix(first, group);
      if (matrix) return { spec, blocks: [matrix], transposed: false };
    }
    return repeatedBlocks(spec, groups, (group) => fitTransposed(first, group), true);
  }
  if (spec.shape === 'repeated') {
    return repeatedBlocks(spec, groups, (group) => fitBlock(first, group, titled), false);
  }
  if (second === undefined) {
    const blocks = groups.map((group) => fitBlock(first, group, titled)).filter((block) => block !== null);
    return blocks.length === groups.length ? { spec, blocks, transposed: false } : null;
  }
  if (right === undefined) return fitStacked(spec, first, second, left, titled);
  const leftBlock = fitBlock(first, left, titled);
  const rightBlock = fitBlock(second, right, titled);
  if (!leftBlock || !rightBlock) return null;
  const [beyond, ...others] = further;
  const thirdBlock = third && beyond && others.length === 0 ? fitBlock(third, beyond, titled) : null;
  if (thirdBlock) return { spec, blocks: [leftBlock, rightBlock, thirdBlock], transposed: false };
  // What the catalogue has no list for is reported as not read.
  return { spec, blocks: [leftBlock, withUnknown(rightBlock, further)], transposed: false };
}

/** A form may print 支出 on the left: its words over the two lists tell. */
function inflowFirst(groups: readonly ColumnGroup[]): readonly ColumnGroup[] {
  const [left, right, ...further] = groups;
  if (left === undefined || right === undefined) return groups;
  const speaksOf = ({ heads }: ColumnGroup, side: string): boolean =>
    [...heads.values()].every(({ words }) => words[0]?.startsWith(side) === true);
  return speaksOf(left, '支出') && speaksOf(right, '收入') ? [right, left, ...further] : groups;
}

/** Blocks that list the same things side by side; what fits nothing is unknown. */
function repeatedBlocks(
  spec: TableSpec,
  groups: readonly ColumnGroup[],
  fitGroup: (group: ColumnGroup) => LayoutBlock | null,
  transposed: boolean,
): Layout | null {
  const blocks = groups.map(fitGroup).filter((block) => block !== null);
  const unfit = groups.filter((group) => !blocks.some((block) => block.heads === group.heads));
  const [block, ...others] = blocks;
  return block ? { spec, blocks: [withUnknown(block, unfit), ...others], transposed } : null;
}

/** The columns of groups that fit nothing are the block's unknown ones. */
function withUnknown(block: LayoutBlock, groups: readonly ColumnGroup[]): LayoutBlock {
  const unknown = [...block.unknown, ...groups.flatMap((group) => group.values)];
  const heads = new Map([...block.heads, ...groups.flatMap((group) => [...group.heads])]);
  return { ...block, unknown, heads };
}

/** How many columns of the layout the catalogue knows: ranks tables that a header without a title could belong to. */
export function knownColumns(layout: Layout): number {
  return layout.blocks.reduce((sum, block) => sum + block.values.size, 0);
}

/** The columns of amounts that the catalogue knows. */
export function amountColumns({ blocks }: Layout): number[] {
  return blocks.flatMap(({ values }) => [...values.values()]);
}

/** The columns that hold no amounts: of codes, names and 行次. */
export function labelColumns({ blocks }: Layout): ReadonlySet<number> {
  return new Set(blocks.flatMap(({ labels, ordinal }) => (ordinal === null ? labels : [...labels, ordinal])));
}
