import { profileProblems as say } from './profileWords';
import { inputDefinition } from '../inputs/inputs';
import { filtersFor } from './filters';
import type { PatternNames } from './patternNames';
import type { Profile } from '../habits/profile';

export interface Mistake {
  /** Where in the template. */
  readonly offset: number;
  readonly problem: string;
}

const OUTPUT = /{{-?(.*?)-?}}([^{]*)/g;
const UNIT_BEHIND = /^\s*(亿元|万元|千元|百元|元)/;

/** A filter as a template calls it; `is` is what there is of this name. */
interface Called {
  readonly name: string;
  readonly args: readonly string[];
  readonly is: ReturnType<typeof filtersFor>[string] | undefined;
}

/** The first `{{ }}` of a template that writes what it cannot, or a number in another unit than it says. */
export function wrongOutput(text: string, names: PatternNames, profile: Profile): Mistake | null {
  const known = filtersFor(profile);
  for (const { 1: output = '', 2: behind = '', index } of text.matchAll(OUTPUT)) {
    const [path = '', ...written] = parts(output, '|');
    const filters = written.map((one) => filterOf(one, known));
    const problem = problemOf(path, filters, names) ?? unitProblem(filters, behind);
    if (problem !== null) return { offset: index, problem };
  }
  return null;
}

function problemOf(path: string, filters: readonly Called[], names: PatternNames): string | null {
  let kind = names.kindOf(path.split('.'));
  if (filters.length === 0) {
    if (kind === 'quantity') return say.needsFilter();
    return kind === 'words' ? null : say.notWords(path);
  }
  for (const filter of filters) {
    if (filter.is?.takes !== kind) return say.wrongFilter(path, filter.name);
    const problem = argumentProblem(filter, names);
    if (problem !== null) return problem;
    kind = 'words';
  }
  return countProblem(path, filters[0], names);
}

/** What stands behind a filter: the number to compare with, then texts in quotes, or a number of decimals. */
function argumentProblem({ name, args, is }: Called, names: PatternNames): string | null {
  const [argument] = args;
  const compares = is?.compares === true;
  if (compares && (argument === undefined || names.kindOf(argument.split('.')) !== 'quantity')) return say.needsNumber(name);
  if (is?.decimals === true && argument !== undefined && !/^[0-6]$/.test(argument)) return say.badDecimals(name);
  const bare = args.slice(compares ? 1 : 0).find((text) => !/^(?:"[^"]*"|'[^']*'|\d+)$/.test(text));
  return bare === undefined ? null : say.needsQuotes(name, bare);
}

/** A number of cars is no money, and the other way round. */
function countProblem(path: string, filter: Called | undefined, names: PatternNames): string | null {
  const key = names.inputOf(path.split('.'));
  const kind = key === null ? undefined : inputDefinition(key)?.kind;
  if (kind === undefined || filter === undefined) return null;
  if (kind === 'amount') return filter.name === '数量' ? say.notCount(path) : null;
  return filter.is?.unit === undefined ? null : say.notAmount(path, filter.name);
}

/** The unit that stands behind an amount has to be the one that it is counted in. */
function unitProblem([first, second]: readonly Called[], behind: string): string | null {
  if (first === undefined) return null;
  const following = second === undefined ? behind : second.name === '附' ? unquoted(second.args[1]) : '';
  const written = UNIT_BEHIND.exec(following)?.[1];
  if (written === undefined) return null;
  if (first.name === '增减') return say.unitTwice(written);
  const counted = first.is?.unit;
  return counted === undefined || written === counted ? null : say.otherUnit(first.name, counted, written);
}

function filterOf(text: string, known: ReturnType<typeof filtersFor>): Called {
  const [, name = '', args = ''] = /^([^\s:]+)\s*(?::\s*(.*))?$/s.exec(text) ?? [];
  return { name, args: args === '' ? [] : parts(args, ','), is: Object.hasOwn(known, name) ? known[name] : undefined };
}

/** The parts of a text between signs that do not stand within quotes. */
function parts(text: string, sign: '|' | ','): string[] {
  return (text.match(new RegExp(`(?:"[^"]*"|'[^']*'|[^"'${sign}])+`, 'g')) ?? []).map((part) => part.trim());
}

function unquoted(text = ''): string {
  return text.replace(/^["']|["']$/g, '');
}
