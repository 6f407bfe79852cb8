import { PROFILES } from '../../core/narrative/profiles';
import type { Profile } from '../../core/narrative/habits/profile';
import type { Review } from '../../core/findings/finding';
import type { SessionState } from '../session/sessionState';
import { type OwnWording, ownWording } from './wording';

type WordingState = Pick<SessionState, 'reviewed' | 'settings' | 'wordings' | 'defaultWording'>;

/** As chosen for the workbook; `null` before a review, or where neither a person nor the tables say which wording it is. */
export function currentProfile({ reviewed, settings, wordings, defaultWording }: WordingState): Profile | null {
  if (reviewed === null) return null;
  return settings.profile === null
    ? unchosenProfile(reviewed.review, wordings, defaultWording)
    : profileOf(settings.profile, wordings);
}

/** Where nobody chose one for the workbook: the one that this device goes by, else as the tables tell. */
export function unchosenProfile(
  review: Pick<Review, 'profile'>,
  wordings: readonly OwnWording[],
  defaultWording: string | null,
): Profile | null {
  return (defaultWording === null ? null : profileOf(defaultWording, wordings)) ?? automaticProfile(review, wordings);
}

function profileOf(key: string, wordings: readonly OwnWording[]): Profile | null {
  return ownWording(key, wordings)?.profile ?? PROFILES[key] ?? null;
}

/** As the tables tell; the only own wording for a form with the same tables goes before the built-in one. */
export function automaticProfile({ profile }: Pick<Review, 'profile'>, wordings: readonly OwnWording[]): Profile | null {
  const builtIn = PROFILES[profile ?? ''];
  if (builtIn === undefined) return null;
  const [own, ...others] = wordings.filter((wording) => tablesOf(wording.profile) === tablesOf(builtIn));
  return own !== undefined && others.length === 0 ? own.profile : builtIn;
}

function tablesOf({ tables }: Profile): string {
  return Object.keys(tables).sort().join();
}
