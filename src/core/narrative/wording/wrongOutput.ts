import { profileProblems as say } from './profileWords';
import { inputDefinition } from '../inputs/inputs';
import { CONVERTED_UNITS } from './filters';
import type { PatternNames } from './patternNames';
import type { Profile } from '../habits/profile';

export interface Mistake {
  /** Where in the template. */
  readonly offset: number;
  readonly problem: string;
}

/** What a filter writes: the first of several is given the slot itself. */
const FILTER_TAKES: Readonly<Record<string, string>> = {
  金额: 'quantity',
  数额: 'quantity',
  数量: 'quantity',
  增减: 'quantity',
  差额: 'quantity',
  增减率: 'quantity',
  占比: 'quantity',
  按高低: 'quantity',
  附: 'words',
  列举: 'list',
  待填: 'list',
  ...Object.fromEntries(Object.keys(CONVERTED_UNITS).map((filter) => [filter, 'quantity'])),
};

/** Filters whose first argument is the number to compare with. */
const COMPARING: ReadonlySet<string> = new Set(['增减', '差额', '增减率', '占比', '按高低']);

/** Filters that write an amount of money without its unit, which stands behind it in the template. */
const BARE_AMOUNTS: ReadonlySet<string> = new Set(['金额', '数额', '差额', ...Object.keys(CONVERTED_UNITS)]);

const OUTPUT = /{{-?(.*?)-?}}([^{]*)/g;
const UNIT_BEHIND = /^\s*(亿元|万元|千元|百元|元)/;

interface Filter {
  readonly name: string;
  readonly args: readonly string[];
}

/** The first `{{ }}` of a template that writes what it cannot, or a number in another unit than it says. */
export function wrongOutput(text: string, names: PatternNames, profile: Profile): Mistake | null {
  for (const { 1: output = '', 2: behind = '', index } of text.matchAll(OUTPUT)) {
    const [path = '', ...filters] = parts(output, '|');
    const problem = problemOf(path, filters.map(filterOf), names) ?? unitProblem(filters.map(filterOf), behind, profile);
    if (problem !== null) return { offset: index, problem };
  }
  return null;
}

function problemOf(path: string, filters: readonly Filter[], names: PatternNames): string | null {
  let kind = names.kindOf(path.split('.'));
  if (filters.length === 0) {
    if (kind === 'quantity') return say.needsFilter();
    return kind === 'words' ? null : say.notWords(path);
  }
  for (const filter of filters) {
    if (FILTER_TAKES[filter.name] !== kind) return say.wrongFilter(path, filter.name);
    const problem = argumentProblem(filter, names);
    if (problem !== null) return problem;
    kind = 'words';
  }
  const [{ name } = { name: '' }] = filters;
  return countProblem(path, name, names);
}

/** What stands behind a filter: the number to compare with, then texts in quotes, or a number of decimals. */
function argumentProblem({ name, args }: Filter, names: PatternNames): string | null {
  const [argument] = args;
  const compares = COMPARING.has(name);
  if (compares && (argument === undefined || names.kindOf(argument.split('.')) !== 'quantity')) return say.needsNumber(name);
  if (name in CONVERTED_UNITS && argument !== undefined && !/^[0-6]$/.test(argument)) return say.badDecimals(name);
  const bare = args.slice(compares ? 1 : 0).find((text) => !/^(?:"[^"]*"|'[^']*'|\d+)$/.test(text));
  return bare === undefined ? null : say.needsQuotes(name, bare);
}

/** A number of cars is no money, and the other way round. */
function countProblem(path: string, filter: string, names: PatternNames): string | null {
  const key = names.inputOf(path.split('.'));
  const kind = key === null ? undefined : inputDefinition(key)?.kind;
  if (kind === undefined) return null;
  if (kind === 'amount') return filter === '数量' ? say.notCount(path) : null;
  return BARE_AMOUNTS.has(filter) ? say.notAmount(path, filter) : null;
}

/** The unit that stands behind an amount has to be the one that it is counted in. */
function unitProblem(filters: readonly Filter[], behind: string, { unit }: Profile): string | null {
  const [first, second] = filters;
  if (first === undefined) return null;
  const following = second === undefined ? behind : second.name === '附' ? unquoted(second.args[1]) : '';
  const written = UNIT_BEHIND.exec(following)?.[1];
  if (written === undefined) return null;
  if (first.name === '增减') return say.unitTwice(written);
  if (!BARE_AMOUNTS.has(first.name)) return null;
  const counted = CONVERTED_UNITS[first.name] ?? unit;
  return written === counted ? null : say.otherUnit(first.name, counted, written);
}

function filterOf(text: string): Filter {
  const [, name = '', args = ''] = /^([^\s:]+)\s*(?::\s*(.*))?$/s.exec(text) ?? [];
  return { name, args: args === '' ? [] : parts(args, ',') };
}

/** The parts of a text between signs that do not stand within quotes. */
function parts(text: string, sign: '|' | ','): string[] {
  return (text.match(new RegExp(`(?:"[^"]*"|'[^']*'|[^"'${sign}])+`, 'g')) ?? []).map((part) => part.trim());
}

function unquoted(text = ''): string {
  return text.replace(/^["']|["']$/g, '');
}
