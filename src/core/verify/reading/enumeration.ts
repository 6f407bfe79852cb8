import type { Target } from './target';
import type { Token } from './tokens';

/** How many numbers of one kind stand in a row from `index` on: 120.05万元、90.40万元和100.10万元. */
export function numbersInRow(tokens: readonly Token[], index: number): number {
  let count = 1;
  for (let at = nextInRow(tokens, index); at !== null; at = nextInRow(tokens, at)) count += 1;
  return count;
}

/** True for a separator between two numbers of one kind. */
export function rowContinues(tokens: readonly Token[], separator: number): boolean {
  const before = tokens[separator - 1];
  return before !== undefined && nextInRow(tokens, separator - 1) !== null;
}

/** A word of one character joins as a comma does: 和, 与, 及. */
function nextInRow(tokens: readonly Token[], index: number): number | null {
  const own = tokens[index];
  let at = index + 1;
  while (tokens[at]?.type === 'comma' || (tokens[at]?.type === 'unknown' && length(tokens[at]) <= 2)) at += 1;
  return at > index + 1 && own !== undefined && tokens[at]?.type === own.type ? at : null;
}

function length(token: Token | undefined): number {
  return token === undefined ? 0 : token.end - token.start;
}

/** Accounts of one name: by the code or the level that stands behind it, by the account above it in the sentence, else the highest level. */
export function chooseAccounts(targets: readonly Target[], path: readonly string[], next: Token | undefined): readonly Target[] {
  if (targets.length < 2) return targets;
  const digits = next?.type === 'level' ? next.digits : null;
  const coded = next?.type === 'level' && next.code !== null ? targets.filter(({ code }) => code === next.code) : [];
  if (coded.length > 0) return coded;
  const above = path.at(-1);
  const level = digits === null ? targets : targets.filter(({ code }) => code?.length === digits);
  const below = above === undefined ? level : level.filter(({ code }) => code?.startsWith(above) === true && code !== above);
  const found = below.length > 0 ? below : level.length > 0 ? level : targets;
  return [...found].sort((a, b) => (a.code?.length ?? 0) - (b.code?.length ?? 0));
}
