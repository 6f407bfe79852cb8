import { PROFILE_FILES, PROFILES } from '../../core/narrative/profiles';
import type { Profile } from '../../core/narrative/habits/profile';
import { currentWording, type CurrentWording, type WordingState } from './currentWording';
import type { OwnWording } from './wording';

/** As `currentWording`, with the text; loaded with what writes narratives. */
export function currentProfile(state: WordingState): Profile | null {
  const wording = currentWording(state);
  if (wording === null) return null;
  return state.wordings.find(({ profile }) => profile === wording)?.profile ?? PROFILES[wording.id] ?? null;
}

/** The file that a wording came from: somebody's own, or the one that the product comes with. */
export function wordingText(wording: CurrentWording, wordings: readonly OwnWording[]): string {
  return wordings.find(({ profile }) => profile === wording)?.text ?? PROFILE_FILES[wording.id] ?? '';
}
