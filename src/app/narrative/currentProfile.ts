import { PROFILES } from '../../core/narrative/profiles';
import type { Profile } from '../../core/narrative/habits/profile';
import type { Review } from '../../core/findings/finding';
import type { SessionState } from '../session/sessionState';
import { type OwnWording, ownWording } from './wording';

/** `null` before a review, or where neither a person nor the tables say which wording it is. */
export function currentProfile({
  reviewed,
  settings,
  wordings,
}: Pick<SessionState, 'reviewed' | 'settings' | 'wordings'>): Profile | null {
  if (reviewed === null) return null;
  const { profile: key } = settings;
  if (key === null) return automaticProfile(reviewed.review, wordings);
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
