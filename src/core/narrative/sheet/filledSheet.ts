import type { SheetSnapshot } from '../../workbook/snapshot';
import { filledRow, type FilledRow } from './filledRow';
import { headerOf, type InputSheetHeader } from './inputSheetHeader';

/** A 情况说明底稿 as people left it; rows and columns from 0, found by the words of the header row. */
export interface FilledSheet {
  readonly headRow: number;
  readonly columns: InputSheetHeader['columns'];
  /** All under the header, also those without a 编号. */
  readonly rows: readonly FilledRow[];
  /** By 编号; the first where one stands twice. */
  readonly byKey: ReadonlyMap<string, FilledRow>;
}

/** `null` for any other sheet. */
export function filledSheet(sheet: SheetSnapshot): FilledSheet | null {
  const header = headerOf(sheet);
  if (header === null) return null;
  const { row: headRow, columns } = header;
  const rows = sheet.rows.flatMap((_cells, row) => (row > headRow ? [filledRow(sheet, row, columns)] : []));
  const named = rows.filter(({ key }) => key !== '');
  return { headRow, columns, rows, byKey: new Map(named.reverse().map((one) => [one.key, one])) };
}
