import { profileProblems as say } from './profileWords';
import { checkPatterns } from './checkPatterns';
import { readProfileFile } from './profileFile';
import type { Profile } from '../habits/profile';

export type ReadProfile =
  { readonly ok: true; readonly profile: Profile } | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a wording file that somebody wrote. All problems are reported together as Chinese sentences with their lines;
 * names, filters and tags of the templates are checked as well.
 */
export function readProfile(text: string): ReadProfile {
  const { profile, paragraphs, own, problems } = readProfileFile(text);
  const all = [...problems, ...checkPatterns(profile, paragraphs, own)];
  if (all.length === 0) return { ok: true, profile };
  return { ok: false, problems: all.sort((a, b) => a.line - b.line).map(({ line, problem }) => say.at(line, problem)) };
}
