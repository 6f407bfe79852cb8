import { SSF } from '@e965/xlsx';
import { isCellError } from '../../src/core/workbook/snapshot';
import type { CellData } from './workbook';

interface NumberFormats {
  format(code: string, value: number): string;
}

/** What a cell holds, as both programs tell it: nothing as no text, an error by its sign. */
export function shown(cell: CellData | undefined): string | number | boolean {
  const value = cell?.value ?? '';
  return isCellError(value) ? value.error : value;
}

/** What the cell shows, whatever the width of its column. */
export function shownText(cell: CellData | undefined): string {
  const value = shown(cell);
  if (typeof value === 'number') return (SSF as NumberFormats).format(cell?.numberFormat ?? 'General', value);
  return typeof value === 'boolean' ? String(value).toUpperCase() : value;
}
