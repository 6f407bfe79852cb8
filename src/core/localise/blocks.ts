import { isBroken } from './evidence';
import type { Model } from './model';

/** Broken rows that share a cell which can be changed: one slip may be behind all of them. */
export interface Block {
  readonly id: number;
  readonly rows: readonly number[];
}

export interface Blocks {
  readonly all: readonly Block[];
  /** The block whose broken rows the cell is in; a cell is in one at most. */
  readonly blockOf: (cell: number) => number | undefined;
}

/** The connected components of the broken rows, in the order of their first rows. */
export function findBlocks(model: Model): Blocks {
  const blockOfRow = new Map<number, number>();
  const blockOfCell = new Map<number, number>();
  const all: Block[] = [];
  for (const [first, result] of model.results.entries()) {
    if (!isBroken(result) || blockOfRow.has(first)) continue;
    const rows: number[] = [];
    const pending = [first];
    blockOfRow.set(first, all.length);
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      rows.push(next);
      for (const cell of model.row(next).cells.keys()) {
        if (blockOfCell.has(cell)) continue;
        blockOfCell.set(cell, all.length);
        for (const other of model.rowsOf(cell)) {
          if (!model.row(other).broken || blockOfRow.has(other)) continue;
          blockOfRow.set(other, all.length);
          pending.push(other);
        }
      }
    }
    all.push({ id: all.length, rows: rows.sort((a, b) => a - b) });
  }
  return { all, blockOf: (cell) => blockOfCell.get(cell) };
}

/** The same blocks with `first` and `second` made one. */
export function mergeBlocks({ all, blockOf }: Blocks, first: number, second: number): Blocks {
  const target = Math.min(first, second);
  const gone = Math.max(first, second);
  const renumbered = (id: number): number => (id === gone ? target : id > gone ? id - 1 : id);
  const merged: number[][] = [];
  for (const { id, rows } of all) (merged[renumbered(id)] ??= []).push(...rows);
  return {
    all: merged.map((rows, id) => ({ id, rows: rows.sort((a, b) => a - b) })),
    blockOf: (cell) => {
      const block = blockOf(cell);
      return block === undefined ? undefined : renumbered(block);
    },
  };
}
