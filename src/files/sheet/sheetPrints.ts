import type { SheetPrints } from '../../core/disclosure/annexTables';
import type { WorkbookSnapshot } from '../../core/workbook/snapshot';
import { readSheetViews, type SheetView } from './sheetView';

/** How the sheets of a file are printed, by their names; the file is looked at only when one is asked for. */
export function sheetPrints(bytes: Uint8Array, { sheets }: WorkbookSnapshot): SheetPrints {
  let views: readonly SheetView[] | null = null;
  return (name) => {
    views ??= readSheetViews(bytes);
    return views[sheets.findIndex((sheet) => sheet.name === name)] ?? null;
  };
}
