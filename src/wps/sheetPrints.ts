import type { SheetPrint, SheetPrints } from '../core/disclosure/annexTables';
import { a1 } from '../core/workbook/address';
import { isCellError, type SheetSnapshot } from '../core/workbook/snapshot';
import { blockAddress, type Extent } from './area';
import type { WpsSheet } from './objectModel';
import { type CopyReader, presentCopy } from './presentCopy';
import { sheetNamed } from './sheets';
import { type OpenWorkbook, runWps } from './wpsError';

type Merge = NonNullable<SheetPrint['merges']>[number];

/** A joined cell may reach further than the words of its sheet. */
const MARGIN = 20;

/**
 * How these sheets are printed: their merged areas, and what their numbers show. Texts show themselves. A copy of the workbook
 * tells it at once; where there is none, each number takes two calls.
 * @throws WpsProblem
 */
export async function readSheetPrints(
  open: OpenWorkbook,
  sheets: readonly SheetSnapshot[],
  reader?: CopyReader,
): Promise<SheetPrints> {
  const copied = reader ? await copiedPrints(open, sheets, reader) : null;
  if (copied !== null) return copied;
  return runWps(open, (workbook) => {
    const prints = new Map(sheets.map((snapshot) => [snapshot.name, sheetPrint(sheetNamed(workbook, snapshot.name), snapshot)]));
    return (name) => prints.get(name) ?? null;
  });
}

/** `null` where there is no copy, or not all sheets in it. */
async function copiedPrints(
  open: OpenWorkbook,
  sheets: readonly SheetSnapshot[],
  reader: CopyReader,
): Promise<SheetPrints | null> {
  try {
    const copy = await presentCopy(open, reader);
    if (copy === null) return null;
    const printOf = await reader.readPrints(copy.bytes, copy.workbook);
    const prints = new Map<string, SheetPrint>();
    for (const { name } of sheets) {
      const [sheet, print] = [copy.workbook.sheets.find((one) => one.name === name), printOf(name)];
      if (sheet === undefined || print === null) return null;
      prints.set(name, { merges: print.merges, shown: shownIn(sheet, print) });
    }
    return (name) => prints.get(name) ?? null;
  } catch {
    return null;
  }
}

/** What holds another number by now shows what was read. */
const shownIn =
  ({ rows }: SheetSnapshot, print: SheetPrint): SheetPrint['shown'] =>
  (row, column, value) =>
    typeof value === 'number' && rows[row]?.[column]?.value !== value ? String(value) : print.shown(row, column, value);

function sheetPrint(sheet: WpsSheet, { rows }: SheetSnapshot): SheetPrint {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const texts = new Map<string, string>();
  rows.forEach((line, row) => {
    line.forEach((cell, column) => {
      const address = a1(row, column);
      if (typeof cell?.value === 'number') texts.set(address, String(sheet.Range(address).Text).trim());
    });
  });
  return {
    merges: mergesIn(sheet, { rows: Math.max(1, rows.length) + MARGIN, columns: columns + MARGIN }),
    shown(row, column, value) {
      if (typeof value !== 'number')
        return isCellError(value) ? value.error : typeof value === 'boolean' ? String(value).toUpperCase() : (value ?? '').trim();
      const text = rows[row]?.[column]?.value === value ? (texts.get(a1(row, column)) ?? '') : '';
      // A number that is wider than its column shows as signs only.
      return text === '' || /^#+$/.test(text) ? String(value) : text;
    },
  };
}

/** One call tells that there are none; halves are asked where there are. */
function mergesIn(sheet: WpsSheet, extent: Extent): Merge[] {
  const found: Merge[] = [];
  const isKnown = (row: number, column: number): boolean =>
    found.some(
      (merge) =>
        row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns,
    );
  const look = (top: number, left: number, bottom: number, right: number): void => {
    const isCell = top === bottom && left === right;
    if (isCell && isKnown(top, left)) return;
    const range = sheet.Range(blockAddress(top, left, bottom, right));
    if (range.MergeCells === false) return;
    if (isCell) {
      if (range.MergeCells === true) found.push(mergeOf(range.MergeArea));
    } else if (bottom - top >= right - left) {
      const middle = Math.floor((top + bottom) / 2);
      look(top, left, middle, right);
      look(middle + 1, left, bottom, right);
    } else {
      const middle = Math.floor((left + right) / 2);
      look(top, left, bottom, middle);
      look(top, middle + 1, bottom, right);
    }
  };
  look(0, 0, extent.rows - 1, extent.columns - 1);
  return found;
}

function mergeOf(area: WpsSheet['UsedRange']): Merge {
  return { row: area.Row - 1, column: area.Column - 1, rows: area.Rows.Count, columns: area.Columns.Count };
}
