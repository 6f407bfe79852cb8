import { PROFILE_FILES } from '../../../src/core/narrative/profiles';
import type { Profile } from '../../../src/core/narrative/habits/profile';
import { readProfile } from '../../../src/core/narrative/wording/readProfile';

/** A built-in wording's file with other words behind some of its fields. */
export function wordingFile(id: string, fields: Readonly<Record<string, string>> = {}): string {
  const file = PROFILE_FILES[id];
  if (file === undefined) throw new RangeError(`no wording ${id}`);
  return Object.entries(fields).reduce((text, [name, value]) => {
    const line = new RegExp(`^${name}：.*$`, 'm');
    if (!line.test(text)) throw new RangeError(`no field ${name}`);
    return text.replace(line, `${name}：${value}`);
  }, file);
}

/** Everything before the first section of Shanxi's wording: a head that any section may follow. */
export const HEAD =
  wordingFile('shanxi')
    .split(/\n【一、/)[0]
    ?.trimEnd() ?? '';

/** What a file says that has nothing wrong. */
export function profileOf(file: string): Profile {
  const read = readProfile(file);
  if (!read.ok) throw new Error(read.problems.join('\n'));
  return read.profile;
}
