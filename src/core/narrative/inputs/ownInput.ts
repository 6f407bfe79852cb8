import { OWN_INPUTS, OWN_KIND_WORDS } from './ownInputWords';
import type { InputDefinition, InputKind, OwnInput } from './inputDefinition';

const KINDS = Object.entries(OWN_KIND_WORDS) as [InputKind, string][];
const KEY = new RegExp(`^${OWN_INPUTS}\\.(${KINDS.map(([, word]) => word).join('|')})\\.(\\p{Script=Han}[\\p{L}\\p{N}]*)$`, 'u');

/** `自填.个数.获奖数`: the key says what may be typed, so that a 底稿 can be read without the wording that it was made for. */
export function ownKey({ kind, name }: Pick<OwnInput, 'kind' | 'name'>): string {
  return [OWN_INPUTS, OWN_KIND_WORDS[kind], name].join('.');
}

/** A name that templates can use. */
export function isOwnName(name: string): boolean {
  return KEY.test(ownKey({ kind: 'text', name }));
}

/** `null` for keys of other inputs. */
export function ownDefinition(key: string, own: readonly OwnInput[] = []): InputDefinition | null {
  const [, word, name] = KEY.exec(key) ?? [];
  const kind = KINDS.find(([, one]) => one === word)?.[0];
  if (kind === undefined || name === undefined) return null;
  const told = own.find((one) => ownKey(one) === key);
  return {
    key,
    group: 'own',
    kind,
    unit: told?.unit ?? (kind === 'amount' ? '万元' : null),
    label: name,
    hint: told?.hint ?? '',
  };
}

/** Keys of own inputs that this wording does not ask for: written for another one, or misspelt. */
export function unaskedOwnInputs(keys: Iterable<string>, own: readonly OwnInput[]): readonly string[] {
  const asked = new Set(own.map(ownKey));
  return [...keys].filter((key) => KEY.test(key) && !asked.has(key));
}
