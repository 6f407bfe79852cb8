import type { SheetSnapshot } from '../../workbook/snapshot';
import { isBlank, isKept, textOf } from './filledRow';
import { filledSheet } from './filledSheet';
import { inputDefinition } from '../inputs/inputs';
import { readInputValue } from '../inputs/parseInputs';

/** What a 情况说明底稿 says under 上年填写 where nothing was typed, by the keys of its rows. */
export interface SheetDrafts {
  /** Neither taken over nor refused so far. */
  readonly offered: ReadonlyMap<string, string>;
  /** Refused under 沿用上年. */
  readonly declined: ReadonlySet<string>;
}

/** The drafts of a sheet; nothing for one that has none. */
export function sheetDrafts(sheet: SheetSnapshot): SheetDrafts {
  const offered = new Map<string, string>();
  const declined = new Set<string>();
  for (const row of filledSheet(sheet)?.rows ?? []) {
    const { key, value, draft, answer } = row;
    if (key === '' || !isBlank(value) || isKept(row)) continue;
    const written = textOf(draft);
    // What a wording asks for on its own is not in the catalogue; its texts are taken as they stand.
    const said = inputDefinition(key) === null ? written : readInputValue(key, written).value?.toString();
    if (said === undefined || said === '') continue;
    if (answer === 'declined') declined.add(key);
    else offered.set(key, said);
  }
  return { offered, declined };
}
