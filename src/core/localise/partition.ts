import type { RepairSet } from './minimumSets';

/** Above this many blocks that hang together, all their sets are kept: weighing every partition would take too long. */
const MOST_WEIGHED = 10;

/**
 * Where a change in one block can be made good in another, the blocks can be repaired together or one by one. Keeps
 * the sets that belong to a way of repairing them all with the fewest cells.
 * @param unsolved what a block that no set repairs counts for: more than any set.
 */
export function keepSmallest(sets: readonly RepairSet[], unsolved: number): RepairSet[] {
  return groupsOf(sets).flatMap((group) => keepInGroup(group, unsolved));
}

/** Whether another kept set repairs one of the blocks that `set` repairs. */
export function hasRival(set: RepairSet, kept: readonly RepairSet[]): boolean {
  return kept.some((other) => other !== set && other.blocks.some((block) => set.blocks.includes(block)));
}

/** Sets that share blocks, directly or through others. */
export function groupsOf(sets: readonly RepairSet[]): RepairSet[][] {
  const groups: { blocks: Set<number>; sets: RepairSet[] }[] = [];
  for (const set of sets) {
    const joined = groups.filter(({ blocks }) => set.blocks.some((block) => blocks.has(block)));
    const target = joined[0] ?? { blocks: new Set<number>(), sets: [] };
    if (joined.length === 0) groups.push(target);
    for (const other of joined.slice(1)) {
      other.blocks.forEach((block) => target.blocks.add(block));
      target.sets.push(...other.sets);
      groups.splice(groups.indexOf(other), 1);
    }
    set.blocks.forEach((block) => target.blocks.add(block));
    target.sets.push(set);
  }
  return groups.map((group) => group.sets);
}

function keepInGroup(group: readonly RepairSet[], unsolved: number): readonly RepairSet[] {
  const blocks = [...new Set(group.flatMap((set) => set.blocks))].sort((a, b) => a - b);
  if (blocks.length > MOST_WEIGHED) return group;
  const masks = group.map((set) => set.blocks.reduce((mask, block) => mask | (1 << blocks.indexOf(block)), 0));
  const all = (1 << blocks.length) - 1;
  const least = new Map<number, number>([[0, 0]]);
  const cost = (mask: number): number => {
    const known = least.get(mask);
    if (known !== undefined) return known;
    const first = mask & -mask;
    let best = unsolved + cost(mask & ~first);
    for (const [index, own] of masks.entries()) {
      if ((own & first) === 0 || (own & ~mask) !== 0) continue;
      best = Math.min(best, (group[index]?.cells.length ?? 0) + cost(mask & ~own));
    }
    least.set(mask, best);
    return best;
  };
  return group.filter((set, index) => set.cells.length + cost(all & ~(masks[index] ?? 0)) === cost(all));
}
