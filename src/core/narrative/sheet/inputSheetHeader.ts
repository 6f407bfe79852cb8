import { plainWords } from '../../text/words';
import type { SheetSnapshot } from '../../workbook/snapshot';
import { INPUT_SHEET_COLUMNS, type InputSheetColumnId } from './inputSheetColumns';

export interface InputSheetHeader {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<InputSheetColumnId, number>>> & { readonly key: number; readonly value: number };
}

/** Rows above the header are few: a title, how to fill in. */
const HEADER_WITHIN = 20;

/** The row of a 情况说明底稿 that names both 编号 and 填写内容; `null` for any other sheet. */
export function headerOf(sheet: SheetSnapshot): InputSheetHeader | null {
  for (let row = 0; row < HEADER_WITHIN && row < sheet.rows.length; row++) {
    const columns = headersIn(sheet, row);
    const { key, value } = columns;
    if (key !== undefined && value !== undefined) return { row, columns: { ...columns, key, value } };
  }
  return null;
}

/** Whether a header of a 情况说明底稿 is there but for 编号 or 填写内容, which somebody took away. */
export function hasBrokenHeader(sheet: SheetSnapshot): boolean {
  if (headerOf(sheet) !== null) return false;
  return sheet.rows.slice(0, HEADER_WITHIN).some((_cells, row) => {
    const { label, hint, key, value } = headersIn(sheet, row);
    return label !== undefined && hint !== undefined && (key !== undefined || value !== undefined);
  });
}

/** The first column of each header word. */
function headersIn(sheet: SheetSnapshot, row: number): Partial<Record<InputSheetColumnId, number>> {
  const columns: Partial<Record<InputSheetColumnId, number>> = {};
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    const name = typeof cell?.value === 'string' ? NAME_OF.get(plainWords(cell.value)) : undefined;
    if (name !== undefined) columns[name] ??= column;
  }
  return columns;
}

const NAME_OF: ReadonlyMap<string, InputSheetColumnId> = new Map(
  INPUT_SHEET_COLUMNS.flatMap(({ id, words }) => words.map((word) => [word, id] as const)),
);
