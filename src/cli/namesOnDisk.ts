import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, sep } from 'node:path';
import { decoded } from '../files/plainText';

/**
 * Where a path leads. Archives that were packed on a Chinese Windows leave names in GBK, which are no text to other systems:
 * they are shown as what they say, and found by it.
 */
export function onDisk(path: string): string | Buffer {
  const folder = dirname(path);
  if (existsSync(path) || folder === path) return path;
  const parent = onDisk(folder);
  const name = nameIn(parent, basename(path));
  return name === null ? path : Buffer.concat([Buffer.from(parent), Buffer.from(sep), name]);
}

/** What a name says, in whichever encoding its bytes are. */
export function spokenName(bytes: Buffer): string {
  const name = bytes.toString();
  return name.includes(LOST) ? (decoded(bytes) ?? name) : name;
}

/** What stands for bytes that are no text, also in the arguments of a call. */
const LOST = '\ufffd';

function nameIn(folder: string | Buffer, wanted: string): Buffer | null {
  try {
    const names = readdirSync(folder, { encoding: 'buffer' });
    return names.find((name) => spokenName(name) === wanted || name.toString() === wanted) ?? null;
  } catch {
    return null;
  }
}
