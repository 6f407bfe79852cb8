import type { Profile } from '../wording/profile';
import { readProfileFile } from '../wording/profileFile';
import shanghaiFile from './shanghai.txt';
import shanxiFile from './shanxi.txt';

/** The built-in wordings' files by id, in the language of docs/profiles.md. */
export const PROFILE_FILES: Readonly<Record<string, string>> = { shanxi: shanxiFile, shanghai: shanghaiFile };

/** The wording of Shanxi's form: ten tables numbered 公开01表 to 公开10表. */
export const shanxi = builtIn(shanxiFile);
/** The wording of Shanghai's districts: nine tables without numbers, “三公”经费 before the funds. */
export const shanghai = builtIn(shanghaiFile);

/** The built-in wordings by id. */
export const PROFILES: Readonly<Record<string, Profile>> = { shanxi, shanghai };

/** What stands in the templates is checked by tests, as the program comes with them. */
function builtIn(file: string): Profile {
  return readProfileFile(file).profile;
}
