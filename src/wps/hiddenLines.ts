import { blockAddress, type Extent } from './area';
import type { SheetContent } from './cellValues';
import { xlCellTypeVisible } from './constants';
import type { WpsSheet } from './objectModel';

/** Zero-based and ascending. */
export interface HiddenLines {
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** One question tells that nothing is hidden; where that is not the answer, rows and columns are asked by halves. */
export function hiddenLines(sheet: WpsSheet, content: SheetContent, { rows, columns }: Extent): HiddenLines {
  if (isAllVisible(content)) return { hiddenRows: [], hiddenColumns: [] };
  return {
    hiddenRows: found(rows, (first, last) => sheet.Range(blockAddress(first, 0, last, 0)).EntireRow.Hidden),
    hiddenColumns: found(columns, (first, last) => sheet.Range(blockAddress(0, first, 0, last)).EntireColumn.Hidden),
  };
}

function isAllVisible({ whole, values }: SheetContent): boolean {
  const [height, width] = [values.length, values[0]?.length ?? 0];
  // Of one cell, programs of this kind answer for the whole sheet.
  if (whole === null || height * width === 1) return false;
  try {
    return whole.SpecialCells(xlCellTypeVisible).Address(false, false) === blockAddress(0, 0, height - 1, width - 1);
  } catch {
    // Nothing is visible, or the sheet is protected.
    return false;
  }
}

function found(count: number, hidden: (first: number, last: number) => unknown): number[] {
  const lines: number[] = [];
  const look = (first: number, last: number): void => {
    const answer = hidden(first, last);
    if (answer === false) return;
    if (answer === true || first === last) {
      if (answer === true) for (let line = first; line <= last; line += 1) lines.push(line);
      return;
    }
    const middle = Math.floor((first + last) / 2);
    look(first, middle);
    look(middle + 1, last);
  };
  if (count > 0) look(0, count - 1);
  return lines;
}
