import type { CellObject, WorkSheet } from '@e965/xlsx';
import type { CellValue, SheetSnapshot, SnapshotCell } from '../../core/workbook/snapshot';
import { withFormat } from '../../core/workbook/rangeRows';
import { CellGrid, type CellBudget } from './cellGrid';

/** Error codes as BIFF numbers them ([MS-XLS] 2.5.10 BErr). */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA',
};

/**
 * What Excel's `Range.values` would say: dates are serial numbers, errors their text, and an empty text is a value only where a
 * formula gives it; an empty text constant is an empty cell.
 */
function snapshotCell(cell: CellObject): SnapshotCell | null {
  const value = valueOf(cell);
  const formula = cell.f;
  if (formula !== undefined && formula !== '') return withFormat({ value, formula }, cell.z);
  return value === null || value === '' ? null : withFormat({ value }, cell.z);
}

function valueOf(cell: CellObject): CellValue {
  const { t: type, v: value } = cell;
  switch (type) {
    case 'n':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 's':
      return typeof value === 'string' ? value : null;
    case 'b':
      return typeof value === 'boolean' ? value : null;
    case 'e':
      // Errors younger than BIFF (#SPILL!, #CALC! …) have no code; their text is all there is.
      return { error: (typeof value === 'number' ? ERRORS[value] : undefined) ?? (cell.w?.startsWith('#') ? cell.w : '#ERROR!') };
    case 'd':
    case 'z':
      return null;
  }
}

/**
 * The rows of a sheet as the library read it, trailing empty cells and rows left off, cells hidden under a merged area empty.
 * @throws FileProblem `damaged` for addresses outside the grid; `too-much-content`
 */
export function rowsOf(sheet: WorkSheet, budget: CellBudget): SheetSnapshot['rows'] {
  const grid = new CellGrid(budget);
  for (const [row, cells] of present(sheet['!data'] ?? []))
    for (const [column, cell] of present(cells)) {
      const kept = snapshotCell(cell);
      if (kept) grid.set(row, column, kept);
    }
  grid.clearCovered((sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c })));
  return grid.toRows();
}

/** A longer list than a sheet has rows is not gone through place by place: a damaged number makes it endless. */
const LONGEST = 1 << 17;

/** What is there of a list with holes, in order. */
export function* present<Item>(list: readonly (Item | undefined)[]): Generator<[number, Item]> {
  const places = list.length > LONGEST ? Object.keys(list).map(Number) : list.keys();
  for (const place of places) {
    const item = list[place];
    if (item !== undefined && item !== null) yield [place, item];
  }
}

/** Ascending indices of hidden rows or columns within the used range. */
export function hiddenWithin(infos: readonly ({ hidden?: boolean } | undefined)[] | undefined, count: number): number[] {
  const hidden: number[] = [];
  for (const [index, info] of present(infos ?? [])) if (info.hidden && index < count) hidden.push(index);
  return hidden;
}
