import { OWN_KIND_WORDS, OWN_OPTIONAL, OWN_WITHIN } from '../inputs/ownInputWords';
import { profileProblems as say } from './profileWords';
import type { InputKind, OwnInput } from '../inputs/inputDefinition';
import { isOwnName } from '../inputs/ownInput';
import type { Field, ProfileProblem } from './writtenProfile';

const KINDS = Object.entries(OWN_KIND_WORDS) as [InputKind, string][];

const WITHIN = new RegExp(`^${OWN_WITHIN}([\\p{L}\\p{N}]+)`, 'u');

/** Reads the list 【自填】: `获奖数：个数（项），没有填 0`, a name, what it is, and what to know when filling it in. */
export function readOwnInputs(fields: ReadonlyMap<string, Field>): {
  readonly inputs: readonly OwnInput[];
  readonly problems: readonly ProfileProblem[];
} {
  const inputs: OwnInput[] = [];
  const problems: ProfileProblem[] = [];
  for (const [name, { value, line }] of fields) {
    const read = isOwnName(name) ? ownInput(name, value, inputs) : say.badOwnName(name);
    if (typeof read === 'string') problems.push({ line, problem: read });
    else inputs.push(read);
  }
  return { inputs, problems };
}

/** The input, or what is wrong with its line. */
function ownInput(name: string, value: string, above: readonly OwnInput[]): OwnInput | string {
  const [, word, unit = null, said = ''] = /^([^，,（(]+?)\s*(?:[（(]([^）)]+)[）)])?\s*(?:[，,]\s*(.*))?$/.exec(value) ?? [];
  const kind = KINDS.find(([, one]) => one === word)?.[0];
  if (kind === undefined || (kind === 'text' && unit !== null)) return say.badOwn(name);
  if (kind === 'amount' && unit !== null && unit !== '万元') return say.ownAmountUnit(name);
  const optional = said.startsWith(OWN_OPTIONAL);
  if (optional && kind !== 'text') return say.onlyTextOptional(name);
  const within = WITHIN.exec(said)?.[1] ?? null;
  if (within !== null && (kind === 'text' || !above.some((one) => one.name === within && one.kind === kind)))
    return say.badWithin(name, within);
  return { name, kind, unit: kind === 'amount' ? '万元' : unit, hint: said, optional, within };
}
