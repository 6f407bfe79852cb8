import type { Profile } from '../habits/profile';
import { readProfileFile } from '../wording/profileFile';
import guangxiFile from './guangxi.txt';
import shanghaiFile from './shanghai.txt';
import shanxiFile from './shanxi.txt';
import sichuanFile from './sichuan.txt';

/** The built-in wordings' files by id, in the language of docs/profiles.md. */
export const PROFILE_FILES: Readonly<Record<string, string>> = {
  shanxi: shanxiFile,
  shanghai: shanghaiFile,
  sichuan: sichuanFile,
  guangxi: guangxiFile,
};

/** Ten tables numbered 公开01表 to 公开10表. */
export const shanxi = builtIn(shanxiFile);
/** Nine tables without numbers, “三公”经费 before the funds. */
export const shanghai = builtIn(shanghaiFile);
/** 收、支总计 in one sentence, every 项 against its budget, pictures. */
export const sichuan = builtIn(sichuanFile);
/** Amounts in 元, every item against last year. */
export const guangxi = builtIn(guangxiFile);

/** The built-in wordings by id. */
export const PROFILES: Readonly<Record<string, Profile>> = { shanxi, shanghai, sichuan, guangxi };

/** A built-in wording by its id or by its region: `shanghai`, 上海. */
export function profileNamed(name: string): Profile | undefined {
  return PROFILES[name] ?? Object.values(PROFILES).find(({ regions }) => regions.includes(name));
}

/** What stands in the templates is checked by tests, as the program comes with them. */
function builtIn(file: string): Profile {
  return readProfileFile(file).profile;
}
