import { literalText } from '../../workbook/literalText';
import type { InputSheetRow } from './inputSheetRow';
import type { NewInputSheet } from './inputSheetPlan';
import type { PlannedCell } from './plannedCells';

/** A 情况说明底稿 as it is entered into a workbook that is open: what Excel and WPS are told alike. */

/** `RRGGBB`. */
export const ENTERED_COLORS = {
  head: 'F2F2F2',
  group: 'DDEBF7',
  missing: 'FFEB9C',
  draft: 'FBD9BC',
  tab: 'FFC000',
  muted: '595959',
} as const;

/** No budget in China comes near this many 万元. */
export const LARGEST_AMOUNT = 999999999999;

const AMOUNT_FORMAT = '#,##0.00####';
const TEXT_FORMAT = '@';
const VALUE_FORMATS: Readonly<Record<InputSheetRow['kind'], string>> = {
  amount: AMOUNT_FORMAT,
  count: 'General',
  score: 'General',
  year: 'General',
  text: TEXT_FORMAT,
};

/** What to enter so that the cell holds what is planned; text that would be read as something else is kept text. */
export function enteredContent({ content, formula }: PlannedCell, numberFormat?: string): string | number {
  if (formula !== undefined) return formula;
  return typeof content === 'string' ? literalText(content, numberFormat) : content.toNumber();
}

/** Every cell of the sheet, row by row from A1. The formats come first: a cell of text keeps what is entered as it is. */
export function enteredGrid({ columns, cells, inputs, lastRow }: NewInputSheet): (string | number)[][] {
  const grid: (string | number)[][] = Array.from({ length: lastRow + 1 }, () => columns.map(() => ''));
  const texts = new Set(inputs.filter(({ input }) => input.kind === 'text').map(({ row }) => row));
  for (const cell of cells) {
    const line = grid[cell.row];
    const isText = columns[cell.column]?.look === 'entry' && texts.has(cell.row);
    if (line !== undefined) line[cell.column] = enteredContent(cell, isText ? TEXT_FORMAT : undefined);
  }
  return grid;
}

/** The number format of each cell of a column, from the header to the last row; `null` where the column keeps its own. */
export function enteredFormats({ columns, inputs, headRow, lastRow }: NewInputSheet, column: number): string[] | null {
  const look = columns[column]?.look;
  if (look !== 'figure' && look !== 'entry') return null;
  const formats = new Map(inputs.map(({ row, input }) => [row, VALUE_FORMATS[input.kind]]));
  return Array.from({ length: lastRow - headRow + 1 }, (_line, line) => {
    const format = formats.get(headRow + line);
    return format === undefined ? 'General' : look === 'entry' ? format : AMOUNT_FORMAT;
  });
}
