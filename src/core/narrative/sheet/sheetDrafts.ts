import { cellAt, type SheetSnapshot } from '../../workbook/snapshot';
import { headerOf, isBlank, textOf } from './inputSheetHeader';
import { inputDefinition } from '../inputs/inputs';
import { readInputValue } from '../inputs/parseInputs';
import { isConfirmed, isDeclined } from './readInputSheet';

/** What a 情况说明底稿 says under 上年填写 where nothing was typed, by the keys of its rows. */
export interface SheetDrafts {
  /** Neither taken over nor refused so far. */
  readonly offered: ReadonlyMap<string, string>;
  /** Refused under 沿用上年. */
  readonly declined: ReadonlySet<string>;
}

/** The drafts of a sheet by the words of its header row; nothing for a sheet without the two columns. */
export function sheetDrafts(sheet: SheetSnapshot): SheetDrafts {
  const offered = new Map<string, string>();
  const declined = new Set<string>();
  const header = headerOf(sheet);
  const { key: keys, value, draft, confirm } = header?.columns ?? {};
  if (header === null || keys === undefined || value === undefined || draft === undefined || confirm === undefined)
    return { offered, declined };
  for (let row = header.row + 1; row < sheet.rows.length; row++) {
    const key = textOf(cellAt(sheet, row, keys));
    if (key === '' || !isBlank(cellAt(sheet, row, value)) || isConfirmed(sheet, row, confirm)) continue;
    const written = textOf(cellAt(sheet, row, draft));
    // What a wording asks for on its own is not in the catalogue; its texts are taken as they stand.
    const said = inputDefinition(key) === null ? written : readInputValue(key, written).value?.toString();
    if (said === undefined || said === '') continue;
    if (isDeclined(sheet, row, confirm)) declined.add(key);
    else offered.set(key, said);
  }
  return { offered, declined };
}
