import { CONFIRMED, DECLINED } from '../../messages/inputSheet';
import { cellAt, type SheetSnapshot, type SnapshotCell } from '../../workbook/snapshot';
import { headerOf, isBlank, textOf, type InputSheetHeader } from './inputSheetHeader';

/** A 情况说明底稿 as people left it; rows and columns from 0, found by the words of the header row. */
export interface FilledSheet {
  readonly headRow: number;
  readonly columns: InputSheetHeader['columns'];
  /** All under the header, also those without a 编号. */
  readonly rows: readonly FilledRow[];
  /** By 编号; the first where one stands twice. */
  readonly byKey: ReadonlyMap<string, FilledRow>;
}

export interface FilledRow {
  readonly row: number;
  /** Blank for headings, and where somebody took it away. */
  readonly key: string;
  readonly label: string;
  readonly hint: string;
  /** What was typed. */
  readonly value: SnapshotCell | null;
  /** Last year's text beside it. */
  readonly draft: SnapshotCell | null;
  /** What somebody typed under 沿用上年, and what it says; `null` for a blank and for words that say neither. */
  readonly confirm: string;
  readonly answer: 'kept' | 'declined' | null;
}

/** `null` for any other sheet. */
export function filledSheet(sheet: SheetSnapshot): FilledSheet | null {
  const header = headerOf(sheet);
  if (header === null) return null;
  const { columns } = header;
  const rows: FilledRow[] = [];
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const cellIn = (column: number | undefined) => (column === undefined ? null : cellAt(sheet, row, column));
    const confirm = textOf(cellIn(columns.confirm));
    rows.push({
      row,
      key: textOf(cellIn(columns.key)),
      label: textOf(cellIn(columns.label)),
      hint: textOf(cellIn(columns.hint)),
      value: cellIn(columns.value),
      draft: cellIn(columns.draft),
      confirm,
      answer: answerIn(confirm),
    });
  }
  const named = rows.filter(({ key }) => key !== '');
  return { headRow: header.row, columns, rows, byKey: new Map(named.reverse().map((one) => [one.key, one])) };
}

/** Whether last year's text is the row's value: nothing was typed, and somebody said that it is kept. */
export function isKept({ value, answer }: FilledRow): boolean {
  return isBlank(value) && answer === 'kept';
}

function answerIn(typed: string): FilledRow['answer'] {
  const word = typed.normalize('NFKC').toLowerCase();
  return CONFIRMED.includes(word) ? 'kept' : DECLINED.includes(word) ? 'declined' : null;
}
