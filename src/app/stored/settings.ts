import { MARK_KINDS, PALETTES, QUIET_MARKS, type MarkKind, type Palette } from '../../core/marks/marks';
import { isYear } from '../../core/narrative/inputs/inputsYear';
import { builtInWording } from '../../core/narrative/profiles/builtIn';
import { TABLE_KINDS } from '../../core/figures/kinds';
import type { SheetKinds } from '../../core/tables/readTables';
import { isRecord } from './stored';
import { isOwnKey } from '../narrative/wording';

/** How a Word file remembers where its numbers come from: not at all, in comments, in hidden bookmarks. */
export const ORIGIN_STYLES = ['none', 'comments', 'bookmarks'] as const;
export type OriginStyle = (typeof ORIGIN_STYLES)[number];

/** What a person chose for this workbook; it is kept in it. */
export interface Settings {
  /** Id of a built-in wording or key of an own one; `null`: as the layout of the tables tells. */
  readonly profile: string | null;
  /** Overrules what the tables say; `null`: as the tables say. */
  readonly year: number | null;
  readonly department: string | null;
  /** What the tables of sheets are that were not recognised by themselves. */
  readonly sheetKinds: SheetKinds;
  readonly marks: readonly MarkKind[];
  /** Colours of the marks. */
  readonly palette: Palette;
  /** Review again by itself after a change. */
  readonly autoReview: boolean;
  readonly origins: OriginStyle;
  /** With charts in the whole disclosure document; `null`: as the wording says. */
  readonly charts: boolean | null;
  /** From either of them on, a change without a reason is pointed out: percent of the base, and 万元; plain decimals. */
  readonly reasonPercent: string;
  readonly reasonAmount: string;
}

export const DEFAULT_SETTINGS: Settings = {
  profile: null,
  year: null,
  department: null,
  sheetKinds: {},
  marks: QUIET_MARKS,
  palette: 'standard',
  autoReview: true,
  origins: 'none',
  charts: null,
  reasonPercent: '20',
  reasonAmount: '100',
};

/** `null` when it is not what `Settings` looks like; what earlier versions did not keep is as it is by default. */
export function parseSettings(stored: unknown): Settings | null {
  if (!isRecord(stored)) return null;
  const { profile, year, department, marks, autoReview, charts = DEFAULT_SETTINGS.charts } = stored;
  const { reasonPercent = DEFAULT_SETTINGS.reasonPercent, reasonAmount = DEFAULT_SETTINGS.reasonAmount } = stored;
  const sheetKinds = parseSheetKinds(stored['sheetKinds']);
  const palette = PALETTES.find((known) => known === stored['palette']) ?? DEFAULT_SETTINGS.palette;
  const origins = ORIGIN_STYLES.find((known) => known === stored['origins']) ?? DEFAULT_SETTINGS.origins;
  if (profile !== null && (typeof profile !== 'string' || !(isOwnKey(profile) || builtInWording(profile) !== null))) return null;
  if (year !== null && !isYear(year)) return null;
  if (department !== null && typeof department !== 'string') return null;
  if (!Array.isArray(marks) || typeof autoReview !== 'boolean' || !isChoice(charts)) return null;
  if (!isThreshold(reasonPercent) || !isThreshold(reasonAmount)) return null;
  const kinds = MARK_KINDS.filter((kind) => marks.includes(kind));
  return {
    profile,
    year,
    department,
    sheetKinds,
    marks: kinds,
    palette,
    autoReview,
    origins,
    charts,
    reasonPercent,
    reasonAmount,
  };
}

/** Without what this version knows no table for. */
function parseSheetKinds(stored: unknown): SheetKinds {
  if (!isRecord(stored)) return {};
  return Object.fromEntries(
    Object.entries(stored).flatMap(([sheet, kind]) => {
      const known = TABLE_KINDS.find((one) => one === kind);
      return known === undefined ? [] : [[sheet, known]];
    }),
  );
}

function isChoice(value: unknown): value is boolean | null {
  return value === null || typeof value === 'boolean';
}

/** A plain decimal that is not below zero. */
export function isThreshold(value: unknown): value is string {
  return typeof value === 'string' && /^\d{1,9}(?:\.\d{1,6})?$/.test(value);
}
