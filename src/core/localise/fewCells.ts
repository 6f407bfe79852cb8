import type { RelationResult } from '../rules/relation';
import { findBlocks } from './blocks';
import { isBroken, type Evidence } from './evidence';
import { findMinimumSets } from './minimumSets';
import { Model } from './model';

/** Fewer cells than this are slips of their own, and explain as much as one slip of many cells. */
const FEW = 2;
/** Steps of the search for them. */
const MOST_WORK = 4000;

/** Whether two cells, or one, can bring all these broken relations to hold, the others of no account. */
export function fewCellsMend(evidence: Evidence, mended: readonly RelationResult[]): boolean {
  const wanted = new Set(mended);
  const asked = evidence.results.filter((result) => !isBroken(result) || wanted.has(result));
  const model = new Model(asked, evidence.amounts, (figure) => evidence.mayChange(figure));
  const blocks = findBlocks(model);
  if (blocks.all.length > FEW) return false;
  const search = findMinimumSets(model, blocks, { maxSize: FEW, maxWork: MOST_WORK });
  const all = search.blocks.all.length;
  // A search that did not end has found out nothing.
  if (search.incomplete.size > 0 || search.sets.some((set) => set.blocks.length === all)) return true;
  const single = search.sets.filter(({ cells }) => cells.length === 1).flatMap((set) => set.blocks);
  return new Set(single).size === all;
}
