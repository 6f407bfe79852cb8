import type { Review } from '../../core/findings/finding';
import { builtInWording, type BuiltInWording } from '../../core/narrative/profiles/builtIn';
import type { Profile } from '../../core/narrative/habits/profile';
import type { SessionState } from '../session/sessionState';
import { type OwnWording, ownWording } from './wording';

export type WordingState = Pick<SessionState, 'reviewed' | 'settings' | 'wordings' | 'defaultWording'>;

/** Somebody's own wording, or what is known of a built-in one before its text is loaded. */
export type CurrentWording = Profile | BuiltInWording;

/** As chosen for the workbook; `null` before a review, or where neither a person nor the tables say which wording it is. */
export function currentWording({ reviewed, settings, wordings, defaultWording }: WordingState): CurrentWording | null {
  if (reviewed === null) return null;
  return settings.profile === null
    ? unchosenWording(reviewed.review, wordings, defaultWording)
    : wordingOf(settings.profile, wordings);
}

/** Where nobody chose one for the workbook: the one that this device goes by, else as the tables tell. */
export function unchosenWording(
  review: Pick<Review, 'profile'>,
  wordings: readonly OwnWording[],
  defaultWording: string | null,
): CurrentWording | null {
  return (defaultWording === null ? null : wordingOf(defaultWording, wordings)) ?? automaticWording(review, wordings);
}

function wordingOf(key: string, wordings: readonly OwnWording[]): CurrentWording | null {
  return ownWording(key, wordings)?.profile ?? builtInWording(key);
}

/** As the tables tell; the only own wording for a form with the same tables goes before the built-in one. */
export function automaticWording({ profile }: Pick<Review, 'profile'>, wordings: readonly OwnWording[]): CurrentWording | null {
  const builtIn = builtInWording(profile);
  if (builtIn === null) return null;
  const [own, ...others] = wordings.filter((wording) => tablesOf(wording.profile) === tablesOf(builtIn));
  return own !== undefined && others.length === 0 ? own.profile : builtIn;
}

function tablesOf({ tables }: CurrentWording): string {
  return Object.keys(tables).sort().join();
}
