import type { Profile } from '../../core/narrative/habits/profile';
import { isRecord } from '../stored/stored';

/** A wording file of somebody's own, and what it says. */
export interface OwnWording extends KeptWording {
  readonly profile: Profile;
}

/** The text as it was read; kept instead of what it means, so that it is checked whenever it is read again. */
export interface KeptWording {
  readonly fileName: string;
  readonly text: string;
}

/** What is wrong with a wording file that somebody chose. */
export interface RefusedWording {
  readonly fileName: string;
  /** Sentences that begin with their lines. */
  readonly problems: readonly string[];
}

/** Keys of own wordings begin with it: their ids may be those of built-in ones, which they started from. */
const OWN = 'file:';

export function wordingKey({ profile }: Pick<OwnWording, 'profile'>): string {
  return `${OWN}${profile.id}`;
}

/** Under which a wording can be chosen: an own one's, or the id of a built-in one. */
export function keyOf(one: Pick<Profile, 'id'>, wordings: readonly OwnWording[]): string {
  const own = wordings.find(({ profile }) => profile === one);
  return own === undefined ? one.id : wordingKey(own);
}

export function isOwnKey(key: string): boolean {
  return key.startsWith(OWN);
}

/** The id that the file of an own wording says. */
export function ownId(key: string): string {
  return key.slice(OWN.length);
}

/** The own wording behind a key of the settings; `null` where it is not here, and for built-in ones. */
export function ownWording(key: string | null, wordings: readonly OwnWording[]): OwnWording | null {
  return wordings.find((wording) => wordingKey(wording) === key) ?? null;
}

/** `null` when it is not what `KeptWording` looks like. */
export function parseKeptWording(stored: unknown): KeptWording | null {
  if (!isRecord(stored)) return null;
  const { fileName, text } = stored;
  return typeof fileName === 'string' && typeof text === 'string' ? { fileName, text } : null;
}

/** Those that can be understood; a file that a later version of the product refuses is left out. */
export async function readWordings(kept: readonly KeptWording[]): Promise<readonly OwnWording[]> {
  if (kept.length === 0) return [];
  const { readProfile } = await import(/* webpackChunkName: "wording-file" */ '../../core/narrative/wording/readProfile');
  return kept.flatMap(({ fileName, text }) => {
    const read = readProfile(text);
    return read.ok ? [{ fileName, text, profile: read.profile }] : [];
  });
}

/** @returns the wording, or what is wrong with the file. */
export async function readWording({ fileName, text }: KeptWording): Promise<OwnWording | RefusedWording> {
  const { readProfile } = await import(/* webpackChunkName: "wording-file" */ '../../core/narrative/wording/readProfile');
  const read = readProfile(text);
  return read.ok ? { fileName, text, profile: read.profile } : { fileName, problems: read.problems };
}
