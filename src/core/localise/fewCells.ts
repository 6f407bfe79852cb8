import type { DecidedResult } from '../rules/relation';
import { findBlocks } from './blocks';
import { isBroken, type Evidence } from './evidence';
import { findMinimumSets } from './minimumSets';
import { Model } from './model';
import { contradictionOf, demandsOn, inequalitiesOf, loosestPrinting } from './repairRegion';
import { Work } from './work';

/** Whether slips of a cell or two explain as much as one slip of many cells: then nobody knows which of them it was. */

/** Fewer cells than this are slips of their own, and explain as much as one slip of many cells. */
const FEW = 2;
/** Steps of the search for them. */
const MOST_WORK = 4000;

/** Whether some value of one cell lets all these relations hold, and those of the cell that hold now; others are of no account. */
export function oneCellMends({ model, order }: Evidence, rows: readonly DecidedResult[]): boolean {
  const wanted = new Set(rows.map((result) => order.get(result)));
  return sharedCells(model, wanted).some((cell) => {
    const demands = demandsOn(model, [cell]).filter(({ row }) => wanted.has(row) || !model.row(row).broken);
    return contradictionOf(inequalitiesOf(demands, [loosestPrinting(model, cell)]), 1, new Work(Infinity)) === null;
  });
}

/** Whether two cells are in all these relations together. */
export function twoCellsCover({ model, order }: Evidence, rows: readonly DecidedResult[]): boolean {
  const wanted = rows.map((result) => order.get(result));
  return cellsOfShortest(model, new Set(wanted)).some((one) => {
    const rest = new Set(wanted.filter((row) => row !== undefined && !model.rowsOf(one).includes(row)));
    return rest.size === 0 || sharedCells(model, rest).length > 0;
  });
}

/** The cells that are in every one of these rows. */
function sharedCells(model: Model, wanted: ReadonlySet<number | undefined>): readonly number[] {
  return cellsOfShortest(model, wanted).filter(
    (cell) => model.rowsOf(cell).filter((row) => wanted.has(row)).length === wanted.size,
  );
}

/** A column's sum has as many cells as the table has rows: the shortest row says soonest what they can share. */
function cellsOfShortest(model: Model, wanted: ReadonlySet<number | undefined>): readonly number[] {
  const cells = [...wanted].map((row) => (row === undefined ? [] : [...model.row(row).cells.keys()]));
  return cells.reduce((least, own) => (own.length < least.length ? own : least), cells[0] ?? []);
}

/** Whether two cells, or one, can bring all these broken relations to hold, the others of no account. */
export function fewCellsMend(evidence: Evidence, mended: readonly DecidedResult[]): boolean {
  const wanted = new Set(mended);
  const asked = evidence.decided.filter((result) => !isBroken(result) || wanted.has(result));
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
