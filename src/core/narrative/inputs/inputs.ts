import { CODE, INPUT_DEFINITIONS, TITLE } from './inputCatalogue';
import type { InputDefinition, OwnInput } from './inputDefinition';
import { ownDefinition } from './ownInput';

const fixed = new Map(
  INPUT_DEFINITIONS.filter(({ key }) => !key.endsWith(CODE)).map((definition) => [definition.key, definition]),
);
const coded = new Map(
  INPUT_DEFINITIONS.filter(({ key }) => key.endsWith(CODE)).map((definition) => [
    definition.key.slice(0, -CODE.length),
    definition,
  ]),
);

/**
 * The definition behind a key; `null` for a key that the catalogue does not have. Inputs that a wording file alone asks for say
 * in their key what they are; `own` knows the unit and the hint that the file gives them.
 */
export function inputDefinition(key: string, own: readonly OwnInput[] = []): InputDefinition | null {
  const exact = fixed.get(key);
  if (exact !== undefined) return exact;
  const match = /^(.+\.)(\d{3}|\d{5}|\d{7})$/.exec(key);
  return (match ? coded.get(match[1] ?? '') : ownDefinition(key, own)) ?? null;
}

/**
 * The label of a key for people; `title` is the account title of a key with a code (its code without one).
 *
 * @throws RangeError for a key that the catalogue does not have.
 */
export function inputLabel(key: string, title?: string): string {
  const definition = inputDefinition(key);
  if (definition === null) throw new RangeError(`not an input: ${key}`);
  return definition.label.replace(TITLE, title ?? key.slice(key.lastIndexOf('.') + 1));
}

const labels = INPUT_DEFINITIONS.map(({ key, label }) => ({
  key,
  pattern: new RegExp(`^${label.split(TITLE).map(escaped).join('(.+)')}$`),
}));

/**
 * The key of the input that a form calls by this label; `null` for other words. `accounts`: labels with an account title, which
 * much could be read as, count as well; their key ends in 科目代码.
 */
export function inputOfLabel(label: string, accounts: boolean): string | null {
  const named = labels.filter(({ pattern }) => pattern.test(label));
  const one = named.find(({ key }) => !key.endsWith(CODE)) ?? (accounts ? named[0] : undefined);
  return one?.key.replace(CODE, '科目代码') ?? null;
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
