import { mergeBlocks, type Blocks } from './blocks';
import type { Model } from './model';
import { RepairTrials, type Repair } from './repairTrials';
import { OutOfWork, Work } from './work';

/** Cells whose change alone repairs every broken row of `blocks` and breaks no other row. */
export interface RepairSet extends Repair {
  /** Ascending. */
  readonly cells: readonly number[];
  /** Ascending; more than one where a change in one block is made good by a change in another. */
  readonly blocks: readonly number[];
}

export interface SearchBounds {
  readonly maxSize: number;
  readonly maxWork: number;
}

export interface SearchResult {
  /** As given, but for blocks that could not be repaired independently of each other: these are one. */
  readonly blocks: Blocks;
  readonly sets: readonly RepairSet[];
  /** Blocks whose search did not end within `maxWork`: sets of the same size may be missing. */
  readonly incomplete: ReadonlySet<number>;
}

/**
 * All smallest repair sets, by iterative deepening over conflicts: whatever keeps a set of cells from being a repair is a
 * core of rows that cannot all hold, and every larger repair must change another cell of that core. Each set is met
 * once, because a cell that has had its turn is excluded from the later branches.
 */
export function findMinimumSets(model: Model, blocks: Blocks, bounds: SearchBounds): SearchResult {
  const trials = new RepairTrials(model);
  const work = new Work(bounds.maxWork);
  let result = new Search(model, blocks, bounds, trials).run();
  for (
    let pair = clashingBlocks(result, bounds, trials, work);
    pair !== null;
    pair = clashingBlocks(result, bounds, trials, work)
  ) {
    const merged = new Search(model, mergeBlocks(result.blocks, ...pair), bounds, trials).run();
    // Sets that clash with some of another block's still say more than a search that did not end.
    if (merged.incomplete.size > result.incomplete.size)
      return { ...result, incomplete: new Set([...result.incomplete, ...pair]) };
    result = merged;
  }
  return result;
}

/** Two blocks of which some sets repair each alone but not both: a row that holds now would break. `null` if none. */
function clashingBlocks(
  { sets }: SearchResult,
  { maxSize }: SearchBounds,
  trials: RepairTrials,
  work: Work,
): [number, number] | null {
  try {
    for (const [index, first] of sets.entries()) {
      for (const second of sets.slice(index + 1)) {
        const cells = [...first.cells, ...second.cells].sort((a, b) => a - b);
        if (cells.length > maxSize || second.blocks.some((block) => first.blocks.includes(block))) continue;
        const [a, b] = [first.blocks[0], second.blocks[0]];
        if (a !== undefined && b !== undefined && 'core' in trials.attempt(cells, work)) return [a, b];
      }
    }
  } catch (error) {
    if (!(error instanceof OutOfWork)) throw error;
  }
  return null;
}

/** Blocks that can be repaired apart are looked at together up to this size: that many slips at once. */
const MOST_JOINT = 5;

/** Looking at a cell costs a fraction (two to the power of this) of a step. */
const LOOKED_AT_PER_STEP = 2;

class Search {
  private readonly sets = new Map<string, RepairSet>();
  /** By block: the size of the smallest set that repairs it alone. */
  private readonly sizes = new Map<number, number>();
  /** The sizes known before the present size was begun. */
  private known: ReadonlyMap<number, number> = new Map();
  /** Blocks repaired together with others: a larger set of their own would not be among the smallest. */
  private readonly joined = new Set<number>();
  private readonly incomplete = new Set<number>();
  private work = new Work(0);
  private size = 0;

  constructor(
    private readonly model: Model,
    private readonly blocks: Blocks,
    private readonly bounds: SearchBounds,
    private readonly trials: RepairTrials,
  ) {}

  run(): SearchResult {
    const { all } = this.blocks;
    const shares = all.map(() => new Work(Math.ceil(this.bounds.maxWork / all.length)));
    for (this.size = 1; this.size <= this.bounds.maxSize; this.size += 1) {
      this.known = new Map(this.sizes);
      const joined = new Set(this.joined);
      for (const { id } of all) {
        if (this.incomplete.has(id) || !this.isDue(id, joined)) continue;
        this.work = shares[id] ?? new Work(0);
        try {
          this.extend([], new Set([id]), new Set());
        } catch (error) {
          if (!(error instanceof OutOfWork)) throw error;
          this.incomplete.add(id);
        }
      }
    }
    return { blocks: this.blocks, sets: [...this.sets.values()], incomplete: this.incomplete };
  }

  private isDue(block: number, joined: ReadonlySet<number>): boolean {
    if (!this.known.has(block)) return !joined.has(block);
    return this.size <= MOST_JOINT && this.isWorthTrying(new Set([block]), 0);
  }

  /**
   * Whether a set of the present size that has `count` cells already and touches `touched` can still be no larger than
   * the sets of its blocks taken one by one. A block without a set so far has room for any size.
   */
  private isWorthTrying(touched: ReadonlySet<number>, count: number): boolean {
    let room = 0;
    for (const id of touched) {
      const least = this.known.get(id);
      if (least === undefined) return true;
      room += least;
    }
    if (room >= this.size) return true;
    // Each further cell can bring in one more block. Sets that reach a block without a repair are found from there.
    const others = [...this.known].filter(([id]) => !touched.has(id)).map(([, least]) => least);
    others.sort((a, b) => b - a);
    for (const least of others.slice(0, this.size - count)) room += least;
    return room >= this.size;
  }

  /** Finds every set of the present size that contains `cells` and none of `excluded`. */
  private extend(cells: readonly number[], touched: ReadonlySet<number>, excluded: ReadonlySet<number>): void {
    this.work.spend(1);
    const conflicts = this.unrepairedRows(cells, touched).map((row) => [row]);
    const left = this.size - cells.length;
    if (left === 0 && conflicts.length > 0) return;
    if (cells.length > 0) {
      const trial = this.trials.attempt(cells, this.work);
      if ('core' in trial) conflicts.push([...trial.core]);
      else if (conflicts.length === 0) {
        this.record(cells, touched, trial.repair);
        return;
      }
    }
    if (left === 0) return;
    const open = conflicts.map((rows) => this.openCells(rows, cells, excluded));
    this.work.spend(open.reduce((sum, each) => sum + each.length, 0) >> LOOKED_AT_PER_STEP);
    if (disjointCount(open) > left) return;
    const candidates = left === 1 ? intersection(open) : smallest(open);
    const closed = new Set(excluded);
    for (const cell of candidates) {
      const block = this.blocks.blockOf(cell);
      const nowTouched = block === undefined || touched.has(block) ? touched : new Set([...touched, block]);
      if (this.isWorthTrying(nowTouched, cells.length + 1)) {
        this.extend(
          [...cells, cell].sort((a, b) => a - b),
          nowTouched,
          closed,
        );
      }
      closed.add(cell);
    }
  }

  /** Broken rows of the touched blocks that no changed cell is in. */
  private unrepairedRows(cells: readonly number[], touched: ReadonlySet<number>): number[] {
    const rows: number[] = [];
    for (const id of touched) {
      for (const row of this.blocks.all[id]?.rows ?? []) {
        if (!cells.some((cell) => this.model.row(row).cells.has(cell))) rows.push(row);
      }
    }
    return rows;
  }

  private openCells(rows: readonly number[], cells: readonly number[], excluded: ReadonlySet<number>): readonly number[] {
    const open = new Set<number>();
    for (const row of rows) {
      for (const cell of this.model.row(row).cells.keys()) if (!excluded.has(cell) && !cells.includes(cell)) open.add(cell);
    }
    return [...open].sort((a, b) => a - b);
  }

  private record(cells: readonly number[], touched: ReadonlySet<number>, repair: Repair): void {
    const blocks = [...touched].sort((a, b) => a - b);
    const [only] = blocks;
    if (blocks.length > 1) blocks.forEach((block) => this.joined.add(block));
    else if (only !== undefined && !this.sizes.has(only)) this.sizes.set(only, cells.length);
    this.sets.set(cells.join(), { cells, blocks, ...repair });
  }
}

/** How many of the sets can be chosen, greedily, without two of them sharing a cell: each needs a cell of its own. */
function disjointCount(sets: readonly (readonly number[])[]): number {
  const used = new Set<number>();
  let count = 0;
  for (const set of [...sets].sort((a, b) => a.length - b.length)) {
    if (set.length === 0) return Infinity;
    if (set.some((cell) => used.has(cell))) continue;
    set.forEach((cell) => used.add(cell));
    count += 1;
  }
  return count;
}

function intersection(sets: readonly (readonly number[])[]): readonly number[] {
  return smallest(sets).filter((cell) => sets.every((set) => set.includes(cell)));
}

function smallest(sets: readonly (readonly number[])[]): readonly number[] {
  return sets.reduce((least, set) => (set.length < least.length ? set : least), sets[0] ?? []);
}
