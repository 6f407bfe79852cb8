import { MARK_KINDS, PALETTES, type MarkKind, type Palette } from '../core/marks';
import { PROFILES } from '../core/narrative/profiles';
import type { Review } from '../core/review';
import { isRecord } from './stored';

/** What a person chose for this workbook; it is kept in it. */
export interface Settings {
  /** Id of the region profile; `null`: as the layout of the tables tells. */
  readonly profile: string | null;
  /** Overrules what the tables say; `null`: as the tables say. */
  readonly year: number | null;
  readonly department: string | null;
  readonly marks: readonly MarkKind[];
  /** Colours of the marks. */
  readonly palette: Palette;
  /** Review again by itself after a change. */
  readonly autoReview: boolean;
}

export const DEFAULT_SETTINGS: Settings = { profile: null, year: null, department: null, marks: MARK_KINDS, palette: 'standard', autoReview: true };

/** `null` when it is not what `Settings` looks like. */
export function parseSettings(stored: unknown): Settings | null {
  if (!isRecord(stored)) return null;
  const { profile, year, department, marks, autoReview } = stored;
  const palette = PALETTES.find((known) => known === stored['palette']) ?? DEFAULT_SETTINGS.palette;
  if (profile !== null && (typeof profile !== 'string' || PROFILES[profile] === undefined)) return null;
  if (year !== null && !isYear(year)) return null;
  if (department !== null && typeof department !== 'string') return null;
  if (!Array.isArray(marks) || typeof autoReview !== 'boolean') return null;
  return { profile, year, department, marks: MARK_KINDS.filter((kind) => marks.includes(kind)), palette, autoReview };
}

/** The range of years that inputs and settings take. */
export const YEARS = { first: 2000, last: 2099 } as const;

export function isYear(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= YEARS.first && value <= YEARS.last;
}

/** The profile that the narrative is written with, `null` when neither a person nor the layout says. */
export function profileId(settings: Settings, review: Review): string | null {
  return settings.profile ?? review.profile;
}
