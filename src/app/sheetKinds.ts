import { TABLE_KINDS, type TableKind } from '../core/figures/kinds';
import { withoutInputSheet } from '../core/narrative/sheet/findInputSheet';
import type { SheetKinds } from '../core/tables/readTables';
import { CATALOG } from '../core/tables/catalog';
import type { Reviewed } from './session/sessionState';

/** The sheets that somebody may have to tell the table of: those in which none was recognised, and those told already. */
export function assignableSheets(
  { review, workbook }: Pick<Reviewed, 'review' | 'workbook'>,
  kinds: SheetKinds,
): readonly string[] {
  const recognised = new Set(review.tables.map(({ sheet }) => sheet));
  return withoutInputSheet(workbook)
    .sheets.filter(({ visibility, rows }) => visibility === 'visible' && rows.length > 0)
    .map(({ name }) => name)
    .filter((name) => !recognised.has(name) || kinds[name] !== undefined);
}

/** @param kind what is no kind takes the sheet's away */
export function withSheetKind(kinds: SheetKinds, sheet: string, kind: string): SheetKinds {
  const others = Object.entries(kinds).filter(([name]) => name !== sheet);
  const known = TABLE_KINDS.find((one) => one === kind);
  return Object.fromEntries(known === undefined ? others : [...others, [sheet, known]]);
}

/** `03`, `公开03表`, `expenditure` or `支出决算表`; `null` for anything else. */
export function tableKindNamed(words: string): TableKind | null {
  const number = /^(?:公开)?(\d{1,2})表?$/.exec(words.trim())?.[1];
  if (number !== undefined) return TABLE_KINDS[Number(number) - 1] ?? null;
  return TABLE_KINDS.find((kind) => kind === words.trim() || CATALOG[kind].title === words.trim()) ?? null;
}
