import type { OwnWording } from '../../../src/app/narrative/wording';
import { profileOf, wordingFile } from '../../core/narrative/wordingFiles';

export function wordingOf(fileName: string, text: string): OwnWording {
  return { fileName, text, profile: profileOf(text) };
}

/** A bureau's own wording: a built-in one with other words behind some fields. */
export function ownWording(from: 'shanxi' | 'shanghai', fields: Readonly<Record<string, string>>): OwnWording {
  return wordingOf(`${fields['写法'] ?? from}.txt`, wordingFile(from, fields));
}
