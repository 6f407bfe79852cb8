import { Decimal } from 'decimal.js';
import { groupSuspects, reviewWorkbook, type Review, type Suspect } from '../../../src/core';
import type { SnapshotCell } from '../../../src/core/workbook/snapshot';
import { keyOf, withCells, type CellKey, type Slip } from './subject';

/** What a review says of one slip. */
export interface Judgement {
  /** The suspects to look at first say what is wrong and nothing else. */
  readonly first: boolean;
  /** Some suspect names it. */
  readonly listed: boolean;
  /** Something is called certain that is not so. */
  readonly falselyCertain: boolean;
  /**
   * The suspects to look at first, taken at their word, leave a workbook without an error, by slips of the keyboard in no more
   * cells than are wrong: nothing in the tables tells them from the truth.
   */
  readonly asGood: boolean;
}

export function judge(slip: Slip, review: Review): Judgement {
  const groups = groupSuspects(review.suspects).filter(
    ({ choices: [{ cells, area }] }) => cells.length > 0 || area !== undefined,
  );
  const best = groups.map(({ choices: [choice] }) => choice);
  const isTrue = (suspect: Suspect): boolean => isWhole(slip, suspect) || (slip.was.size > 0 && isOfCells(slip, suspect));
  const blamed = new Set(best.flatMap(placesOf));
  const all = new Set(review.suspects.flatMap(placesOf));
  const covers = (places: ReadonlySet<CellKey>): boolean =>
    slip.was.size > 0 && [...slip.was.keys()].every((key) => places.has(key));
  const isComplete = covers(blamed) || best.some((one) => isWhole(slip, one));
  const first = best.length > 0 && best.every(isTrue) && isComplete;
  return {
    first,
    asGood: !first && blamed.size <= slip.was.size && best.every(({ pattern }) => pattern !== null) && isRepaired(slip, best),
    listed: covers(all) || review.suspects.some((suspect) => isWhole(slip, suspect)),
    falselyCertain: review.suspects.some((suspect) => suspect.status === 'unique' && !isTrue(suspect)),
  };
}

function isRepaired({ workbook, prior }: Slip, best: readonly Suspect[]): boolean {
  const cells = new Map<CellKey, SnapshotCell | null>();
  for (const { at, proposed } of best.flatMap((suspect) => suspect.cells)) {
    if (at === null) return false;
    cells.set(keyOf(at.sheet, at.row, at.column), proposed === '' ? null : { value: Number(proposed) });
  }
  const { relations } = reviewWorkbook(withCells(workbook, cells), prior === undefined ? {} : { prior }).review;
  return cells.size > 0 && relations.error === 0;
}

function isWhole({ whole }: Slip, { pattern, area, cells }: Suspect): boolean {
  if (whole === undefined) return false;
  const { patterns, tables, account } = whole;
  const table = area?.table ?? cells[0]?.table;
  if (table === undefined || !tables.includes(table)) return false;
  if (account === undefined) return pattern !== null && patterns.includes(pattern) && (area !== undefined || pattern === 'unit');
  // A row that is not there may be named by the one amount of it that something depends on.
  const isAbsent = patterns.includes('row-left-out') && cells.every(({ at }) => at === null);
  if (!isAbsent && (pattern === null || !patterns.includes(pattern))) return false;
  return area?.row === account || cells.every(({ label }) => label.startsWith(account));
}

/** Every cell is one of those that are wrong, and what stood there would do. */
function isOfCells({ was }: Slip, { cells }: Suspect): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ at, proposed, low, high }) => {
      const before = at === null ? undefined : was.get(keyOf(at.sheet, at.row, at.column));
      if (before === undefined) return false;
      const right = new Decimal(before || 0);
      const [least, most] = proposed === '' ? ['0', '0'] : [low, high];
      return (least === '' || right.greaterThanOrEqualTo(least)) && (most === '' || right.lessThanOrEqualTo(most));
    })
  );
}

function placesOf({ cells }: Suspect): CellKey[] {
  return cells.flatMap(({ at }) => (at === null ? [] : [keyOf(at.sheet, at.row, at.column)]));
}
