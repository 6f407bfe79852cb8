import { blockAddress, type Extent } from './area';
import type { WpsRange, WpsSheet } from './objectModel';

/** Zero-based and ascending; one question tells that there are none, a few more find each run. @param whole the cells as one range */
export function hiddenRows(sheet: WpsSheet, { rows }: Extent, whole: WpsRange | null): number[] {
  if (whole?.EntireRow.Hidden === false) return [];
  return hiddenLines(rows, (first, last) => sheet.Range(blockAddress(first, 0, last, 0)).EntireRow.Hidden);
}

export function hiddenColumns(sheet: WpsSheet, { columns }: Extent, whole: WpsRange | null): number[] {
  if (whole?.EntireColumn.Hidden === false) return [];
  return hiddenLines(columns, (first, last) => sheet.Range(blockAddress(0, first, 0, last)).EntireColumn.Hidden);
}

function hiddenLines(count: number, hidden: (first: number, last: number) => unknown): number[] {
  const found: number[] = [];
  const look = (first: number, last: number): void => {
    const answer = hidden(first, last);
    if (answer === false) return;
    if (answer === true || first === last) {
      if (answer === true) for (let line = first; line <= last; line += 1) found.push(line);
      return;
    }
    const middle = Math.floor((first + last) / 2);
    look(first, middle);
    look(middle + 1, last);
  };
  if (count > 0) look(0, count - 1);
  return found;
}
